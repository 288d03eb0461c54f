import { ACTION_NAMES, type Product } from '@oncegate/client';
import { message } from '@optique/core/message';
import type { ValueParser } from '@optique/core/valueparser';

export type ActionName = { readonly product: Product; readonly action: string };

const PRODUCTS: Readonly<Record<string, Product>> = { vpc: 'VPC', gpdb: 'GPDB' };

/** `Vpc.CreateVpc`. Whether there is such an action is the gateway's to say: it may know of others. */
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
      : { success: true, value: { product: known, action } };
  },
  format: ({ product, action }) => `${product}.${action}`,
  suggest: suggestActions,
};

/** In any spelling of case, as people type. */
export function* suggestActions(prefix: string) {
  for (const text of ACTION_NAMES) {
    if (text.toLowerCase().startsWith(prefix.toLowerCase()))
      yield { kind: 'literal', text } as const;
  }
}
