import type { KnownOperation } from '../known-operation.ts';
import type { UserError } from '../user-error.ts';

export type Disposition = 'CREATED' | 'ATTACHED' | 'REPLAYED' | 'REJECTED';

/** What came of a submission. */
export type Outcome = {
  readonly disposition: Disposition;
  /** The operation the token stands for; null where the token was not even looked up. */
  readonly operation: KnownOperation | null;
  readonly userErrors: readonly UserError[];
};
