import type { Product } from '@oncegate/catalog';

/** What a submission gets that does not say otherwise, or cannot. Times are milliseconds. */
export type Settings = {
  readonly deadlineMs: number;
  /** Null keeps settled operations for ever. */
  readonly retentionMs: number | null;
  readonly retryWindowMs: Readonly<Record<Product, number>>;
};
