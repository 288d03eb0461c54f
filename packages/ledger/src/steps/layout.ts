import { ledgerKeys } from '../keys.ts';
import { KnownLayout } from '../partitions/known-layout.ts';
import { countOf, parseLayout } from '../partitions/layout.ts';
import type { RedisClient } from '../redis-client.ts';
import { script } from '../script.ts';
import type { Store } from '../store.ts';
import { asLedgerError } from '../unavailable.ts';

const keepScript = script<string>('layout', 'keep-layout');
const foundScript = script<string>('found-layout');

/** Where a partition is, for steps that are not about operations. */
export type Place = Pick<Store, 'redis' | 'keys'>;

/**
 * The layout that a partition has heard of; null before the first process.
 *
 * @throws LedgerUnavailable
 */
export async function layoutHere({ redis, keys }: Place): Promise<string | null> {
  try {
    return await redis.get(keys.layout);
  } catch (error) {
    throw asLedgerError(error);
  }
}

/**
 * How many partitions a deployment has, for whoever does something to all of them; one where nobody has
 * said so yet.
 *
 * @throws LedgerUnavailable
 */
export async function partitionCount(redis: RedisClient, prefix: string): Promise<number> {
  const layout = await layoutHere({ redis, keys: ledgerKeys(prefix) });
  return layout === null ? 1 : countOf(parseLayout(layout));
}

/**
 * Tells a partition of the layout, and returns the one that it knows now: a longer one, where it has
 * heard of more. From here on nothing is made there for whoever knows less.
 *
 * @throws LedgerUnavailable
 */
export async function keepLayout({ redis, keys }: Place, layout: string): Promise<string> {
  return keepScript(redis, [keys.layout], [layout]);
}

/**
 * The layout of a deployment; where it is new, `partitions` of them from now on.
 *
 * @throws LedgerUnavailable
 */
export async function foundLayout(
  redis: RedisClient,
  prefix: string,
  partitions: number,
): Promise<KnownLayout> {
  const { layout, heartbeats, watch, retained } = ledgerKeys(prefix);
  const found = await foundScript(redis, [layout, heartbeats, watch, retained], [partitions]);
  return new KnownLayout(parseLayout(found));
}
