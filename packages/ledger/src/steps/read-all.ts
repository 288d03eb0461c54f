import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

type Reply = [looked: number, records: string[][], newer: number];

const readAllScript = script<Reply>('record', 'newer', 'read-all');

/**
 * Reads the records of many operations without their attempts: in one step, or where they are large in as many as
 * keep each from holding up Redis.
 *
 * @param ids a page of them, looked at in their order.
 * @returns in no order; left out are those that are missing, or whose retention is over.
 * @throws LedgerUnavailable
 */
export async function readAll(
  store: Store,
  ids: readonly string[],
): Promise<readonly OperationRecord[]> {
  const { redis, keys } = store;
  const records: OperationRecord[] = [];
  for (let left = ids; left.length > 0; ) {
    const [looked, rows, newer] = await readAllScript(redis, left.map(keys.record), []);
    if (newer > 0) store.onNewer();
    records.push(...rows.map((row) => decodeRecord(store, row)));
    left = left.slice(looked);
  }
  return records;
}
