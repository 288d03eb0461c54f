import { classify } from '@oncegate/core';
import type { ClaimAnswer } from '@oncegate/ledger';
import type { Ports } from '../ports.ts';
import { attemptSpan } from './attempt-span.ts';
import type { Turn } from './attempts.ts';
import { decide } from './decide.ts';
import { groupOutcome } from './group-outcome.ts';
import type { HeldJob, TakenClaim } from './held-job.ts';
import type { HeldLease } from './held-lease.ts';
import type { Next } from './next.ts';
import { sendOnce } from './send-once.ts';
import type { Stay } from './stay.ts';
import { writeDown } from './write-down.ts';

export type Claimed = Extract<ClaimAnswer, { answer: 'CLAIMED' }>;

/** An attempt that may be made now: claimed, and its turn come. */
export type ClaimedAttempt = {
  readonly claim: TakenClaim;
  readonly answer: Claimed;
  readonly lease: HeldLease;
  readonly turn: Turn;
  readonly stay: Stay;
  readonly held: HeldJob;
};

/**
 * From the claim to the note of what came of it. Every way to die in between is safe: the claim is stamped
 * before the send, and whoever claims next sends the same token and pairs.
 */
export async function makeAttempt(attempt: ClaimedAttempt, ports: Ports): Promise<Next> {
  const { lease, turn, stay, held } = attempt;
  const { asked, askedWall } = attempt.claim;
  const { record, sendBeforeMs } = attempt.answer;
  const sendBefore = { monotonic: asked + sendBeforeMs, wall: askedWall + sendBeforeMs };
  const span = attemptSpan(ports.tracing, record);
  try {
    await ports.pass('worker.claimed', record, { sendBefore: sendBefore.monotonic });

    const sent = await sendOnce(record, lease, sendBefore, ports);
    lease.release();
    const classification = classify(sent.evidence ?? sent.observation);
    stay.leave(record, groupOutcome(record.id, sent, classification));
    span.answered(sent.observation, classification);
    await ports.pass('worker.answered', record, { kind: classification.kind });

    // Redis TIME, carried on by the monotonic clock: this machine's own clock decides nothing.
    const now = (record.sentAt ?? 0) + (ports.monotonic() - asked);
    const decision = decide(record, classification, sent.observation, now, ports.random);
    span.decided(decision);
    const decided = { ...sent, classification, decision };
    // A ledger that is away is no reason for others to wait: theirs may be there.
    const next = await writeDown(record, decided, held, ports, turn.end);
    const state = decision.do === 'settle' ? decision.state : 'WAITING';
    await ports.pass('worker.settled', record, { state });
    return next;
  } finally {
    // Also of one that broke off.
    lease.release();
    turn.end();
    span.end();
  }
}
