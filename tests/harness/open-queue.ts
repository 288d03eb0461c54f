import { once } from 'node:events';
import {
  type JobData,
  ledgerConnection,
  ledgerKeys,
  QUEUE_NAME,
  type RedisClient,
} from '@oncegate/ledger';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { System } from './system.ts';

/** A connection to a Redis, as somebody with all rights has it. */
export async function connected(url: string): Promise<Redis> {
  const redis = ledgerConnection(url, 5_000);
  await once(redis, 'ready');
  return redis;
}

/** The same to the system's, until the system is stopped. */
export async function admin(system: System): Promise<RedisClient> {
  const redis = await connected(system.redis.url);
  system.onStop(async () => redis.disconnect());
  return redis;
}

/** The system's queue, to be tampered with. */
export async function openQueue(
  system: System,
): Promise<{ redis: RedisClient; queue: Queue<JobData> }> {
  const redis = await admin(system);
  const queue = new Queue<JobData>(QUEUE_NAME, {
    connection: redis,
    prefix: ledgerKeys('oncegate').queuePrefix,
  });
  return { redis, queue };
}
