import type { LedgerKeys } from './keys.ts';
import type { Snapshot } from './record/decode.ts';
import type { OperationRecord, Submission } from './record/record.ts';
import type { Seal } from './record/sealed-field.ts';
import { decodeEnd } from './record/told-end.ts';
import type { RedisClient } from './redis/redis-client.ts';
import { type Admission, admit } from './steps/admit.ts';
import type { AnsweredAttempt } from './steps/answered-attempt.ts';
import {
  type ArchivedCopy,
  type ArchivingBacklog,
  archivingBacklog,
  enlist,
  leadArchiving,
  putOff,
  type RemoveAnswer,
  type RipeBatch,
  type Ripening,
  removeArchived,
  ripe,
  tenants,
} from './steps/archiving.ts';
import { beat, type Silence, silence } from './steps/beat.ts';
import { type Census, census } from './steps/census.ts';
import { type ClaimAnswer, type ClaimOptions, claim } from './steps/claim.ts';
import { type DeferAnswer, defer, type Wait } from './steps/defer.ts';
import { type ExpireAnswer, expire } from './steps/expire.ts';
import { type HoldAnswer, type Holding, hold } from './steps/hold.ts';
import { type Cursor, list, type OperationFilter, type Order, type Page } from './steps/list.ts';
import { type JobDeed, noteDeed } from './steps/note-deed.ts';
import {
  cancel,
  type OperatorAnswer,
  type RetryAnswer,
  resolve,
  retry,
} from './steps/operator-steps.ts';
import { type PeekAnswer, peek } from './steps/peek.ts';
import { read } from './steps/read.ts';
import { readAll } from './steps/read-all.ts';
import { type AuditPage, readAudit } from './steps/read-audit.ts';
import { renew } from './steps/renew.ts';
import { allOperations, type ResealAnswer, reseal } from './steps/reseal.ts';
import { type SettleAnswer, type Settlement, settle } from './steps/settle.ts';
import { type TakeAnswer, type Taking, take } from './steps/take.ts';
import { lead, overdue, postpone, type Reaped, reap } from './steps/upkeep.ts';
import { openStore, type Store } from './store.ts';

type Run = { readonly id: string; readonly run: number };
type Holder = { readonly id: string; readonly fence: number };

/**
 * The record of truth about operations; see the function of the same name for what a method answers. Each is one
 * atomic step, but for those that read or rewrite what does not fit into one: `list`, `readAll`, `readAudit`,
 * `allOperations` and `reseal` are many, each of them atomic. All throw {@link LedgerUnavailable} where the outcome
 * is not known, except for `ended`, which asks nobody.
 */
export type Ledger = {
  readonly keys: LedgerKeys;
  /** Adds no job: see {@link openPartitionedLedger} for what gateways do. */
  admit(submission: Submission, nonce: string): Promise<Admission>;
  peek(operation: Run): Promise<PeekAnswer>;
  hold(operation: Run, holding: Holding): Promise<HoldAnswer>;
  take(taking: Taking): Promise<TakeAnswer>;
  claim(operation: Run, options: ClaimOptions): Promise<ClaimAnswer>;
  renew(holder: Holder, leaseMs: number): Promise<boolean>;
  defer(attempt: AnsweredAttempt, wait: Wait): Promise<DeferAnswer>;
  settle(
    attempt: AnsweredAttempt,
    settlement: Settlement,
    lockedBy?: string | null,
  ): Promise<SettleAnswer>;
  expire(id: string): Promise<ExpireAnswer>;
  cancel(id: string, actor: string): Promise<OperatorAnswer<'CANCELED'>>;
  retry(operation: Run, actor: string, maxOpen: number | null): Promise<RetryAnswer>;
  resolve(
    id: string,
    settlement: Exclude<Settlement, { state: 'UNKNOWN' }>,
    actor: string,
    evidence: string,
  ): Promise<OperatorAnswer<'RESOLVED'>>;
  read(id: string): Promise<Snapshot | null>;
  /** What a told end says of an operation: see `LedgerEvent`. Asks nobody. */
  ended(known: OperationRecord, told: string): Snapshot | null;
  readAll(ids: readonly string[]): Promise<readonly OperationRecord[]>;
  list(
    tenant: string,
    filter: OperationFilter,
    limit: number,
    after: Cursor | null,
    order?: Order,
  ): Promise<Page>;
  noteDeed(id: string, tenant: string, deed: JobDeed, actor: string): Promise<boolean>;
  readAudit(tenant: string, limit: number, after: string | null): Promise<AuditPage>;
  beat(): Promise<boolean>;
  silence(): Promise<Silence>;
  lead(who: string, ms: number): Promise<boolean>;
  overdue(graceMs: number, limit: number): Promise<readonly string[]>;
  postpone(id: string, ms: number): Promise<void>;
  reap(limit: number): Promise<Reaped>;
  reseal(id: string): Promise<ResealAnswer>;
  allOperations(): AsyncGenerator<readonly string[]>;
  census(limit: number): Promise<Census>;
  leadArchiving(who: string, ms: number): Promise<boolean>;
  tenants(): Promise<readonly string[]>;
  enlist(
    tenant: string,
    after: Cursor | null,
    limits: { readonly afterMs: number; readonly limit: number },
  ): Promise<{ readonly end: Cursor | null; readonly hasMore: boolean }>;
  ripe(ripening: Ripening, limit: number): Promise<RipeBatch>;
  putOff(ids: readonly string[], ms: number): Promise<void>;
  removeArchived(copy: ArchivedCopy): Promise<RemoveAnswer>;
  archivingBacklog(): Promise<ArchivingBacklog>;
};

/**
 * The ledger of a deployment of one partition over one connection.
 *
 * @param redis its settings decide how long a step may take; a step is never resent by the ledger.
 * @param prefix name of the deployment in Redis.
 * @param seal keeps what operations hold secret in Redis.
 */
export function openLedger(redis: RedisClient, prefix: string, seal: Seal): Ledger {
  const store = openStore(redis, prefix, seal);
  return {
    ...stepsOn(store),
    admit: async (submission, nonce) => {
      const answer = await admit(store, submission, nonce, store.layout.text, false);
      if (answer.outcome === 'MOVED') {
        throw new Error(`This was opened as a ledger of one partition; it has ${answer.layout}`);
      }
      return answer;
    },
  };
}

/** All steps but the first: whether an operation is to be made here is not for one partition to say. */
export function stepsOn(store: Store): Omit<Ledger, 'admit'> {
  return {
    keys: store.keys,
    peek: (operation) => peek(store, operation),
    hold: (operation, holding) => hold(store, operation, holding),
    take: (taking) => take(store, taking),
    claim: (operation, options) => claim(store, operation, options),
    renew: (holder, leaseMs) => renew(store, holder, leaseMs),
    defer: (attempt, wait) => defer(store, attempt, wait),
    settle: (attempt, settlement, lockedBy = null) => settle(store, attempt, settlement, lockedBy),
    expire: (id) => expire(store, id),
    cancel: (id, actor) => cancel(store, id, actor),
    retry: (operation, actor, maxOpen) => retry(store, operation, actor, maxOpen),
    resolve: (id, settlement, actor, evidence) => resolve(store, id, settlement, actor, evidence),
    read: (id) => read(store, id),
    ended: (known, told) => decodeEnd(store, known, told),
    readAll: (ids) => readAll(store, ids),
    list: (tenant, filter, limit, after, order) => list(store, tenant, filter, limit, after, order),
    noteDeed: (id, tenant, deed, actor) => noteDeed(store, id, tenant, deed, actor),
    readAudit: (tenant, limit, after) => readAudit(store, tenant, limit, after),
    beat: () => beat(store),
    silence: () => silence(store),
    lead: (who, ms) => lead(store, who, ms),
    overdue: (graceMs, limit) => overdue(store, graceMs, limit),
    postpone: (id, ms) => postpone(store, id, ms),
    reap: (limit) => reap(store, limit),
    reseal: (id) => reseal(store, id),
    allOperations: () => allOperations(store),
    census: (limit) => census(store, limit),
    leadArchiving: (who, ms) => leadArchiving(store, who, ms),
    tenants: () => tenants(store),
    enlist: (tenant, after, limits) => enlist(store, tenant, after, limits),
    ripe: (ripening, limit) => ripe(store, ripening, limit),
    putOff: (ids, ms) => putOff(store, ids, ms),
    removeArchived: (copy) => removeArchived(store, copy),
    archivingBacklog: () => archivingBacklog(store),
  };
}
