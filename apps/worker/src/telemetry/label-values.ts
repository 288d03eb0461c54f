import type { Product } from '@oncegate/catalog';
import type { Kind, RetryDecision } from '@oncegate/core';
import type { RepairedJob } from '../serving/sweep.ts';

export const PRODUCTS: readonly Product[] = ['Vpc', 'gpdb'];

/** Kinds after which a run goes on. */
export const RETRIED_KINDS: readonly Kind[] = ['try-later', 're-sign', 'transient', 'no-response'];

/** What a call to the cloud came back with. */
export const CALL_ANSWERS = ['2xx', '3xx', '4xx', '5xx', 'none'] as const;

/** What may have become of the job of an operation that the sweep had to wake. */
export const JOB_STATES: readonly RepairedJob[] = [
  'delayed',
  'abandoned',
  'completed',
  'failed',
  'unknown',
];

type Decided = Extract<RetryDecision, { do: 'settle' }>;
/** Reasons that are the ledger's own: nobody may send any more. */
type LedgerReason = 'window-over' | 'deadline-over' | 'quarantined';

/** How a run can end in a worker's hands. */
export const OUTCOMES: readonly {
  readonly state: Decided['state'];
  readonly reason: Decided['reason'] | LedgerReason;
}[] = [
  { state: 'SUCCEEDED', reason: 'accepted' },
  { state: 'FAILED', reason: 'refused' },
  { state: 'FAILED', reason: 'mismatch' },
  { state: 'FAILED', reason: 'deadline-over' },
  { state: 'UNKNOWN', reason: 'refused-after-ambiguous' },
  { state: 'UNKNOWN', reason: 'mismatch-after-ambiguous' },
  { state: 'UNKNOWN', reason: 'window-over' },
  { state: 'UNKNOWN', reason: 'deadline-over' },
  { state: 'UNKNOWN', reason: 'quarantined' },
];
