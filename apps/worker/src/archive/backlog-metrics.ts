import type { Ledger } from '@oncegate/ledger';
import { Gauge, type Registry } from 'prom-client';

/**
 * What the archiver is behind with, told by every worker, also by those that do not archive. Left out while
 * Redis is away: a scrape never fails for it.
 */
export function backlogMetrics(registry: Registry, ledger: Pick<Ledger, 'archivingBacklog'>): void {
  const lag = new Gauge({
    name: 'oncegate_archive_lag_seconds',
    help: 'For how long the operation has been due that waits longest to be archived or deleted.',
    registers: [registry],
  });
  registry.registerMetric(
    new Gauge({
      name: 'oncegate_archive_due_operations',
      help: 'Operations that are due to be archived, or to be deleted from Redis.',
      registers: [],
      async collect() {
        const backlog = await ledger.archivingBacklog().catch(() => null);
        if (backlog === null) {
          this.remove({});
          lag.remove({});
          return;
        }
        this.set(backlog.due);
        lag.set(backlog.behindMs / 1_000);
      },
    }),
  );
}
