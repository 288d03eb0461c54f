import type { OperationRecord } from '../record/record.ts';
import type { Census } from '../steps/census.ts';
import type { Partition } from './partition.ts';
import type { Partitions } from './partitions.ts';

/**
 * Reads the records of many operations, of all partitions at the same time: where they are made now, then,
 * for those that are not there, where they were made before.
 *
 * @throws LedgerUnavailable
 */
export async function readOverAll(
  partitions: Partitions,
  ids: readonly string[],
): Promise<readonly OperationRecord[]> {
  const found: OperationRecord[] = [];
  let missing = ids.map((id) => ({ id, homes: partitions.homesOf(id) as readonly Partition[] }));
  while (missing.length > 0) {
    const asked = Map.groupBy(missing, ({ homes: [home] }) => home);
    const rows = await Promise.all(
      [...asked].map(
        async ([home, those]) => (await home?.readAll(those.map(({ id }) => id))) ?? [],
      ),
    );
    found.push(...rows.flat());
    const known = new Set(found.map(({ id }) => id));
    missing = missing
      .map(({ id, homes }) => ({ id, homes: homes.slice(1) }))
      .filter(({ id, homes }) => homes.length > 0 && !known.has(id));
  }
  return found;
}

/**
 * Counts the open operations of all partitions by state, each looking at its share of `limit`.
 *
 * @throws LedgerUnavailable where one does not answer: a sum without it would be too low.
 */
export async function censusOverAll({ all }: Partitions, limit: number): Promise<Census> {
  const share = Math.ceil(limit / all.length);
  const each = await Promise.all(all.map((partition) => partition.census(share)));
  const sum = (of: keyof Census): number => each.reduce((total, census) => total + census[of], 0);
  return {
    QUEUED: sum('QUEUED'),
    WAITING: sum('WAITING'),
    RUNNING: sum('RUNNING'),
    uncounted: sum('uncounted'),
    overdue: sum('overdue'),
  };
}
