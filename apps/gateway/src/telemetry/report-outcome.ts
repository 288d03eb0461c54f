import { aboutOperation } from '@oncegate/telemetry';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { Order } from '../order.ts';
import type { Outcome } from '../outcome.ts';

/** Counts what a submission met and says it in the log. */
export function reportOutcome(
  { disposition, operation, userErrors }: Outcome,
  { spec }: Order,
  tenant: string,
  { metrics, log }: { readonly metrics: Metrics; readonly log: Logger },
): void {
  if (disposition === null) {
    return;
  }
  metrics.submissions.inc({ disposition });
  for (const { code } of userErrors) {
    metrics.rejections.inc({ code });
  }
  const codes = userErrors.length > 0 && { codes: userErrors.map(({ code }) => code) };
  const about =
    operation === null
      ? { tenant, product: spec.product, action: spec.action }
      : aboutOperation(operation.record);
  log.info({ ...about, disposition, ...codes }, 'submission answered');
}
