import type { Redis } from 'ioredis';

/** What a Redis tells of itself, as far as a ledger depends on it. */
export type RedisState = {
  /** Answers, and is no longer loading. */
  readonly up: boolean;
  readonly memoryUsed: number;
  /** 0: no limit. */
  readonly memoryLimit: number;
  readonly evicted: number;
  readonly noeviction: boolean;
  readonly appendOnly: boolean;
  readonly connectedReplicas: number;
};

/** Reads INFO. @throws whatever the connection throws. */
export async function redisState(redis: Redis): Promise<RedisState> {
  const info = await redis.info();
  const field = (name: string): string =>
    new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
  return {
    up: field('loading') !== '1',
    memoryUsed: Number(field('used_memory')),
    memoryLimit: Number(field('maxmemory')),
    evicted: Number(field('evicted_keys')),
    noeviction: field('maxmemory_policy') === 'noeviction',
    appendOnly: field('aof_enabled') === '1',
    connectedReplicas: Number(field('connected_slaves')),
  };
}
