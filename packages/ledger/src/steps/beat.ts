import { script } from '../script.ts';
import type { Store } from '../store.ts';

const beatScript = script<[string, 'LOST' | 'KEPT']>('record', 'loss', 'beat');
const declareScript = script<string>('declare-loss');

/**
 * Keeps the heartbeat, to be called every second by every process.
 *
 * @returns whether the ledger holds less than this process has seen: writes were lost, by an old
 *   backup, a failover or an empty Redis. Every open operation that lived through it now counts as
 *   ambiguous since then.
 * @throws LedgerUnavailable
 */
export async function beat(store: Store): Promise<boolean> {
  const { redis, keys } = store;
  const names = [keys.heartbeat, keys.horizons, keys.audit];
  const [heartbeat, answer] = await beatScript(redis, names, [store.seen]);
  store.seen = heartbeat;
  return answer === 'LOST';
}

/**
 * Says that this ledger was restored, for when no process survived that could notice. To be called
 * before gateways and workers are started.
 *
 * @param actor who says so, for the audit.
 * @returns the last moment that was restored, epoch milliseconds; 0 where there is none.
 * @throws LedgerUnavailable
 */
export async function declareLoss({ redis, keys }: Store, actor: string): Promise<number> {
  return Number(await declareScript(redis, [keys.heartbeat, keys.horizons, keys.audit], [actor]));
}
