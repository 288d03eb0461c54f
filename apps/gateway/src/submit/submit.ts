import { isTerminal } from '@oncegate/core';
import type { GatewayContext } from '../gateway-context.ts';
import { admitInTime } from './admit-in-time.ts';
import { mismatch } from './mismatch.ts';
import type { Order } from './order.ts';
import type { Outcome } from './outcome.ts';
import { toSubmission } from './to-submission.ts';

/**
 * The path of a mutation: check, record, wake a worker, say what the token stands for, wait.
 *
 * @throws LedgerUnavailable in less than two seconds; the same submission may be sent again.
 */
export async function submit(order: Order, context: GatewayContext): Promise<Outcome> {
  const outcome = await take(order, context);
  context.services.metrics.submissions.inc({ disposition: outcome.disposition });
  return outcome;
}

async function take(order: Order, { caller, services, signal }: GatewayContext): Promise<Outcome> {
  const { ledger, enqueue, watch, settings, pass } = services;

  const submission = toSubmission(order, caller, settings);
  if (!submission.ok) {
    return { disposition: 'REJECTED', operation: null, userErrors: [submission.error] };
  }

  const { created, record } = await admitInTime(ledger, submission.value);
  await pass('gateway.admitted');
  if (created) {
    await enqueue(record);
  }
  await pass('gateway.enqueued');

  const refusal = created ? null : mismatch(record, submission.value);
  if (refusal !== null) {
    return { disposition: 'REJECTED', operation: { record }, userErrors: [refusal] };
  }
  return {
    disposition: created ? 'CREATED' : isTerminal(record.state) ? 'REPLAYED' : 'ATTACHED',
    operation: await watch.waitFor({ record }, order.options.waitMs, signal),
    userErrors: [],
  };
}
