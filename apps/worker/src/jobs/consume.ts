import {
  isRefusedForNow,
  type JobData,
  type LedgerKeys,
  LedgerUnavailable,
  operationOfJob,
  QUEUE_NAME,
  type RedisClient,
} from '@oncegate/ledger';
import { DelayedError, Job, raw2NextJobData, Worker } from 'bullmq';
import { type HeldJob, type HeldJobs, notHeld } from '../attempt/held-job.ts';
import type { Next } from '../attempt/next.ts';
import { perform } from '../attempt/perform.ts';
import type { Ports } from '../ports.ts';
import { JobSource, type SourcedJob } from './job-source.ts';
import { takingBackend } from './taking-backend.ts';

/** When the ledger did not answer or the attempt broke off, how soon the job comes again. */
const AFTER_TROUBLE_MS = 1_000;

export type ConsumeOptions = {
  readonly connection: RedisClient;
  readonly keys: LedgerKeys;
  readonly concurrency: number;
};

/** How long a job is its worker's unless its lock is extended, and how often others look for such as are not. */
const LOCK_MS = 8_000;
const STALLED_EVERY_MS = 2_000;

/** Takes jobs off the queue, one attempt each; a retry is the same job, delayed. */
export function consume(ports: Ports, options: ConsumeOptions): Worker<JobData> {
  const held: HeldJobs = new Map();
  const free = (): number => (worker.closing ? 0 : worker.concurrency - held.size);
  const source = new JobSource(ports, LOCK_MS, free, (error) =>
    worker.emit('error', error as Error),
  );
  const work = async (rest: SourcedJob): Promise<void> => {
    try {
      await workOff(rest, worker, ports);
    } catch (error) {
      ports.log.warn({ jobId: rest.job.id, err: error }, 'a job was left where it is');
    }
  };
  let rest: Promise<unknown> = Promise.resolve();
  const worker = new Worker<JobData>(
    QUEUE_NAME,
    async (job, token) => {
      const how = held.get(token ?? '') ?? notHeld();
      const next = await attemptOrDelay(job, how, token, ports);
      how.isFinished = next === 'finished';
      if (next === 'later') throw new DelayedError();
    },
    {
      connection: options.connection,
      prefix: options.keys.queuePrefix,
      concurrency: options.concurrency,
      // A killed worker's job is back in the queue within the lock and two looks of the stalled check.
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_EVERY_MS,
      // Left at its default, a worker that lost Redis would be back, and take no job for 15 s more.
      runRetryDelay: 1_000,
      // The ledger counts starts. Left at its default, two dead workers would fail a job for good.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    },
    takingBackend(source, held, () => rest),
  );
  worker.on('closing', () => {
    // At once: until what BullMQ runs has ended, their locks and leases would be over.
    rest = source.rest().then((jobs) => Promise.all(jobs.map(work)));
  });
  worker.on('error', (error) => {
    // That Redis is away the connection's own listener tells, that it refuses writes the heartbeat.
    const isTold =
      options.connection.status !== 'ready' ||
      error instanceof LedgerUnavailable ||
      isRefusedForNow(error);
    const level = isTold ? 'debug' : 'warn';
    ports.log[level]({ err: error }, 'queue');
  });
  worker.on('failed', (job, error) => {
    const operationId = operationOfJob(job?.id, job?.data)?.id;
    ports.log.warn(
      { jobId: job?.id, operationId, err: error },
      'a job failed; the sweep brings it back',
    );
  });
  return worker;
}

/** A job that BullMQ does not ask for any more, from its attempt to its end. */
async function workOff(
  { job: { id, fields }, held }: SourcedJob,
  worker: Worker<JobData>,
  ports: Ports,
): Promise<void> {
  const [kept] = raw2NextJobData([fields, id, 0, 0]);
  const job = Job.fromJSON(worker, kept, id);
  const lock = held.lockedBy ?? '';
  const next = await attemptOrDelay(job, held, lock, ports);
  if (next === 'done') await job.moveToCompleted(undefined, lock, false);
}

/** One attempt; where another is to follow, the job waits for it. */
async function attemptOrDelay(
  job: Job<JobData>,
  held: HeldJob,
  token: string | undefined,
  ports: Ports,
): Promise<Next['next']> {
  const next = await attempt(job, held, ports);
  if (next.next === 'later') await job.moveToDelayed(ports.wall() + next.ms, token);
  return next.next;
}

async function attempt(job: Pick<Job, 'id' | 'data'>, held: HeldJob, ports: Ports): Promise<Next> {
  const operation = operationOfJob(job.id, job.data);
  if (operation === null) {
    ports.log.error({ jobId: job.id }, 'a job whose id and data disagree: nothing is sent');
    return { next: 'done' };
  }
  try {
    return await perform(operation, ports, held);
  } catch (error) {
    ports.log.error({ operationId: operation.id, err: error }, 'no attempt could be made or noted');
    return { next: 'later', ms: AFTER_TROUBLE_MS };
  }
}
