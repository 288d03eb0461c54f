export type {
  Action,
  ActionWithoutInput,
  DryRunOptions,
  DryRuns,
  DryRunsWithoutInput,
} from './action.ts';
export { ACTION_NAMES } from './action-names.ts';
export type { Answer, AskOptions } from './ask.ts';
export type { Backoff } from './backoff.ts';
export type { CallError, UserError } from './call-error.ts';
export type {
  Call,
  CallAnswer,
  CallOptions,
  Disposition,
  DryRunAnswer,
  WaitOptions,
} from './call-options.ts';
export { type ClientOptions, createClient, type OncegateClient } from './client.ts';
export type { ActionDetails, ActionSummary, Discovery } from './discovery.ts';
export type { FreeForm, FreeFormCall } from './free-form.ts';
export type { GpdbActions } from './generated/gpdb-actions.ts';
export type * from './generated/gpdb-types.ts';
export type { VpcActions } from './generated/vpc-actions.ts';
export type * from './generated/vpc-types.ts';
export type {
  Attempt,
  HeldBackReason,
  Operation,
  OperationError,
  OperationState,
  OperationSummary,
  Product,
} from './operation.ts';
export type {
  OperationFilter,
  OperationName,
  OperationPage,
  Operations,
  Resolution,
} from './operations.ts';
export type { Watch, WatchOptions } from './watch.ts';
