import { type LedgerKeys, ledgerKeys } from './keys.ts';
import type { Submission } from './record.ts';
import type { RedisClient } from './redis-client.ts';
import { type Admission, admit } from './steps/admit.ts';
import type { AnsweredAttempt } from './steps/answered-attempt.ts';
import { beat, declareLoss } from './steps/beat.ts';
import { type ClaimAnswer, type ClaimOptions, claim } from './steps/claim.ts';
import { type DeferAnswer, defer, type Wait } from './steps/defer.ts';
import { type ExpireAnswer, expire } from './steps/expire.ts';
import { type Cursor, list, type OperationFilter, type Order, type Page } from './steps/list.ts';
import { cancel, type OperatorAnswer, resolve, retry } from './steps/operator-steps.ts';
import { read, type Snapshot } from './steps/read.ts';
import { renew } from './steps/renew.ts';
import { type SettleAnswer, type Settlement, settle } from './steps/settle.ts';
import { lead, overdue, postpone, reap } from './steps/upkeep.ts';
import type { Store } from './store.ts';

type Run = { readonly id: string; readonly run: number };
type Holder = { readonly id: string; readonly fence: number };

/**
 * The record of truth about operations. Each method is one atomic step; see the function of the same
 * name for its answers. All of them throw {@link LedgerUnavailable} where the outcome is not known.
 */
export type Ledger = {
  readonly keys: LedgerKeys;
  admit(submission: Submission, nonce: string): Promise<Admission>;
  claim(operation: Run, options: ClaimOptions): Promise<ClaimAnswer>;
  renew(holder: Holder, leaseMs: number): Promise<boolean>;
  defer(attempt: AnsweredAttempt, wait: Wait): Promise<DeferAnswer>;
  settle(attempt: AnsweredAttempt, settlement: Settlement): Promise<SettleAnswer>;
  expire(id: string): Promise<ExpireAnswer>;
  cancel(id: string, actor: string): Promise<OperatorAnswer<'CANCELED'>>;
  retry(operation: Run, actor: string): Promise<OperatorAnswer<'RETRIED'>>;
  resolve(
    id: string,
    settlement: Exclude<Settlement, { state: 'UNKNOWN' }>,
    actor: string,
    evidence: string,
  ): Promise<OperatorAnswer<'RESOLVED'>>;
  read(id: string): Promise<Snapshot | null>;
  list(
    tenant: string,
    filter: OperationFilter,
    limit: number,
    after: Cursor | null,
    order?: Order,
  ): Promise<Page>;
  beat(): Promise<boolean>;
  declareLoss(actor: string): Promise<number>;
  lead(who: string, ms: number): Promise<boolean>;
  overdue(graceMs: number, limit: number): Promise<readonly string[]>;
  postpone(id: string, ms: number): Promise<void>;
  reap(limit: number): Promise<number>;
};

/**
 * The ledger of one deployment over one connection.
 *
 * @param redis its settings decide how long a step may take; a step is never resent by the ledger.
 * @param prefix name of the deployment in Redis.
 */
export function openLedger(redis: RedisClient, prefix: string): Ledger {
  const keys = ledgerKeys(prefix);
  const store: Store = { redis, keys, seen: '', losses: null };
  return {
    keys,
    admit: (submission, nonce) => admit(store, submission, nonce),
    claim: (operation, options) => claim(store, operation, options),
    renew: (holder, leaseMs) => renew(store, holder, leaseMs),
    defer: (attempt, wait) => defer(store, attempt, wait),
    settle: (attempt, settlement) => settle(store, attempt, settlement),
    expire: (id) => expire(store, id),
    cancel: (id, actor) => cancel(store, id, actor),
    retry: (operation, actor) => retry(store, operation, actor),
    resolve: (id, settlement, actor, evidence) => resolve(store, id, settlement, actor, evidence),
    read: (id) => read(store, id),
    list: (tenant, filter, limit, after, order) => list(store, tenant, filter, limit, after, order),
    beat: () => beat(store),
    declareLoss: (actor) => declareLoss(store, actor),
    lead: (who, ms) => lead(store, who, ms),
    overdue: (graceMs, limit) => overdue(store, graceMs, limit),
    postpone: (id, ms) => postpone(store, id, ms),
    reap: (limit) => reap(store, limit),
  };
}
