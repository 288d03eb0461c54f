import { Queue, QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { PARAMETERS } from '../payload.ts';
import type { Contender, Place } from './contender.ts';

/** BullMQ as its documentation shows it: the key is the job's id, the result comes by QueueEvents. */
export async function bareBullmq({ redis }: Place): Promise<Contender> {
  const connection = new Redis(redis, { maxRetriesPerRequest: null });
  const blocking = new Redis(redis, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection });
  // Each add that waits for its result listens to the queue's own end.
  queue.setMaxListeners(0);
  const events = new QueueEvents('bare', { connection: blocking });
  // One listener for each job that is waited for.
  events.setMaxListeners(0);
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()]);
  const add = (key: string) =>
    queue.add('CreateVSwitch', PARAMETERS, {
      jobId: `job-${key}`,
      removeOnComplete: { count: 1000 },
    });
  return {
    accept: async (key) => void (await add(key)),
    complete: async (key) => void (await (await add(key)).waitUntilFinished(events)),
    close: async () => {
      await events.close();
      await queue.close();
      connection.disconnect();
      blocking.disconnect();
    },
  };
}
