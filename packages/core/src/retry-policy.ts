/** How retries are paced; the rules of when they end are not policy. */
export type RetryPolicy = {
  /** Ceiling of the first wait, in milliseconds. */
  readonly baseMs: number;
  /** Ceiling of every wait, in milliseconds. */
  readonly capMs: number;
  /** How many `re-sign` answers in a row are followed by a send at once. */
  readonly resignsAtOnce: number;
};

/**
 * Half a second at first, so that a blip costs little; half a minute at most, so that the default
 * retry window of ten minutes holds some forty sends even in the worst luck.
 */
export const DEFAULT_RETRY_POLICY: RetryPolicy = { baseMs: 500, capMs: 30_000, resignsAtOnce: 3 };

/**
 * Milliseconds after the first ambiguous send in which the same token may still be sent. The cloud
 * does not publish how long VPC and GPDB remember a token; the shortest time that any of its
 * products states is ten minutes.
 */
export const DEFAULT_WINDOW_MS: number = 10 * 60_000;

/** Milliseconds that a run may take in all, waits on definite refusals included. */
export const DEFAULT_DEADLINE_MS: number = 60 * 60_000;

/** Beyond these a wait is longer than any cap; without a bound it would be infinite, and 0 × ∞ is no number. */
const MAX_DOUBLINGS = 52;

/**
 * Capped exponential backoff with full jitter: a random part of
 * `min(capMs, baseMs × 2^(attempt − 1))`, in whole milliseconds; 52 doublings at most.
 *
 * By default the ceilings are 0.5 s, 1 s, 2 s, 4 s, 8 s, 16 s, then 30 s for ever; with a `random`
 * that answers 0.5 the waits after attempts 1, 4 and 7 are 250, 2,000 and 15,000 ms.
 *
 * Source: "Exponential Backoff And Jitter", AWS Architecture Blog: full jitter spreads a herd best.
 */
export function backoffMs(attempt: number, policy: RetryPolicy, random: () => number): number {
  const doublings = Math.min(MAX_DOUBLINGS, Math.max(1, attempt) - 1);
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** doublings);
  return Math.floor(Math.min(1, Math.max(0, random())) * ceiling);
}
