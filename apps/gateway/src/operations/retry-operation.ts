import { actionRefusal } from '../access/allowed-action.ts';
import { whileWaiting } from '../access/while-waiting.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { waitRule } from '../limits/wait-rule.ts';
import { tenancyOf } from '../tenancy-of.ts';
import { invalidOptions } from '../user-error.ts';
import { findOperation } from './find-operation.ts';
import { notInLedger } from './not-in-ledger.ts';
import { invalidState, NOT_FOUND, type OperatorOutcome } from './operator-outcome.ts';

const RULE = 'Only an operation that FAILED can be run again.';

/**
 * Starts the next run of an operation that FAILED, wakes a worker and waits.
 *
 * @throws LedgerUnavailable, or a GraphQLError where the caller may not have the action called or
 *   the tenant has as many operations in flight as it may.
 */
export async function retryOperation(
  id: string,
  waitMs: number,
  context: GatewayContext,
): Promise<OperatorOutcome> {
  const tooLong = waitRule(waitMs);
  if (tooLong !== null) {
    return { operation: null, userErrors: [invalidOptions(tooLong, 'waitMs')] };
  }
  return whileWaiting(context, waitMs > 0, () => retried(id, waitMs, context));
}

async function retried(
  id: string,
  waitMs: number,
  context: GatewayContext,
): Promise<OperatorOutcome> {
  const { caller, services, signal } = context;
  const found = await findOperation(id, context);
  if (found === null) {
    return NOT_FOUND;
  }
  const { product, action } = found.record;
  const refusal = actionRefusal(caller, product, action);
  if (refusal !== null) {
    throw refusal;
  }
  const answer = await services.ledger.retry(
    found.record,
    caller.actor,
    tenancyOf(caller, services.directory.current()).tenant.quota.operationsInFlight,
  );
  switch (answer.answer) {
    case 'MISSING':
      return notInLedger(id, context, found.record.state === 'FAILED' ? undefined : RULE);
    case 'REFUSED':
      return invalidState(answer.record, RULE);
    case 'FULL':
      throw services.quotas.operationsFull();
    case 'RETRIED': {
      await services.enqueue(answer.record, answer);
      const operation = await services.watch.waitFor({ record: answer.record }, waitMs, signal);
      return { operation, userErrors: [] };
    }
  }
}
