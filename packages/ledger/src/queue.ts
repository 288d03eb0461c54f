import type { JobsOptions } from 'bullmq';
import type { OperationRecord } from './record/record.ts';

/** BullMQ's name of the queue, the same in each partition: the prefix of its keys tells them apart. */
export const QUEUE_NAME = 'operations';

/** What a job carries: a pointer. Everything else is read from the ledger. */
export type JobData = { readonly operationId: string };

const JOB_ID = /^op_([0-9a-f]{64})_([1-9][0-9]*)$/;

/**
 * The job that wakes a worker for one run. Never the client token: as a job id `meta` or `active`
 * would overwrite the queue's own keys, and all-digit ids and ids with a colon are refused.
 */
export function jobIdOf(operation: Pick<OperationRecord, 'id' | 'run'>): string {
  return `op_${operation.id}_${operation.run}`;
}

/** The operation and run a job stands for, or null where its id and data do not agree. */
export function operationOfJob(
  jobId: string | undefined,
  data: unknown,
): { readonly id: string; readonly run: number } | null {
  const [, id, run] = JOB_ID.exec(jobId ?? '') ?? [];
  const named =
    typeof data === 'object' && data !== null && 'operationId' in data && data.operationId;
  return id !== undefined && named === id ? { id, run: Number(run) } : null;
}

/** With as many operations in flight, or fewer, a tenant's jobs come in the order they were added. */
export const FEW_OPEN = 64;
/** Served after those of 0, before all others, and among themselves in the order they were given it. */
export const LONG_DUE_PRIORITY = 1;
/** BullMQ's own limit. */
export const LAST_PRIORITY: number = 2 ** 21 - 1;

/** How many jobs of each end are kept to look at. */
export const KEPT_JOBS = 1000;

/** Options of every job: attempts are the ledger's business. */
export const SAME_OPTIONS: JobsOptions = {
  delay: 0,
  attempts: 1,
  removeOnComplete: { count: KEPT_JOBS },
  removeOnFail: { count: KEPT_JOBS },
};

/**
 * Whose turn it is: the fewer operations a tenant has in flight, the sooner its jobs are taken, so
 * that one tenant's flood does not keep the others waiting. BullMQ takes jobs of priority 0 first,
 * then the lowest number, and those of one number in their order: a tenant that keeps two hundred in
 * flight is served by age. What waits long by that is brought forward by the sweep.
 *
 * @returns the next power of two, as `enqueue.lua` does.
 */
function priorityOf(open: number): number {
  return open <= FEW_OPEN ? 0 : Math.min(2 ** Math.ceil(Math.log2(open)), LAST_PRIORITY);
}

/**
 * Options of the job for one run.
 *
 * @param open operations of the tenant that are in flight.
 */
export function jobOptions(
  operation: Pick<OperationRecord, 'id' | 'run'>,
  delayMs: number,
  open: number,
): JobsOptions {
  return {
    ...SAME_OPTIONS,
    jobId: jobIdOf(operation),
    delay: delayMs,
    priority: priorityOf(open),
  };
}
