import {
  type Classification,
  DEFAULT_RETRY_POLICY,
  decideRetry,
  type Observation,
  type RetryDecision,
} from '@oncegate/core';
import type { OperationRecord } from '@oncegate/ledger';

export type Decision = RetryDecision & {
  /** Attempts in a row, this one included, that were answered with a request to sign again. */
  readonly resigns: number;
};

/** Those who were told the same wait come back over a second, or a tenth of the wait where that is longer. */
const SPREAD_MS = 1_000;
const SPREAD_SHARE = 0.1;

/**
 * What follows from an attempt, for the run it belongs to.
 *
 * @param now epoch milliseconds of Redis TIME.
 */
export function decide(
  record: OperationRecord,
  classification: Classification,
  observation: Observation,
  now: number,
  random: () => number,
): Decision {
  const resigns = classification.kind === 're-sign' ? record.resigns + 1 : 0;
  // A definite answer clears this very attempt of suspicion; the ones before it stay as they were.
  const ambiguousAt =
    classification.effect === 'may-have-happened'
      ? record.ambiguousAt
      : record.previouslyAmbiguousAt;
  const after = (retryAfterMs: number | undefined): RetryDecision =>
    decideRetry(
      {
        classification,
        attempt: record.runSends,
        now,
        firstAmbiguousAt: ambiguousAt,
        deadlineAt: record.deadlineAt,
        windowMs: record.windowMs,
        retryAfterMs,
        resignsInARow: resigns,
      },
      DEFAULT_RETRY_POLICY,
      random,
    );
  const asked = observation.kind === 'answer' ? observation.retryAfterMs : undefined;
  if (asked === undefined) return { ...after(undefined), resigns };
  const spread = Math.floor(random() * Math.max(SPREAD_MS, asked * SPREAD_SHARE));
  const decision = after(asked + spread);
  // What the cloud asked for is still in time: nothing ends for the sake of the spread.
  return { ...(decision.do === 'send' ? decision : after(asked)), resigns };
}
