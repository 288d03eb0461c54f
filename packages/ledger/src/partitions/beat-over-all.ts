import { LedgerUnavailable } from '../redis/unavailable.ts';
import type { Partitions } from './partitions.ts';

/**
 * Keeps the heartbeat in every partition. One that is away does not keep the others from it.
 *
 * @returns whether any of them went backwards.
 * @throws LedgerUnavailable where none took it; LayoutConflict
 */
export async function beatOverAll({ all }: Partitions): Promise<boolean> {
  const beats = await Promise.allSettled(all.map((partition) => partition.beat()));
  const failures = beats.filter((beat) => beat.status === 'rejected').map(({ reason }) => reason);
  const bug: unknown = failures.find((reason) => !(reason instanceof LedgerUnavailable));
  if (bug !== undefined) throw bug;
  if (failures.length === beats.length) throw failures[0];
  return beats.some((beat) => beat.status === 'fulfilled' && beat.value);
}
