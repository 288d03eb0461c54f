import { once } from 'node:events';
import {
  expectShortLives,
  foundLayout,
  openPartitionedLedger,
  Pulse,
  stopAt,
  witnessed,
} from '@oncegate/ledger';
import { NO_TRACING, openLogger } from '@oncegate/telemetry';
import { AccountBook, type Permissions } from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import { TenantQuotas } from '../../../apps/gateway/src/access/tenant-quotas.ts';
import { listsWithArchive } from '../../../apps/gateway/src/archive/lists-with-archive.ts';
import { readOperationIn } from '../../../apps/gateway/src/archive/read-operation.ts';
import { connect } from '../../../apps/gateway/src/connections.ts';
import { keepHeartbeat } from '../../../apps/gateway/src/heartbeat.ts';
import { listsInTurn } from '../../../apps/gateway/src/limits/lists-in-turn.ts';
import { gatewayMetrics } from '../../../apps/gateway/src/metrics.ts';
import { enqueueOn } from '../../../apps/gateway/src/operations/enqueue.ts';
import { Queues } from '../../../apps/gateway/src/queues.ts';
import type { Services } from '../../../apps/gateway/src/services.ts';
import { measuredLedger } from '../../../apps/gateway/src/telemetry/measured-ledger.ts';
import { openWatches } from '../../../apps/gateway/src/watch/watches.ts';
import { PREFIX } from '../prefix.ts';
import { redisAt } from '../redis-at.ts';
import { RING } from '../sealing.ts';
import { benchDirectory } from '../tenancy.ts';

export type OpenServices = {
  readonly services: Services;
  /** Of the key that may do everything. */
  readonly permissions: Permissions;
  readonly close: () => Promise<void>;
};

/** The gateway's services, put together as `startGateway` does, without its server. */
export async function openServices(redis: string): Promise<OpenServices> {
  expectShortLives();
  const log = await openLogger({ name: 'gateway', level: 'info', format: 'json' });
  const connections = connect(redisAt(redis), log);
  await Promise.all([once(connections.ledger, 'ready'), once(connections.lists, 'ready')]);
  const stopped = new AbortController();
  const vault = openVault(RING);
  const metrics = gatewayMetrics(() => watch.waiting);
  const layout = await foundLayout(connections.ledger, PREFIX, 1);
  const ledger = measuredLedger(
    openPartitionedLedger(connections.ledger, PREFIX, vault, layout),
    metrics,
  );
  // Without an archive, as it is deployed by default.
  const readOperation = readOperationIn(ledger, null);
  const lists = listsInTurn(
    listsWithArchive(openPartitionedLedger(connections.lists, PREFIX, vault, layout), null),
  );
  const watches = openWatches({
    layout,
    prefix: PREFIX,
    ledger,
    lists,
    readOperation,
    connect: connections.stream,
    onError: console.error,
    onTrouble: console.error,
  });
  const { watch, tenantWatch } = watches;
  const directory = benchDirectory();
  const services: Services = {
    archive: null,
    readOperation,
    ledger,
    lists,
    enqueue: enqueueOn(new Queues(connections.ledger, PREFIX, log), log, metrics),
    watch,
    tenantWatch,
    directory,
    accounts: new AccountBook(directory),
    settings: {
      deadlineMs: 3_600_000,
      retentionMs: 30 * 86_400_000,
      retryWindowMs: { Vpc: 600_000, gpdb: 600_000 },
    },
    hashKey: vault.hashKey,
    quotas: new TenantQuotas(directory, metrics.quotaRefusals),
    metrics,
    tracing: NO_TRACING,
    pass: witnessed(undefined, stopAt(undefined)),
    log,
  };
  const beating = keepHeartbeat(ledger, new Pulse(), log, stopped.signal);
  return {
    services,
    permissions: {
      roles: new Set(['submit', 'read', 'operate', 'board']),
      products: null,
      actions: null,
    },
    close: async () => {
      stopped.abort();
      await watches.close();
      connections.close();
      await beating;
    },
  };
}
