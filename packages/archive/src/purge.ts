import type { Database } from './database.ts';
import { type Month, type Months, monthOf } from './months.ts';

/**
 * Deletes up to `limit` operations whose retention is over, and gives the space of past months that are empty
 * back.
 *
 * @param now epoch milliseconds of Redis TIME, by which retention was reckoned.
 * @returns how many were deleted.
 */
export async function purge(
  database: Database,
  months: Months,
  now: number,
  limit: number,
): Promise<number> {
  let deleted = 0;
  for (const month of await months.all()) {
    if (deleted < limit) deleted += await deleteOf(month, database, months, now, limit - deleted);
    if (month.to < monthOf(now).from) await months.dropIfEmpty(month);
  }
  return deleted;
}

/** The place goes with its row, but not the place of a token that is in use again. */
async function deleteOf(
  month: Month,
  { write, schema }: Database,
  months: Months,
  now: number,
  limit: number,
): Promise<number> {
  const table = months.tableOf(month);
  const [row] = await write<{ deleted: string }>(
    `WITH gone AS (
       DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
         SELECT ctid FROM ${table} WHERE retain_until <= $1 ORDER BY retain_until LIMIT $2
       )) RETURNING id, created_at
     ), left_places AS (
       DELETE FROM ${schema}.places p USING gone g WHERE p.id = g.id AND p.created_at = g.created_at
     )
     SELECT count(*) AS deleted FROM gone`,
    [now, limit],
  );
  return Number(row?.deleted ?? 0);
}
