import type { ActionSpec } from '@oncegate/catalog';
import type { Cloud } from '@oncegate/cloud';
import type { Ledger, OperationRecord, Pass } from '@oncegate/ledger';
import type { Logger } from 'pino';

/** The account that a tenant's calls are signed with, as far as a worker needs to know it. */
export type Account = {
  readonly cloud: Cloud;
  /** The token that the cloud sees: a pure function of the operation. */
  cloudToken(operation: Pick<OperationRecord, 'tenant' | 'token'>): string;
  /** Where the action is called in that region; null where the catalog has no such region. */
  endpoint(
    spec: ActionSpec,
    regionId: string,
  ): { readonly protocol: 'http' | 'https'; readonly host: string } | null;
};

export type Settings = {
  /** Milliseconds until another worker may take over, unless renewed. */
  readonly leaseMs: number;
  /** Claims in a row without a later write after which an operation is taken for poison. */
  readonly maxStarts: number;
};

/** Everything a worker's attempt touches. */
export type Ports = {
  readonly ledger: Ledger;
  readonly account: Account;
  readonly settings: Settings;
  readonly pass: Pass;
  readonly log: Logger;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
};
