import type { Classification } from './classification.ts';
import { backoffMs, DEFAULT_RETRY_POLICY, type RetryPolicy } from './retry-policy.ts';

/** Where a run stands after an attempt. Times are milliseconds since the epoch, of one clock. */
export type RetryInput = {
  /** What the attempt just made means. */
  readonly classification: Classification;
  /** Number of the attempt just made in this run, from 1. */
  readonly attempt: number;
  /** When the answer to it came, or was given up. */
  readonly now: number;
  /**
   * When the first ambiguous attempt of this run was sent, absent or null where none was. A
   * definite answer clears its own attempt: that one must not be counted here. For an ambiguous
   * attempt that is not counted here yet, the window begins `now` at the latest.
   */
  readonly firstAmbiguousAt?: number | null | undefined;
  /** When the run must end. */
  readonly deadlineAt: number;
  /** How long after `firstAmbiguousAt` the same token may be sent; see `DEFAULT_WINDOW_MS`. */
  readonly windowMs: number;
  /** How long the cloud asked to wait. */
  readonly retryAfterMs?: number | null | undefined;
  /** `re-sign` answers in a row, this one included; where absent, as many as there were attempts. */
  readonly resignsInARow?: number | null | undefined;
};

/** What to do next. */
export type RetryDecision = { readonly do: 'send'; readonly delayMs: number } | Settlement;

/** The last word on a run. FAILED always means proof that the cloud did not act. */
export type Settlement =
  | { readonly do: 'settle'; readonly state: 'SUCCEEDED'; readonly reason: 'accepted' }
  | {
      readonly do: 'settle';
      readonly state: 'FAILED';
      readonly reason: 'refused' | 'mismatch' | 'deadline-over';
      readonly alarm?: Alarm;
    }
  | {
      readonly do: 'settle';
      readonly state: 'UNKNOWN';
      readonly reason:
        | 'refused-after-ambiguous'
        | 'mismatch-after-ambiguous'
        | 'window-over'
        | 'deadline-over';
      readonly alarm?: Alarm;
    };

/** Something that a person must see: our own retry was taken for another request. */
export type Alarm = 'mismatch-after-ambiguous';

/**
 * Decides after an attempt whether to send again, with the same client token and a fresh nonce,
 * timestamp and signature, or how to settle.
 *
 * - `success` settles SUCCEEDED.
 * - `rejected` and `mismatch` settle FAILED where nothing may have acted, or where the refusal
 *   follows from the parameters alone; else UNKNOWN. A mismatch after an ambiguous attempt raises
 *   the alarm.
 * - `re-sign` sends at once, the first `policy.resignsAtOnce` times in a row.
 * - Everything else sends after `backoffMs`. No send comes before `retryAfterMs`.
 * - A send that would fall on or after the deadline, or on or after the end of the retry window
 *   where something may have acted, is not made: FAILED if nothing may have acted, else UNKNOWN.
 *
 * Pure but for `random` (0 ≤ n < 1); never throws. A time that is not a number ends the run
 * rather than letting it go on for ever.
 */
export function decideRetry(
  input: RetryInput,
  policy: RetryPolicy = DEFAULT_RETRY_POLICY,
  random: () => number = Math.random,
): RetryDecision {
  const { kind } = input.classification;
  switch (kind) {
    case 'success':
      return { do: 'settle', state: 'SUCCEEDED', reason: 'accepted' };
    case 'rejected':
    case 'mismatch':
      return settleRefused(kind, input);
    case 're-sign':
      return sendAfter(
        maySendAtOnce(input, policy) ? 0 : backoffMs(input.attempt, policy, random),
        input,
      );
    case 'try-later':
    case 'transient':
    case 'no-response':
      return sendAfter(backoffMs(input.attempt, policy, random), input);
    default:
      // A kind of somebody's own is as good as no answer.
      kind satisfies never;
      return sendAfter(backoffMs(input.attempt, policy, random), input);
  }
}

function maySendAtOnce({ attempt, resignsInARow }: RetryInput, policy: RetryPolicy): boolean {
  return (resignsInARow ?? attempt) <= policy.resignsAtOnce;
}

function settleRefused(kind: 'rejected' | 'mismatch', input: RetryInput): Settlement {
  const { effect, decidedByParameters } = input.classification;
  const afterAmbiguous = isTime(input.firstAmbiguousAt);
  const alarm =
    kind === 'mismatch' && afterAmbiguous ? { alarm: 'mismatch-after-ambiguous' as const } : {};
  if (effect === 'did-not-happen' && (!afterAmbiguous || decidedByParameters)) {
    return {
      do: 'settle',
      state: 'FAILED',
      reason: kind === 'mismatch' ? 'mismatch' : 'refused',
      ...alarm,
    };
  }
  const reason = kind === 'mismatch' ? 'mismatch-after-ambiguous' : 'refused-after-ambiguous';
  return { do: 'settle', state: 'UNKNOWN', reason, ...alarm };
}

function sendAfter(backoff: number, input: RetryInput): RetryDecision {
  const { deadlineAt, retryAfterMs, windowMs } = input;
  const delayMs = Math.max(backoff, retryAfterMs ?? 0);
  const sendAt = nowOf(input) + delayMs;
  const since = ambiguousSince(input);
  // Asked as "is it still before", so that a time that is not a number ends the run.
  if (since !== undefined && !(sendAt < since + windowMs)) {
    return { do: 'settle', state: 'UNKNOWN', reason: 'window-over' };
  }
  if (!(sendAt < deadlineAt)) {
    const state = since === undefined ? 'FAILED' : 'UNKNOWN';
    return { do: 'settle', state, reason: 'deadline-over' };
  }
  return { do: 'send', delayMs };
}

/** When something may first have acted, as far as is known; undefined where nothing may have. */
function ambiguousSince(input: RetryInput): number | undefined {
  if (isTime(input.firstAmbiguousAt)) return input.firstAmbiguousAt;
  return input.classification.effect === 'did-not-happen' ? undefined : nowOf(input);
}

/** A clock that says nothing must not say that nothing happened. */
function nowOf({ now }: RetryInput): number {
  return typeof now === 'number' ? now : Number.NaN;
}

function isTime(time: number | null | undefined): time is number {
  return time !== undefined && time !== null;
}
