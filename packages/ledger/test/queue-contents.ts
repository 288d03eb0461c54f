import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterAll } from 'vitest';
import { QUEUE_NAME } from '../src/index.ts';
import { REDIS_URL } from './scratch-ledger.ts';

/** BullMQ's client of the queue under that prefix. */
export function queueUnder(prefix: string): Queue {
  const queue = new Queue(QUEUE_NAME, { connection: { url: REDIS_URL }, prefix });
  afterAll(() => queue.close());
  return queue;
}

/** Told to and counted for those who add or take jobs by BullMQ's client. */
const NOT_OURS = ['events', 'id'];
/** What its client notes of a queue when it first uses it. */
const NOTED = ['version', 'opts.maxLenEvents'];
const MOMENTS = ['timestamp', 'processedOn', 'finishedOn'];

/**
 * All keys of a queue as they are, but for moments and the tokens of locks.
 *
 * @param also what is not kept as BullMQ keeps it.
 */
export async function queueContents(
  redis: Redis,
  queue: Queue,
  also: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const prefixed = queue.toKey('');
  const names = (await redis.keys(`${prefixed}*`))
    .map((key) => key.slice(prefixed.length))
    .filter((name) => ![...NOT_OURS, ...also].includes(name))
    .toSorted();
  const entries = names.map(async (name) => [name, await value(redis, prefixed + name)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function value(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'list':
      return redis.lrange(key, '0', '-1');
    case 'set':
      return (await redis.smembers(key)).toSorted();
    case 'zset':
      return key.endsWith(':completed') || key.endsWith(':failed')
        ? ended(redis, key)
        : redis.zrange(key, '0', '-1', 'WITHSCORES');
    case 'hash': {
      const fields = Object.entries(await redis.hgetall(key));
      const told = fields.filter(([name]) => !NOTED.includes(name));
      return Object.fromEntries(told.map(([name, text]) => [name, comparable(name, text)]));
    }
    default:
      return key.endsWith(':lock') ? { ends: (await redis.pttl(key)) > 0 } : redis.get(key);
  }
}

/** By id whether its place is the moment of its end. Those that ended in one moment stand by name. */
async function ended(redis: Redis, key: string): Promise<Record<string, boolean>> {
  const queue = key.slice(0, key.lastIndexOf(':') + 1);
  const ids = await redis.zrange(key, '0', '-1');
  const places = ids.map(async (id) => {
    const [score, at] = await Promise.all([
      redis.zscore(key, id),
      redis.hget(queue + id, 'finishedOn'),
    ]);
    return [id, score === at] as const;
  });
  return Object.fromEntries(await Promise.all(places));
}

function comparable(name: string, text: string): unknown {
  if (MOMENTS.includes(name)) return Math.abs(Number(text) - Date.now()) < 600_000;
  return name === 'opts' ? JSON.parse(text) : text;
}
