import { setTimeout as pause } from 'node:timers/promises';
import {
  lacksMaster,
  mastersOf,
  type RedisClient,
  reasonOf,
  refuseEviction,
  TimeLimit,
  UnfitRedis,
} from '@oncegate/ledger';
import type { Redis } from 'ioredis';
import { DURABILITY_MEANS, type Durability, durabilityOf, weakest } from './durability.ts';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;
/** One master's own time to answer. */
const NODE_LIMIT = new TimeLimit(2_000);

/**
 * Waits for Redis, which may be starting too, and refuses one that may evict keys, or, where that is
 * required, one that keeps no append-only file: a forgotten operation would be done again. Of a cluster
 * every master is asked: any of them may hold the ledger one day.
 *
 * @returns how durable it is, to be said at the start.
 * @throws UnfitRedis
 */
export async function checkRedis(redis: RedisClient, requireDurable: boolean): Promise<Durability> {
  let reason = 'no answer';
  // Why a connection could not be made is told to its listeners, not to those who would use it.
  const note = (error: Error): void => {
    reason = reasonOf(error) ?? reason;
  };
  redis.on('error', note).on('node error', note);
  const answered = await firstAnswers(redis, note);
  redis.off('error', note).off('node error', note);
  if (answered === null) {
    throw new UnfitRedis(
      `ONCEGATE_REDIS_URL: no Redis answered there within ${PATIENCE_MS / 1_000} seconds (${reason})`,
    );
  }
  for (const { memory } of answered) refuseEviction(memory);
  const durability = weakest(await Promise.all(answered.map(({ node }) => durabilityOf(node))));
  if (durability === 'off' && requireDurable) {
    throw new UnfitRedis(
      `ONCEGATE_REDIS_URL: this Redis keeps no append-only file (${DURABILITY_MEANS.off}); set appendonly yes, or ONCEGATE_REDIS_DURABILITY=any to take the risk`,
    );
  }
  return durability;
}

type Answered = { readonly node: Redis; readonly memory: string };

async function firstAnswers(
  redis: RedisClient,
  note: (error: Error) => void,
): Promise<readonly Answered[] | null> {
  const begun = performance.now();
  while (performance.now() - begun < PATIENCE_MS) {
    try {
      // INFO is answered while the data are still being loaded, PING is not.
      await redis.ping();
      if (!lacksMaster(redis)) return await Promise.all(mastersOf(redis).map(answerOf));
    } catch (error) {
      if (redis.status === 'ready' && error instanceof Error) {
        note(error);
      }
    }
    await pause(PAUSE_MS);
  }
  return null;
}

async function answerOf(node: Redis): Promise<Answered> {
  return { node, memory: await NODE_LIMIT.within(node.info('memory')) };
}
