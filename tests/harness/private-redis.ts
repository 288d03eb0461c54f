import { Redis } from 'ioredis';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { type Spawned, spawned } from './spawned.ts';

/** A redis-server of a test's own, with its append-only file in `folder`. */
export type PrivateRedis = {
  readonly url: string;
  readonly port: number;
  readonly process: Spawned;
};

export async function privateRedis(folder: string, port?: number): Promise<PrivateRedis> {
  const chosen = port ?? (await freePort());
  const server = spawned(
    process.env.ONCEGATE_REDIS_SERVER ?? 'redis-server',
    [
      '--port',
      String(chosen),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ],
    {},
  );
  const url = `redis://127.0.0.1:${chosen}`;
  await answering(url);
  return { url, port: chosen, process: server };
}

async function answering(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => {});
  while ((await redis.ping().catch(() => '')) !== 'PONG') {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  redis.disconnect();
}
