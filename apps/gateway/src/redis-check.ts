import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { DURABILITY_MEANS, type Durability, durabilityOf } from './durability.ts';

/** The Redis that was given cannot hold a ledger; the message says what to do about it. */
export class UnfitRedis extends Error {
  override readonly name = 'UnfitRedis';
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;

/**
 * Waits for Redis, which may be starting too, and refuses one that may evict keys, or, where that is
 * required, one that keeps no append-only file: a forgotten operation would be done again.
 *
 * @returns how durable it is, to be said at the start.
 * @throws UnfitRedis
 */
export async function checkRedis(redis: Redis, requireDurable: boolean): Promise<Durability> {
  let reason = 'no answer';
  // Why a connection could not be made is told to its listeners, not to those who would use it.
  const note = (error: Error): void => {
    reason = error.message;
  };
  redis.on('error', note);
  const memory = await firstAnswer(redis, note);
  redis.off('error', note);
  if (memory === null) {
    throw new UnfitRedis(
      `ONCEGATE_REDIS_URL: no Redis answered there within ${PATIENCE_MS / 1_000} seconds (${reason})`,
    );
  }
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy !== 'noeviction') {
    throw new UnfitRedis(
      `ONCEGATE_REDIS_URL: this Redis has maxmemory-policy ${policy ?? 'unknown'}; it must be noeviction, or operations could be forgotten and done again`,
    );
  }
  const durability = await durabilityOf(redis);
  if (durability === 'off' && requireDurable) {
    throw new UnfitRedis(
      `ONCEGATE_REDIS_URL: this Redis keeps no append-only file (${DURABILITY_MEANS.off}); set appendonly yes, or ONCEGATE_REDIS_DURABILITY=any to take the risk`,
    );
  }
  return durability;
}

async function firstAnswer(redis: Redis, note: (error: Error) => void): Promise<string | null> {
  const begun = performance.now();
  while (performance.now() - begun < PATIENCE_MS) {
    try {
      // INFO is answered while the data are still being loaded, PING is not.
      await redis.ping();
      return await redis.info('memory');
    } catch (error) {
      if (redis.status === 'ready' && error instanceof Error) {
        note(error);
      }
    }
    await pause(PAUSE_MS);
  }
  return null;
}
