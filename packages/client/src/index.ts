export type {
  Action,
  ActionWithoutInput,
  DryRunOptions,
  DryRuns,
  DryRunsWithoutInput,
} from './action.ts';
export type { Backoff } from './backoff.ts';
export type { CallError, UserError } from './call-error.ts';
export type { Call, CallAnswer, CallOptions, Disposition, DryRunAnswer } from './call-options.ts';
export { type ClientOptions, createClient, type OncegateClient } from './client.ts';
export type { GpdbActions } from './generated/gpdb-actions.ts';
export type * from './generated/gpdb-types.ts';
export type { VpcActions } from './generated/vpc-actions.ts';
export type * from './generated/vpc-types.ts';
export type { Operation, OperationError, OperationState } from './operation.ts';
