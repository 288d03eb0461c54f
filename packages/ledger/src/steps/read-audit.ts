import type { LedgerKeys } from '../keys.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { orUnavailable } from '../redis/unavailable.ts';
import type { Store } from '../store.ts';

/** Something that was done, as it was written down with the deed itself. Never changed, never removed. */
export type AuditEntry = {
  /** Its place in the audit: of two, the later one has the higher. */
  readonly id: string;
  /** By Redis TIME, epoch milliseconds. */
  readonly at: number;
  /** `cancel`, `retry`, `resolve`, `board-…`; `loss` and `declare-loss` where the ledger went backwards. */
  readonly deed: string;
  /** Null where it was done to the whole ledger. */
  readonly tenant: string | null;
  readonly operationId: string | null;
  readonly run: number | null;
  /** Null where nobody did it: a loss was noticed. */
  readonly actor: string | null;
  readonly note: string;
};

export type AuditPage = {
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; null where this one looked at nothing. */
  readonly end: string | null;
  readonly hasMore: boolean;
};

const BATCH = 500;
/** Of one page. Others' deeds are between a tenant's own, and looking at them is not to take long. */
const MAX_BATCHES = 10;

type Row = readonly [id: string, fields: readonly string[]];

/**
 * A page of a tenant's own audit, the latest first. A page may hold fewer than `limit` and still have
 * more behind it.
 *
 * @param after `id` of an entry, or `end` of the page before; null for the beginning.
 * @throws LedgerUnavailable
 */
export async function readAudit(
  { redis, keys }: Store,
  tenant: string,
  limit: number,
  after: string | null,
): Promise<AuditPage> {
  const entries: AuditEntry[] = [];
  let end = after;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const from = end === null ? '+' : `(${end}`;
    const rows = await orUnavailable(redis.xrevrange(keys.audit, from, '-', 'COUNT', BATCH));
    for (const row of rows) {
      const entry = decode(row);
      if (entry.tenant === tenant) {
        if (entries.length === limit) {
          return { entries, end, hasMore: true };
        }
        entries.push(entry);
      }
      end = entry.id;
    }
    if (rows.length < BATCH) {
      return { entries, end, hasMore: false };
    }
  }
  return { entries, end, hasMore: true };
}

/**
 * The whole audit of all tenants, the earliest first.
 *
 * @throws LedgerUnavailable
 */
export async function* exportAudit(
  redis: RedisClient,
  keys: LedgerKeys,
): AsyncGenerator<AuditEntry, void> {
  let from = '-';
  for (;;) {
    const rows = await orUnavailable(redis.xrange(keys.audit, from, '+', 'COUNT', BATCH));
    for (const row of rows) {
      yield decode(row);
      from = `(${row[0]}`;
    }
    if (rows.length < BATCH) {
      return;
    }
  }
}

function decode([id, fields]: Row): AuditEntry {
  const named = new Map<string, string>();
  for (let i = 0; i < fields.length; i += 2) {
    named.set(fields[i] as string, fields[i + 1] as string);
  }
  const run = named.get('run');
  return {
    id,
    at: Number(id.split('-')[0]),
    deed: named.get('deed') ?? '',
    tenant: named.get('tenant') ?? null,
    operationId: named.get('id') ?? null,
    run: run === undefined ? null : Number(run),
    actor: named.get('actor') ?? null,
    note: named.get('note') ?? lossNote(named),
  };
}

function lossNote(named: ReadonlyMap<string, string>): string {
  return ['horizon', 'seen']
    .filter((name) => named.has(name))
    .map((name) => `${name} ${named.get(name)}`)
    .join(', ');
}
