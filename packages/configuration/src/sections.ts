import type { App, Command, Variable } from './variable.ts';
import { ARCHIVE, type ArchiveValues } from './variables/archive.ts';
import { type BothValues, FOR_BOTH } from './variables/both.ts';
import { CONNECTION, type ConnectionValues } from './variables/connection.ts';
import { FOR_GATEWAY, type GatewayValues } from './variables/gateway.ts';
import { LONE_TENANT, type LoneTenantValues } from './variables/lone-tenant.ts';
import { FOR_WORKER, type WorkerValues } from './variables/worker.ts';

type ArchiveUrl = Pick<ArchiveValues, 'ONCEGATE_ARCHIVE_URL'>;
type Shared = ConnectionValues & BothValues & LoneTenantValues & ArchiveUrl;

/** What each app is configured by. */
export type ConfigurationOf = {
  readonly gateway: Shared & GatewayValues;
  readonly worker: Shared & WorkerValues & ArchiveValues;
  readonly reseal: ConnectionValues & ArchiveUrl & Pick<BothValues, 'ONCEGATE_SEALING_KEYS'>;
} & Readonly<Record<Exclude<Command, 'reseal'>, ConnectionValues>>;

/** Every value there is. */
export type Values = Shared & GatewayValues & WorkerValues & ArchiveValues;

/** All variables, in the order in which they are documented. */
export const SECTIONS: readonly {
  readonly title: string;
  readonly variables: Readonly<Record<string, Variable>>;
}[] = [
  { title: 'Where the ledger is', variables: CONNECTION },
  { title: 'Gateway and worker', variables: FOR_BOTH },
  { title: 'One tenant, without a tenants file', variables: LONE_TENANT },
  { title: 'Gateway', variables: FOR_GATEWAY },
  { title: 'Worker', variables: FOR_WORKER },
  { title: 'The archive', variables: ARCHIVE },
];

/** All variables by name. */
export const VARIABLES: ReadonlyMap<string, Variable> = new Map(
  SECTIONS.flatMap(({ variables }) => Object.entries(variables)),
);

/** The variables that one app reads. */
export function variablesOf(app: App): [name: string, variable: Variable][] {
  return [...VARIABLES].filter(([, { readers }]) => readers.includes(app));
}
