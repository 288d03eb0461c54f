import type { State } from '@oncegate/core';
import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

/** Place in a tenant's list, in either order. Stays valid while rows come and go. */
export type Cursor = { readonly createdAt: number; readonly id: string };

/** Every condition that is given must hold; times are epoch milliseconds, exclusive. */
export type OperationFilter = {
  readonly states?: readonly State[];
  readonly products?: readonly string[];
  readonly actions?: readonly string[];
  readonly regions?: readonly string[];
  readonly tokenPrefix?: string;
  readonly createdAfter?: number;
  readonly createdBefore?: number;
};

/** By time of admission. */
export type Order = 'newest' | 'oldest';

/** Some of a tenant's operations, one after the other in the order that was asked for. */
export type Page = {
  /** Fewer than asked for where they are large, or even none where the filter matches little: go on from `end`. */
  readonly records: readonly OperationRecord[];
  readonly hasMore: boolean;
  /** Where the next page begins; null before the first row. */
  readonly end: Cursor | null;
  /** How often Redis was asked, for up to 500 rows or 256 KB of records each time: what the page cost. */
  readonly scripts: number;
};

type Reply = ['END' | 'MORE', string, string, string[][], newer: number];

const listScript = script<Reply>('record', 'newer', 'list');

/** Rows one script looks at: keeps a filter that matches little from holding up Redis. */
const SCAN_LIMIT = 500;

/** Scripts for one page: whoever looks for a needle among millions, or at megabytes, does so in steps of his own. */
const SCRIPTS_PER_PAGE = 4;

/**
 * One page of a tenant's operations.
 *
 * @param limit rows wanted; one more is looked for, to tell whether there are more.
 * @param order which come first; a cursor is good for the order it was made in.
 * @throws LedgerUnavailable
 */
export async function list(
  store: Store,
  tenant: string,
  filter: OperationFilter,
  limit: number,
  after: Cursor | null,
  order: Order = 'newest',
): Promise<Page> {
  const { redis, keys } = store;
  const prefix = keys.record('');
  const records: OperationRecord[] = [];
  let end = after;
  for (let scripts = 1; scripts <= SCRIPTS_PER_PAGE; scripts++) {
    const [answer, createdAt, id, rows, newer] = await listScript(
      redis,
      [keys.index(tenant)],
      [
        prefix,
        end === null ? '' : String(end.createdAt),
        end?.id ?? '',
        limit + 1 - records.length,
        SCAN_LIMIT,
        JSON.stringify(filter),
        order,
      ],
    );
    if (newer > 0) store.onNewer();
    records.push(...rows.map((row) => decodeRecord(store, row)));
    if (records.length > limit) {
      const shown = records.slice(0, limit);
      return { records: shown, hasMore: true, end: shown.at(-1) ?? end, scripts };
    }
    end = id === '' ? null : { createdAt: Number(createdAt), id };
    if (answer === 'END') {
      return { records, hasMore: false, end: records.at(-1) ?? after, scripts };
    }
  }
  return { records, hasMore: true, end, scripts: SCRIPTS_PER_PAGE };
}
