import type { Refusal } from '../record/record.ts';
import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';
import { type AnsweredAttempt, attemptArguments } from './answered-attempt.ts';

/** How long to wait for the next attempt, and on what. */
export type Wait = {
  /** Milliseconds from now. */
  readonly delayMs: number;
  /** What the operation waits on, and ends with should its time run out. */
  readonly refusal: Refusal;
  /** Attempts in a row, this one included, that were answered with a request to sign again. */
  readonly resigns: number;
};

export type DeferAnswer =
  | { readonly answer: 'DEFERRED'; readonly dueAt: number }
  /** This fence has written already. */
  | { readonly answer: 'DONE' }
  /**
   * Another holds the operation, or it is settled: the answer was kept as late evidence. Or the ledger has lost it:
   * nothing was written, also where it holds another call under the token by now.
   */
  | { readonly answer: 'STALE' };

const deferStep = step<['DEFERRED', string] | ['DONE' | 'STALE']>('conclude', 'defer');

/**
 * Writes down an attempt and when the next one is due.
 *
 * @throws LedgerUnavailable
 */
export async function defer(
  store: Store,
  attempt: AnsweredAttempt,
  wait: Wait,
): Promise<DeferAnswer> {
  const reply = await deferStep(store, operationKeys(store, attempt.claimed.id), [
    ...attemptArguments(attempt),
    Math.ceil(wait.delayMs),
    JSON.stringify(wait.refusal),
    wait.resigns,
  ]);
  return reply[0] === 'DEFERRED'
    ? { answer: 'DEFERRED', dueAt: Number(reply[1]) }
    : { answer: reply[0] };
}
