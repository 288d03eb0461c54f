import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { orUnavailable } from '../redis/unavailable.ts';
import { script } from '../script/script.ts';
import type { Store } from '../store.ts';
import type { Cursor } from './list.ts';

/** An operation as it lies in the ledger, with everything that is kept of it. */
export type KeptOperation = {
  readonly record: OperationRecord;
  /** Names and values of the record in turn; what is sealed stays sealed. */
  readonly fields: readonly string[];
  /** The rows of its attempts, JSON each. */
  readonly attempts: readonly string[];
  /** Of fields and attempts: another one after each change, whether or not the revision tells. */
  readonly digest: string;
};

/** When an operation's turn comes; milliseconds. */
export type Ripening = {
  /** Least age since it was settled. */
  readonly afterMs: number;
  /** When to look again at one that is not settled, or UNKNOWN. */
  readonly againMs: number;
};

/** Operations of the archiver's list. */
export type RipeBatch = {
  /** How many were looked at; those that were not ripe are put off. */
  readonly looked: number;
  readonly operations: readonly KeptOperation[];
  /** More may be due than were looked at. */
  readonly hasMore: boolean;
};

/** A copy in the archive whose original may go. */
export type ArchivedCopy = {
  readonly id: string;
  readonly tenant: string;
  readonly digest: string;
  /** The first moment of Redis TIME at which it may be deleted, epoch milliseconds. */
  readonly notBefore: number;
};

export type RemoveAnswer =
  | { readonly answer: 'REMOVED' | 'MISSING' }
  /** It may be deleted in `ms`, not now. */
  | { readonly answer: 'EARLY'; readonly ms: number }
  /** It is no longer what was copied. */
  | { readonly answer: 'CHANGED' };

/** What the archiver is behind with. */
export type ArchivingBacklog = {
  readonly due: number;
  /** How long the one that waits longest has been due. */
  readonly behindMs: number;
  /** Redis TIME, epoch milliseconds. */
  readonly now: number;
};

const leadScript = script<0 | 1>('lead');
const enlistScript = script<['END' | 'MORE', string, string]>('record', 'enlist');
const ripeScript = script<['END' | 'MORE', looked: number, ripe: [string, string[], string[]][]]>(
  'record',
  'digest',
  'ripe',
);
const putOffScript = script<[]>('record', 'put-off');
const removeScript = script<['REMOVED' | 'MISSING' | 'CHANGED'] | ['EARLY', string]>(
  'record',
  'digest',
  'remove-archived',
);
const backlogScript = script<[due: number, behind: string, now: string]>(
  'record',
  'archiving-backlog',
);

/**
 * Takes or keeps the one place of the archiver for `ms`.
 *
 * @throws LedgerUnavailable
 */
export async function leadArchiving(
  { redis, keys }: Store,
  who: string,
  ms: number,
): Promise<boolean> {
  return (await leadScript(redis, [keys.archiver], [who, ms])) === 1;
}

/**
 * The tenants that ever had an operation in flight.
 *
 * @throws LedgerUnavailable
 */
export async function tenants({ redis, keys }: Store): Promise<readonly string[]> {
  return orUnavailable(redis.hkeys(keys.open));
}

/**
 * Puts a tenant's operations that were admitted `afterMs` ago or earlier on the archiver's list.
 *
 * @param after where the walk has come to; null begins with the oldest.
 * @returns the place of the last one that was looked at, and whether there are more.
 * @throws LedgerUnavailable
 */
export async function enlist(
  { redis, keys }: Store,
  tenant: string,
  after: Cursor | null,
  { afterMs, limit }: { readonly afterMs: number; readonly limit: number },
): Promise<{ readonly end: Cursor | null; readonly hasMore: boolean }> {
  const place = after === null ? ['', ''] : [String(after.createdAt), after.id];
  const [answer, createdAt, id] = await enlistScript(
    redis,
    [keys.archiving, keys.index(tenant)],
    [...place, afterMs, limit],
  );
  const end = id === '' ? null : { createdAt: Number(createdAt), id };
  return { end, hasMore: answer === 'MORE' };
}

/**
 * Operations of the archiver's list whose turn it is: up to `limit`, or fewer that hold some 256 KB together; one at
 * least. They stay due until they are put off or removed.
 *
 * @throws LedgerUnavailable
 */
export async function ripe(
  store: Store,
  { afterMs, againMs }: Ripening,
  limit: number,
): Promise<RipeBatch> {
  const { redis, keys } = store;
  const [answer, looked, rows] = await ripeScript(
    redis,
    [keys.archiving],
    [keys.record(''), keys.attempts(''), limit, afterMs, againMs],
  );
  const operations = rows.map(([digest, fields, attempts]) => ({
    record: decodeRecord(store, fields),
    fields,
    attempts,
    digest,
  }));
  return { looked, operations, hasMore: answer === 'MORE' };
}

/**
 * Lets the archiver look at operations again in `ms`.
 *
 * @throws LedgerUnavailable
 */
export async function putOff(
  { redis, keys }: Store,
  ids: readonly string[],
  ms: number,
): Promise<void> {
  if (ids.length > 0) await putOffScript(redis, [keys.archiving], [Math.ceil(ms), ...ids]);
}

/**
 * Deletes an operation whose copy lies in the archive: record, attempts and what points to them, in
 * one step, and only where it is still what was copied and its time has come by Redis TIME.
 *
 * @throws LedgerUnavailable
 */
export async function removeArchived(
  { redis, keys }: Store,
  { id, tenant, digest, notBefore }: ArchivedCopy,
): Promise<RemoveAnswer> {
  const names = [
    keys.record(id),
    keys.attempts(id),
    keys.archiving,
    keys.retained,
    keys.index(tenant),
    keys.archived,
  ];
  const reply = await removeScript(redis, names, [id, digest, notBefore]);
  return reply[0] === 'EARLY' ? { answer: 'EARLY', ms: Number(reply[1]) } : { answer: reply[0] };
}

/**
 * What the archiver is behind with, and the time in Redis.
 *
 * @throws LedgerUnavailable
 */
export async function archivingBacklog({ redis, keys }: Store): Promise<ArchivingBacklog> {
  const [due, behind, now] = await backlogScript(redis, [keys.archiving], []);
  return { due, behindMs: Number(behind), now: Number(now) };
}
