/** What becomes of the job. */
export type Next =
  /** It has nothing left to do. */
  | { readonly next: 'done' }
  /** The same, and it was moved to the finished ones already. */
  | { readonly next: 'finished' }
  /** It wakes a worker again in `ms`. */
  | { readonly next: 'later'; readonly ms: number };
