import { decodeAttempts, decodeRecord } from '../decode.ts';
import type { Attempt, OperationRecord } from '../record.ts';
import { script } from '../script.ts';
import type { Store } from '../store.ts';

/** An operation and its attempts at one moment. */
export type Snapshot = { readonly record: OperationRecord; readonly attempts: readonly Attempt[] };

const readScript = script<['MISSING'] | ['FOUND', string[], string[]]>('record', 'read');

/**
 * Reads an operation; null where there is none, or its retention is over.
 *
 * @throws LedgerUnavailable
 */
export async function read(store: Store, id: string): Promise<Snapshot | null> {
  const { redis, keys } = store;
  const reply = await readScript(redis, [keys.record(id), keys.attempts(id)], []);
  return reply[0] === 'MISSING'
    ? null
    : { record: decodeRecord(store, reply[1]), attempts: decodeAttempts(reply[1], reply[2]) };
}
