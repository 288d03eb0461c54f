import { mastersOf } from './masters-of.ts';
import type { RedisClient } from './redis-client.ts';

/** The Redis that was given cannot hold a ledger; the message says what to do about it. */
export class UnfitRedis extends Error {
  override readonly name = 'UnfitRedis';
}

/**
 * A forgotten operation would be done again.
 *
 * @param memory what INFO says of a Redis' memory.
 * @throws UnfitRedis where it may evict keys.
 */
export function refuseEviction(memory: string): void {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === 'noeviction') return;
  throw new UnfitRedis(
    `ONCEGATE_REDIS_URL: this Redis has maxmemory-policy ${policy ?? 'unknown'}; it must be noeviction, or operations could be forgotten and done again`,
  );
}

/**
 * The same of every master that answers: any of them may hold the ledger one day.
 *
 * @throws UnfitRedis
 */
export async function refuseEvictionAnywhere(redis: RedisClient): Promise<void> {
  const asked = mastersOf(redis).map((node) =>
    // One that is away is no reason to leave the others unserved.
    node.info('memory').then(refuseEviction, () => {}),
  );
  await Promise.all(asked);
}
