import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { answering, asFlags, type PrivateRedis, redisServer, toldAs } from './private-redis.ts';
import { type Spawned, spawned } from './spawned.ts';
import { PLAIN, type Transport, urlOf } from './transport.ts';

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
export async function redisSentinels(
  folder: string,
  transport: Transport = PLAIN,
): Promise<SentinelRedis> {
  const primary = await server(join(folder, 'primary'), transport);
  const started: Spawned[] = [primary.process];
  const connections: Redis[] = [primary.redis];
  const replicas = await Promise.all(
    Array.from({ length: REPLICAS }, (_, i) =>
      server(join(folder, `replica-${i}`), transport, {
        replicaof: `${transport.host} ${primary.port}`,
      }),
    ),
  );
  for (const { redis, process } of replicas) {
    started.push(process);
    connections.push(redis);
    await until(async () => (await redis.info('replication')).includes('master_link_status:up'));
  }
  const ports: number[] = [];
  for (let i = 0; i < SENTINELS; i++) {
    const { port, process } = await sentinel(folder, i, primary.port, transport);
    ports.push(port);
    started.push(process);
  }
  const watching = ports.map((port) => new Redis(urlOf(transport, port)));
  for (const redis of watching) {
    connections.push(redis.on('error', () => {}));
    await until(async () => {
      const seen = (await redis.call('SENTINEL', 'MASTER', NAME)) as string[];
      const of = (field: string) => Number(seen[seen.indexOf(field) + 1]);
      return of('num-slaves') === REPLICAS && of('num-other-sentinels') === SENTINELS - 1;
    });
  }
  const told = toldAs('sentinel', urlOf(transport, ...ports), NAME);
  return {
    ...told,
    env: { ...told.env, ...transport.env },
    url: urlOf(transport, primary.port),
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

async function server(
  own: string,
  transport: Transport,
  settings: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort();
  await mkdir(own);
  const flags = asFlags({
    'repl-diskless-sync-delay': '0',
    ...transport.listening(port),
    ...settings,
  });
  const process = redisServer(own, port, flags);
  const url = urlOf(transport, port);
  await answering(url);
  return {
    port,
    process,
    redis: new Redis(url, { retryStrategy: () => null }).on('error', () => {}),
  };
}

async function sentinel(folder: string, index: number, primaryPort: number, transport: Transport) {
  const port = await freePort();
  const file = join(folder, `sentinel-${index}.conf`);
  await writeFile(
    file,
    [
      ...Object.entries(transport.listening(port)).map((setting) => setting.join(' ')),
      'bind 127.0.0.1',
      `dir ${folder}`,
      `sentinel monitor ${NAME} ${transport.host} ${primaryPort} ${QUORUM}`,
      `sentinel down-after-milliseconds ${NAME} 1000`,
      `sentinel failover-timeout ${NAME} 5000`,
      '',
    ].join('\n'),
  );
  const executable = process.env.ONCEGATE_REDIS_SERVER ?? 'redis-server';
  const started = spawned(executable, [file, '--sentinel'], {});
  await answering(urlOf(transport, port));
  return { port, process: started };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('the sentinels did not find each other in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
