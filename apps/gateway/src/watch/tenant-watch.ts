import type {
  EventListener,
  Ledger,
  LedgerEvent,
  OperationFilter,
  Snapshot,
} from '@oncegate/ledger';
import type { ReadOperation } from '../archive/read-operation.ts';
import type { KnownOperation } from '../known-operation.ts';
import { FollowedOperations } from './followed-operations.ts';
import { sharedReads } from './shared-reads.ts';
import type { Following } from './tails.ts';

const PAGE = 50;

/** Tells those who follow a tenant's operations of their changes; a change costs one read for all. */
export class TenantWatch implements EventListener {
  readonly #followers = new Map<string, Set<FollowedOperations>>();
  readonly #lists: Pick<Ledger, 'list'>;
  readonly #read: (id: string) => Promise<Snapshot | null>;
  readonly #followAll: () => Following;
  #closed = false;

  /** @param followAll has the changes in all partitions told here. */
  constructor(read: ReadOperation, lists: Pick<Ledger, 'list'>, followAll: () => Following) {
    this.#lists = lists;
    this.#followAll = followAll;
    this.#read = sharedReads(read);
  }

  onEvent({ id, tenant }: LedgerEvent): void {
    for (const follower of this.#followers.get(tenant) ?? []) {
      follower.noteChange(id);
    }
  }

  onGap(): void {
    for (const followers of this.#followers.values()) {
      for (const follower of followers) {
        follower.beginAgain();
      }
    }
  }

  /** The operations that pass the filter as they are, then each that changes and passes. */
  changes(tenant: string, filter: OperationFilter): AsyncIterableIterator<KnownOperation> {
    const following = this.#followAll();
    const follower = new FollowedOperations(
      async (after) => {
        // Listed once changes are told: what begins later would have the list begin again.
        await following.begun();
        return this.#lists.list(tenant, filter, PAGE, after, 'oldest');
      },
      this.#read,
      filter,
      () => {
        following.leave();
        this.#leave(tenant, follower);
      },
    );
    const followers = this.#followers.get(tenant) ?? new Set();
    this.#followers.set(tenant, followers.add(follower));
    if (this.#closed) {
      follower.end();
    }
    return follower;
  }

  /** Ends all that follow, and whoever comes later. */
  close(): void {
    this.#closed = true;
    for (const followers of this.#followers.values()) {
      for (const follower of followers) {
        follower.end();
      }
    }
  }

  #leave(tenant: string, follower: FollowedOperations): void {
    const followers = this.#followers.get(tenant);
    followers?.delete(follower);
    if (followers?.size === 0) {
      this.#followers.delete(tenant);
    }
  }
}
