import type { Store } from '../store.ts';
import { asLedgerError } from '../unavailable.ts';

/**
 * How many of a tenant's operations are in flight in this partition.
 *
 * @throws LedgerUnavailable
 */
export async function openOf({ redis, keys }: Store, tenant: string): Promise<number> {
  try {
    return Number((await redis.hget(keys.open, tenant)) ?? 0);
  } catch (error) {
    throw asLedgerError(error);
  }
}
