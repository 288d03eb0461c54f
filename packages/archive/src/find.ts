import { type KeptFields, openKept, type Seal, type Snapshot } from '@oncegate/ledger';
import { bytesOf } from './copy.ts';
import type { Database } from './database.ts';

/** What a statement on rows that are still kept asks for: by the database's clock, which all readers share. */
export const IS_KEPT: string =
  '(o.retain_until IS NULL OR o.retain_until > extract(epoch FROM clock_timestamp()) * 1000)';

/** An operation of the archive; null where there is none, or its retention is over. */
export async function find(
  { query, schema }: Database,
  seal: Seal,
  id: string,
): Promise<Snapshot | null> {
  const [row] = await query<{ fields: KeptFields; attempts: readonly string[] }>(
    // OFFSET 0 has the place looked up first: it names the month, and only that one is opened.
    `SELECT o.fields, o.attempts FROM ${schema}.places p CROSS JOIN LATERAL (
       SELECT * FROM ${schema}.operations o
       WHERE o.created_at = p.created_at AND o.id = p.id AND ${IS_KEPT} OFFSET 0
     ) o WHERE p.id = $1`,
    [bytesOf(id)],
  );
  return row === undefined ? null : openKept(seal, row.fields, row.attempts);
}
