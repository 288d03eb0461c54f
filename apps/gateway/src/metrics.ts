import { counter, processRegistry } from '@oncegate/telemetry';
import { Counter, Gauge, type Registry } from 'prom-client';
import { ERROR_CODES } from './error-codes.ts';
import type { Disposition } from './outcome.ts';
import type { Quota } from './quota-exceeded.ts';
import type { UserError } from './user-error.ts';

export type QuotaRefusals = Pick<Counter<'quota'>, 'inc'>;

export type Metrics = {
  readonly registry: Registry;
  readonly submissions: Pick<Counter<'disposition'>, 'inc'>;
  readonly rejections: Pick<Counter<'code'>, 'inc'>;
  readonly errors: Pick<Counter<'code'>, 'inc'>;
  readonly quotaRefusals: QuotaRefusals;
  readonly notEnqueued: Pick<Counter, 'inc'>;
  readonly archiveLooks: Pick<Counter<'answer'>, 'inc'>;
  readonly settled: Pick<Counter<'state' | 'reason'>, 'inc'>;
  readonly alarms: Pick<Counter<'alarm'>, 'inc'>;
};

const DISPOSITIONS: readonly Disposition[] = ['CREATED', 'ATTACHED', 'REPLAYED', 'REJECTED'];

const REJECTIONS: readonly UserError['code'][] = [
  'InvalidClientToken',
  'InvalidParameters',
  'InvalidOptions',
  'IdempotentParameterMismatch',
];

const QUOTAS: readonly Quota[] = ['requests', 'operations', 'waiters', 'subscriptions'];

/** How people end what workers did not. */
const SETTLED_BY_HAND = [
  { state: 'CANCELED', reason: 'canceled' },
  { state: 'SUCCEEDED', reason: 'resolved-by-operator' },
  { state: 'FAILED', reason: 'resolved-by-operator' },
] as const;

/** The gateway's own metrics, beside those of its process. */
export function gatewayMetrics(waiting: () => number): Metrics {
  const registry = processRegistry();
  const settled = new Counter({
    name: 'oncegate_settled_total',
    help: 'Runs that people ended, by state and reason.',
    labelNames: ['state', 'reason'],
    registers: [registry],
  });
  for (const outcome of SETTLED_BY_HAND) {
    settled.inc(outcome, 0);
  }
  const waiters = new Gauge({
    name: 'oncegate_waiters',
    help: 'Callers that are being kept waiting for an outcome.',
    registers: [],
    collect() {
      this.set(waiting());
    },
  });
  registry.registerMetric(waiters);
  return {
    registry,
    submissions: counter(
      registry,
      'oncegate_submissions_total',
      'Submissions answered, by what they met.',
      { disposition: DISPOSITIONS },
    ),
    rejections: counter(
      registry,
      'oncegate_rejections_total',
      'Submissions refused, by why; a mismatch is a token that stands for another call.',
      { code: REJECTIONS },
    ),
    errors: counter(
      registry,
      'oncegate_graphql_errors_total',
      'GraphQL errors answered, by code.',
      {
        // `other` are those of the GraphQL server's own that are not listed.
        code: [...ERROR_CODES, 'other'],
      },
    ),
    quotaRefusals: counter(
      registry,
      'oncegate_quota_refusals_total',
      'Requests refused because a quota of their tenant was used up.',
      { quota: QUOTAS },
    ),
    notEnqueued: counter(
      registry,
      'oncegate_enqueue_failures_total',
      'Operations recorded whose job could not be added; the sweep adds it.',
      {},
    ),
    archiveLooks: counter(
      registry,
      'oncegate_archive_looks_total',
      'Looks for an operation in the archive, by what it answered.',
      { answer: ['found', 'none', 'unavailable'] },
    ),
    settled,
    alarms: counter(registry, 'oncegate_alarms_total', 'What a person must look at.', {
      alarm: ['ledger-loss', 'newer-format'],
    }),
  };
}
