import type { RedisClient } from '@oncegate/ledger';
import type { GroupKeys } from '../group.ts';
import type { Limits } from '../limits.ts';
import { groupScript } from './group-script.ts';

/** How a group stands. */
export type Standing = {
  readonly troubleMs: number;
  /** Calls a second that may be made; null for any number. */
  readonly pace: number | null;
  /** Half open: one call at a time is let through, to see. */
  readonly circuit: 'closed' | 'open' | 'half-open';
};

const keepScript =
  groupScript<[troubleMs: string, pace: string, circuit: Standing['circuit']]>('keep');

/**
 * Renews the places that this process holds in a group, and tells how the group stands.
 *
 * @throws LedgerUnavailable
 */
export async function keep(
  redis: RedisClient,
  { state, slots }: GroupKeys,
  holders: readonly string[],
  leaseMs: number,
  limits: Limits,
): Promise<Standing> {
  const [troubleMs, pace, circuit] = await keepScript(
    redis,
    [state, slots],
    [leaseMs, limits.callsPerSecond ?? '', ...holders],
  );
  return { troubleMs: Number(troubleMs), pace: pace === '' ? null : Number(pace), circuit };
}
