import document from '../data/secrets.json' with { type: 'json' };
import type { ActionSpec, Product } from './action-spec.ts';

/** A parameter or response field that is, or may hold, a secret. */
export type SecretField = {
  /** Dotted, `[]` for any list entry: `TunnelOptionsSpecification[].TunnelIkeConfig.Psk`. */
  readonly path: string;
  /** What it is: `pre-shared-key`, `certificate`. */
  readonly class: string;
  /** How the secret sits in the value: `value`, `JSON text, key Psk`. */
  readonly carrier: string;
  readonly certainty: 'is' | 'may';
};

/** The secrets in an action's request and in its response. */
export type Secrets = {
  readonly parameters: readonly SecretField[];
  readonly response: readonly SecretField[];
};

const NONE: Secrets = { parameters: [], response: [] };

// Literals are widened to string in JSON; the tests hold data and types together.
const PRODUCTS = document.products as unknown as Readonly<
  Record<Product, Readonly<Record<string, Secrets>>>
>;

const BY_NAME: ReadonlyMap<string, Secrets> = new Map(
  Object.entries(PRODUCTS).flatMap(([product, actions]) =>
    Object.entries(actions).map(([action, { parameters, response }]) => [
      `${product}.${action}`,
      { parameters, response },
    ]),
  ),
);

/** What of an action must never reach logs, queues or plain storage. */
export function secretsOf(spec: ActionSpec): Secrets {
  return BY_NAME.get(`${spec.product}.${spec.action}`) ?? NONE;
}
