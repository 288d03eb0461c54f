import type { HashKey } from '@oncegate/core';
import type { PartitionedLedger, Pass } from '@oncegate/ledger';
import type { Tracing } from '@oncegate/telemetry';
import type { AccountBook, LiveDirectory } from '@oncegate/tenancy';
import type { Logger } from 'pino';
import type { TenantQuotas } from './access/tenant-quotas.ts';
import type { GatewayArchive } from './archive/gateway-archive.ts';
import type { ReadOperation } from './archive/read-operation.ts';
import type { ListsInTurn } from './limits/lists-in-turn.ts';
import type { Metrics } from './metrics.ts';
import type { Enqueue } from './operations/enqueue.ts';
import type { Settings } from './settings.ts';
import type { OperationWatch } from './watch/operation-watch.ts';
import type { TenantWatch } from './watch/tenant-watch.ts';

/** What the paths of the gateway work with. */
export type Services = {
  /** Of settled operations that left Redis; null where there is none. */
  readonly archive: GatewayArchive | null;
  /** From Redis or the archive. */
  readonly readOperation: ReadOperation;
  readonly ledger: PartitionedLedger;
  readonly lists: ListsInTurn;
  readonly enqueue: Enqueue;
  /** Who the tenants are and what they may have. */
  readonly directory: LiveDirectory;
  readonly watch: OperationWatch;
  readonly tenantWatch: TenantWatch;
  /** For dry runs; all other calls are made by workers. */
  readonly accounts: AccountBook;
  readonly settings: Settings;
  /** For parameter hashes of actions with secret parameters. */
  readonly hashKey: HashKey;
  readonly quotas: TenantQuotas;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly pass: Pass;
  readonly log: Logger;
};
