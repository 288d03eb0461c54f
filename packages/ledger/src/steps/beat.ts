import type { LedgerKeys } from '../keys.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

const beatScript = script<[heartbeat: string, losses: string, layout: string]>(
  'record',
  'loss',
  'layout',
  'beat',
);
const declareScript = script<string>('record', 'loss', 'declare-loss');
const silenceScript = script<[ms: string, open: number]>('record', 'loss', 'silence');

/**
 * Keeps the heartbeat, to be called every second by every process. It tells this partition of the others,
 * and hears of those that were added.
 *
 * @returns whether the ledger went backwards since the last beat: writes were lost, by an old backup,
 *   a failover or an empty Redis. Every open operation that lived through it now counts as ambiguous
 *   since then.
 * @throws LedgerUnavailable, LayoutConflict
 */
export async function beat(store: Store): Promise<boolean> {
  const { redis, keys } = store;
  const names = [keys.heartbeats, keys.horizons, keys.audit, keys.layout];
  const args = [store.seen, store.process, store.layout.text];
  const [heartbeat, losses, layout] = await beatScript(redis, names, args);
  // Whoever noticed the loss first, each process that lived through it hears of it once.
  const lost = store.losses !== null && store.losses !== losses;
  store.seen = heartbeat;
  store.losses = losses;
  store.layout.learn(layout);
  return lost;
}

/** How long a ledger was left alone. */
export type Silence = {
  /** Milliseconds since the latest heartbeat of anybody; null where there never was one. */
  readonly ms: number | null;
  readonly openOperations: number;
};

/**
 * Tells for how long nobody kept this ledger. Whoever comes first after a gap cannot tell a night's
 * rest from a restored backup; those who lived through it can, once they are back.
 *
 * @throws LedgerUnavailable
 */
export async function silence({ redis, keys }: Store): Promise<Silence> {
  const [ms, openOperations] = await silenceScript(redis, [keys.heartbeats, keys.watch], []);
  return { ms: ms === '' ? null : Number(ms), openOperations };
}

/**
 * Says that this ledger was restored, for when no process survived that could notice. To be called
 * before gateways and workers are started.
 *
 * @param actor who says so, for the audit.
 * @returns the last moment that was restored, epoch milliseconds; 0 where there is none.
 * @throws LedgerUnavailable
 */
export async function declareLoss(
  redis: RedisClient,
  keys: LedgerKeys,
  actor: string,
): Promise<number> {
  return Number(await declareScript(redis, [keys.heartbeats, keys.horizons, keys.audit], [actor]));
}
