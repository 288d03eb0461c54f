import type { ClaimAnswer } from '@oncegate/ledger';
import { counter } from '@oncegate/telemetry';
import { Counter, Histogram, type Registry } from 'prom-client';
import { ATTEMPT_MEANINGS } from './attempt-meanings.ts';
import { CALL_ANSWERS, JOB_STATES, OUTCOMES, PRODUCTS, RETRIED_KINDS } from './label-values.ts';

/** What a worker counts and measures. */
export type Metrics = ReturnType<typeof workerMetrics>;

const CLAIM_ANSWERS: readonly ClaimAnswer['answer'][] = [
  'MISSING',
  'TERMINAL',
  'NOT_DUE',
  'BUSY',
  'EXPIRED',
  'SUSPECT',
  'CLAIMED',
];

/** From a hop inside the data centre to the longest read timeout that is sensible. */
const CALL_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
/** From a claim at once to a run that ends at its deadline of an hour. */
const STATE_BUCKETS = [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 900, 3_600];
/** Around the window of ten minutes: what matters is how close to its end the sends come. */
const WINDOW_BUCKETS = [1, 5, 15, 30, 60, 120, 300, 480, 600];

export function workerMetrics(registry: Registry) {
  const attempts = new Counter({
    name: 'oncegate_attempts_total',
    help: 'Attempts that ended, by what they meant. Only catalogued actions.',
    labelNames: ['product', 'action', 'kind', 'effect'],
    registers: [registry],
  });
  const callSeconds = new Histogram({
    name: 'oncegate_cloud_call_duration_seconds',
    help: 'Time from an attempt that begins to connect to its answer, by HTTP status.',
    labelNames: ['product', 'answer'],
    buckets: CALL_BUCKETS,
    registers: [registry],
  });
  for (const product of PRODUCTS) {
    for (const answer of CALL_ANSWERS) callSeconds.zero({ product, answer });
  }
  const stateSeconds = new Histogram({
    name: 'oncegate_state_duration_seconds',
    help: 'Time an operation was in a state it has left.',
    labelNames: ['state'],
    buckets: STATE_BUCKETS,
    registers: [registry],
  });
  for (const state of ['QUEUED', 'WAITING', 'RUNNING']) stateSeconds.zero({ state });
  /** Actions whose attempts are expected: of the catalog, so they are few. */
  const expected = new Set<string>();
  const windowLeft = new Histogram({
    name: 'oncegate_retry_window_left_seconds',
    help: 'What will be left of the retry window when an ambiguous operation is sent again.',
    buckets: WINDOW_BUCKETS,
    registers: [registry],
  });
  return {
    claims: counter(registry, 'oncegate_claims_total', 'Claims, by the ledger’s answer.', {
      answer: CLAIM_ANSWERS,
    }),
    attempts,
    /** So that the first attempt of an action is seen as an increase. */
    expectAttempts(product: string, action: string): void {
      const name = `${product}.${action}`;
      if (expected.has(name)) return;
      expected.add(name);
      for (const { kind, effect } of ATTEMPT_MEANINGS) {
        attempts.inc({ product, action, kind, effect }, 0);
      }
    },
    callSeconds,
    stateSeconds,
    windowLeft,
    retries: counter(registry, 'oncegate_retries_total', 'Attempts put off to be sent again.', {
      kind: RETRIED_KINDS,
    }),
    settled: settledCounter(registry),
    fenceRefusals: counter(
      registry,
      'oncegate_fence_refusals_total',
      'Answers that came under a stale fence and were kept as late evidence.',
      { step: ['settle', 'defer'] },
    ),
    leasesLost: counter(
      registry,
      'oncegate_lease_renewals_lost_total',
      'Renewals that found the fence taken by another.',
      {},
    ),
    sweepRepairs: counter(
      registry,
      'oncegate_sweep_repairs_total',
      'Open operations that the sweep gave their job back, by what had become of it.',
      { job: JOB_STATES },
    ),
    reaped: counter(
      registry,
      'oncegate_reaped_total',
      'Settled operations forgotten because their retention was over.',
      {},
    ),
    archived: counter(
      registry,
      'oncegate_archived_total',
      'Operations copied to the archive; one that changed since is copied again.',
      {},
    ),
    removed: counter(
      registry,
      'oncegate_archive_removed_total',
      'Operations deleted from Redis because the archive holds them.',
      {},
    ),
    purged: counter(
      registry,
      'oncegate_archive_purged_total',
      'Archived operations deleted because their retention was over.',
      {},
    ),
    alarms: counter(registry, 'oncegate_alarms_total', 'What a person must look at.', {
      alarm: ['mismatch-after-ambiguous', 'ledger-loss', 'newer-format', 'quarantined'],
    }),
  };
}

function settledCounter(registry: Registry): Counter<'state' | 'reason'> {
  const settled = new Counter({
    name: 'oncegate_settled_total',
    help: 'Runs that ended, by state and reason.',
    labelNames: ['state', 'reason'],
    registers: [registry],
  });
  for (const outcome of OUTCOMES) settled.inc(outcome, 0);
  return settled;
}
