import { decodeRecord } from '../decode.ts';
import type { OperationRecord } from '../record.ts';
import { script } from '../script.ts';
import { operationKeys, type Store } from '../store.ts';

export type ExpireAnswer =
  | { readonly answer: 'MISSING' | 'TERMINAL' }
  /** Its time was over: FAILED where nothing may have acted, else UNKNOWN. */
  | { readonly answer: 'EXPIRED'; readonly record: OperationRecord }
  | { readonly answer: 'OPEN'; readonly record: OperationRecord };

const expireScript = script<['MISSING' | 'TERMINAL'] | ['EXPIRED' | 'OPEN', string[]]>(
  'record',
  'loss',
  'expire',
);

/**
 * Settles an operation whose deadline or retry window is over and whose lease nobody holds.
 *
 * @throws LedgerUnavailable
 */
export async function expire(store: Store, id: string): Promise<ExpireAnswer> {
  const reply = await expireScript(store.redis, operationKeys(store, id), [store.seen, id]);
  return reply[0] === 'EXPIRED' || reply[0] === 'OPEN'
    ? { answer: reply[0], record: decodeRecord(reply[1]) }
    : { answer: reply[0] };
}
