import type { GatewayContext } from '../gateway-context.ts';
import { findOperation } from './find-operation.ts';
import { invalidState, NOT_FOUND, type OperatorOutcome } from './operator-outcome.ts';

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
      return NOT_FOUND;
    case 'REFUSED':
      return invalidState(
        answer.record,
        'Only an operation that is QUEUED or WAITING, and after no attempt of which the cloud may have acted, can be canceled.',
      );
    case 'CANCELED':
      return { operation: { record: answer.record }, userErrors: [] };
  }
}
