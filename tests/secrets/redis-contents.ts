import type { Redis } from 'ioredis';

/** Every key of a Redis and everything under it, as one text each. */
export async function redisContents(redis: Redis): Promise<ReadonlyMap<string, string>> {
  const keys = await redis.keys('*');
  return new Map(
    await Promise.all(keys.map(async (key) => [key, await content(redis, key)] as const)),
  );
}

async function content(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'set':
      return JSON.stringify(await redis.smembers(key));
    case 'zset':
      return JSON.stringify(await redis.zrange(key, 0, '-1', 'WITHSCORES'));
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    case 'none':
      return '';
    default:
      // One that nobody looked into would be scanned in vain.
      throw new Error(`${key} is a ${type}`);
  }
}
