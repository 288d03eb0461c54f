import type { Cursor, OperationFilter, Order, Page } from '../steps/list.ts';
import { mergePages } from './merge-pages.ts';
import type { Partitions } from './partitions.ts';

/** As each partition's index has its rows: by time, and those of one millisecond by id. */
const COMPARE: Readonly<Record<Order, (a: Cursor, b: Cursor) => number>> = {
  oldest: inTime,
  newest: (a, b) => inTime(b, a),
};

function inTime(a: Cursor, b: Cursor): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/**
 * One page of a tenant's operations in all partitions, from a page of each. What it cost is what the
 * partition took that took the most: they look at the same time.
 *
 * @throws LedgerUnavailable where one partition does not answer: a page without its rows would lie.
 */
export async function mergedList(
  partitions: Partitions,
  tenant: string,
  filter: OperationFilter,
  limit: number,
  after: Cursor | null,
  order: Order = 'newest',
): Promise<Page> {
  for (;;) {
    const { all } = partitions;
    // Asked with the first: where others have made operations in more partitions, it has heard of those.
    const [heard, ...pages] = await Promise.all([
      partitions.of(0).layoutHere(),
      ...all.map((partition) => partition.list(tenant, filter, limit, after, order)),
    ]);
    if (heard !== null && partitions.layout.learn(heard)) continue;
    const [page] = pages;
    if (pages.length === 1 && page !== undefined) return page;
    const parts = pages.map(({ records, hasMore, end }) => ({ rows: records, hasMore, end }));
    const { rows, hasMore, end } = mergePages(parts, limit, after, {
      placeOf: ({ createdAt, id }) => ({ createdAt, id }),
      compare: COMPARE[order],
    });
    return { records: rows, hasMore, end, scripts: Math.max(...pages.map((of) => of.scripts)) };
  }
}
