import { type Answer, type AskOptions, ask } from './ask.ts';
import type { Product } from './operation.ts';
import type { Ports } from './until-over.ts';

/** An action of the cloud that takes a client token. */
export type ActionSummary = {
  readonly product: Product;
  readonly version: string;
  readonly name: string;
  /** The mutation that calls it. */
  readonly mutation: string;
  readonly description: string;
  readonly kind: 'READ' | 'WRITE';
  readonly tokenParameter: string;
  readonly dryRun: boolean;
  readonly deprecated: boolean;
};

export type ActionDetails = ActionSummary & {
  readonly parameters: readonly {
    /** The cloud's own name. */
    readonly name: string;
    /** Its name in the mutation's input. */
    readonly field: string;
    readonly type: string;
    readonly required: boolean;
    readonly deprecated: boolean;
    readonly description: string;
  }[];
};

/** What can be called. */
export type Discovery = {
  /** @param search what the name holds, in any spelling of case. */
  actions(
    which?: { readonly product?: Product; readonly search?: string },
    options?: AskOptions,
  ): Promise<Answer<readonly ActionSummary[]>>;
  /** Null where the product has no such action. */
  action(
    product: Product,
    name: string,
    options?: AskOptions,
  ): Promise<Answer<ActionDetails | null>>;
};

const FIELDS = 'product version name mutation description kind tokenParameter dryRun deprecated';
const ACTIONS = `query ($product: Product, $search: String) { answer: actions(product: $product, search: $search) { ${FIELDS} } }`;
const ACTION = `query ($product: Product!, $name: String!) { answer: action(product: $product, name: $name) { ${FIELDS} parameters { name field type required deprecated description } } }`;

export function discovery(ports: Ports): Discovery {
  return {
    actions: (which = {}, options = {}) => ask(ACTIONS, which, options, ports),
    action: (product, name, options = {}) => ask(ACTION, { product, name }, options, ports),
  };
}
