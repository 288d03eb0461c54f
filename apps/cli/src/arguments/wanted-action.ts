import type { ValueParser } from '@optique/core/valueparser';
import { spelled, suggestActions } from './action-name.ts';

export type WantedAction = {
  /** As the cloud spells it; as it was given where it is not known here. */
  readonly action: string;
  readonly isKnown: boolean;
};

const PRODUCTS = ['Vpc', 'Gpdb'] as const;

/**
 * `Vpc.CreateVpc`, as lists print it, or `CreateVpc`, in any spelling of case. Another one is taken
 * too: there may be operations of actions that are newer than this program, or gone.
 */
export const wantedAction: ValueParser<'sync', WantedAction> = {
  mode: 'sync',
  metavar: 'ACTION',
  placeholder: { action: '', isKnown: false },
  parse: (input) => {
    const names = [input, ...PRODUCTS.map((product) => `${product}.${input}`)];
    const [known] = names.map(spelled).filter((name) => name !== null);
    const value = { action: known ?? input, isKnown: known !== undefined };
    return { success: true, value };
  },
  format: ({ action }) => action,
  suggest: function* (prefix) {
    yield* suggestActions(prefix);
    if (prefix === '') return;
    for (const product of PRODUCTS) {
      for (const { text } of suggestActions(`${product}.${prefix}`)) {
        yield { kind: 'literal', text: text.slice(product.length + 1) } as const;
      }
    }
  },
};
