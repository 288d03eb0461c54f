import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from './redis-client.ts';

/** The nodes that hold keys: of a cluster every master that is known, else the one there is. */
export function mastersOf(redis: RedisClient): readonly Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}

/**
 * Whether {@link mastersOf} lacks one that holds slots: ioredis lets go of a node whose connection has closed, until it
 * reads the map of slots again.
 */
export function lacksMaster(redis: RedisClient): boolean {
  if (!(redis instanceof Cluster)) return false;
  const known = new Set(mastersOf(redis).map(({ options: { host, port } }) => `${host}:${port}`));
  return redis.slots.some(([master]) => master !== undefined && !known.has(master));
}
