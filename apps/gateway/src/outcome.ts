import type { KnownOperation } from './known-operation.ts';
import type { UserError } from './user-error.ts';

export type Disposition = 'CREATED' | 'ATTACHED' | 'REPLAYED' | 'REJECTED';

/** What the cloud says of a call that it was asked not to make. */
export type DryRun = {
  readonly passed: boolean;
  readonly code: string | null;
  readonly message: string | null;
};

/** What came of a submission. */
export type Outcome = {
  /** Null where nothing was submitted: a dry run. */
  readonly disposition: Disposition | null;
  /** The operation the token stands for; null where it was not even looked up, or is not the caller's to see. */
  readonly operation: KnownOperation | null;
  readonly userErrors: readonly UserError[];
  /** Of a dry run that the cloud answered. */
  readonly dryRun?: DryRun;
};

export function rejected(error: UserError): Outcome {
  return { disposition: 'REJECTED', operation: null, userErrors: [error] };
}
