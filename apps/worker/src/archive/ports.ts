import type { Archive } from '@oncegate/archive';
import type { PartitionSteps, Pass } from '@oncegate/ledger';
import type { Logger } from 'pino';

/** Times are milliseconds. */
export type ArchiverSettings = {
  /** Least age of an operation since it was settled. */
  readonly afterMs: number;
  /** How long an operation stays in Redis after it was committed to the archive. */
  readonly deleteAfterMs: number;
};

/** What the archiver counts. */
export type ArchiverCounts = {
  readonly archived: { inc(count: number): void };
  readonly removed: { inc(count: number): void };
  readonly purged: { inc(count: number): void };
};

/** Everything the archiver touches. */
export type ArchiverPorts = {
  /** Of one partition. */
  readonly ledger: PartitionSteps;
  readonly archive: Archive;
  readonly settings: ArchiverSettings;
  readonly counts: ArchiverCounts;
  readonly pass: Pass;
  readonly log: Logger;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Names this process among those that could archive. */
  readonly who: string;
};
