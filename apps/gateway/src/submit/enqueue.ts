import { type JobData, jobOptions, type OperationRecord, within } from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

/** Wakes a worker for the latest run of an operation. Never fails. */
export type Enqueue = (operation: OperationRecord) => Promise<void>;

/** The caller's operation is recorded by now; longer than this it does not wait for the queue. */
const ENQUEUE_MS = 500;

/**
 * Adds jobs to a queue. A job that could not be added is logged and not the caller's error: the
 * operation is staged in the ledger, and the sweep enqueues it.
 */
export function enqueueOn(
  queue: Queue<JobData>,
  log: Logger,
  { notEnqueued }: Pick<Metrics, 'notEnqueued'>,
): Enqueue {
  return async (operation) => {
    const data = { operationId: operation.id };
    try {
      await within(ENQUEUE_MS, queue.add(operation.action, data, jobOptions(operation, 0)));
    } catch (error) {
      notEnqueued.inc();
      log.warn({ ...aboutOperation(operation), err: error }, 'not enqueued, left to the sweep');
    }
  };
}
