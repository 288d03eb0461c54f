import { randomUUID } from 'node:crypto';
import { classify } from '@oncegate/core';
import type { ClaimAnswer } from '@oncegate/ledger';
import { decide } from './decide.ts';
import { type Entered, enter } from './enter.ts';
import { type HeldJob, notHeld, type TakenClaim } from './jobs/held-job.ts';
import type { Next } from './next.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Ports } from './ports.ts';
import { sendOnce } from './send-once.ts';
import { Stay } from './stay.ts';
import { attemptSpan } from './telemetry/attempt-span.ts';
import { untilAnswered } from './until-answered.ts';
import { writeDown } from './write-down.ts';

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

/**
 * One attempt of one run, from the right to make it to the note of what came of it. Every way to die
 * in between is safe: the claim is stamped before the send, and whoever claims next sends the same
 * token and pairs.
 */
async function attempt(
  operation: Run,
  taken: TakenClaim | null,
  held: HeldJob,
  stay: Stay,
  ports: Ports,
): Promise<Next> {
  const { asked, askedWall, read } = taken ?? (await claim(operation, ports));
  const claimed = read();
  if (claimed.answer !== 'CLAIMED') return withoutClaim(claimed);
  const { record } = claimed;
  const { sendBeforeMs } = claimed;
  const sendBefore = asked + sendBeforeMs;
  const span = attemptSpan(ports.tracing, record);
  try {
    await ports.pass('worker.claimed', record, { sendBefore });

    const sent = await sendOnce(
      record,
      { monotonic: sendBefore, wall: askedWall + sendBeforeMs },
      ports,
    );
    const classification = classify(sent.observation);
    stay.leave(record, outcomeOf(record.id, sent, classification));
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
    span.end();
  }
}

async function claim(operation: Run, ports: Ports): Promise<TakenClaim> {
  const { ledger } = ports;
  const { leaseMs, maxStarts } = ports.settings;
  const nonce = randomUUID();
  const asked = ports.monotonic();
  const askedWall = ports.wall();
  const claimed = await untilAnswered(
    () => ledger.claim(operation, { nonce, leaseMs, maxStarts }),
    leaseMs,
    ports,
  );
  return { asked, askedWall, read: () => claimed };
}

function withoutClaim(claimed: Exclude<ClaimAnswer, { answer: 'CLAIMED' }>): Next {
  switch (claimed.answer) {
    case 'MISSING':
    case 'TERMINAL':
    case 'EXPIRED':
      return { next: 'done' };
    case 'NOT_DUE':
    case 'BUSY':
      return { next: 'later', ms: claimed.ms };
  }
}
