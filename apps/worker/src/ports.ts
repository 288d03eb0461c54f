import type { OperationRecord, PartitionSteps, Pass } from '@oncegate/ledger';
import type { Gate, Why } from '@oncegate/pacing';
import type { Tracing } from '@oncegate/telemetry';
import type { OpenAccount } from '@oncegate/tenancy';
import type { Logger } from 'pino';
import type { Attempts } from './attempt/attempts.ts';

export type Settings = {
  /** Milliseconds until another worker may take over, unless renewed. */
  readonly leaseMs: number;
  /** Claims in a row without a later write after which an operation is taken for poison. */
  readonly maxStarts: number;
};

/** Everything a worker's attempt touches. */
export type Ports = {
  /** Of the partition that the operation is in. */
  readonly ledger: PartitionSteps;
  /** The account that the operation was admitted for; null where it is not configured here. */
  readonly accountOf: (operation: OperationRecord) => OpenAccount | null;
  readonly pacing: Gate;
  /** Told of each time that an operation was put off by pacing. */
  readonly onHeldBack: (product: string, why: Why) => void;
  readonly settings: Settings;
  /** All that this process makes, in whatever partition. */
  readonly attempts: Attempts;
  readonly pass: Pass;
  readonly log: Logger;
  readonly tracing: Tracing;
  /** Epoch milliseconds of this machine's clock: it may be set, and goes on while the machine sleeps. */
  readonly wall: () => number;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
};
