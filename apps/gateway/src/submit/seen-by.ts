import { actionRefusal } from '../access/allowed-action.ts';
import type { Caller } from '../caller.ts';
import type { Outcome } from '../outcome.ts';

/**
 * The same outcome as its caller may see it. A token that stands for another call is answered with
 * that operation, of whichever action: a caller with neither the role `read` nor that action on its
 * allow-list would read there what it may not ask for, and gets the refusal alone.
 */
export function seenBy(caller: Caller, outcome: Outcome): Outcome {
  if (outcome.operation === null || caller.permissions.roles.has('read')) {
    return outcome;
  }
  const { product, action } = outcome.operation.record;
  return actionRefusal(caller, product, action) === null
    ? outcome
    : { ...outcome, operation: null };
}
