import type { State } from '@oncegate/core';

/** Where a run of an operation stands. */
export type OperationState = State;

export type Product = 'VPC' | 'GPDB';

/**
 * Why an operation waits that the cloud could be called for: as many calls a second, or at once, are
 * made as its account may make; the cloud asked its account to call less; the cloud does not answer.
 */
export type HeldBackReason = 'RATE' | 'CONCURRENCY' | 'THROTTLED' | 'CIRCUIT';

/** An operation without its attempts, as lists have it. Times are ISO 8601. */
export type OperationSummary = {
  readonly id: string;
  readonly clientToken: string;
  readonly product: Product;
  readonly action: string;
  readonly regionId: string;
  readonly state: OperationState;
  /** 1 at first; retryOperation starts the next. */
  readonly run: number;
  /** Equal for two submissions if and only if the cloud would see the same in them. */
  readonly parameterHash: string;
  /** The cloud's answer under its own names; null unless SUCCEEDED. */
  readonly result: unknown;
  readonly error: OperationError | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
  readonly nextAttemptAt: string | null;
  /** Why the cloud is not called for it now although it could be; null where nothing holds it back. */
  readonly heldBack: HeldBackReason | null;
  /** The cloud's error code for which it was put off last, while it waits; null where none was given. */
  readonly lastCode: string | null;
  readonly deadlineAt: string;
};

/** One logical call to the cloud, as the gateway tells it. */
export type Operation = OperationSummary & {
  /** The first attempt after which the cloud may have acted, and the last fifty. */
  readonly attempts: readonly Attempt[];
};

/** Why a run ended without success. */
export type OperationError = {
  readonly reason: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
};

/** One signed request to the cloud. Its fields are described in the schema of the gateway. */
export type Attempt = {
  /** Counted from 1 over all runs. */
  readonly number: number;
  readonly run: number;
  readonly sentAt: string;
  readonly answeredAt: string | null;
  readonly httpStatus: number | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  /** What the answer means: `SUCCESS`, `TRY_LATER` … */
  readonly kind: string;
  /** Whether the cloud acted: `HAPPENED`, `MAY_HAVE_HAPPENED`, `DID_NOT_HAPPEN`. */
  readonly effect: string;
  readonly nonce: string | null;
  readonly late: boolean;
  readonly nextDelayMs: number | null;
};

export const SUMMARY_FIELDS =
  'id clientToken product action regionId state run parameterHash result createdAt settledAt nextAttemptAt heldBack lastCode deadlineAt error { reason code message requestId httpStatus }';

export const OPERATION_FIELDS: string = `${SUMMARY_FIELDS} attempts { number run sentAt answeredAt httpStatus code message requestId kind effect nonce late nextDelayMs }`;
