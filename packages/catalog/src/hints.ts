import document from '../data/enums.json' with { type: 'json' };
import type { ActionSpec, Product } from './action-spec.ts';

/**
 * What the cloud's documentation says about a value, read out of prose. For descriptions only: what
 * the cloud may accept tomorrow is not refused today.
 */
export type Hint = {
  readonly values?: readonly string[];
  /** Values for accounts that the cloud has put on a list. */
  readonly valuesByAllowList?: readonly string[];
  /** As text, whatever the type. */
  readonly default?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  /** Lengths are in characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly notStartingWith?: readonly string[];
  readonly notContaining?: readonly string[];
  /** `<from>/<to> or -1/-1`. */
  readonly textFormat?: string;
  /** Entries of the list that the value is, or is part of. */
  readonly maxItems?: number;
  /** The values or limits depend on other parameters. */
  readonly conditional?: boolean;
};

type Hints = Readonly<Record<string, Hint>>;

// Literals are widened to string in JSON; the tests hold data and types together.
const PRODUCTS = document.products as unknown as Readonly<
  Record<Product, Readonly<Record<string, Hints>>>
>;

// Maps, not objects: a path called `constructor` must not be found.
const BY_ACTION: ReadonlyMap<string, ReadonlyMap<string, Hint>> = new Map(
  Object.entries(PRODUCTS).flatMap(([product, actions]) =>
    Object.entries(actions).map(([action, hints]) => [
      `${product}.${action}`,
      new Map(Object.entries(hints)),
    ]),
  ),
);

/** What is known of an action's parameters, by path: `Bandwidth`, `Tag[].Key`. */
export function hintsOf(spec: ActionSpec): ReadonlyMap<string, Hint> {
  return BY_ACTION.get(`${spec.product}.${spec.action}`) ?? new Map();
}
