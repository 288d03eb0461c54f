import { orUnavailable } from '../redis/unavailable.ts';
import type { Store } from '../store.ts';

/**
 * How many of a tenant's operations are in flight in this partition.
 *
 * @throws LedgerUnavailable
 */
export async function openOf({ redis, keys }: Store, tenant: string): Promise<number> {
  return Number((await orUnavailable(redis.hget(keys.open, tenant))) ?? 0);
}
