import type { Cursor, Ledger, OperationRecord, Order, Page } from '@oncegate/ledger';
import type { Lists } from '../limits/lists-in-turn.ts';
import type { GatewayArchive } from './gateway-archive.ts';

type ArchivePage = Awaited<ReturnType<GatewayArchive['list']>>;

/**
 * Lists that go on from Redis into the archive. Both are read from the same place and merged by time, because
 * an operation that is open, or UNKNOWN, stays in Redis among archived ones that are younger.
 *
 * What is in both is shown as Redis has it, or not at all where that does not pass the filter: so Redis is
 * asked last, whether it holds what the archive showed.
 */
export function listsWithArchive(
  ledger: Lists & Pick<Ledger, 'readAll'>,
  archive: Pick<GatewayArchive, 'list'> | null,
): Lists {
  if (archive === null) return ledger;
  return {
    readAudit: (...args) => ledger.readAudit(...args),
    list: async (tenant, filter, limit, after, order = 'newest') => {
      const hot = await ledger.list(tenant, filter, limit, after, order);
      const cold = await archive.list(tenant, filter, limit, after, order);
      const ids = cold.records.map(({ id }) => id);
      const held = new Set(
        ids.length === 0 ? [] : (await ledger.readAll(ids)).map((record) => record.id),
      );
      // One that was in Redis when it was listed may have been deleted there since.
      for (const { id } of hot.records) held.add(id);
      const rest = cold.records.filter(({ id }) => !held.has(id));
      return { ...merged(hot, { ...cold, records: rest }, limit, order), scripts: hot.scripts };
    },
  };
}

function merged(hot: Page, cold: ArchivePage, limit: number, order: Order): Omit<Page, 'scripts'> {
  const isBefore = (a: Cursor, b: Cursor): boolean =>
    order === 'oldest' ? precedes(a, b) : precedes(b, a);
  // Beyond the end of a page that has more, it is not known what lies between.
  const ends = [hot, cold].flatMap(({ hasMore, end }) => (hasMore && end !== null ? [end] : []));
  const [known = null] = ends.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const records = [...hot.records, ...cold.records]
    .filter((record) => known === null || !isBefore(known, record))
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  if (records.length > limit) {
    const shown = records.slice(0, limit);
    return { records: shown, hasMore: true, end: placeOf(shown.at(-1)) };
  }
  return { records, hasMore: known !== null, end: known ?? placeOf(records.at(-1)) ?? hot.end };
}

/** By time, then by id: the order of both sides. No two operations have the same place. */
function precedes(a: Cursor, b: Cursor): boolean {
  return a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;
}

function placeOf(record: OperationRecord | undefined): Cursor | null {
  return record === undefined ? null : { createdAt: record.createdAt, id: record.id };
}
