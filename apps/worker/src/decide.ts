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
  const decision = decideRetry(
    {
      classification,
      attempt: record.runSends,
      now,
      firstAmbiguousAt: ambiguousAt,
      deadlineAt: record.deadlineAt,
      windowMs: record.windowMs,
      retryAfterMs: observation.kind === 'answer' ? observation.retryAfterMs : undefined,
      resignsInARow: resigns,
    },
    DEFAULT_RETRY_POLICY,
    random,
  );
  return { ...decision, resigns };
}
