import { type JobData, jobOptions, type OperationRecord, TimeLimit } from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

/**
 * Wakes a worker for the latest run of an operation. Never fails.
 *
 * @param open operations of its tenant that are in flight.
 */
export type Enqueue = (operation: OperationRecord, open: number) => Promise<void>;

/** The caller's operation is recorded by now; longer than this it does not wait for the queue. */
const ENQUEUE_LIMIT = new TimeLimit(500);

/**
 * Adds jobs to a queue. A job that could not be added is logged and not the caller's error: the
 * operation is staged in the ledger, and the sweep enqueues it.
 */
export function enqueueOn(
  queue: Queue<JobData>,
  log: Logger,
  { notEnqueued }: Pick<Metrics, 'notEnqueued'>,
): Enqueue {
  return async (operation, open) => {
    const data = { operationId: operation.id };
    try {
      const options = jobOptions(operation, 0, open);
      await ENQUEUE_LIMIT.within(queue.add(operation.action, data, options));
    } catch (error) {
      notEnqueued.inc();
      log.warn({ ...aboutOperation(operation), err: error }, 'not enqueued, left to the sweep');
    }
  };
}
