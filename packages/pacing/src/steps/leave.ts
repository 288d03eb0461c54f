import type { RedisClient } from '@oncegate/ledger';
import type { GroupKeys } from '../group.ts';
import type { Limits } from '../limits.ts';
import type { Outcome } from '../outcome.ts';
import { groupScript } from './group-script.ts';

/** What a call's outcome changed for its group. */
export type Change = 'THROTTLED' | 'OPENED' | 'CLOSED';

export type LeaveAnswer = {
  readonly change: Change | null;
  readonly troubleMs: number;
  /** Calls a second from now on; null for any number. */
  readonly pace: number | null;
  /** Calls failed since the last definite answer: the next one of anybody should be told. */
  readonly isFailing: boolean;
};

export type LeaveOptions = {
  /** As it entered; null for a call that nobody asked to enter. */
  readonly holder: string | null;
  /** Milliseconds it was inside. */
  readonly tookMs: number;
  readonly limits: Limits;
  /** Operations in a row that fail until the circuit opens; 0: it never does. */
  readonly failures: number;
};

const leaveScript =
  groupScript<[change: Change | '', troubleMs: string, pace: string, isFailing: string]>('leave');

/**
 * Makes room again, and tells what came of the call.
 *
 * @throws LedgerUnavailable
 */
export async function leave(
  redis: RedisClient,
  { state, slots, failing }: GroupKeys,
  outcome: Outcome,
  { holder, tookMs, limits, failures }: LeaveOptions,
): Promise<LeaveAnswer> {
  const [change, troubleMs, pace, isFailing] = await leaveScript(
    redis,
    [state, slots, failing],
    [
      holder ?? '',
      Math.ceil(tookMs),
      outcome.kind,
      outcome.kind === 'throttled' ? (outcome.retryAfterMs ?? '') : '',
      outcome.kind === 'failed' ? outcome.operation : '',
      limits.callsPerSecond ?? '',
      failures,
    ],
  );
  return {
    change: change === '' ? null : change,
    troubleMs: Number(troubleMs),
    pace: pace === '' ? null : Number(pace),
    isFailing: isFailing === '1',
  };
}
