import { script } from '../script.ts';
import type { Store } from '../store.ts';

/** How many operations are open, by state; `uncounted` are those that were not looked at. */
export type Census = Readonly<Record<'QUEUED' | 'WAITING' | 'RUNNING' | 'uncounted', number>>;

const censusScript = script<[open: number, ...(string | number)[]]>('census');

/**
 * Counts the open operations by state, looking at no more than `limit`, the most due first: a
 * backlog must not make the counting itself a burden.
 *
 * @throws LedgerUnavailable
 */
export async function census({ redis, keys }: Store, limit: number): Promise<Census> {
  const [open, ...rows] = await censusScript(redis, [keys.watch], [limit, keys.record('')]);
  const counts = { QUEUED: 0, WAITING: 0, RUNNING: 0, uncounted: open };
  for (let i = 0; i < rows.length; i += 2) {
    const state = rows[i];
    const count = Number(rows[i + 1]);
    if (state === 'QUEUED' || state === 'WAITING' || state === 'RUNNING') {
      counts[state] = count;
      counts.uncounted -= count;
    }
  }
  return counts;
}
