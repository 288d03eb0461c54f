import { isTerminal } from '@oncegate/core';
import type { Submission } from '@oncegate/ledger';
import { dryRun } from '../dry-run/dry-run.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Services } from '../services.ts';
import { reportOutcome } from '../telemetry/report-outcome.ts';
import { tracedSubmission } from '../telemetry/traced-submission.ts';
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
  reportOutcome(outcome, order, context.caller.tenant, context.services);
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
  const submission = toSubmission(order, caller, services.settings);
  return submission.ok
    ? tracedSubmission(services.tracing, submission.value, (traced) => admitted(traced, services))
    : rejected(submission.error);
}

async function admitted(submission: Submission, services: Services): Promise<Outcome> {
  const { ledger, enqueue, pass } = services;

  const { created, record: found } = await admitInTime(ledger, submission);
  await pass('gateway.admitted');
  if (created) {
    await enqueue(found);
  }
  await pass('gateway.enqueued');

  const refusal = created ? null : mismatch(found, submission);
  if (refusal !== null) {
    return { ...rejected(refusal), operation: { record: found } };
  }
  return {
    disposition: created ? 'CREATED' : isTerminal(found.state) ? 'REPLAYED' : 'ATTACHED',
    operation: { record: found },
    userErrors: [],
  };
}
