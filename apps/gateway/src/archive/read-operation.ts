import type { Ledger, Snapshot } from '@oncegate/ledger';
import type { GatewayArchive } from './gateway-archive.ts';

/** Reads an operation wherever it is; null where there is none, or its retention is over. */
export type ReadOperation = (id: string) => Promise<Snapshot | null>;

/**
 * Reads in Redis first, and what is not there in the archive: an operation leaves Redis long after it came
 * into the archive, so it is never missed on its way, and while it is in both Redis has the last word.
 */
export function readOperationIn(
  ledger: Pick<Ledger, 'read'>,
  archive: Pick<GatewayArchive, 'find'> | null,
): ReadOperation {
  if (archive === null) return (id) => ledger.read(id);
  return async (id) => (await ledger.read(id)) ?? archive.find(id);
}
