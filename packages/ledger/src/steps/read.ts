import { decodeAttempts, decodeRecord, type Snapshot } from '../record/decode.ts';
import { look } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';

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
