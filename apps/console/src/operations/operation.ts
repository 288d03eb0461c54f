export const STATES = [
  'QUEUED',
  'RUNNING',
  'WAITING',
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
] as const;

export type State = (typeof STATES)[number];

export const PRODUCTS = ['VPC', 'GPDB'] as const;

export type Product = (typeof PRODUCTS)[number];

/** What keeps the cloud from being called, as the gateway names it. */
export type HeldBack = 'RATE' | 'CONCURRENCY' | 'THROTTLED' | 'CIRCUIT';

export type Role = 'SUBMIT' | 'READ' | 'OPERATE' | 'BOARD';

export type Viewer = {
  readonly tenant: string;
  readonly actor: string;
  readonly roles: readonly Role[];
};

/** An operation as a row of the list. Moments are ISO 8601. */
export type Row = {
  readonly id: string;
  readonly clientToken: string;
  readonly product: Product;
  readonly action: string;
  readonly regionId: string;
  readonly state: State;
  readonly run: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
  /** Null where nothing holds it back. */
  readonly heldBack: HeldBack | null;
  readonly error: { readonly code: string | null; readonly reason: string } | null;
};

export type Attempt = {
  readonly number: number;
  readonly run: number;
  readonly sentAt: string;
  readonly answeredAt: string | null;
  readonly httpStatus: number | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly kind: string;
  readonly effect: 'HAPPENED' | 'DID_NOT_HAPPEN' | 'MAY_HAVE_HAPPENED';
  readonly late: boolean;
  readonly nextDelayMs: number | null;
};

/** An operation with all that is shown of one. */
export type Operation = Omit<Row, 'error'> & {
  readonly parameterHash: string;
  /** Empty where it is not known. */
  readonly submittedBy: string;
  readonly settledAt: string | null;
  readonly deadlineAt: string;
  readonly result: unknown;
  readonly error: {
    readonly code: string | null;
    readonly message: string | null;
    readonly requestId: string | null;
    readonly httpStatus: number | null;
    readonly reason: string;
  } | null;
  readonly attempts: readonly Attempt[];
};
