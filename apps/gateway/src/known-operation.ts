import type { Attempt, OperationRecord } from '@oncegate/ledger';

/** An operation as it was last seen; its attempts where they were read with it. */
export type KnownOperation = {
  readonly record: OperationRecord;
  readonly attempts?: readonly Attempt[];
};
