import { ledgerKeys } from '../keys.ts';
import { KnownLayout } from '../known-layout.ts';
import { countOf, parseLayout } from '../layout.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { orUnavailable } from '../redis/unavailable.ts';
import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

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
  return orUnavailable(redis.get(keys.layout));
}

/**
 * The longest layout that the partitions behind the first have heard of, or null. The first may have been
 * restored from before a raise, or come back empty, while the others were not.
 *
 * One that does not answer is left out: what it knows is met where it is asked.
 */
async function heardBehindFirst(redis: RedisClient, prefix: string): Promise<string | null> {
  let longest: KnownLayout | null = null;
  for (let number = 1; ; number += 1) {
    const text = await layoutHere({ redis, keys: ledgerKeys(prefix, number) }).catch(() => null);
    if (text === null) return longest?.text ?? null;
    longest ??= new KnownLayout(parseLayout(text));
    longest.learn(text);
  }
}

/**
 * How many partitions a deployment has, for whoever does something to all of them; one where nobody has
 * said so yet.
 *
 * @throws LedgerUnavailable
 */
export async function partitionCount(redis: RedisClient, prefix: string): Promise<number> {
  const first = await layoutHere({ redis, keys: ledgerKeys(prefix) });
  const behind = await heardBehindFirst(redis, prefix);
  const counts = [first, behind].map((text) => (text === null ? 1 : countOf(parseLayout(text))));
  return Math.max(...counts);
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
 * The layout of a deployment; where it is new, `partitions` of them from now on. Where the first partition
 * has forgotten a raise that others have heard of, it is told.
 *
 * @throws LedgerUnavailable
 */
export async function foundLayout(
  redis: RedisClient,
  prefix: string,
  partitions: number,
): Promise<KnownLayout> {
  const first = ledgerKeys(prefix);
  const behind = await heardBehindFirst(redis, prefix);
  if (behind !== null) await keepLayout({ redis, keys: first }, behind);
  const { layout, heartbeats, watch, retained } = first;
  const found = await foundScript(redis, [layout, heartbeats, watch, retained], [partitions]);
  return new KnownLayout(parseLayout(found));
}
