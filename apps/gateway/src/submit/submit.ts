import { isTerminal } from '@oncegate/core';
import { type Admission, LedgerUnavailable, type Placed, type Submission } from '@oncegate/ledger';
import { actionRefusal } from '../access/allowed-action.ts';
import { whileWaiting } from '../access/while-waiting.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Order } from '../order.ts';
import { type Outcome, rejected } from '../outcome.ts';
import type { Services } from '../services.ts';
import { leftToTheSweep } from '../telemetry/left-to-the-sweep.ts';
import { reportOutcome } from '../telemetry/report-outcome.ts';
import { tracedSubmission } from '../telemetry/traced-submission.ts';
import { tenancyOf } from '../tenancy-of.ts';
import { admitAfterLook, type Found } from './admit-after-look.ts';
import { admitInTime } from './admit-in-time.ts';
import { dryRun } from './dry-run.ts';
import { mismatch } from './mismatch.ts';
import { seenBy } from './seen-by.ts';
import { toSubmission } from './to-submission.ts';
import { Unanswered } from './unanswered.ts';

/**
 * The path of a mutation: check, record it with the job that wakes a worker, say what the token stands for, wait.
 *
 * @throws GraphQLError `FORBIDDEN` or `QUOTA_EXCEEDED`
 * @throws LedgerUnavailable in time, see `inTime`; the same submission may be sent again.
 */
export async function submit(order: Order, context: GatewayContext): Promise<Outcome> {
  const { product, action } = order.spec;
  const refusal = actionRefusal(context.caller, product, action);
  if (refusal !== null) {
    throw refusal;
  }
  return order.options.dryRun
    ? // For the cloud, which may take its time.
      whileWaiting(context, true, () => dryRun(order, context))
    : whileWaiting(context, order.options.waitMs > 0, async () =>
        waited(await recorded(order, context), order, context),
      );
}

/** What the token stands for, with everything done but the waiting. */
export async function recorded(order: Order, context: GatewayContext): Promise<Outcome> {
  const outcome = await checkedAndAdmitted(order, context);
  reportOutcome(outcome, order, context.caller.tenant, context.services);
  return seenBy(context.caller, outcome);
}

/** The same outcome with the state that is reached once the waiting is over. */
export async function waited(
  outcome: Outcome,
  order: Order,
  { services, signal }: GatewayContext,
): Promise<Outcome> {
  const { operation, disposition } = outcome;
  if (operation === null || disposition === 'REJECTED') {
    return outcome;
  }
  return {
    ...outcome,
    operation: await services.watch.waitFor(operation, order.options.waitMs, signal, order),
  };
}

async function checkedAndAdmitted(
  order: Order,
  { caller, services }: GatewayContext,
): Promise<Outcome> {
  const { directory, settings, hashKey, tracing } = services;
  const tenancy = tenancyOf(caller, directory.current());
  const submission = toSubmission(order, caller.actor, tenancy, settings, hashKey);
  if (submission.ok && order.options.waitMs > 0) {
    services.watch.expect(submission.value.id, order);
  }
  return submission.ok
    ? tracedSubmission(tracing, submission.value, (traced) => admitted(traced, services))
    : rejected(submission.error);
}

async function admitted(submission: Submission, services: Services): Promise<Outcome> {
  const admission = await admit(submission, services).catch((error: unknown) => {
    throw error instanceof LedgerUnavailable ? new Unanswered(error, submission) : error;
  });
  if (admission.outcome === 'FULL') {
    throw services.quotas.operationsFull();
  }
  const { record: found } = admission;
  const created = admission.outcome === 'CREATED';
  await services.pass('gateway.admitted', found);
  if (created && admission.jobProblem !== null) {
    leftToTheSweep(found, { reason: admission.jobProblem }, services);
  }

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

function admit(
  submission: Submission,
  { ledger, archive }: Services,
): Promise<Placed<Admission> | Found> {
  return archive === null
    ? admitInTime(ledger, submission)
    : admitAfterLook(
        { ledger, archive, monotonic: () => performance.now(), wall: Date.now },
        submission,
      );
}
