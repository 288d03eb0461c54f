/** Where a run of an operation stands. The last four are terminal. */
export type OperationState =
  | 'QUEUED'
  | 'RUNNING'
  | 'WAITING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'UNKNOWN'
  | 'CANCELED';

/** One logical call to the cloud, as the gateway tells it. Times are ISO 8601. */
export type Operation = {
  readonly id: string;
  readonly clientToken: string;
  readonly product: 'VPC' | 'GPDB';
  readonly action: string;
  readonly regionId: string;
  readonly state: OperationState;
  /** 1 at first; retryOperation starts the next. */
  readonly run: number;
  /** The cloud's answer under its own names; null unless SUCCEEDED. */
  readonly result: unknown;
  readonly error: OperationError | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly deadlineAt: string;
};

/** Why a run ended without success. */
export type OperationError = {
  readonly reason: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
};

export const OPERATION_FIELDS =
  'id clientToken product action regionId state run result createdAt settledAt nextAttemptAt deadlineAt error { reason code message requestId httpStatus }';

const TERMINAL: ReadonlySet<OperationState> = new Set([
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
]);

export function isOver({ state }: Pick<Operation, 'state'>): boolean {
  return TERMINAL.has(state);
}
