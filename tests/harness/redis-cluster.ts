import { mkdir } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { answering, asFlags, type PrivateRedis, redisServer, toldAs } from './private-redis.ts';
import type { Spawned } from './spawned.ts';
import { PLAIN, type Transport, urlOf } from './transport.ts';

const SLOTS = 16_384;
const MASTERS = 3;
/** By default short, so that a dead master is replaced within two seconds or so. */
const NODE_TIMEOUT_MS = 1_000;

type Options = {
  readonly replicasOfEach?: 0 | 1;
  /** How long a node may be silent before it counts as dead; long where none is to be replaced. */
  readonly nodeTimeoutMs?: number;
  readonly transport?: Transport;
};

export type ClusterNode = {
  readonly port: number;
  readonly process: Spawned;
  /** To ask this very node, whatever it is a master of. */
  readonly redis: Redis;
  readonly id: string;
};

export type RedisCluster = PrivateRedis & {
  readonly env: Readonly<Record<string, string>>;
  readonly nodes: readonly ClusterNode[];
  /** Adds an empty master; resolves once every node knows it. */
  grow(): Promise<ClusterNode>;
};

/** Three masters and replicas of each, formed by hand: `redis-cli` is not at hand everywhere. */
export async function redisCluster(
  folder: string,
  { replicasOfEach = 1, nodeTimeoutMs = NODE_TIMEOUT_MS, transport = PLAIN }: Options = {},
): Promise<RedisCluster> {
  const start = (index: number): Promise<Started> =>
    node(join(folder, String(index)), nodeTimeoutMs, transport);
  const size = MASTERS * (1 + replicasOfEach);
  const nodes = await Promise.all(Array.from({ length: size }, (_, i) => start(i)));
  const [first] = nodes;
  const url = urlOf(transport, ...nodes.map(({ port }) => port));
  const told = toldAs('cluster', url);
  const kill = async (): Promise<void> => {
    for (const { redis } of nodes) redis.disconnect();
    await Promise.all(nodes.map(({ process }) => process.kill()));
  };
  const signal = (name: NodeJS.Signals): void => {
    for (const { process } of nodes) process.signal(name);
  };
  try {
    await form(nodes);
  } catch (error) {
    await kill();
    throw error;
  }
  return {
    ...told,
    env: { ...told.env, ...transport.env },
    url,
    port: first?.port ?? 0,
    process: { kill, signal },
    nodes,
    async grow() {
      const added = await start(nodes.length);
      nodes.push(added);
      await meet(nodes);
      await until([added], isUp);
      return added;
    },
  };
}

type Started = ClusterNode & { readonly busPort: number };

/** What a node tells clients that it and the others are called. */
const namedAs = (host: string) => ({
  'cluster-announce-hostname': host,
  'cluster-preferred-endpoint-type': 'hostname',
});

async function node(own: string, nodeTimeoutMs: number, transport: Transport): Promise<Started> {
  const [port, busPort] = [await freePort(), await freePort()];
  await mkdir(own);
  const settings = {
    'cluster-enabled': 'yes',
    'cluster-port': String(busPort),
    'cluster-node-timeout': String(nodeTimeoutMs),
    // However long it lagged behind: what it lost is what the tests are about.
    'cluster-replica-validity-factor': '0',
    'repl-diskless-sync-delay': '0',
    ...transport.listening(port),
    ...(isIP(transport.host) === 0 && namedAs(transport.host)),
  };
  const process = redisServer(own, port, asFlags(settings));
  const url = urlOf(transport, port);
  await answering(url);
  // Asked of a dead node it fails at once.
  const redis = new Redis(url, { retryStrategy: () => null });
  redis.on('error', () => {});
  return { port, busPort, process, redis, id: await redis.cluster('MYID') };
}

async function form(nodes: readonly Started[]): Promise<void> {
  const masters = nodes.slice(0, MASTERS);
  const per = Math.ceil(SLOTS / MASTERS);
  await Promise.all(
    masters.map(async ({ redis }, i) => {
      // Each its own from the start: two that count from one would have to find out who is right.
      await redis.call('CLUSTER', 'SET-CONFIG-EPOCH', i + 1);
      const last = Math.min((i + 1) * per, SLOTS) - 1;
      await redis.call('CLUSTER', 'ADDSLOTSRANGE', i * per, last);
    }),
  );
  await meet(nodes);
  await Promise.all(
    nodes.slice(MASTERS).map(async ({ redis }, i) => {
      await redis.call('CLUSTER', 'REPLICATE', masters[i]?.id ?? '');
    }),
  );
  await until(nodes.slice(MASTERS), async ({ redis }) =>
    (await redis.info('replication')).includes('master_link_status:up'),
  );
  await until(nodes, isUp);
  await until(nodes, async ({ redis }) => {
    const replicas = (await nodesSeenBy(redis)).match(/slave/g)?.length ?? 0;
    return replicas === nodes.length - MASTERS;
  });
}

async function isUp({ redis }: Started): Promise<boolean> {
  return (await redis.cluster('INFO')).includes('cluster_state:ok');
}

/** Every node learns of every other. */
async function meet(nodes: readonly Started[]): Promise<void> {
  const [first, ...others] = nodes;
  for (const { port, busPort } of others) {
    await first?.redis.call('CLUSTER', 'MEET', '127.0.0.1', port, busPort);
  }
  await until(nodes, async ({ redis }) => known(await nodesSeenBy(redis)) === nodes.length);
}

async function nodesSeenBy(redis: Redis): Promise<string> {
  return String(await redis.cluster('NODES'));
}

function known(nodes: string): number {
  return nodes
    .split('\n')
    .filter((line) => line.includes(' connected') && !line.includes('handshake')).length;
}

async function until<Item>(items: readonly Item[], holds: (item: Item) => Promise<boolean>) {
  const end = Date.now() + 60_000;
  for (const item of items) {
    while (!(await holds(item))) {
      if (Date.now() > end) throw new Error('the cluster was not formed in time');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
