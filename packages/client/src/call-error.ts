import type { Operation, OperationState } from './operation.ts';

/** Why the gateway refused a request. */
export type UserError = {
  readonly code: string;
  readonly message: string;
  /** The argument that is meant. */
  readonly path: readonly string[] | null;
  /** With `InvalidState`: where the operation stands. */
  readonly state?: OperationState;
};

/** Everything but success that may come of a call. */
export type CallError =
  /** It is proven that the cloud did nothing. `operation.error` says why. */
  | { readonly kind: 'failed'; readonly operation: Operation }
  /** Nobody can tell whether the cloud acted; it is not sent again by itself. */
  | { readonly kind: 'unknown'; readonly operation: Operation }
  | { readonly kind: 'canceled'; readonly operation: Operation }
  /** The token stands for another call, which is untouched. Names, never values. */
  | {
      readonly kind: 'mismatch';
      readonly differingParameters: readonly string[];
      readonly operation: Operation | null;
    }
  /** The request cannot be taken as it is. Nothing was done. */
  | { readonly kind: 'refused'; readonly userErrors: readonly UserError[] }
  /** The waiting is over, the call is not: ask again with the same token. */
  | { readonly kind: 'unfinished'; readonly operation: Operation }
  /** The caller's signal was aborted. `canceled` where the operation was withdrawn. */
  | { readonly kind: 'aborted'; readonly operation: Operation | null; readonly canceled: boolean }
  /**
   * No answer that decides anything for as long as was waited: ask again with the same token. The
   * gateway's own code where it is there and what it needs is not: `LEDGER_UNAVAILABLE`,
   * `QUOTA_EXCEEDED`, `CLOUD_UNAVAILABLE` of a dry run; null where the gateway did not answer.
   */
  | { readonly kind: 'unavailable'; readonly code: string | null; readonly reason: string }
  /** The key does not open this gateway. */
  | { readonly kind: 'unauthenticated' }
  /** The key opens it, and has not the right to this. */
  | { readonly kind: 'forbidden'; readonly message: string }
  /**
   * A fault of the gateway's, or of this client's; quote the id when you report it. `NO_GATEWAY` where
   * something else is at the address.
   */
  | {
      readonly kind: 'unexpected';
      readonly code: string | null;
      readonly message: string;
      readonly correlationId: string | null;
    };
