import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';

/** What can be done to the job of an operation, past the ledger. */
export type JobDeed = 'board-retry' | 'board-promote' | 'board-remove';

const noteStep = step<0 | 1>('note-deed');

/**
 * Writes into the audit what somebody is about to do to the job of an operation. Before the deed, so
 * that none is done unwritten; one that is written may have come to nothing.
 *
 * @param actor who does it.
 * @returns false where the tenant has no such operation: then nothing was written.
 * @throws LedgerUnavailable
 */
export async function noteDeed(
  store: Store,
  id: string,
  tenant: string,
  deed: JobDeed,
  actor: string,
): Promise<boolean> {
  return (await noteStep(store, operationKeys(store, id), [tenant, deed, actor])) === 1;
}
