import type { GatewayContext } from '../gateway-context.ts';
import { findOperation } from './find-operation.ts';
import { notInLedger } from './not-in-ledger.ts';
import { invalidState, NOT_FOUND, type OperatorOutcome } from './operator-outcome.ts';

const RULE =
  'Only an operation that is QUEUED or WAITING, and after no attempt of which the cloud may have acted, can be canceled.';

/** @throws LedgerUnavailable */
export async function cancelOperation(
  id: string,
  context: GatewayContext,
): Promise<OperatorOutcome> {
  const { caller, services } = context;
  if ((await findOperation(id, context)) === null) {
    return NOT_FOUND;
  }
  const answer = await services.ledger.cancel(id, caller.actor);
  switch (answer.answer) {
    case 'MISSING':
      return notInLedger(id, context, RULE);
    case 'REFUSED':
      return invalidState(answer.record, RULE);
    case 'CANCELED':
      return { operation: { record: answer.record }, userErrors: [] };
  }
}
