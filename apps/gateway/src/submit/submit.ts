import { isTerminal } from '@oncegate/core';
import { dryRun } from '../dry-run/dry-run.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { admitInTime } from './admit-in-time.ts';
import { mismatch } from './mismatch.ts';
import type { Order } from './order.ts';
import { type Outcome, rejected } from './outcome.ts';
import { toSubmission } from './to-submission.ts';

/**
 * The path of a mutation: check, record, wake a worker, say what the token stands for, wait.
 *
 * @throws LedgerUnavailable in less than two seconds; the same submission may be sent again.
 */
export async function submit(order: Order, context: GatewayContext): Promise<Outcome> {
  return order.options.dryRun
    ? dryRun(order, context)
    : waited(await take(order, context), order, context);
}

/** Everything but the waiting. */
export async function take(order: Order, context: GatewayContext): Promise<Outcome> {
  const outcome = await record(order, context);
  if (outcome.disposition !== null) {
    context.services.metrics.submissions.inc({ disposition: outcome.disposition });
  }
  return outcome;
}

/** The same outcome with the state that is reached once the waiting is over. */
export async function waited(
  outcome: Outcome,
  { options }: Order,
  { services, signal }: GatewayContext,
): Promise<Outcome> {
  const { operation, disposition } = outcome;
  if (operation === null || disposition === 'REJECTED') {
    return outcome;
  }
  return {
    ...outcome,
    operation: await services.watch.waitFor(operation, options.waitMs, signal),
  };
}

async function record(order: Order, { caller, services }: GatewayContext): Promise<Outcome> {
  const { ledger, enqueue, settings, pass } = services;

  const submission = toSubmission(order, caller, settings);
  if (!submission.ok) {
    return rejected(submission.error);
  }

  const { created, record: found } = await admitInTime(ledger, submission.value);
  await pass('gateway.admitted', found);
  if (created) {
    await enqueue(found);
  }
  await pass('gateway.enqueued', found);

  const refusal = created ? null : mismatch(found, submission.value);
  if (refusal !== null) {
    return { ...rejected(refusal), operation: { record: found } };
  }
  return {
    disposition: created ? 'CREATED' : isTerminal(found.state) ? 'REPLAYED' : 'ATTACHED',
    operation: { record: found },
    userErrors: [],
  };
}
