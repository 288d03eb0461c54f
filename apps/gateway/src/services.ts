import type { Ledger, Pass } from '@oncegate/ledger';
import type { Tracing } from '@oncegate/telemetry';
import type { Logger } from 'pino';
import type { Account } from './dry-run/account.ts';
import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import type { Enqueue } from './submit/enqueue.ts';
import type { OperationWatch } from './watch/operation-watch.ts';
import type { TenantWatch } from './watch/tenant-watch.ts';

/** What the paths of the gateway work with. */
export type Services = {
  readonly ledger: Ledger;
  readonly enqueue: Enqueue;
  readonly watch: OperationWatch;
  readonly tenantWatch: TenantWatch;
  /** For dry runs; all other calls are made by workers. */
  readonly account: Account;
  readonly settings: Settings;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly pass: Pass;
  readonly log: Logger;
};
