import { openArchive } from '@oncegate/archive';
import type { Seal } from '@oncegate/ledger';

export type ArchiveResealed = {
  readonly counts: Readonly<Record<'RESEALED' | 'CURRENT', number>>;
  /** Why an operation could not be opened, by its id. */
  readonly failures: ReadonlyMap<string, string>;
};

const STATEMENT_MS = 30_000;

/**
 * Seals what archived operations hold anew under the first key.
 *
 * @throws ArchiveUnavailable; to be run again, it goes on with what is left.
 */
export async function resealArchive(
  url: string,
  schema: string,
  seal: Seal,
): Promise<ArchiveResealed> {
  const outages = { onAway: () => {}, onBack: () => {} };
  const archive = openArchive({
    url,
    schema,
    seal,
    timeoutMs: STATEMENT_MS,
    connections: 1,
    outages,
  });
  const counts = { RESEALED: 0, CURRENT: 0 };
  const failures = new Map<string, string>();
  try {
    for await (const resealed of archive.reseal()) {
      if (resealed.answer === 'failed') failures.set(resealed.id, resealed.why);
      else counts[resealed.answer] += 1;
    }
  } finally {
    await archive.close();
  }
  return { counts, failures };
}
