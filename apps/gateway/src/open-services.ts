import { mastersOf, openPartitionedLedger, type Pass } from '@oncegate/ledger';
import { ledgerStateMetrics, type Tracing } from '@oncegate/telemetry';
import { AccountBook, type LiveDirectory } from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import type { Logger } from 'pino';
import { TenantQuotas } from './access/tenant-quotas.ts';
import { gatewayArchive } from './archive/gateway-archive.ts';
import { listsWithArchive } from './archive/lists-with-archive.ts';
import { readOperationIn } from './archive/read-operation.ts';
import type { Config } from './config.ts';
import { listsInTurn } from './limits/lists-in-turn.ts';
import { gatewayMetrics } from './metrics.ts';
import type { OpenRedis } from './open-redis.ts';
import { enqueueOn } from './operations/enqueue.ts';
import { reading } from './operations/unread.ts';
import { Queues } from './queues.ts';
import type { Services } from './services.ts';
import { measuredLedger } from './telemetry/measured-ledger.ts';
import { newerFormatMet } from './telemetry/newer-format.ts';
import { openWatches } from './watch/watches.ts';

/** Open operations that one scrape looks at. */
const CENSUS_LIMIT = 5_000;

type Surroundings = {
  readonly directory: LiveDirectory;
  readonly log: Logger;
  readonly pass: Pass;
  readonly tracing: Tracing;
};

/** What resolvers work with, over a Redis. @param opened closes what is opened here. */
export function openServices(
  config: Config,
  { directory, log, pass, tracing }: Surroundings,
  { connections, layout }: OpenRedis,
  opened: AsyncDisposableStack,
): Services {
  const { redisPrefix: prefix, archiveUrl } = config;
  const vault = openVault(config.sealingKeys);
  const metrics = gatewayMetrics(() => watch.waiting);
  const archive =
    archiveUrl === null
      ? null
      : opened.adopt(
          gatewayArchive({ url: archiveUrl, schema: prefix }, vault, metrics, log),
          (it) => it.close(),
        );
  const openLedger = (connection: 'ledger' | 'lists') =>
    measuredLedger(
      openPartitionedLedger(connections[connection], prefix, vault, layout, () =>
        newerFormatMet(metrics),
      ),
      metrics,
    );
  const ledger = openLedger('ledger');
  const readOperation = reading(readOperationIn(ledger, archive));
  const { list, readAudit } = listsWithArchive(openLedger('lists'), archive);
  const lists = listsInTurn({ list: reading(list), readAudit: reading(readAudit) });
  const queues = new Queues(connections.ledger, prefix, log);
  const { watch, tenantWatch } = opened.adopt(
    openWatches({
      layout,
      prefix,
      ledger,
      lists,
      readOperation,
      connect: connections.stream,
      onError: (error) => log.error({ err: error }, 'an operation could not be read'),
      onTrouble: (error) => log.error({ err: error }, 'changes of operations are not heard of'),
    }),
    (watches) => watches.close(),
  );
  ledgerStateMetrics(metrics.registry, {
    masters: () => mastersOf(connections.ledger),
    jobs: () => Promise.all(queues.first(layout.count).map((queue) => queue.getJobCounts())),
    operations: async () => [await ledger.census(CENSUS_LIMIT)],
  });
  return {
    ledger,
    archive,
    readOperation,
    lists,
    enqueue: enqueueOn(queues, log, metrics),
    watch,
    tenantWatch,
    directory,
    accounts: opened.adopt(new AccountBook(directory), (accounts) => accounts.close()),
    settings: config.settings,
    hashKey: vault.hashKey,
    quotas: new TenantQuotas(directory, metrics.quotaRefusals),
    metrics,
    tracing,
    pass,
    log,
  };
}
