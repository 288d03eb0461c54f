import type { Classification, Observation } from '@oncegate/core';
import type {
  AnsweredAttempt,
  AttemptOutcome,
  DeferAnswer,
  OperationRecord,
  Refusal,
  SettleAnswer,
} from '@oncegate/ledger';
import { aboutOperation } from '@oncegate/telemetry';
import type { Ports } from '../ports.ts';
import { untilAnswered } from '../until-answered.ts';
import type { Decision } from './decide.ts';
import type { HeldJob } from './held-job.ts';
import type { Next } from './next.ts';

/** An attempt that was sent, understood and decided upon. */
export type DecidedAttempt = {
  readonly observation: Observation;
  readonly nonce?: string;
  readonly classification: Classification;
  readonly decision: Decision;
};

/** How long an answer is worth holding on to while Redis is away; then the sweep takes over. */
const HOLD_ON_MS = 60_000;

/**
 * Settles or defers: the note that ends an attempt, written under the fence it was claimed with.
 *
 * @param onAway told each time that the ledger did not take it.
 */
export async function writeDown(
  record: OperationRecord,
  attempt: DecidedAttempt,
  job: HeldJob,
  ports: Ports,
  onAway: () => void,
): Promise<Next> {
  const answered = { claimed: record, outcome: attemptOutcome(attempt) };
  const written = await untilAnswered(
    () =>
      write(answered, attempt, job, ports).catch((error: unknown) => {
        onAway();
        throw error;
      }),
    HOLD_ON_MS,
    ports,
  );
  ports.log.info(
    {
      ...aboutOperation(record),
      attempt: record.sends,
      ...answered.outcome,
      written: written.answer,
    },
    'attempt written down',
  );
  const { decision } = attempt;
  if (decision.do === 'settle' && decision.state !== 'SUCCEEDED' && decision.alarm) {
    ports.log.error(aboutOperation(record), 'the cloud calls our own retry a mismatch');
  }
  // DONE: this very note was taken before, and its reply was lost.
  if (written.answer !== 'STALE' && decision.do === 'send') {
    return { next: 'later', ms: decision.delayMs };
  }
  return { next: 'isJobFinished' in written && written.isJobFinished ? 'finished' : 'done' };
}

function write(
  answered: AnsweredAttempt,
  { observation, decision }: DecidedAttempt,
  { lockedBy }: HeldJob,
  { ledger }: Ports,
): Promise<SettleAnswer | DeferAnswer> {
  if (decision.do === 'send') {
    const { delayMs, resigns } = decision;
    return ledger.defer(answered, { delayMs, resigns, refusal: refusalOf(observation) });
  }
  if (decision.state === 'SUCCEEDED') {
    const result = observation.kind === 'answer' ? observation.body : null;
    return ledger.settle(answered, { state: 'SUCCEEDED', result }, lockedBy);
  }
  const error = { reason: decision.reason, ...refusalOf(observation) };
  return ledger.settle(answered, { state: decision.state, error }, lockedBy);
}

function attemptOutcome({
  observation,
  nonce,
  classification,
  decision,
}: DecidedAttempt): AttemptOutcome {
  return {
    kind: classification.kind,
    effect: classification.effect,
    ...refusalOf(observation),
    ...(nonce !== undefined && { nonce }),
    ...(decision.do === 'send' && { nextDelayMs: decision.delayMs }),
  };
}

function refusalOf(observation: Observation): Refusal {
  if (observation.kind === 'no-answer') return { message: `No answer: ${observation.reason}.` };
  const { status, code, message, requestId } = observation;
  return {
    httpStatus: status,
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(requestId !== undefined && { requestId }),
  };
}
