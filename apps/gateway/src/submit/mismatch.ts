import { differingPairs } from '@oncegate/core';
import type { OperationRecord, Submission } from '@oncegate/ledger';
import type { UserError } from '../user-error.ts';

/**
 * What a submission asks that is not what its token stands for already, or null where it asks the
 * same. Equal hashes settle it; where they differ the recorded pairs decide, because the recorded
 * hash may be of another version or under a key.
 */
export function mismatch(recorded: OperationRecord, submission: Submission): UserError | null {
  if (recorded.parameterHash === submission.parameterHash) {
    return null;
  }
  const differing = differingPairs(recorded, recorded.pairs, submission, submission.pairs);
  if (!differing.ok) {
    throw new Error(`The record of ${recorded.id} holds pairs that never could be sent`);
  }
  if (differing.value.length === 0) {
    return null;
  }
  return {
    __typename: 'IdempotentParameterMismatch',
    code: 'IdempotentParameterMismatch',
    message: `This client token stands for another call already; it differs in ${differing.value.join(', ')}. Nothing was done.`,
    path: ['clientToken'],
    differingParameters: differing.value,
  };
}
