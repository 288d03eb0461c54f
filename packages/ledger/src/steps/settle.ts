import type { OperationError, OperationRecord } from '../record.ts';
import { sealField } from '../sealed-field.ts';
import { step } from '../step.ts';
import { operationKeys, type Store } from '../store.ts';
import { type AnsweredAttempt, attemptArguments } from './answered-attempt.ts';

/** The last word of a run. */
export type Settlement =
  | { readonly state: 'SUCCEEDED'; readonly result: unknown }
  | { readonly state: 'FAILED' | 'UNKNOWN'; readonly error: OperationError };

export type SettleAnswer =
  | { readonly answer: 'SETTLED' }
  /** This fence has written already. */
  | { readonly answer: 'DONE' }
  /** Another holds the operation, or it is settled: the answer was kept as late evidence. */
  | { readonly answer: 'STALE' };

const settleStep = step<['SETTLED' | 'DONE' | 'STALE']>('conclude', 'settle');

/**
 * Writes the terminal state of a run, once. A holder that lost its fence may still bring SUCCEEDED
 * to a run that is open, because what the cloud has done is true whoever asked.
 *
 * @throws LedgerUnavailable
 */
export async function settle(
  store: Store,
  attempt: AnsweredAttempt,
  settlement: Settlement,
): Promise<SettleAnswer> {
  const succeeded = settlement.state === 'SUCCEEDED';
  const reply = await settleStep(store, operationKeys(store, attempt.claimed.id), [
    ...attemptArguments(attempt),
    attempt.claimed.run,
    settlement.state,
    succeeded ? kept(store, attempt.claimed, settlement.result) : '',
    succeeded ? '' : JSON.stringify(settlement.error),
  ]);
  return { answer: reply[0] };
}

/**
 * Sealed; but what was admitted in format 1 stays in it, because gateways of before wait for its
 * result. `reseal` seals it once they are gone.
 */
function kept({ seal }: Store, { id, format }: OperationRecord, result: unknown): string {
  return format === 1 ? JSON.stringify(result) : sealField(seal, id, 'result', result);
}
