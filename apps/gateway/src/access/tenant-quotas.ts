import type { LiveDirectory, Quota as Quotas } from '@oncegate/tenancy';
import type { GraphQLError } from 'graphql';
import type { QuotaRefusals } from '../metrics.ts';
import { type Quota, quotaExceeded } from '../quota-exceeded.ts';
import { type Place, Places } from './places.ts';
import { RequestQuota } from './request-quota.ts';

/** Nobody knows when somebody else leaves. */
const COME_AGAIN_MS = 1_000;

/** Calls end within seconds as a rule: by then there is likely to be room for another operation. */
const FULL_RETRY_MS = 5_000;

/** A tenant that is configured no longer: its sessions are over, and what is left of them waits. */
const NOTHING: Quotas = {
  requestsPerSecond: 1,
  operationsInFlight: 0,
  waiters: 0,
  subscriptions: 0,
};

/**
 * What each tenant may take up of this gateway, by the directory as it is at that moment. Each refusal is
 * counted where it is made: who is refused is told over HTTP, a socket, the board, in many ways.
 */
export class TenantQuotas {
  readonly #directory: LiveDirectory;
  readonly #refusals: QuotaRefusals;
  readonly #requests = new RequestQuota();
  readonly #waiters = new Places();
  readonly #subscriptions = new Places();
  readonly #sockets = new Places();

  constructor(directory: LiveDirectory, refusals: QuotaRefusals) {
    this.#directory = directory;
    this.#refusals = refusals;
  }

  /** Lets a request in, or says why not: `QUOTA_EXCEEDED`. */
  async enter(tenant: string): Promise<GraphQLError | null> {
    const ms = await this.#requests.enter(tenant, this.#quotaOf(tenant).requestsPerSecond);
    return ms > 0 ? this.#refused('requests', ms) : null;
  }

  /**
   * What one request costs, over all its fields and items. The first is paid when it is let in.
   *
   * @returns charges as many requests as it is told.
   */
  charging(tenant: string): (requests: number) => Promise<void> {
    let paid = 1;
    return async (requests) => {
      const owed = requests - Math.min(paid, requests);
      paid -= requests - owed;
      if (owed > 0) {
        await this.#requests.owe(tenant, this.#quotaOf(tenant).requestsPerSecond, owed);
      }
    };
  }

  /** A place to wait in, or why there is none: `QUOTA_EXCEEDED`. */
  waiter(tenant: string): Place | GraphQLError {
    const place = this.#waiters.take(tenant, this.#quotaOf(tenant).waiters);
    return place ?? this.#refused('waiters', COME_AGAIN_MS);
  }

  /** A place to follow changes in, or why there is none: `QUOTA_EXCEEDED`. */
  subscription(tenant: string): Place | GraphQLError {
    const place = this.#subscriptions.take(tenant, this.#quotaOf(tenant).subscriptions);
    return place ?? this.#refused('subscriptions', COME_AGAIN_MS);
  }

  /** One for each subscription there may be: more are of no use. An error where none is left. */
  socket(tenant: string): Place | GraphQLError {
    const place = this.#sockets.take(tenant, this.#quotaOf(tenant).subscriptions);
    return place ?? this.#refused('subscriptions', COME_AGAIN_MS);
  }

  /** Why an operation is not begun for which the ledger, which counts them, found no room. */
  operationsFull(): GraphQLError {
    return this.#refused('operations', FULL_RETRY_MS);
  }

  #refused(quota: Quota, retryAfterMs: number): GraphQLError {
    this.#refusals.inc({ quota });
    return quotaExceeded(quota, retryAfterMs);
  }

  #quotaOf(tenant: string): Quotas {
    return this.#directory.current().tenants.get(tenant)?.quota ?? NOTHING;
  }
}
