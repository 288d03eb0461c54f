import { findAction } from '@oncegate/catalog';
import type { State } from '@oncegate/core';
import {
  type AnsweredAttempt,
  type ClaimAnswer,
  isNewerFormat,
  type OperationError,
  type OperationRecord,
  type PartitionSteps,
} from '@oncegate/ledger';
import type { Metrics } from './metrics.ts';

/**
 * The same ledger, counting what its steps answer. Steps that are asked again because no answer
 * came are counted once, when they are answered.
 *
 * @param monotonic milliseconds that never go back.
 */
export function measuredLedger<Of extends PartitionSteps>(
  ledger: Of,
  metrics: Metrics,
  monotonic: () => number,
): Of {
  const { alarms, claims, fenceRefusals, leasesLost, reaped, settled } = metrics;
  const claimedAt = new WeakMap<OperationRecord, number>();

  const countSettled = (state: State, error: OperationError | null): void => {
    settled.inc({ state, reason: error?.reason ?? 'accepted' });
    if (error?.reason === 'quarantined') alarms.inc({ alarm: 'quarantined' });
  };
  const countAttempt = ({ claimed, outcome }: AnsweredAttempt): number => {
    const { product, previouslyAmbiguousAt } = claimed;
    const { kind, effect } = outcome;
    metrics.attempts.inc({ product, action: actionLabel(claimed), kind, effect });
    if (kind === 'mismatch' && previouslyAmbiguousAt !== null) {
      alarms.inc({ alarm: 'mismatch-after-ambiguous' });
    }
    const ranMs = monotonic() - (claimedAt.get(claimed) ?? monotonic());
    metrics.stateSeconds.observe({ state: 'RUNNING' }, ranMs / 1_000);
    return ranMs;
  };

  const countClaim = (claimed: ClaimAnswer): ClaimAnswer => {
    claims.inc({ answer: claimed.answer });
    if (claimed.answer === 'EXPIRED') countSettled(claimed.record.state, claimed.record.error);
    if (claimed.answer === 'CLAIMED') {
      const { record } = claimed;
      claimedAt.set(record, monotonic());
      metrics.expectAttempts(record.product, actionLabel(record));
      observeWait(record, metrics);
    }
    return claimed;
  };

  return {
    ...ledger,
    take: async (taking) => {
      const taken = await ledger.take(taking);
      if (taken.answer !== 'TAKEN') return taken;
      const jobs = taken.jobs.map(({ claim, ...job }) => ({
        ...job,
        claim: claim && (() => countClaim(claim())),
      }));
      return { ...taken, jobs };
    },
    claim: async (operation, options) => {
      const claimed = await ledger.claim(operation, options).catch((error: unknown) => {
        if (isNewerFormat(error)) alarms.inc({ alarm: 'newer-format' });
        throw error;
      });
      return countClaim(claimed);
    },
    renew: async (holder, leaseMs) => {
      const renewed = await ledger.renew(holder, leaseMs);
      if (!renewed) leasesLost.inc();
      return renewed;
    },
    settle: async (attempt, settlement, lockedBy) => {
      const answer = await ledger.settle(attempt, settlement, lockedBy);
      countAttempt(attempt);
      if (answer.answer === 'SETTLED') {
        countSettled(settlement.state, settlement.state === 'SUCCEEDED' ? null : settlement.error);
      }
      if (answer.answer === 'STALE') fenceRefusals.inc({ step: 'settle' });
      return answer;
    },
    defer: async (attempt, wait) => {
      const answer = await ledger.defer(attempt, wait);
      const ranMs = countAttempt(attempt);
      if (answer.answer === 'STALE') {
        fenceRefusals.inc({ step: 'defer' });
        return answer;
      }
      metrics.retries.inc({ kind: attempt.outcome.kind });
      const left = windowLeftMs(attempt, ranMs + wait.delayMs);
      if (left !== null) metrics.windowLeft.observe(left / 1_000);
      return answer;
    },
    expire: async (id) => {
      const answer = await ledger.expire(id);
      if (answer.answer === 'EXPIRED') countSettled(answer.record.state, answer.record.error);
      return answer;
    },
    reap: async (limit) => {
      const answer = await ledger.reap(limit);
      reaped.inc(answer.forgotten);
      return answer;
    },
    beat: async () => {
      const lost = await ledger.beat();
      if (lost) alarms.inc({ alarm: 'ledger-loss' });
      return lost;
    },
  };
}

/** Only names of the catalog become labels: a record may hold others, and labels cost for ever. */
function actionLabel({ product, action }: OperationRecord): string {
  return findAction(product, action) === undefined ? 'uncatalogued' : action;
}

/** How long it was QUEUED or WAITING before this claim. A lost RUNNING is no time of a state's own. */
function observeWait(record: OperationRecord, { stateSeconds }: Metrics): void {
  const { previousState, previousStateAt, sentAt } = record;
  if (previousStateAt === null || sentAt === null) return;
  if (previousState === 'QUEUED' || previousState === 'WAITING') {
    stateSeconds.observe({ state: previousState }, (sentAt - previousStateAt) / 1_000);
  }
}

/** What is left of the window when it is sent again `ms` after its claim; null where it is not open. */
function windowLeftMs({ claimed, outcome }: AnsweredAttempt, ms: number): number | null {
  const { ambiguousAt, previouslyAmbiguousAt, sentAt, windowMs } = claimed;
  const since = outcome.effect === 'may-have-happened' ? ambiguousAt : previouslyAmbiguousAt;
  return since === null || sentAt === null ? null : since + windowMs - (sentAt + ms);
}
