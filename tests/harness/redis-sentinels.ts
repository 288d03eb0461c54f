import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { answering, type PrivateRedis, redisServer, toldAs } from './private-redis.ts';
import { type Spawned, spawned } from './spawned.ts';

const NAME = 'oncegate-primary';
const REPLICAS = 2;
const SENTINELS = 3;
const QUORUM = 2;

type Server = { readonly port: number; readonly process: Spawned; readonly redis: Redis };

export type SentinelRedis = PrivateRedis & {
  readonly primary: Server;
  readonly replicas: readonly Server[];
  /** The port of the primary, by what most sentinels say. */
  readonly primaryPort: () => Promise<number>;
};

/** A primary, its replicas, and sentinels that put one of them in its place. */
export async function redisSentinels(folder: string): Promise<SentinelRedis> {
  const primary = await server(folder, 'primary');
  const started: Spawned[] = [primary.process];
  const connections: Redis[] = [primary.redis];
  const replicas = await Promise.all(
    Array.from({ length: REPLICAS }, (_, i) =>
      server(folder, `replica-${i}`, ['--replicaof', `127.0.0.1 ${primary.port}`]),
    ),
  );
  for (const { redis, process } of replicas) {
    started.push(process);
    connections.push(redis);
    await until(async () => (await redis.info('replication')).includes('master_link_status:up'));
  }
  const ports: number[] = [];
  for (let i = 0; i < SENTINELS; i++) {
    const { port, process } = await sentinel(folder, i, primary.port);
    ports.push(port);
    started.push(process);
  }
  const watching = ports.map((port) => new Redis(`redis://127.0.0.1:${port}`));
  for (const redis of watching) {
    connections.push(redis.on('error', () => {}));
    await until(async () => {
      const seen = (await redis.call('SENTINEL', 'MASTER', NAME)) as string[];
      const of = (field: string) => Number(seen[seen.indexOf(field) + 1]);
      return of('num-slaves') === REPLICAS && of('num-other-sentinels') === SENTINELS - 1;
    });
  }
  const url = `redis://${ports.map((port) => `127.0.0.1:${port}`).join(',')}`;
  return {
    ...toldAs('sentinel', url, NAME),
    url: `redis://127.0.0.1:${primary.port}`,
    port: primary.port,
    primary,
    replicas,
    process: {
      signal: (name) => {
        for (const process of started) process.signal(name);
      },
      kill: async () => {
        for (const redis of connections) redis.disconnect();
        await Promise.all(started.map((process) => process.kill()));
      },
    },
    primaryPort: async () => {
      const said = await watching[0]?.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', NAME);
      return Number((said as string[])[1]);
    },
  };
}

async function server(folder: string, name: string, settings: string[] = []): Promise<Server> {
  const port = await freePort();
  const own = join(folder, name);
  await mkdir(own);
  const process = redisServer(own, port, ['--repl-diskless-sync-delay', '0', ...settings]);
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return {
    port,
    process,
    redis: new Redis(url, { retryStrategy: () => null }).on('error', () => {}),
  };
}

async function sentinel(folder: string, index: number, primaryPort: number) {
  const port = await freePort();
  const file = join(folder, `sentinel-${index}.conf`);
  await writeFile(
    file,
    [
      `port ${port}`,
      'bind 127.0.0.1',
      `dir ${folder}`,
      `sentinel monitor ${NAME} 127.0.0.1 ${primaryPort} ${QUORUM}`,
      `sentinel down-after-milliseconds ${NAME} 1000`,
      `sentinel failover-timeout ${NAME} 5000`,
      '',
    ].join('\n'),
  );
  const executable = process.env.ONCEGATE_REDIS_SERVER ?? 'redis-server';
  const started = spawned(executable, [file, '--sentinel'], {});
  await answering(`redis://127.0.0.1:${port}`);
  return { port, process: started };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('the sentinels did not find each other in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
