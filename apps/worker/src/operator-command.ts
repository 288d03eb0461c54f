import { once } from 'node:events';
import {
  type Command,
  type ConfigurationOf,
  InvalidConfiguration,
  readConfiguration,
  redisOf,
} from '@oncegate/configuration';
import { LedgerUnavailable, ledgerConnection, type RedisClient, reasonOf } from '@oncegate/ledger';

const STEP_TIMEOUT_MS = 5_000;

/** Redis is not where it was looked for, or lets nobody in. */
class NoRedis extends Error {
  constructor(cause: Error) {
    super(`Redis cannot be asked: ${reasonOf(cause) ?? cause.message}`, { cause });
  }
}

/**
 * A command of its own for whoever runs the deployment, from its configuration to its exit code. What they can mend is
 * told in a line, without a stack, and ends with 1; all of them may be run again.
 *
 * @param env the environment, which only the roots read.
 * @param run is given a connection that is ready, and is closed after it.
 */
export async function operatorCommand<Of extends Command>(
  command: Of,
  env: NodeJS.ProcessEnv,
  run: (redis: RedisClient, configuration: ConfigurationOf[Of]) => Promise<void>,
): Promise<void> {
  try {
    const configuration = readConfiguration(command, env);
    const redis = ledgerConnection(redisOf(configuration), STEP_TIMEOUT_MS);
    // Told by the step that it fails.
    redis.on('error', () => {});
    try {
      await once(redis, 'ready').catch((error: Error) => {
        throw new NoRedis(error);
      });
      await run(redis, configuration);
    } finally {
      redis.disconnect();
    }
  } catch (error) {
    const line = toldAs(error);
    if (line === null) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

/** Null for what nobody expected: of that the stack is wanted. */
function toldAs(error: unknown): string | null {
  if (error instanceof InvalidConfiguration || error instanceof NoRedis) return error.message;
  if (error instanceof LedgerUnavailable) {
    const why = error.cause instanceof Error ? ` ${error.cause.message}` : '';
    return `${error.message}${why} What was done is done: run it again.`;
  }
  return null;
}
