import type { Refusal } from '../record/record.ts';
import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';

export type HoldAnswer =
  /** This run has its last word, or there is no such operation. */
  | { readonly answer: 'OVER' }
  /** Not before `ms` from now: its end where that comes sooner. */
  | { readonly answer: 'HELD'; readonly ms: number };

/** How long to hold back, and why. */
export type Holding = {
  /** Milliseconds from now. */
  readonly ms: number;
  /** What it waits on, and ends with should its time run out. */
  readonly refusal: Refusal;
};

const holdStep = step<['OVER'] | ['HELD', ms: string]>('hold');

/**
 * Puts off an operation that is not claimed, because the cloud may not be called for it now. Its state
 * stays; deadline and retry window run on, and settle it as ever.
 *
 * @throws LedgerUnavailable
 */
export async function hold(
  store: Store,
  operation: { readonly id: string; readonly run: number },
  { ms, refusal }: Holding,
): Promise<HoldAnswer> {
  const reply = await holdStep(store, operationKeys(store, operation.id), [
    operation.run,
    Math.ceil(ms),
    JSON.stringify(refusal),
  ]);
  return reply[0] === 'HELD' ? { answer: 'HELD', ms: Number(reply[1]) } : { answer: 'OVER' };
}
