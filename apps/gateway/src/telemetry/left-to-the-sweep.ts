import type { OperationRecord } from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

/** Counts and tells that an operation was recorded, and has no job until the sweep gives it one. */
export function leftToTheSweep(
  operation: OperationRecord,
  cause: { readonly err: unknown } | { readonly reason: string },
  { log, metrics }: { readonly log: Logger; readonly metrics: Pick<Metrics, 'notEnqueued'> },
): void {
  metrics.notEnqueued.inc();
  log.warn({ ...aboutOperation(operation), ...cause }, 'not enqueued, left to the sweep');
}
