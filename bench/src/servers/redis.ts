import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../../scripts/redis/free-port.mjs';
import { ended } from '../processes/ended.ts';
import { server } from '../processes/server.ts';

export type RedisServer = {
  readonly url: string;
  /** To ask it about itself. */
  readonly admin: Redis;
  cpuMs(): Promise<number>;
  /** Bytes that it uses for data. */
  usedBytes(): Promise<number>;
  stop(): Promise<void>;
};

/**
 * A Redis of this run alone, on an append-only file as production wants it.
 *
 * @param fsync how durable a write is when it is answered: `always` as Restate and PostgreSQL are.
 * @param cpu that it may run on; null for any.
 */
export async function redisServer(
  fsync: 'everysec' | 'always',
  folder: string,
  cpu: number | null = null,
): Promise<RedisServer> {
  const own = join(folder, `redis-${fsync}`);
  await mkdir(own, { recursive: true });
  const port = await freePort();
  const redis = ['redis-server', '--port', `${port}`, '--bind', '127.0.0.1', '--dir', own]
    .concat(['--save', '', '--appendonly', 'yes', '--appendfsync', fsync])
    // A rewrite would fall into one side's turn.
    .concat(['--auto-aof-rewrite-percentage', '0', '--maxmemory-policy', 'noeviction']);
  const [command = '', ...args] = cpu === null ? redis : ['taskset', '-c', `${cpu}`, ...redis];
  const started = server(command, args, `${own}/log`);
  const url = `redis://127.0.0.1:${port}`;
  const admin = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  admin.on('error', () => {});
  await admin.ping();
  const info = async (section: string, name: string): Promise<number> =>
    Number(new RegExp(`^${name}:(\\S+)`, 'm').exec(await admin.info(section))?.[1]);
  return {
    url,
    admin,
    cpuMs: async () =>
      1000 * ((await info('cpu', 'used_cpu_sys')) + (await info('cpu', 'used_cpu_user'))),
    usedBytes: () => info('memory', 'used_memory_dataset'),
    stop: async () => {
      admin.disconnect();
      await ended(started);
    },
  };
}
