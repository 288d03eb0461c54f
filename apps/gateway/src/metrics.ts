import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Disposition } from './submit/outcome.ts';

export type Metrics = {
  readonly registry: Registry;
  readonly submissions: Pick<Counter<'disposition'>, 'inc'>;
};

/** The gateway's own metrics, beside those of its process. */
export function gatewayMetrics(waiting: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const submissions = new Counter({
    name: 'oncegate_submissions_total',
    help: 'Submissions answered, by what they met.',
    labelNames: ['disposition'],
    registers: [registry],
  });
  // At zero from the start, so that a rate can be told from the first one on.
  const all: readonly Disposition[] = ['CREATED', 'ATTACHED', 'REPLAYED', 'REJECTED'];
  for (const disposition of all) {
    submissions.inc({ disposition }, 0);
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
  return { registry, submissions };
}
