import type { KeptFields, KeptOperation } from '@oncegate/ledger';
import type { Database, Query } from './database.ts';
import type { Months } from './months.ts';

/** What the archive knows of an id. Times are epoch milliseconds of Redis TIME. */
export type Place = {
  readonly createdAt: number;
  readonly settledAt: number;
  /** Of what lay in Redis when it was copied. */
  readonly digest: string;
  /** A moment at which the copy was committed for certain; null where none was noted. */
  readonly confirmedAt: number | null;
};

/** An operation to be copied, and the place that is taken already by what it replaces. */
export type Copy = { readonly operation: KeptOperation; readonly replaces: Place | null };

/** Where operations are, by id; those that are not in the archive are left out. */
export async function places(
  { query, schema }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const rows = await query<{
    id: Buffer;
    created_at: string;
    settled_at: string;
    digest: string;
    confirmed_at: string | null;
  }>(
    `SELECT id, created_at, settled_at, digest, confirmed_at FROM ${schema}.places
     WHERE id = ANY($1::bytea[])`,
    [ids.map(bytesOf)],
  );
  return new Map(
    rows.map((row) => [
      row.id.toString('hex'),
      {
        createdAt: Number(row.created_at),
        settledAt: Number(row.settled_at),
        digest: row.digest,
        confirmedAt: row.confirmed_at === null ? null : Number(row.confirmed_at),
      },
    ]),
  );
}

/**
 * Copies operations in one transaction. One whose place is no longer the one that is named was copied by
 * another archiver meanwhile, and is left as that one made it.
 *
 * Where the archive holds what was settled later, a Redis that went backwards brought the copied one back: the
 * row stays, and only the digest is noted, so that the older one can be told from it and deleted.
 *
 * @returns the ids of those that were copied.
 */
export async function copy(
  database: Database,
  months: Months,
  copies: readonly Copy[],
): Promise<ReadonlySet<string>> {
  // In one order everywhere, so that two archivers wait for each other and do not stand in each other's way.
  const sorted = copies.toSorted((a, b) =>
    a.operation.record.id < b.operation.record.id ? -1 : 1,
  );
  await months.make(sorted.map(({ operation }) => operation.record.createdAt));
  try {
    return await database.transaction(async (query) => {
      const taken = new Set([
        ...(await takePlaces(query, database.schema, sorted)),
        ...(await replacePlaces(query, database.schema, sorted)),
      ]);
      const rows = sorted.filter(
        ({ operation, replaces }) =>
          taken.has(operation.record.id) && !isOlder(operation, replaces),
      );
      await forgetFormerLives(query, database.schema, rows);
      await writeRows(query, database.schema, rows);
      return taken;
    });
  } catch (error) {
    // A month may have been dropped since it was seen.
    months.forget();
    throw error;
  }
}

/**
 * Notes a moment after the commit of copies, where none is noted yet.
 *
 * @param at epoch milliseconds, asked for after the copies were seen committed.
 */
export async function confirm(
  { write, schema }: Database,
  copies: readonly Pick<KeptOperation, 'record' | 'digest'>[],
  at: number,
): Promise<void> {
  await write(
    `UPDATE ${schema}.places p SET confirmed_at = $3
     FROM unnest($1::bytea[], $2::text[]) AS s (id, digest)
     WHERE p.id = s.id AND p.digest = s.digest AND p.confirmed_at IS NULL`,
    [copies.map(({ record }) => bytesOf(record.id)), copies.map(({ digest }) => digest), at],
  );
}

/** Whether the archive's own was settled after it. */
export function isOlder({ record }: KeptOperation, place: Place | null): boolean {
  return place !== null && place.settledAt > (record.settledAt ?? 0);
}

export function bytesOf(id: string): Buffer {
  return Buffer.from(id, 'hex');
}

async function takePlaces(
  query: Query,
  schema: string,
  copies: readonly Copy[],
): Promise<readonly string[]> {
  const fresh = copies.filter(({ replaces }) => replaces === null);
  const rows = await query<{ id: Buffer }>(
    `INSERT INTO ${schema}.places (id, created_at, settled_at, digest)
     SELECT * FROM unnest($1::bytea[], $2::bigint[], $3::bigint[], $4::text[])
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    placeColumns(fresh),
  );
  return rows.map(({ id }) => id.toString('hex'));
}

async function replacePlaces(
  query: Query,
  schema: string,
  copies: readonly Copy[],
): Promise<readonly string[]> {
  const again = copies.filter(({ replaces }) => replaces !== null);
  const rows = await query<{ id: Buffer }>(
    `UPDATE ${schema}.places p
     SET digest = s.digest, confirmed_at = NULL,
       created_at = CASE WHEN s.settled_at < p.settled_at THEN p.created_at ELSE s.created_at END,
       settled_at = greatest(s.settled_at, p.settled_at)
     FROM unnest($1::bytea[], $2::bigint[], $3::bigint[], $4::text[], $5::text[])
       AS s (id, created_at, settled_at, digest, replaces)
     WHERE p.id = s.id AND p.digest = s.replaces RETURNING p.id`,
    [...placeColumns(again), again.map(({ replaces }) => replaces?.digest)],
  );
  return rows.map(({ id }) => id.toString('hex'));
}

function placeColumns(copies: readonly Copy[]): unknown[] {
  const of = <Value>(read: (operation: KeptOperation) => Value): Value[] =>
    copies.map(({ operation }) => read(operation));
  return [
    of(({ record }) => bytesOf(record.id)),
    of(({ record }) => record.createdAt),
    of(({ record }) => record.settledAt),
    of(({ digest }) => digest),
  ];
}

/** After its retention a token is new: what it stood for then lies in another month, as a rule. */
async function forgetFormerLives(
  query: Query,
  schema: string,
  copies: readonly Copy[],
): Promise<void> {
  for (const { operation, replaces } of copies) {
    if (replaces === null || replaces.createdAt === operation.record.createdAt) continue;
    await query(`DELETE FROM ${schema}.operations WHERE created_at = $1 AND id = $2`, [
      replaces.createdAt,
      bytesOf(operation.record.id),
    ]);
  }
}

/** What is filtered and ordered by beside the operation as it lay in the ledger, and how it is typed. */
const COLUMNS: readonly {
  readonly name: string;
  readonly type: string;
  readonly read: (operation: KeptOperation) => unknown;
}[] = [
  { name: 'id', type: 'bytea', read: ({ record }) => bytesOf(record.id) },
  { name: 'created_at', type: 'bigint', read: ({ record }) => record.createdAt },
  { name: 'settled_at', type: 'bigint', read: ({ record }) => record.settledAt },
  { name: 'retain_until', type: 'bigint', read: ({ record }) => record.retainUntil },
  { name: 'tenant', type: 'text', read: ({ record }) => record.tenant },
  { name: 'token', type: 'text', read: ({ record }) => record.token },
  { name: 'state', type: 'text', read: ({ record }) => record.state },
  { name: 'product', type: 'text', read: ({ record }) => record.product },
  { name: 'action', type: 'text', read: ({ record }) => record.action },
  { name: 'region', type: 'text', read: ({ record }) => record.regionId },
  { name: 'fields', type: 'json', read: ({ fields }) => JSON.stringify(byName(fields)) },
  { name: 'attempts', type: 'json', read: ({ attempts }) => JSON.stringify(attempts) },
];

async function writeRows(query: Query, schema: string, copies: readonly Copy[]): Promise<void> {
  const names = COLUMNS.map(({ name }) => name);
  const arrays = COLUMNS.map(({ type }, index) => `$${index + 1}::${type}[]`);
  const changes = names.slice(2).map((name) => `${name} = excluded.${name}`);
  await query(
    `INSERT INTO ${schema}.operations (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})
     ON CONFLICT (created_at, id) DO UPDATE SET ${changes.join(', ')}`,
    COLUMNS.map(({ read }) => copies.map(({ operation }) => read(operation))),
  );
}

function byName(flat: readonly string[]): KeptFields {
  const fields: Record<string, string> = {};
  for (let i = 0; i < flat.length; i += 2) fields[flat[i] as string] = flat[i + 1] as string;
  return fields;
}
