import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FILES_OF_SCRIPTS } from '@oncegate/ledger';
import type { Redis } from 'ioredis';

export type CommandTime = {
  /** A command, or the script that was run. */
  readonly name: string;
  readonly isScript: boolean;
  readonly calls: number;
  /** Microseconds of Redis's one thread, in all. */
  readonly micros: number;
};

/** What the log of slow commands holds when nothing is too fast for it. */
const KEPT = 20_000;

/** From now on Redis keeps what each command took. */
export async function watchCommands(redis: Redis): Promise<void> {
  await redis.config('SET', 'slowlog-max-len', KEPT);
  await redis.config('SET', 'slowlog-log-slower-than', 0);
  await redis.slowlog('RESET');
}

/** What the latest commands took, scripts by their names, the costliest first. */
export async function commandTimes(redis: Redis): Promise<readonly CommandTime[]> {
  await redis.config('SET', 'slowlog-log-slower-than', -1);
  const entries = (await redis.slowlog('GET', KEPT)) as [number, number, number, string[]][];
  const scripts = scriptNames();
  const times = new Map<string, Omit<CommandTime, 'name'>>();
  for (const [, , micros, [command = '', digest = '']] of entries) {
    const isScript = command.toLowerCase() === 'evalsha';
    const name = isScript ? (scripts.get(digest) ?? `script ${digest.slice(0, 8)}`) : command;
    const so = times.get(name) ?? { isScript, calls: 0, micros: 0 };
    times.set(name, { isScript, calls: so.calls + 1, micros: so.micros + micros });
  }
  return [...times]
    .map(([name, time]) => ({ name, ...time }))
    .toSorted((a, b) => b.micros - a.micros);
}

/** By their digests. */
function scriptNames(): ReadonlyMap<string, string> {
  return new Map([...scriptsOfBullmq(), ...scriptsOfLedger()]);
}

function scriptsOfBullmq(): [string, string][] {
  const load = createRequire(import.meta.url);
  const folder = join(dirname(load.resolve('bullmq')), 'scripts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js') && file !== 'index.js')
    .flatMap((file) => {
      const exported = load(join(folder, file)) as Record<string, { readonly content?: string }>;
      const script = Object.values(exported).find((one) => typeof one.content === 'string');
      const name = file.replace(/-\d+\.js$|\.js$/, '');
      return [[digestOf(script?.content ?? ''), `bullmq ${name}`]];
    });
}

/** Of what is below: how a step is taken for many operations. */
const EPILOGUES: ReadonlySet<string> = new Set(['shared', 'in-turn', 'each', 'look-each']);

function scriptsOfLedger(): [string, string][] {
  return [...FILES_OF_SCRIPTS].map(([digest, files]) => [
    digest,
    `ledger ${files.filter((file) => !EPILOGUES.has(file)).at(-1)}`,
  ]);
}

function digestOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
