import type { GatewayContext } from '../gateway-context.ts';
import { findOperation } from './find-operation.ts';
import { invalidState, NOT_FOUND, type OperatorOutcome } from './operator-outcome.ts';

const ARCHIVED =
  'This operation is archived: it is read as ever, and not run again. Submit the call under a new client token.';

/**
 * What is answered where the ledger's step did not find an operation: it may have gone, or be in the archive,
 * where it stays as it is.
 *
 * @param rule why its state would not allow it; left out where it may be only for being archived.
 * @throws LedgerUnavailable
 */
export async function notInLedger(
  id: string,
  context: GatewayContext,
  rule: string = ARCHIVED,
): Promise<OperatorOutcome> {
  const found = await findOperation(id, context);
  return found === null ? NOT_FOUND : invalidState(found.record, rule);
}
