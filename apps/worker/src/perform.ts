import { randomUUID } from 'node:crypto';
import { classify } from '@oncegate/core';
import type { ClaimAnswer } from '@oncegate/ledger';
import { decide } from './decide.ts';
import { type Entered, enter } from './enter.ts';
import { groupOutcome } from './group-outcome.ts';
import { type HeldLease, holdLease } from './held-lease.ts';
import { type HeldJob, notHeld, type TakenClaim } from './jobs/held-job.ts';
import type { Next } from './next.ts';
import type { Ports } from './ports.ts';
import { sendOnce } from './send-once.ts';
import { Stay } from './stay.ts';
import { attemptSpan } from './telemetry/attempt-span.ts';
import { untilAnswered } from './until-answered.ts';
import { writeDown } from './write-down.ts';

type Claimed = Extract<ClaimAnswer, { answer: 'CLAIMED' }>;
type Run = { readonly id: string; readonly run: number };

/**
 * One attempt of one run, where the cloud may be called for it now.
 *
 * @throws LedgerUnavailable, and whatever was not expected
 */
export async function perform(
  operation: Run,
  ports: Ports,
  held: HeldJob = notHeld(),
): Promise<Next> {
  const taken = held.claim;
  // A claim is used once. The job is noted for longer, and must not keep all that the claim reads.
  held.claim = null;
  const entered: Entered =
    taken === null ? await enter(operation, ports) : { go: true, stay: new Stay(ports, null) };
  if (!entered.go) return entered.next;
  try {
    return await attempt(operation, taken, held, entered.stay, ports);
  } finally {
    await entered.stay.end();
  }
}

/** One attempt of one run: the right to make it, beside the others or alone, and what is made of it. */
async function attempt(
  operation: Run,
  taken: TakenClaim | null,
  held: HeldJob,
  stay: Stay,
  ports: Ports,
): Promise<Next> {
  const claim = taken ?? (await claimed(operation, false, ports));
  const answer = claim.read();
  switch (answer.answer) {
    case 'CLAIMED': {
      // Also while it waits for one that is alone.
      const lease = holdLease(answer.record, ports);
      return ports.attempts.beside(() => make({ claim, answer, lease, held, stay }, ports));
    }
    case 'SUSPECT':
      return ports.attempts.alone(() => lastStart(operation, held, stay, ports));
    default:
      return withoutClaim(answer);
  }
}

/** Of one that lost all its workers so far, for whatever reason: nothing else is lost with it now. */
async function lastStart(operation: Run, held: HeldJob, stay: Stay, ports: Ports): Promise<Next> {
  ports.log.warn({ operationId: operation.id }, 'it lost its workers: its last start is alone');
  const claim = await claimed(operation, true, ports);
  const answer = claim.read();
  switch (answer.answer) {
    case 'CLAIMED':
      return make({ claim, answer, lease: holdLease(answer.record, ports), held, stay }, ports);
    case 'SUSPECT':
      throw new Error('Who is alone was not given the last start');
    default:
      return withoutClaim(answer);
  }
}

type Attempt = {
  readonly claim: TakenClaim;
  readonly answer: Claimed;
  readonly lease: HeldLease;
  readonly held: HeldJob;
  readonly stay: Stay;
};

/**
 * From the claim to the note of what came of it. Every way to die in between is safe: the claim is stamped
 * before the send, and whoever claims next sends the same token and pairs.
 */
async function make({ claim, answer, lease, held, stay }: Attempt, ports: Ports): Promise<Next> {
  const { asked, askedWall } = claim;
  const { record, sendBeforeMs } = answer;
  const sendBefore = { monotonic: asked + sendBeforeMs, wall: askedWall + sendBeforeMs };
  const span = attemptSpan(ports.tracing, record);
  try {
    await ports.pass('worker.claimed', record, { sendBefore: sendBefore.monotonic });

    const sent = await sendOnce(record, lease, sendBefore, ports);
    lease.release();
    const classification = classify(sent.observation);
    stay.leave(record, groupOutcome(record.id, sent, classification));
    span.answered(sent.observation, classification);
    await ports.pass('worker.answered', record, { kind: classification.kind });

    // Redis TIME, carried on by the monotonic clock: this machine's own clock decides nothing.
    const now = (record.sentAt ?? 0) + (ports.monotonic() - asked);
    const decision = decide(record, classification, sent.observation, now, ports.random);
    span.decided(decision);
    const next = await writeDown(record, { ...sent, classification, decision }, held, ports);
    const state = decision.do === 'settle' ? decision.state : 'WAITING';
    await ports.pass('worker.settled', record, { state });
    return next;
  } finally {
    // Also of one that broke off.
    lease.release();
    span.end();
  }
}

async function claimed(operation: Run, isAlone: boolean, ports: Ports): Promise<TakenClaim> {
  const { ledger } = ports;
  const { leaseMs, maxStarts } = ports.settings;
  const nonce = randomUUID();
  const asked = ports.monotonic();
  const askedWall = ports.wall();
  const answer = await untilAnswered(
    () => ledger.claim(operation, { nonce, leaseMs, maxStarts, isAlone }),
    leaseMs,
    ports,
  );
  return { asked, askedWall, read: () => answer };
}

function withoutClaim(answer: Exclude<ClaimAnswer, { answer: 'CLAIMED' | 'SUSPECT' }>): Next {
  switch (answer.answer) {
    case 'MISSING':
    case 'TERMINAL':
    case 'EXPIRED':
      return { next: 'done' };
    case 'NOT_DUE':
    case 'BUSY':
      return { next: 'later', ms: answer.ms };
  }
}
