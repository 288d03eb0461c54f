import type { Submission } from '@oncegate/ledger';
import type { Tracing } from '@oncegate/telemetry';
import type { Outcome } from '../outcome.ts';
import { currentTrace } from './request-trace.ts';

/**
 * Makes a span of a submission. The operation it creates remembers that span, and its attempts will
 * be part of the trace; where the token stands for an operation already, the span links to that
 * one's. Only names are told: no parameter, and not the client token.
 */
export async function tracedSubmission(
  tracing: Tracing,
  submission: Submission,
  submit: (submission: Submission) => Promise<Outcome>,
): Promise<Outcome> {
  const { id, tenant, product, action, regionId } = submission;
  const span = tracing.begin(`submit ${product}.${action}`, {
    kind: 'internal',
    parent: currentTrace(),
    attributes: {
      'oncegate.operation.id': id,
      'oncegate.tenant': tenant,
      'oncegate.product': product,
      'oncegate.action': action,
      'cloud.region': regionId,
    },
  });
  const { traceparent } = span;
  try {
    const outcome = await submit({ ...submission, ...(traceparent && { traceparent }) });
    const met = outcome.operation?.record.traceparent;
    if (met !== traceparent) {
      span.link(met);
    }
    span.set({ 'oncegate.disposition': outcome.disposition ?? 'NONE' });
    return outcome;
  } catch (error) {
    span.fail('not answered');
    throw error;
  } finally {
    span.end();
  }
}
