import { decodeRecord, placeOfCourse } from '../record/decode.ts';
import type { KeptRecord } from '../record/memory.ts';
import type { OperationRecord } from '../record/record.ts';
import { look } from '../script/step.ts';
import type { Store } from '../store.ts';

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
  const { memory } = store;
  const key = store.keys.record(id);
  if (memory.met.get(key) === undefined) return null;
  const kept = memory.kept.get(key);
  const reply = await recallStep(store, [key], [nonce, kept?.course ?? '']);
  if (reply[0] === 'NEW') return null;
  if (reply[0] === 'SAME') return (kept as KeptRecord).record;
  const record = decodeRecord(store, reply[1]);
  const course = courseToKeep(reply[1]);
  if (course !== null) memory.kept.note(key, { course, record });
  return record;
}

/** Null where the record is not to be kept: it is long, or has no course. */
function courseToKeep(flat: readonly string[]): string | null {
  const at = placeOfCourse(flat);
  const isLong = flat.reduce((sum, text) => sum + text.length, 0) > LONGEST_KEPT;
  return at === -1 || isLong ? null : (flat[at + 1] as string);
}
