/** What came of a call, as far as it tells of its group and not of the call alone. */
export type Outcome =
  /** The cloud gave a definite answer, a refusal included. */
  | { readonly kind: 'answered' }
  /** The cloud asked to call less. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number | null }
  /** No definite answer: it could not be reached, or failed. */
  | { readonly kind: 'failed'; readonly operation: string }
  /** Nothing was sent, for reasons of our own. */
  | { readonly kind: 'unsent' };
