import {
  type JobData,
  jobIdOf,
  jobOptions,
  LedgerUnavailable,
  LONG_DUE_PRIORITY,
  type PartitionSteps,
  type RedisClient,
} from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';

/** How long after its due time an operation counts as forgotten by the queue. */
const GRACE_MS = 2_000;
/**
 * How long a job keeps the place that its tenant's flood gave it when it was added. The flood goes on
 * and ebbs, and what is added later stands before it: from then on age counts.
 */
const LONG_DUE_MS = 10_000;
/** Operations looked at in one pass, and forgotten in one script. */
const BATCH = 200;
/**
 * How long a pass goes on forgetting: the next look for what is overdue comes later by that. In half a second, of
 * the one and a half from pass to pass, a Redis forgets ten thousand and more.
 */
const REAP_MS = 500;
/** How long one worker keeps the sweep to itself; a dead one is followed by another. */
const LEAD_MS = 3_000;

type Open = Extract<Awaited<ReturnType<PartitionSteps['expire']>>, { answer: 'OPEN' }>;

export type SweepPorts = {
  readonly ledger: PartitionSteps;
  readonly queue: Queue<JobData>;
  /** The connection that `queue` uses. */
  readonly redis: RedisClient;
  readonly log: Logger;
  /** Told of each operation that was given its job back, and what had become of that job. */
  readonly onRepair: (job: RepairedJob) => void;
  /** Names this process among those that could sweep. */
  readonly who: string;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
};

/**
 * One pass over a partition's open operations that no worker came for: settles those whose time is over, gives
 * the others their job back, brings forward those that wait too long, and forgets what retention has let go.
 * The queue may lose anything at any time; after this nothing is lost.
 *
 * @param isEnding whether the worker ends: what is left to be forgotten is left to the next sweep.
 * @returns how many jobs were repaired.
 */
export async function sweep(
  ports: SweepPorts,
  isEnding: () => boolean = () => false,
): Promise<number> {
  const { ledger, who } = ports;
  if (!(await ledger.lead(who, LEAD_MS))) return 0;
  let repaired = 0;
  for (const id of await ledger.overdue(GRACE_MS, BATCH)) {
    repaired += (await lookAt(id, ports)) ? 1 : 0;
  }
  await reap(ports, isEnding);
  return repaired;
}

/** Forgets as many as there are, a batch at a time: others take their steps in between. */
async function reap({ ledger, monotonic }: SweepPorts, isEnding: () => boolean): Promise<void> {
  const endsAt = monotonic() + REAP_MS;
  for (;;) {
    const { hasMore } = await ledger.reap(BATCH);
    if (!hasMore || isEnding() || monotonic() >= endsAt) return;
  }
}

/** One that cannot be read or repaired must not keep the sweep from those behind it. */
async function lookAt(id: string, ports: SweepPorts): Promise<boolean> {
  try {
    const looked = await ports.ledger.expire(id);
    return looked.answer === 'OPEN' && (await repair(looked, ports));
  } catch (error) {
    if (error instanceof LedgerUnavailable) throw error;
    ports.log.error({ operationId: id, err: error }, 'the sweep could not look at an operation');
    return false;
  } finally {
    await ports.ledger.postpone(id, GRACE_MS);
  }
}

async function repair(
  { record, open, lateMs }: Open,
  { queue, redis, log, onRepair }: SweepPorts,
): Promise<boolean> {
  const jobId = jobIdOf(record);
  const state = await jobState(queue, redis, jobId);
  switch (state) {
    case 'prioritized':
      if (lateMs > LONG_DUE_MS) await bringForward(queue, jobId);
      return false;
    case 'waiting':
    case 'waiting-children':
    case 'running':
      return false;
    case 'delayed':
      // Due by Redis TIME, delayed by the clock of whoever delayed it: Redis TIME rules.
      await (await queue.getJob(jobId))?.promote();
      break;
    case 'abandoned':
    case 'completed':
    case 'failed':
    case 'unknown':
      // `add` on an id that exists would be a silent no-op.
      await queue.remove(jobId);
      await queue.add(record.action, { operationId: record.id }, jobOptions(record, 0, open));
      break;
  }
  onRepair(state);
  log.warn({ ...aboutOperation(record), job: state }, 'the sweep woke an operation');
  return true;
}

/** Once: each change puts a job behind those that have the same priority already. */
async function bringForward(queue: Queue<JobData>, jobId: string): Promise<void> {
  const job = await queue.getJob(jobId);
  if (job !== undefined && job.priority > LONG_DUE_PRIORITY) {
    await job.changePriority({ priority: LONG_DUE_PRIORITY });
  }
}

type JobState =
  | Exclude<Awaited<ReturnType<Queue['getJobState']>>, 'active'>
  | 'running'
  | 'abandoned';

/** The states of a job in which its operation would be forgotten without the sweep. */
export type RepairedJob = Exclude<
  JobState,
  'waiting' | 'prioritized' | 'waiting-children' | 'running'
>;

/** The state of a job, told more finely: what is listed may have lost its data or its lock. */
async function jobState(
  queue: Queue<JobData>,
  redis: RedisClient,
  jobId: string,
): Promise<JobState> {
  const key = queue.toKey(jobId);
  const state = await queue.getJobState(jobId);
  if (state === 'active') {
    return (await redis.exists(`${key}:lock`)) === 1 ? 'running' : 'abandoned';
  }
  return (await redis.exists(key)) === 1 ? state : 'unknown';
}
