import {
  type BackendFactory,
  createRedisBackend,
  isNotConnectionError,
  type RedisQueueBackend,
  raw2NextJobData,
} from 'bullmq';
import { type HeldJobs, notHeld } from '../attempt/held-job.ts';
import type { JobSource } from './job-source.ts';

/**
 * How BullMQ keeps jobs in Redis, for a worker that takes many at once, each under the lock of its taking,
 * and finishes most of them in the step that settles their operation. All else is BullMQ's own.
 *
 * @param held is told of the jobs that are taken, until they are moved on.
 * @param rest resolves when what was taken and not asked for any more is done: a worker that ends does it all
 *   the same.
 */
export function takingBackend(
  source: JobSource,
  held: HeldJobs,
  rest: () => Promise<unknown>,
): BackendFactory<RedisQueueBackend> {
  return (name, options, flags) => {
    const backend = createRedisBackend(name, options, flags);
    const moveToActive = backend.moveToActive.bind(backend);
    const moveToCompleted = backend.moveToCompleted.bind(backend);
    const moveToFailed = backend.moveToFailed.bind(backend);
    const moveToDelayed = backend.moveToDelayed.bind(backend);
    const extendLocks = backend.extendLocks.bind(backend);
    const waitForJob = backend.waitForJob.bind(backend);
    const close = backend.close.bind(backend);
    const lockOf = (token = ''): string => held.get(token)?.lockedBy ?? token;

    const next: RedisQueueBackend['moveToActive'] = async (token, worker) => {
      const taken = await source.next();
      if (taken.job === 'LIMITED') {
        const data = await moveToActive(token, worker);
        // It takes room as well.
        if (data[0]) held.set(token, notHeld());
        return data;
      }
      if (taken.job === null) return [null, null, 0, taken.nextDueAt];
      const { id, fields } = taken.job;
      const data = raw2NextJobData([fields, id, 0, 0]);
      // BullMQ would throw at it, take it again when its lock is over, and so for ever.
      if (!isJson(data[0].data)) data[0].data = '{}';
      held.set(token, taken.held);
      return data;
    };
    // What came of a job is known: that no other can be taken now is no trouble of it. Nor does it say that
    // there is none, for which BullMQ would go to sleep.
    const nextIf = (wanted: boolean, token: string) =>
      wanted ? next(token).catch(() => undefined) : undefined;

    return Object.assign(backend, {
      moveToActive: next,
      waitForJob: (seconds) => source.asleep(() => waitForJob(seconds)),
      moveToCompleted: async (job, value, keep, token, fetchNext) => {
        const isFinished = held.get(token)?.isFinished ?? false;
        if (!isFinished) await moveToCompleted(job, value, keep, lockOf(token), false);
        held.delete(token);
        return { result: await nextIf(fetchNext, token), finishedOn: Date.now() };
      },
      moveToFailed: async (job, reason, keep, token, fetchNext, fields) => {
        const { finishedOn } = await moveToFailed(
          job,
          reason,
          keep,
          lockOf(token),
          false,
          fields,
        ).catch((error: Error) => {
          // After a lost connection it is moved again, under the same lock. All else is the end of it here.
          if (isNotConnectionError(error)) held.delete(token);
          throw error;
        });
        held.delete(token);
        return { result: await nextIf(fetchNext, token), finishedOn };
      },
      moveToDelayed: async (id, timestamp, delay, token, more) => {
        await moveToDelayed(id, timestamp, delay, lockOf(token), more);
        held.delete(token ?? '');
      },
      extendLocks: async (ids, tokens, ms) => {
        const lost = await extendLocks(ids, tokens.map(lockOf), ms);
        // The lock of one that was finished meanwhile is gone for good.
        return lost.filter((id) => held.get(tokens[ids.indexOf(id)] ?? '')?.isFinished === false);
      },
      close: async (force) => {
        await rest();
        await close(force);
      },
    } satisfies Partial<RedisQueueBackend>);
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
