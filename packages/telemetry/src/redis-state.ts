import type { Redis } from 'ioredis';

/** A connection to one Redis. */
export type Informer = Pick<Redis, 'info'>;

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

/**
 * Reads INFO of every node that holds keys: memory and replicas in all, and what holds of each.
 *
 * @throws whatever a connection throws, and where there is no node.
 */
export async function redisState(nodes: readonly Informer[]): Promise<RedisState> {
  const states = await Promise.all(nodes.map(stateOf));
  const all = (holds: (state: RedisState) => boolean): boolean => states.every(holds);
  const sum = (of: (state: RedisState) => number): number =>
    states.reduce((total, state) => total + of(state), 0);
  if (states.length === 0) throw new Error('no node of Redis is known');
  return {
    up: all(({ up }) => up),
    memoryUsed: sum(({ memoryUsed }) => memoryUsed),
    memoryLimit: all(({ memoryLimit }) => memoryLimit > 0)
      ? sum(({ memoryLimit }) => memoryLimit)
      : 0,
    evicted: sum(({ evicted }) => evicted),
    noeviction: all(({ noeviction }) => noeviction),
    appendOnly: all(({ appendOnly }) => appendOnly),
    connectedReplicas: sum(({ connectedReplicas }) => connectedReplicas),
  };
}

async function stateOf(node: Informer): Promise<RedisState> {
  const info = await node.info();
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
