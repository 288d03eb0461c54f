import type { Product } from '@oncegate/catalog';

/**
 * What a caller may do: `submit` operations, `read` those of its tenant, `operate` on them (retry,
 * cancel, resolve), look at the `board`. None includes another.
 */
export const ROLES = ['submit', 'read', 'operate', 'board'] as const;

export type Role = (typeof ROLES)[number];

export type Permissions = {
  readonly roles: ReadonlySet<Role>;
  /** Products that may be submitted to; null for all. */
  readonly products: ReadonlySet<Product> | null;
  /** Actions that may be submitted, as `Vpc.CreateVpc`; null for all of the products. */
  readonly actions: ReadonlySet<string> | null;
};
