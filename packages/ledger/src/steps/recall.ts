import { decodeRecord } from '../decode.ts';
import type { OperationRecord } from '../record.ts';
import { look } from '../step.ts';
import type { KeptRecord, Store } from '../store.ts';

type Reply = ['EXISTING', record: string[]] | ['SAME'] | ['NEW'];

const recallStep = look<Reply>('recall');

/** Letters of what is kept of one record, as it lies in Redis. */
const LONGEST_KEPT = 8_192;

/**
 * Reads the operation that holds a token, where this process has met it: who asks for it again is most likely
 * answered with what there is, and has nothing sealed for that.
 *
 * What was answered before is asked for by its course, as a page is by its ETag. Redis is always asked, and where
 * nothing has changed there is nothing to be sent, taken apart and opened again.
 *
 * @returns null where it has not been met, is no longer there, or was made by this very asker.
 * @throws LedgerUnavailable
 */
export async function recall(
  store: Store,
  id: string,
  nonce: string,
): Promise<OperationRecord | null> {
  if (store.met.get(id) === undefined) return null;
  const kept = store.kept.get(id);
  const reply = await recallStep(store, [store.keys.record(id)], [nonce, kept?.course ?? '']);
  if (reply[0] === 'NEW') return null;
  if (reply[0] === 'SAME') return (kept as KeptRecord).record;
  const record = decodeRecord(store, reply[1]);
  keep(store, record, reply[1]);
  return record;
}

function keep(store: Store, record: OperationRecord, flat: readonly string[]): void {
  const at = flat.indexOf('course');
  // Records of before format 4 have none.
  if (at === -1 || flat.reduce((sum, text) => sum + text.length, 0) > LONGEST_KEPT) return;
  store.kept.note(record.id, { course: flat[at + 1] as string, record });
}
