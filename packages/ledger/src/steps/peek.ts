import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { look } from '../script/step.ts';
import type { Store } from '../store.ts';

export type PeekAnswer =
  /** A claim would settle it, or give nothing: no call comes of it. */
  | { readonly answer: 'OVER' }
  /** Not due, or another's lease runs, for `ms` more. */
  | { readonly answer: 'LATER'; readonly ms: number }
  | {
      readonly answer: 'DUE';
      readonly record: OperationRecord;
      /** It was held back until now. */
      readonly isReturning: boolean;
    };

type Reply = ['OVER'] | ['LATER', ms: string] | ['DUE', record: string[], isReturning: string];

const peekStep = look<Reply>('peek');

/**
 * Tells whether a claim would lead to a call, without claiming.
 *
 * @throws LedgerUnavailable
 */
export async function peek(
  store: Store,
  operation: { readonly id: string; readonly run: number },
): Promise<PeekAnswer> {
  const reply = await peekStep(store, [store.keys.record(operation.id)], [operation.run]);
  switch (reply[0]) {
    case 'OVER':
      return { answer: 'OVER' };
    case 'LATER':
      return { answer: 'LATER', ms: Number(reply[1]) };
    case 'DUE':
      return {
        answer: 'DUE',
        record: decodeRecord(store, reply[1]),
        isReturning: reply[2] === '1',
      };
  }
}
