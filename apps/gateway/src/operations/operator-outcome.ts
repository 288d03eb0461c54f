import type { OperationRecord } from '@oncegate/ledger';
import type { KnownOperation } from '../known-operation.ts';
import { OPERATION_NOT_FOUND, type UserError } from '../user-error.ts';

/** What came of something that was asked of an existing operation. */
export type OperatorOutcome = {
  readonly operation: KnownOperation | null;
  readonly userErrors: readonly UserError[];
};

export const NOT_FOUND: OperatorOutcome = { operation: null, userErrors: [OPERATION_NOT_FOUND] };

/** @param rule a sentence that says what would be allowed. */
export function invalidState(record: OperationRecord, rule: string): OperatorOutcome {
  const error: UserError = {
    __typename: 'InvalidState',
    code: 'InvalidState',
    message: rule,
    path: ['id'],
    state: record.state,
  };
  return { operation: { record }, userErrors: [error] };
}
