import {
  type JobData,
  ledgerConnection,
  ledgerKeys,
  QUEUE_NAME,
  type RedisClient,
} from '@oncegate/ledger';
import { Queue } from 'bullmq';
import type { System } from './system.ts';

/** The system's Redis, as somebody with all rights sees it, until the system is stopped. */
export async function admin(system: System): Promise<RedisClient> {
  const redis = ledgerConnection(system.redis.url, 5_000);
  await new Promise((resolve) => redis.once('ready', resolve));
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
