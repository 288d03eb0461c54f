import { type Ledger, LedgerUnavailable, type ResealAnswer } from '@oncegate/ledger';

export type Resealed = {
  readonly counts: Readonly<Record<ResealAnswer, number>>;
  /** Why an operation could not be opened, by its id. */
  readonly failures: ReadonlyMap<string, string>;
};

/**
 * Seals every operation of some partitions anew under the first key. One that cannot be opened keeps no other from it.
 *
 * @throws LedgerUnavailable; to be run again, it goes on where it was.
 */
export async function resealAll(
  partitions: readonly Pick<Ledger, 'allOperations' | 'reseal'>[],
): Promise<Resealed> {
  const counts = { RESEALED: 0, CURRENT: 0, OPEN: 0, MISSING: 0 };
  const failures = new Map<string, string>();
  for (const ledger of partitions) {
    for await (const ids of ledger.allOperations()) {
      for (const id of ids) {
        try {
          counts[await ledger.reseal(id)] += 1;
        } catch (error) {
          if (error instanceof LedgerUnavailable) throw error;
          failures.set(id, error instanceof Error ? error.message : String(error));
        }
      }
    }
  }
  return { counts, failures };
}
