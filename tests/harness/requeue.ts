import type { JobData, RedisClient } from '@oncegate/ledger';
import type { Queue } from 'bullmq';

/** Puts the job that is being worked on back into the queue, behind the back of its worker. */
export async function requeueRunning(queue: Queue<JobData>, redis: RedisClient): Promise<void> {
  const [job] = await queue.getActive();
  if (job === undefined) throw new Error('no job is being worked on');
  const lock = await redis.get(`${queue.toKey(job.id ?? '')}:lock`);
  await job.moveToWait(lock ?? '');
}
