import type { Redis } from 'ioredis';

/** What a Redis does with a write before it acknowledges it. */
export type Durability = 'always' | 'everysec' | 'no' | 'unknown' | 'off';

/** What each of them means for what was acknowledged, in words for whoever starts a gateway. */
export const DURABILITY_MEANS: Readonly<Record<Durability, string>> = {
  always: 'appendfsync always: every acknowledged write is on disk',
  everysec: 'appendfsync everysec: a power loss may take the last second of acknowledged writes',
  no: 'appendfsync no: a power loss may take what the operating system has not written yet',
  unknown: 'the append-only file is on; how often it is synced, this Redis does not say',
  off: 'no append-only file: a restart forgets what was acknowledged since the last snapshot',
};

const WEAKEST_FIRST: readonly Durability[] = ['off', 'unknown', 'no', 'everysec', 'always'];

/** Of several masters, the one that keeps the least decides what is promised. */
export function weakest(all: readonly Durability[]): Durability {
  return WEAKEST_FIRST.find((durability) => all.includes(durability)) ?? 'unknown';
}

/** Asks Redis how durable it is. Managed ones keep CONFIG to themselves: then as far as INFO tells. */
export async function durabilityOf(redis: Redis): Promise<Durability> {
  const persistence = await redis.info('persistence');
  if (!/^aof_enabled:1/m.test(persistence)) return 'off';
  const [, fsync] = ((await redis.config('GET', 'appendfsync').catch(() => [])) ?? []) as string[];
  return fsync === 'always' || fsync === 'everysec' || fsync === 'no' ? fsync : 'unknown';
}
