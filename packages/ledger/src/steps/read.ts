import { decodeAttempts, decodeRecord } from '../decode.ts';
import type { Attempt, OperationRecord } from '../record.ts';
import { look } from '../step.ts';
import { operationKeys, type Store } from '../store.ts';

/** An operation and its attempts at one moment. */
export type Snapshot = { readonly record: OperationRecord; readonly attempts: readonly Attempt[] };

const readStep = look<['MISSING'] | ['FOUND', string[], string[]]>('read');

/**
 * Reads an operation; null where there is none, or its retention is over.
 *
 * @throws LedgerUnavailable
 */
export async function read(store: Store, id: string): Promise<Snapshot | null> {
  const reply = await readStep(store, operationKeys(store, id), []);
  return reply[0] === 'MISSING'
    ? null
    : { record: decodeRecord(store, reply[1]), attempts: decodeAttempts(reply[1], reply[2]) };
}
