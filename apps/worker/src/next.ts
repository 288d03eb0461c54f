/** What becomes of the job: it has nothing left to do, or it wakes a worker again in `ms`. */
export type Next = { readonly next: 'done' } | { readonly next: 'later'; readonly ms: number };
