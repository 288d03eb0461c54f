import { type KeptFields, resealKept, type Seal } from '@oncegate/ledger';
import type { Database } from './database.ts';
import type { Months } from './months.ts';

/** What came of sealing one archived operation anew; `failed` says why it cannot be opened. */
export type ArchiveReseal =
  | { readonly answer: 'RESEALED' | 'CURRENT' }
  | { readonly answer: 'failed'; readonly id: string; readonly why: string };

const BATCH = 200;

type Row = {
  readonly id: Buffer;
  readonly created_at: string;
  readonly fields: KeptFields;
  readonly stored: string;
};

/**
 * Seals what archived operations hold under the newest key, one after the other. One that is copied anew
 * meanwhile is left as that copy made it.
 */
export async function* reseal(
  database: Database,
  months: Months,
  seal: Seal,
): AsyncGenerator<ArchiveReseal> {
  for (const month of await months.all()) {
    const table = months.tableOf(month);
    let after: readonly [string, Buffer] = ['0', Buffer.alloc(0)];
    for (;;) {
      const rows = await database.query<Row>(
        `SELECT id, created_at, fields, fields::text AS stored FROM ${table}
         WHERE (created_at, id) > ($1::bigint, $2::bytea) ORDER BY created_at, id LIMIT ${BATCH}`,
        after,
      );
      for (const row of rows) yield await resealOne(database, table, seal, row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      after = [last.created_at, last.id];
    }
  }
}

async function resealOne(
  { write }: Database,
  table: string,
  seal: Seal,
  { id, created_at, fields, stored }: Row,
): Promise<ArchiveReseal> {
  let resealed: KeptFields | null;
  try {
    resealed = resealKept(seal, fields);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { answer: 'failed', id: id.toString('hex'), why };
  }
  if (resealed === null) return { answer: 'CURRENT' };
  await write(
    `UPDATE ${table} SET fields = $3 WHERE created_at = $1 AND id = $2 AND fields::text = $4`,
    [created_at, id, JSON.stringify(resealed), stored],
  );
  return { answer: 'RESEALED' };
}
