import { decodeRecord } from '../record/decode.ts';
import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';
import type { Admission, Moved } from './admit.ts';

/** What an older home of an operation says of it. */
export type Forgone =
  | Exclude<Admission, { outcome: 'FULL' }>
  | Moved
  /** It is not here, and nobody makes it here any more. */
  | { readonly outcome: 'MISSING' };

type Reply =
  | ['CREATED' | 'EXISTING', open: number, record: string[]]
  | ['MOVED', layout: string]
  | ['MISSING'];

const forgoStep = step<Reply>('known', 'layout', 'forgo');

/**
 * Looks for an operation in a partition where an older layout had it made, and has that partition give
 * up making it: only then may the new home do so.
 *
 * @param nonce of the request: one that created it here before the raise is told CREATED again.
 * @param layout that has its home elsewhere.
 * @throws LedgerUnavailable
 */
export async function forgo(
  store: Store,
  id: string,
  nonce: string,
  layout: string,
): Promise<Forgone> {
  const reply = await forgoStep(store, operationKeys(store, id), [layout, nonce]);
  switch (reply[0]) {
    case 'MISSING':
      return { outcome: 'MISSING' };
    case 'MOVED':
      return { outcome: 'MOVED', layout: reply[1] };
    case 'CREATED':
      return {
        outcome: 'CREATED',
        record: decodeRecord(store, reply[2]),
        open: reply[1],
        jobProblem: null,
      };
    case 'EXISTING':
      return { outcome: 'EXISTING', record: decodeRecord(store, reply[2]) };
  }
}
