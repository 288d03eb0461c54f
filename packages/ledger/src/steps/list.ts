import type { State } from '@oncegate/core';
import { decodeRecord } from '../decode.ts';
import type { OperationRecord } from '../record.ts';
import { script } from '../script.ts';
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

export type Page = { readonly records: readonly OperationRecord[]; readonly hasMore: boolean };

type Reply = ['END' | 'MORE', string, string, string[][]];

const listScript = script<Reply>('record', 'list');

/** Rows one script looks at: keeps a filter that matches little from holding up Redis. */
const SCAN_LIMIT = 500;

/**
 * One page of a tenant's operations.
 *
 * @param limit rows wanted; one more is looked for, to tell whether there are more.
 * @param order which come first; a cursor is good for the order it was made in.
 * @throws LedgerUnavailable
 */
export async function list(
  { redis, keys }: Store,
  tenant: string,
  filter: OperationFilter,
  limit: number,
  after: Cursor | null,
  order: Order = 'newest',
): Promise<Page> {
  const prefix = keys.record('');
  const records: OperationRecord[] = [];
  let createdAt = after ? String(after.createdAt) : '';
  let id = after?.id ?? '';
  for (;;) {
    const wanted = limit + 1 - records.length;
    const [end, lastAt, lastId, rows] = await listScript(
      redis,
      [keys.index(tenant)],
      [prefix, createdAt, id, wanted, SCAN_LIMIT, JSON.stringify(filter), order],
    );
    records.push(...rows.map(decodeRecord));
    if (records.length > limit || end === 'END') {
      return { records: records.slice(0, limit), hasMore: records.length > limit };
    }
    createdAt = lastAt;
    id = lastId;
  }
}
