import { randomUUID } from 'node:crypto';
import { createRedisBackend, type JobsOptions, type Queue, type RedisQueueBackend } from 'bullmq';
import type { Redis } from 'ioredis';
import { expect } from 'vitest';
import {
  type ClaimAnswer,
  jobIdOf,
  jobOptions,
  type Ledger,
  type OperationRecord,
  QUEUE_NAME,
  type TakeAnswer,
  type TakenJob,
  type Taking,
} from '../src/index.ts';
import { queueContents, queueUnder } from './queue-contents.ts';
import { scratchLedger, submission } from './scratch-ledger.ts';

/**
 * BullMQ's worker leaves a marker behind with each job that it takes; the ledger does where there is more
 * to take, of which there are tests.
 */
const MARKED_LESS = ['marker'];
const LOCK_MS = 60_000;
export const CLAIM = { leaseMs: 60_000, maxStarts: 3 };

export type Taken = Extract<TakeAnswer, { answer: 'TAKEN' }>;
/** What a test says of a job that it adds. */
type Adding = { ageMs?: number; delayMs?: number; priority?: number; id?: string; data?: unknown };
type Run = Pick<OperationRecord, 'id' | 'run'>;

/** The queue of a ledger, and one that only BullMQ's own worker serves: the same is done to both. */
export type TwoQueues = {
  readonly redis: Redis;
  readonly ledger: Ledger;
  readonly ours: Queue;
  readonly theirs: Queue;
  /** What moves jobs for BullMQ's worker. */
  readonly bullmq: RedisQueueBackend;
  /** The same over the ledger's queue. */
  readonly bullmqOnOurs: RedisQueueBackend;
  /** Nothing is in either, and nobody was told of any job. */
  readonly empty: () => Promise<void>;
  /** One more operation, whose job is in neither. */
  readonly admitted: (changes?: Parameters<typeof submission>[0]) => Promise<OperationRecord>;
  /** Adds a job to both and says its id. */
  readonly add: (operation: Run, adding?: Adding) => Promise<string>;
  readonly take: (taking?: Partial<Taking>) => Promise<Taken>;
  /** Ids of what BullMQ's worker takes, one after the other. */
  readonly takeTheirs: (token: string, most?: number) => Promise<string[]>;
  readonly expectSame: () => Promise<void>;
};

export async function twoQueues(): Promise<TwoQueues> {
  const { redis, prefix, ledger } = await scratchLedger();
  const ours = queueUnder(ledger.keys.queuePrefix);
  const theirs = queueUnder(`{${prefix}:theirs}`);
  await Promise.all([ours.waitUntilReady(), theirs.waitUntilReady()]);
  const bullmq = workerOf(redis, theirs);
  return {
    redis,
    ledger,
    ours,
    theirs,
    bullmq,
    bullmqOnOurs: workerOf(redis, ours),
    empty: async () => {
      for (const queue of [ours, theirs]) {
        const [meta, ...others] = [queue.toKey('meta'), ...(await redis.keys(queue.toKey('*')))];
        const gone = others.filter((key) => key !== meta);
        if (gone.length > 0) await redis.del(...gone);
        await redis.hdel(meta, 'paused', 'concurrency', 'max', 'duration');
      }
    },
    admitted: async (changes) => {
      const answer = await ledger.admit(submission(changes), randomUUID());
      if (answer.outcome !== 'CREATED') throw new Error(answer.outcome);
      return answer.record;
    },
    add: async (operation, { ageMs = 0, delayMs = 0, priority = 0, id, data } = {}) => {
      const jobId = id ?? jobIdOf(operation);
      const timestamp = Date.now() - ageMs;
      const options: JobsOptions = jobOptions(operation, delayMs, 1);
      for (const queue of [ours, theirs]) {
        const wanted = { ...options, jobId, timestamp, priority };
        await queue.add('CreateVpc', data ?? { operationId: operation.id }, wanted);
      }
      return jobId;
    },
    take: async (taking) => {
      const answer = await ledger.take({
        ...TAKING,
        nonce: randomUUID(),
        now: Date.now(),
        ...taking,
      });
      if (answer.answer !== 'TAKEN') throw new Error(answer.answer);
      return answer;
    },
    takeTheirs: async (token, most = Number.MAX_SAFE_INTEGER) => {
      const ids: string[] = [];
      while (ids.length < most) {
        const [job, id] = await bullmq.moveToActive(token);
        if (!job) break;
        ids.push(id);
      }
      return ids;
    },
    expectSame: async () => {
      const [one, other] = await Promise.all(
        [ours, theirs].map((queue) => queueContents(redis, queue, MARKED_LESS)),
      );
      expect(one).toEqual(other);
    },
  };
}

const TAKING = { who: 'worker', most: 16, lockMs: LOCK_MS, claim: CLAIM };

function workerOf(connection: Redis, { opts }: Queue): RedisQueueBackend {
  const stalling = { stalledInterval: 1_000, maxStalledCount: Number.MAX_SAFE_INTEGER };
  const options = { connection, prefix: opts.prefix ?? '', lockDuration: LOCK_MS, ...stalling };
  return createRedisBackend(QUEUE_NAME, options);
}

export function idsOf({ jobs }: Taken): string[] {
  return jobs.map(({ id }) => id);
}

/** What claiming a job's operation answered, which is insisted on. */
export function claimOf(job: TakenJob | undefined): ClaimAnswer {
  if (!job?.claim) throw new Error(`not claimed: ${job?.id}`);
  return job.claim();
}

/** The record that was claimed with a job. */
export function claimedWith(job: TakenJob | undefined): OperationRecord {
  const answer = claimOf(job);
  if (answer.answer !== 'CLAIMED') throw new Error(`not claimed: ${answer.answer}`);
  return answer.record;
}
