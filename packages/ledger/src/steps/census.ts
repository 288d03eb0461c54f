import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

/**
 * How many operations are open, by state; `uncounted` are those that were not looked at. Of those that
 * were, `overdue` are the ones that no worker took within half a minute of when they were due.
 */
export type Census = Readonly<
  Record<'QUEUED' | 'WAITING' | 'RUNNING' | 'uncounted' | 'overdue', number>
>;

/** Longer than any worker's death is noticed in (15 s), so that what is overdue is nobody's. */
const OVERDUE_MS = 30_000;

const censusScript = script<[open: number, overdue: number, ...(string | number)[]]>(
  'record',
  'census',
);

/**
 * Counts the open operations, looking at no more than `limit`, the most due first: a backlog must
 * not make the counting itself a burden.
 *
 * @throws LedgerUnavailable
 */
export async function census({ redis, keys }: Store, limit: number): Promise<Census> {
  const args = [limit, keys.record(''), OVERDUE_MS];
  const [open, overdue, ...rows] = await censusScript(redis, [keys.watch], args);
  const counts = { QUEUED: 0, WAITING: 0, RUNNING: 0, uncounted: open, overdue };
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
