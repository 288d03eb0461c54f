import type { Redis } from 'ioredis';

/** Names of an operation's course and their values, as they lie in Redis. */
export async function courseOf(redis: Redis, key: string): Promise<Record<string, string>> {
  return JSON.parse((await redis.hget(key, 'course')) ?? '{}');
}

/** Puts values into it behind the ledger's back: moments that are over, for one. */
export async function changeCourse(
  redis: Redis,
  key: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  await redis.hset(key, 'course', JSON.stringify({ ...(await courseOf(redis, key)), ...changes }));
}
