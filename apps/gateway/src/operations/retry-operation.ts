import type { GatewayContext } from '../gateway-context.ts';
import { invalidOptions } from '../user-error.ts';
import { waitRule } from '../watch/wait-rule.ts';
import { findOperation } from './find-operation.ts';
import { invalidState, NOT_FOUND, type OperatorOutcome } from './operator-outcome.ts';

/**
 * Starts the next run of an operation that FAILED, wakes a worker and waits.
 *
 * @throws LedgerUnavailable
 */
export async function retryOperation(
  id: string,
  waitMs: number,
  context: GatewayContext,
): Promise<OperatorOutcome> {
  const { caller, services, signal } = context;
  const tooLong = waitRule(waitMs);
  if (tooLong !== null) {
    return { operation: null, userErrors: [invalidOptions(tooLong, 'waitMs')] };
  }
  const found = await findOperation(id, context);
  if (found === null) {
    return NOT_FOUND;
  }
  const answer = await services.ledger.retry(found.record, caller.tenant);
  switch (answer.answer) {
    case 'MISSING':
      return NOT_FOUND;
    case 'REFUSED':
      return invalidState(answer.record, 'Only an operation that FAILED can be run again.');
    case 'RETRIED': {
      await services.enqueue(answer.record, answer.open);
      const operation = await services.watch.waitFor({ record: answer.record }, waitMs, signal);
      return { operation, userErrors: [] };
    }
  }
}
