import { type OperationRecord, operationOfJob } from '@oncegate/ledger';
import type { Job } from 'bullmq';
import { jobCard } from './job-card.ts';

/** Has the board show a job with its record. Only what is shown changes; the job stays as it is. */
export function showRecord(job: Job, record: OperationRecord): void {
  const own = job.toJSON();
  const run = operationOfJob(job.id, { operationId: record.id })?.run ?? record.run;
  const { name, data, failedReason } = jobCard(record, run);
  // The board counts "will run at" from when the job was added; ours are delayed again and again.
  const delay = record.dueAt === null ? own.delay : Math.max(0, record.dueAt - own.timestamp);
  job.toJSON = () => ({
    ...own,
    name,
    data,
    delay,
    opts: { ...own.opts, delay },
    attemptsMade: record.sends,
    failedReason: own.failedReason || failedReason,
  });
}
