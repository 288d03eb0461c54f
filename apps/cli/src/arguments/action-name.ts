import { ACTION_NAMES, type Product } from '@oncegate/client';
import { message } from '@optique/core/message';
import type { ValueParser } from '@optique/core/valueparser';

export type ActionName = { readonly product: Product; readonly action: string };

const PRODUCTS: Readonly<Record<string, Product>> = { vpc: 'VPC', gpdb: 'GPDB' };

/** As the cloud spells it, by any spelling of case: no two actions differ in case alone. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  ACTION_NAMES.map((name) => [name.toLowerCase(), name.slice(name.indexOf('.') + 1)]),
);

/**
 * `Vpc.CreateVpc`, in any spelling of case where it is known here. Whether there is such an action is
 * the gateway's to say: it may know of others.
 */
export const actionName: ValueParser<'sync', ActionName> = {
  mode: 'sync',
  metavar: 'PRODUCT.ACTION',
  placeholder: { product: 'VPC', action: '' },
  parse: (input) => {
    const [, product = '', action = ''] = /^([A-Za-z]+)\.([A-Za-z0-9]+)$/.exec(input) ?? [];
    const known = PRODUCTS[product.toLowerCase()];
    return known === undefined
      ? {
          success: false,
          error: message`Expected a product (Vpc, Gpdb) and its action, such as Vpc.CreateVpc, got ${input}.`,
        }
      : { success: true, value: { product: known, action: spelled(input) ?? action } };
  },
  format: ({ product, action }) => `${product}.${action}`,
  suggest: suggestActions,
};

/** The action of a `Product.Action` in any spelling of case; null where none is known here. */
export function spelled(name: string): string | null {
  return SPELLED.get(name.toLowerCase()) ?? null;
}

/** In any spelling of case, as people type. */
export function* suggestActions(prefix: string) {
  for (const text of ACTION_NAMES) {
    if (text.toLowerCase().startsWith(prefix.toLowerCase()))
      yield { kind: 'literal', text } as const;
  }
}
