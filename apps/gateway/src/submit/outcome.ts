import type { DryRun } from '../dry-run/verdict.ts';
import type { KnownOperation } from '../known-operation.ts';
import type { UserError } from '../user-error.ts';

export type Disposition = 'CREATED' | 'ATTACHED' | 'REPLAYED' | 'REJECTED';

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
