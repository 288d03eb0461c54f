import { fileURLToPath } from 'node:url';
import { type Spawned, spawned } from './spawned.ts';
import type { System } from './system.ts';

const COMMAND = fileURLToPath(
  new URL('../../apps/worker/src/raise-partitions.ts', import.meta.url),
);

/**
 * Starts the command that raises the partitions of a system, past the proxies.
 *
 * @param url where it is to come by another one than the system's.
 */
export function raising({ redis }: System, partitions: number, url?: string): Spawned {
  const env = url === undefined ? redis.env : null;
  return spawned(process.execPath, ['--conditions=source', COMMAND, String(partitions)], {
    ...(env ?? { ONCEGATE_REDIS_URL: url ?? redis.url }),
  });
}

/** Raises them, and waits. */
export async function raise(system: System, partitions: number): Promise<void> {
  const command = raising(system, partitions);
  const code = await command.exited;
  if (code !== 0) throw new Error(`raise-partitions ended with ${code}: ${command.stderr()}`);
}
