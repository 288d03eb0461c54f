import type { TakenJob } from '@oncegate/ledger';
import {
  type BackendFactory,
  createRedisBackend,
  type Job,
  type RedisQueueBackend,
  raw2NextJobData,
} from 'bullmq';
import type { HeldJob, HeldJobs } from './held-job.ts';
import type { JobSource } from './job-source.ts';

/**
 * How BullMQ keeps jobs in Redis, for a worker that takes many at once, each under the lock of its taking,
 * and finishes most of them in the step that settles their operation. All else is BullMQ's own.
 *
 * @param held is told of the jobs that are taken, until they are moved on.
 * @param run is for what was taken and not asked for any more: a worker that ends does it all the same.
 */
export function takingBackend(
  source: JobSource,
  held: HeldJobs,
  run: (job: Pick<Job, 'id' | 'data'>, held: HeldJob) => Promise<unknown>,
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
    const lockOf = (id: string | undefined, token = ''): string =>
      held.get(id ?? '')?.lockedBy ?? token;

    const next: RedisQueueBackend['moveToActive'] = async (token, worker) => {
      const taken = await source.next();
      if (taken.job === 'LIMITED') return moveToActive(token, worker);
      if (taken.job === null) return [null, null, 0, taken.nextDueAt];
      const { id, fields } = taken.job;
      held.set(id, taken.held);
      return raw2NextJobData([fields, id, 0, 0]);
    };
    // What came of a job is known: that no other can be taken now is no trouble of it.
    const nextIf = (wanted: boolean, token: string) =>
      wanted ? next(token).catch(() => [null, null, 0, 0]) : undefined;

    return Object.assign(backend, {
      moveToActive: next,
      waitForJob: (seconds) => waitForJob(seconds).finally(() => source.wake()),
      moveToCompleted: async (job, value, keep, token, fetchNext) => {
        const id = job.id ?? '';
        const isFinished = held.get(id)?.isFinished ?? false;
        if (!isFinished) await moveToCompleted(job, value, keep, lockOf(id, token), false);
        held.delete(id);
        return { result: await nextIf(fetchNext, token), finishedOn: Date.now() };
      },
      moveToFailed: async (job, reason, keep, token, fetchNext, fields) => {
        const id = job.id ?? '';
        const lock = lockOf(id, token);
        held.delete(id);
        const { finishedOn } = await moveToFailed(job, reason, keep, lock, false, fields);
        return { result: await nextIf(fetchNext, token), finishedOn };
      },
      moveToDelayed: async (id, timestamp, delay, token, more) => {
        await moveToDelayed(id, timestamp, delay, lockOf(id, token), more);
        held.delete(id);
      },
      extendLocks: (ids, tokens, ms) =>
        extendLocks(
          ids,
          ids.map((id, n) => lockOf(id, tokens[n])),
          ms,
        ),
      close: async (force) => {
        await Promise.all(source.rest().map(({ job, held: how }) => run(pointerOf(job), how)));
        await close(force);
      },
    } satisfies Partial<RedisQueueBackend>);
  };
}

function pointerOf({ id, fields }: TakenJob): Pick<Job, 'id' | 'data'> {
  const [kept] = raw2NextJobData([fields, id, 0, 0]);
  return { id, data: JSON.parse(kept.data) };
}
