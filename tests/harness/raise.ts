import { fileURLToPath } from 'node:url';
import { type Spawned, spawned } from './spawned.ts';
import type { System } from './system.ts';

const COMMAND = fileURLToPath(
  new URL('../../apps/worker/src/raise-partitions.ts', import.meta.url),
);

/** Starts the command that raises the partitions of a system, past the proxies. */
export function raising({ redis }: System, partitions: number): Spawned {
  const env = redis.env ?? { ONCEGATE_REDIS_URL: redis.url };
  return spawned(process.execPath, ['--conditions=source', COMMAND, String(partitions)], env);
}

/** Raises them, and waits. */
export async function raise(system: System, partitions: number): Promise<void> {
  const command = raising(system, partitions);
  const code = await command.exited;
  if (code !== 0) throw new Error(`raise-partitions ended with ${code}: ${command.stderr()}`);
}
