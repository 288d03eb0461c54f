import { catalogue, type Product } from '@oncegate/catalog';
import type { JwtSettings, Permissions } from '@oncegate/tenancy';
import type { JWTPayload } from 'jose';

const ACTIONS: ReadonlySet<string> = new Set(
  catalogue().map(({ product, action }) => `${product}.${action}`),
);
const PRODUCTS: ReadonlySet<Product> = new Set(catalogue().map(({ product }) => product));

/** What a token narrows submissions to, by the claims that are looked at for it. */
export function allowLists(
  payload: JWTPayload,
  { productsClaim, actionsClaim }: JwtSettings,
): Pick<Permissions, 'products' | 'actions'> {
  return {
    products: listed(productsClaim === undefined ? undefined : payload[productsClaim], PRODUCTS),
    actions: listed(actionsClaim === undefined ? undefined : payload[actionsClaim], ACTIONS),
  };
}

/**
 * Null, which is all of them, only where nothing is said. What is no list of texts allows nothing:
 * it was meant as a limit. Names that are none of ours allow nothing either.
 */
function listed<Name extends string>(
  claim: unknown,
  known: ReadonlySet<Name>,
): ReadonlySet<Name> | null {
  if (claim === undefined) {
    return null;
  }
  const names: readonly unknown[] = Array.isArray(claim) ? claim : [];
  return names.every((name) => typeof name === 'string')
    ? new Set([...known].filter((name) => names.includes(name)))
    : new Set();
}
