import { cp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrivateRedis, privateRedis } from './private-redis.ts';
import type { System } from './system.ts';

/** The append-only files of the system's Redis, to be handled while it is down. */
export function redisFiles(system: System) {
  const folder = join(system.folder, 'redis');
  const appendOnly = join(folder, 'appendonlydir');

  async function incremental(): Promise<string> {
    const name = (await readdir(appendOnly)).find((file) => file.endsWith('.incr.aof'));
    return join(appendOnly, name ?? '');
  }

  return {
    size: async (): Promise<number> => (await stat(await incremental())).size,
    /** Cuts the file off, as a power loss does to what was not synced. */
    cutAt: async (size: number): Promise<void> => truncate(await incremental(), size),
    backup: (to: string): Promise<void> => cp(appendOnly, to, { recursive: true }),
    async restore(from: string): Promise<void> {
      await rm(appendOnly, { recursive: true });
      await cp(from, appendOnly, { recursive: true });
    },
    empty: (): Promise<void> => rm(appendOnly, { recursive: true }),
    async start(): Promise<PrivateRedis> {
      system.redis = await privateRedis(folder, system.redis.port);
      return system.redis;
    },
  };
}
