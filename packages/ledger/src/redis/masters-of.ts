import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from './redis-client.ts';

/** The nodes that hold keys: of a cluster every master that is known, else the one there is. */
export function mastersOf(redis: RedisClient): readonly Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
