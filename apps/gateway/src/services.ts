import type { Ledger, Pass } from '@oncegate/ledger';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import type { Enqueue } from './submit/enqueue.ts';
import type { OperationWatch } from './watch/operation-watch.ts';

/** What the paths of the gateway work with. */
export type Services = {
  readonly ledger: Ledger;
  readonly enqueue: Enqueue;
  readonly watch: OperationWatch;
  readonly settings: Settings;
  readonly metrics: Metrics;
  readonly pass: Pass;
  readonly log: Logger;
};
