import { jobOptions, type OperationRecord, TimeLimit } from '@oncegate/ledger';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { Queues } from '../queues.ts';
import { leftToTheSweep } from '../telemetry/left-to-the-sweep.ts';

/**
 * Wakes a worker for the latest run of an operation. Never fails.
 *
 * @param place the partition it is in, and how many of its tenant's are in flight there.
 */
export type Enqueue = (operation: OperationRecord, place: Place) => Promise<void>;

type Place = { readonly partition: number; readonly open: number };

/** The caller's operation is recorded by now; longer than this it does not wait for the queue. */
const ENQUEUE_LIMIT = new TimeLimit(500);

/**
 * Adds jobs to the queue of their partition. A job that could not be added is logged and not the caller's error: the
 * operation is staged in the ledger, and the sweep enqueues it.
 */
export function enqueueOn(
  queues: Pick<Queues, 'of'>,
  log: Logger,
  metrics: Pick<Metrics, 'notEnqueued'>,
): Enqueue {
  return async (operation, { partition, open }) => {
    const data = { operationId: operation.id };
    try {
      const options = jobOptions(operation, 0, open);
      await ENQUEUE_LIMIT.within(queues.of(partition).add(operation.action, data, options));
    } catch (error) {
      leftToTheSweep(operation, { err: error }, { log, metrics });
    }
  };
}
