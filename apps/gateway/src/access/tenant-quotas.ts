import type { LiveDirectory, Quota } from '@oncegate/tenancy';
import { quotaExceeded } from '../quota-exceeded.ts';
import { type Place, Places } from './places.ts';
import { RequestQuota } from './request-quota.ts';

/** Nobody knows when somebody else leaves. */
const COME_AGAIN_MS = 1_000;

/** A tenant that is configured no longer: its sessions are over, and what is left of them waits. */
const NOTHING: Quota = {
  requestsPerSecond: 1,
  operationsInFlight: 0,
  waiters: 0,
  subscriptions: 0,
};

/** What each tenant may take up of this gateway, by the directory as it is at that moment. */
export class TenantQuotas {
  readonly #directory: LiveDirectory;
  readonly #requests = new RequestQuota();
  readonly #waiters = new Places();
  readonly #subscriptions = new Places();
  readonly #sockets = new Places();

  constructor(directory: LiveDirectory) {
    this.#directory = directory;
  }

  /** @throws GraphQLError `QUOTA_EXCEEDED` */
  async enter(tenant: string): Promise<void> {
    const ms = await this.#requests.enter(tenant, this.#quotaOf(tenant).requestsPerSecond);
    if (ms > 0) {
      throw quotaExceeded('requests', ms);
    }
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

  /** @throws GraphQLError `QUOTA_EXCEEDED` */
  waiter(tenant: string): Place {
    const place = this.#waiters.take(tenant, this.#quotaOf(tenant).waiters);
    if (place === null) {
      throw quotaExceeded('waiters', COME_AGAIN_MS);
    }
    return place;
  }

  /** @throws GraphQLError `QUOTA_EXCEEDED` */
  subscription(tenant: string): Place {
    const place = this.#subscriptions.take(tenant, this.#quotaOf(tenant).subscriptions);
    if (place === null) {
      throw quotaExceeded('subscriptions', COME_AGAIN_MS);
    }
    return place;
  }

  /** One for each subscription there may be: more are of no use. Null where none is left. */
  socket(tenant: string): Place | null {
    return this.#sockets.take(tenant, this.#quotaOf(tenant).subscriptions);
  }

  #quotaOf(tenant: string): Quota {
    return this.#directory.current().tenants.get(tenant)?.quota ?? NOTHING;
  }
}
