import {
  type Cursor,
  type KeptFields,
  type OperationFilter,
  type OperationRecord,
  type Order,
  openKept,
  type Seal,
} from '@oncegate/ledger';
import { bytesOf } from './copy.ts';
import type { Database } from './database.ts';
import { IS_KEPT } from './find.ts';

/** A page of the archive's part of a tenant's list. */
export type ArchivePage = {
  /** Fewer than asked for, even none, where the filter matches little: go on from `end`. */
  readonly records: readonly OperationRecord[];
  readonly hasMore: boolean;
  /** Where the next page begins; null where nothing was looked at. */
  readonly end: Cursor | null;
};

/** Rows that one page looks at: a filter that matches little must not keep the database busy. */
const SCAN_LIMIT = 2_000;

type Row = {
  readonly id: Buffer;
  readonly created_at: string;
  readonly place: string;
  readonly matches: boolean;
  readonly fields: KeptFields | null;
};

/**
 * One page of a tenant's archived operations by time of admission.
 *
 * @param limit rows wanted; one more is looked for, to tell whether there are more.
 */
export async function list(
  { query, schema }: Database,
  seal: Seal,
  tenant: string,
  filter: OperationFilter,
  limit: number,
  after: Cursor | null,
  order: Order = 'newest',
): Promise<ArchivePage> {
  const values: unknown[] = [];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const lying = placesOf(tenant, filter, after, order, bound);
  const matching = matchesOf(filter, bound);
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  const rows = await query<Row>(
    `WITH scanned AS (
       SELECT o.*, row_number() OVER (ORDER BY o.created_at ${direction}, o.id ${direction}) AS place
       FROM ${schema}.operations o WHERE ${lying.join(' AND ')}
       ORDER BY o.created_at ${direction}, o.id ${direction} LIMIT ${SCAN_LIMIT}
     )
     SELECT o.id, o.created_at, o.place, m.matches, CASE WHEN m.matches THEN o.fields END AS fields
     FROM scanned o CROSS JOIN LATERAL (SELECT ${matching.join(' AND ')} AS matches) m
     WHERE m.matches OR o.place = (SELECT max(place) FROM scanned)
     ORDER BY o.place LIMIT ${bound(limit + 1)}`,
    values,
  );
  const last = rows.at(-1);
  const records = rows.flatMap(({ matches, fields }) =>
    matches && fields !== null ? [openKept(seal, fields, []).record] : [],
  );
  if (records.length > limit) {
    const shown = records.slice(0, limit);
    return { records: shown, hasMore: true, end: placeOf(shown.at(-1)) };
  }
  const end = last === undefined ? null : cursorOf(last);
  return { records, hasMore: last !== undefined && Number(last.place) === SCAN_LIMIT, end };
}

type Bound = (value: unknown) => string;

/** Which rows are looked at, in order: by what the index of the tenant knows. */
function placesOf(
  tenant: string,
  { createdAfter, createdBefore }: OperationFilter,
  after: Cursor | null,
  order: Order,
  bound: Bound,
): readonly string[] {
  const beyond = order === 'newest' ? '<' : '>';
  return [
    `o.tenant = ${bound(tenant)}`,
    IS_KEPT,
    ...(createdAfter === undefined ? [] : [`o.created_at > ${bound(createdAfter)}::bigint`]),
    ...(createdBefore === undefined ? [] : [`o.created_at < ${bound(createdBefore)}::bigint`]),
    ...(after === null
      ? []
      : [
          // The months that were passed are left out by this one.
          `o.created_at ${beyond}= ${bound(after.createdAt)}::bigint`,
          `(o.created_at, o.id) ${beyond} (${bound(after.createdAt)}::bigint, ${bound(bytesOf(after.id))}::bytea)`,
        ]),
  ];
}

/** Which of them are shown. */
function matchesOf(filter: OperationFilter, bound: Bound): readonly string[] {
  const anyOf = (column: string, values: readonly string[] | undefined): readonly string[] =>
    values === undefined ? [] : [`o.${column} = ANY(${bound(values)}::text[])`];
  return [
    'true',
    ...anyOf('state', filter.states),
    ...anyOf('product', filter.products),
    ...anyOf('action', filter.actions),
    ...anyOf('region', filter.regions),
    ...(filter.tokenPrefix === undefined
      ? []
      : [`starts_with(o.token, ${bound(filter.tokenPrefix)}::text)`]),
  ];
}

function cursorOf({ id, created_at }: Row): Cursor {
  return { createdAt: Number(created_at), id: id.toString('hex') };
}

function placeOf(record: OperationRecord | undefined): Cursor | null {
  return record === undefined ? null : { createdAt: record.createdAt, id: record.id };
}
