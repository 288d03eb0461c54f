import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';

export type ExpireAnswer =
  | { readonly answer: 'MISSING' | 'TERMINAL' }
  /** Its time was over: FAILED where nothing may have acted, else UNKNOWN. */
  | { readonly answer: 'EXPIRED'; readonly record: OperationRecord }
  | {
      readonly answer: 'OPEN';
      readonly record: OperationRecord;
      /** Operations of its tenant that are in flight. */
      readonly open: number;
      /** Milliseconds for which it has been due, by Redis TIME; 0 while it runs. */
      readonly lateMs: number;
    };

type Reply =
  | ['MISSING' | 'TERMINAL']
  | ['EXPIRED', string[]]
  | ['OPEN', string[], open: string, late: string];

const expireStep = step<Reply>('expire');

/**
 * Settles an operation whose deadline or retry window is over and whose lease nobody holds.
 *
 * @throws LedgerUnavailable
 */
export async function expire(store: Store, id: string): Promise<ExpireAnswer> {
  const reply = await expireStep(store, operationKeys(store, id), [id]);
  switch (reply[0]) {
    case 'MISSING':
    case 'TERMINAL':
      return { answer: reply[0] };
    case 'EXPIRED':
      return { answer: 'EXPIRED', record: decodeRecord(store, reply[1]) };
    case 'OPEN':
      return {
        answer: 'OPEN',
        record: decodeRecord(store, reply[1]),
        open: Number(reply[2]),
        lateMs: Number(reply[3]),
      };
  }
}
