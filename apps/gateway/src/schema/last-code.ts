import type { OperationRecord } from '@oncegate/ledger';

/**
 * The code of the last attempt of one that waits for its next. It stands in the record itself, so a list
 * has it without reading the attempts of each.
 */
export function lastCodeOf({ state, lastError }: OperationRecord): string | null {
  return state === 'WAITING' ? (lastError?.code ?? null) : null;
}
