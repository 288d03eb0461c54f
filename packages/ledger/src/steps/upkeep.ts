import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

const leadScript = script<0 | 1>('lead');
const overdueScript = script<string[]>('record', 'overdue');
const postponeScript = script<[]>('record', 'postpone');
const reapScript = script<['END' | 'MORE', forgotten: number]>('record', 'reap');

/** What came of reaping once. */
export type Reaped = {
  /** How many operations were forgotten. */
  readonly forgotten: number;
  /** The retention of more may be over. */
  readonly hasMore: boolean;
};

/**
 * Takes or keeps the one place of the sweeper for `ms`.
 *
 * @param who identifies the asking process.
 * @throws LedgerUnavailable
 */
export async function lead({ redis, keys }: Store, who: string, ms: number): Promise<boolean> {
  return (await leadScript(redis, [keys.sweeper], [who, ms])) === 1;
}

/**
 * Ids of open operations that were due for a look more than `graceMs` ago, the most overdue first.
 *
 * @throws LedgerUnavailable
 */
export async function overdue(
  { redis, keys }: Store,
  graceMs: number,
  limit: number,
): Promise<readonly string[]> {
  return overdueScript(redis, [keys.watch], [graceMs, limit]);
}

/**
 * Lets the sweep look at an operation again in `ms`, not earlier.
 *
 * @throws LedgerUnavailable
 */
export async function postpone({ redis, keys }: Store, id: string, ms: number): Promise<void> {
  await postponeScript(redis, [keys.watch], [id, ms]);
}

/**
 * Forgets up to `limit` settled operations whose retention is over, or fewer whose results have some 16 MB together;
 * their tokens are new again.
 *
 * @throws LedgerUnavailable
 */
export async function reap({ redis, keys }: Store, limit: number): Promise<Reaped> {
  const prefixes = [keys.record(''), keys.attempts(''), keys.index('')];
  const [answer, forgotten] = await reapScript(redis, [keys.retained], [limit, ...prefixes]);
  return { forgotten, hasMore: answer === 'MORE' };
}
