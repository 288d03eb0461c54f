import { ledgerKeys } from '../keys.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { type AuditEntry, type AuditPage, exportAudit } from '../steps/read-audit.ts';
import { auditPlace, compareAudit, placed, placeIn, placeText } from './audit-place.ts';
import { mergePages } from './merge-pages.ts';
import type { Partitions } from './partitions.ts';

/**
 * A page of a tenant's audit in all partitions, the latest first.
 *
 * @throws LedgerUnavailable where one partition does not answer.
 */
export async function mergedAudit(
  { all }: Partitions,
  tenant: string,
  limit: number,
  after: string | null,
): Promise<AuditPage> {
  const place = after === null ? null : auditPlace(after);
  const pages = await Promise.all(
    all.map(async (partition) => {
      const { number } = partition;
      const from = place && placeIn(number, place);
      const { entries, end, hasMore } = await partition.readAudit(tenant, limit, from);
      return {
        rows: entries.map((entry) => placed(entry, number)),
        hasMore,
        end: end === null || end === from ? place : { ...auditPlace(end), partition: number },
      };
    }),
  );
  const { rows, hasMore, end } = mergePages(pages, limit, place, {
    placeOf: ({ id }) => auditPlace(id),
    compare: (a, b) => compareAudit(b, a),
  });
  return { entries: rows, hasMore, end: end && placeText(end) };
}

/**
 * The whole audit of all tenants in all partitions, the earliest first.
 *
 * @throws LedgerUnavailable
 */
export async function* exportWholeAudit(
  redis: RedisClient,
  prefix: string,
  partitions: number,
): AsyncGenerator<AuditEntry, void> {
  const streams = Array.from({ length: partitions }, (_, number) =>
    exportAudit(redis, ledgerKeys(prefix, number)),
  );
  const heads = await Promise.all(streams.map((stream, number) => headOf(stream, number)));
  for (;;) {
    const [first] = heads
      .filter((head) => head !== null)
      .toSorted((a, b) => compareAudit(auditPlace(a.id), auditPlace(b.id)));
    if (first === undefined) return;
    yield first;
    const { partition } = auditPlace(first.id);
    const stream = streams[partition];
    if (stream !== undefined) heads[partition] = await headOf(stream, partition);
  }
}

async function headOf(
  stream: AsyncGenerator<AuditEntry, void>,
  partition: number,
): Promise<AuditEntry | null> {
  const next = await stream.next();
  return next.done === true ? null : placed(next.value, partition);
}
