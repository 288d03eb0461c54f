import { type RedisAddress, redisAddress } from '@oncegate/ledger';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { type Spawned, spawned } from './spawned.ts';

/** Redis of a test's own: one server, or as many as its topology has. */
export type PrivateRedis = {
  readonly address: RedisAddress;
  /**
   * What gateways and workers are told of it; null where they come to it by a proxy. The nodes of a
   * cluster name each other by their own ports, so no proxy can stand before them.
   */
  readonly env: Readonly<Record<string, string>> | null;
  /** The one server's; of several, the first one's. */
  readonly url: string;
  readonly port: number;
  readonly process: Pick<Spawned, 'kill' | 'signal'>;
};

/** A redis-server of a test's own, with its append-only file in `folder`. */
export async function privateRedis(folder: string, port?: number): Promise<PrivateRedis> {
  const chosen = port ?? (await freePort());
  const process = redisServer(folder, chosen);
  const url = `redis://127.0.0.1:${chosen}`;
  await answering(url);
  return { ...toldAs('single', url), env: null, url, port: chosen, process };
}

/** Starts a redis-server that syncs every write, with these settings beside its own. */
export function redisServer(
  folder: string,
  port: number,
  settings: readonly string[] = [],
): Spawned {
  const own = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
    'maxmemory-policy': 'noeviction',
    // To have it load its data while it runs.
    'enable-debug-command': 'local',
  };
  const executable = process.env.ONCEGATE_REDIS_SERVER ?? 'redis-server';
  return spawned(executable, [...asFlags(own), ...settings], {});
}

/** Settings as a redis-server takes them; of two for the same the later one holds. */
export function asFlags(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

/** The address and variables of a Redis. */
export function toldAs(
  topology: RedisAddress['topology'],
  url: string,
  name?: string,
): { readonly address: RedisAddress; readonly env: Readonly<Record<string, string>> } {
  const parsed = redisAddress(topology, url, name);
  if (!parsed.ok) throw new Error(parsed.rule);
  const env = {
    ONCEGATE_REDIS_URL: url,
    ONCEGATE_REDIS_TOPOLOGY: topology,
    ...(name !== undefined && { ONCEGATE_REDIS_SENTINEL_NAME: name }),
  };
  return { address: parsed.address, env };
}

/** Waits until a server answers. */
export async function answering(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => {});
  while ((await redis.ping().catch(() => '')) !== 'PONG') {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  redis.disconnect();
}
