import { randomUUID } from 'node:crypto';
import type { ClaimAnswer } from '@oncegate/ledger';
import type { Ports } from '../ports.ts';
import { untilAnswered } from '../until-answered.ts';
import type { Turn } from './attempts.ts';
import { enter } from './enter.ts';
import { type HeldJob, notHeld, type TakenClaim } from './held-job.ts';
import { holdLease } from './held-lease.ts';
import { type Claimed, makeAttempt } from './make-attempt.ts';
import type { Next } from './next.ts';
import { Stay } from './stay.ts';

type Run = { readonly id: string; readonly run: number };

/** How soon one comes again that is to be alone, where it cannot be now. */
const ANOTHER_TIME_MS = 1_000;

/** Of whoever waited for one in vain. */
const NO_TURN: Turn = { end: () => {} };

/** That nothing was done, because it must not be done beside others. */
type Suspect = { readonly next: 'alone' };

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
  const next =
    taken === null ? await beside(operation, held, ports) : await withClaim(taken, held, ports);
  return next.next === 'alone' ? alone(operation, held, ports) : next;
}

/** With the claim that came with its job: nothing is limited, and nothing in trouble. */
async function withClaim(taken: TakenClaim, held: HeldJob, ports: Ports): Promise<Next | Suspect> {
  const answer = taken.read();
  if (answer.answer !== 'CLAIMED') return withoutClaim(answer);
  // Also while it waits for one that is alone.
  const lease = holdLease(answer.record, ports);
  const turn = await ports.attempts.beside();
  const stay = new Stay(ports, null);
  // Where the process drains no call begins any more: it is written down as not sent, for another worker.
  const attempt =
    turn === null ? { answer: { ...answer, sendBeforeMs: 0 }, turn: NO_TURN } : { answer, turn };
  try {
    return await makeAttempt({ claim: taken, ...attempt, lease, stay, held }, ports);
  } finally {
    await stay.end();
  }
}

async function beside(operation: Run, held: HeldJob, ports: Ports): Promise<Next | Suspect> {
  const turn = await ports.attempts.beside();
  if (turn === null) return { next: 'later', ms: ANOTHER_TIME_MS };
  return inTurn(operation, turn, false, held, ports);
}

/** It has lost its workers, for whatever reason: nothing else is lost with it now. */
async function alone(operation: Run, held: HeldJob, ports: Ports): Promise<Next> {
  const turn = await ports.attempts.alone();
  if (turn === null) return { next: 'later', ms: ANOTHER_TIME_MS };
  const next = await inTurn(operation, turn, true, held, ports);
  if (next.next === 'alone') throw new Error('Who is alone was not given the last start');
  return next;
}

/** Asks whether the cloud may be called, then for the right to do it. */
async function inTurn(
  operation: Run,
  turn: Turn,
  isAlone: boolean,
  held: HeldJob,
  ports: Ports,
): Promise<Next | Suspect> {
  try {
    const entered = await enter(operation, ports);
    if (!entered.go) return entered.next;
    const { stay } = entered;
    try {
      const claim = await claimed(operation, isAlone, ports);
      const answer = claim.read();
      if (answer.answer !== 'CLAIMED') return withoutClaim(answer);
      const { id: operationId } = answer.record;
      if (isAlone) ports.log.warn({ operationId }, 'it lost its workers: its last start is alone');
      const lease = holdLease(answer.record, ports);
      return await makeAttempt({ claim, answer, lease, turn, stay, held }, ports);
    } finally {
      await stay.end();
    }
  } finally {
    turn.end();
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

function withoutClaim(answer: Exclude<ClaimAnswer, Claimed>): Next | Suspect {
  switch (answer.answer) {
    case 'MISSING':
    case 'TERMINAL':
    case 'EXPIRED':
      return { next: 'done' };
    case 'SUSPECT':
      return { next: 'alone' };
    case 'NOT_DUE':
    case 'BUSY':
      return { next: 'later', ms: answer.ms };
  }
}
