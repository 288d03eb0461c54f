import type { Product } from '@oncegate/catalog';

/** What a submission gets that does not say otherwise, or cannot. Times are milliseconds. */
export type Settings = {
  /** Name of the account that calls are signed with. */
  readonly account: string;
  /** Operations a tenant may have in flight; null for any number. */
  readonly maxOpen: number | null;
  readonly regionId: string;
  readonly deadlineMs: number;
  /** Null keeps settled operations for ever. */
  readonly retentionMs: number | null;
  readonly retryWindowMs: Readonly<Record<Product, number>>;
};
