import type { Classification, Observation } from '@oncegate/core';
import type { Outcome } from '@oncegate/pacing';
import type { SentOnce } from './send-once.ts';

/** How it is told that no connection came about: in words of cloud's own, or by the system's code. */
const UNREACHED = /^(?:connect timeout|connection |(?!ERR_INVALID_)[A-Z][A-Z0-9_]*$)/;
/** A fault of the cloud as a whole, or of what stands before it. */
const FAULT = 500;

/**
 * What an attempt tells of its group: of the account's calls of the product in the region.
 *
 * @param operation its id.
 */
export function groupOutcome(
  operation: string,
  { observation, evidence = observation, nonce }: SentOnce,
  { kind }: Pick<Classification, 'kind'>,
): Outcome {
  // It was never handed to the cloud's client, or the fault is our own.
  if (nonce === undefined) return { kind: 'unsent' };
  if (evidence.kind === 'no-answer') {
    const { sent, reason } = evidence;
    return sent || UNREACHED.test(reason) ? { kind: 'failed', operation } : { kind: 'unsent' };
  }
  const { status, retryAfterMs = null } = evidence;
  if (saysCallLess(evidence)) return { kind: 'throttled', retryAfterMs };
  if (status >= FAULT || kind === 'transient' || kind === 'no-response') {
    return { kind: 'failed', operation };
  }
  return { kind: 'answered' };
}

/**
 * `Throttling`, `Throttling.User`, `Throttling.Api` and whatever else they are called: the limits of the
 * cloud are per account, some per action, and the account's calls as a whole are slowed down for each.
 * Busy resources (`TooFrequently`, "try it later") are the operation's own business.
 */
function saysCallLess({ status, code = '', retryAfterMs }: Observation & { kind: 'answer' }) {
  return (
    status === 429 || /^throttling/i.test(code) || (status === 503 && retryAfterMs !== undefined)
  );
}
