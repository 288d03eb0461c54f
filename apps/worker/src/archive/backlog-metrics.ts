import type { ArchivingBacklog, PartitionSteps } from '@oncegate/ledger';
import { Gauge, type Registry } from 'prom-client';

type Ledgers = () => readonly Pick<PartitionSteps, 'archivingBacklog'>[];

/**
 * What the archivers of all partitions are behind with, told by every worker, also by those that do not archive.
 * Left out while a partition is away: a sum without it would be too low, and a scrape never fails for it.
 */
export function backlogMetrics(registry: Registry, ledgers: Ledgers): void {
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
        const backlogs = await backlogsOf(ledgers);
        if (backlogs.length === 0) {
          this.remove({});
          lag.remove({});
          return;
        }
        this.set(backlogs.reduce((sum, { due }) => sum + due, 0));
        lag.set(Math.max(...backlogs.map(({ behindMs }) => behindMs)) / 1_000);
      },
    }),
  );
}

async function backlogsOf(ledgers: Ledgers): Promise<readonly ArchivingBacklog[]> {
  const asked = ledgers().map((ledger) => ledger.archivingBacklog());
  return Promise.all(asked).catch(() => []);
}
