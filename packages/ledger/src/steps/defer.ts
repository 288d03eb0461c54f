import type { OperationError } from '../record.ts';
import { script } from '../script.ts';
import { operationKeys, type Store } from '../store.ts';
import { type AnsweredAttempt, attemptArguments } from './answered-attempt.ts';

export type DeferAnswer =
  | { readonly answer: 'DEFERRED'; readonly dueAt: number }
  /** This fence has written already. */
  | { readonly answer: 'DONE' }
  /** Another holds the operation, or it is settled: the answer was kept as late evidence. */
  | { readonly answer: 'STALE' };

const deferScript = script<['DEFERRED', string] | ['DONE' | 'STALE']>(
  'record',
  'conclude',
  'defer',
);

/**
 * Writes down an attempt and when the next one is due.
 *
 * @param delayMs milliseconds from now.
 * @param refusal what the operation waits on, and ends with should its time run out.
 * @throws LedgerUnavailable
 */
export async function defer(
  store: Store,
  attempt: AnsweredAttempt,
  delayMs: number,
  refusal: OperationError,
): Promise<DeferAnswer> {
  const reply = await deferScript(store.redis, operationKeys(store, attempt.claimed.id), [
    ...attemptArguments(attempt),
    Math.ceil(delayMs),
    JSON.stringify(refusal),
  ]);
  return reply[0] === 'DEFERRED'
    ? { answer: 'DEFERRED', dueAt: Number(reply[1]) }
    : { answer: reply[0] };
}
