import { decodeRecord } from '../decode.ts';
import type { OperationRecord } from '../record.ts';
import { script } from '../script.ts';
import type { Store } from '../store.ts';

const readAllScript = script<string[][]>('record', 'read-all');

/**
 * Reads the records of many operations in one step, without their attempts.
 *
 * @param ids a page of them: Redis does nothing else meanwhile.
 * @returns in no order; left out are those that are missing, or whose retention is over.
 * @throws LedgerUnavailable
 */
export async function readAll(
  store: Store,
  ids: readonly string[],
): Promise<readonly OperationRecord[]> {
  if (ids.length === 0) {
    return [];
  }
  const { redis, keys } = store;
  const rows = await readAllScript(redis, ids.map(keys.record), []);
  return rows.map((row) => decodeRecord(store, row));
}
