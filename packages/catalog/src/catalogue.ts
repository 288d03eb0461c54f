import gpdbDocument from '../data/gpdb-2016-05-03.json' with { type: 'json' };
import vpcDocument from '../data/vpc-2016-04-28.json' with { type: 'json' };
import vpcTokenDocument from '../data/vpc-token-parameter.json' with { type: 'json' };
import type { ActionSpec, FieldSpec, ParameterSpec, Product } from './action-spec.ts';

type ActionDocument = {
  readonly action: string;
  readonly kind: 'read' | 'write';
  readonly dryRun: 'optional' | 'none';
  readonly regionId: 'required' | 'optional' | 'none';
  readonly deprecated: boolean;
  readonly parameters: readonly ParameterSpec[];
  readonly response: readonly FieldSpec[] | null;
};

type CatalogDocument = {
  readonly product: Product;
  readonly version: string;
  readonly actions: readonly ActionDocument[];
};

// The compiler widens JSON's literals to string; the package's tests hold data and types together.
const CLIENT_TOKEN = [vpcDocument, gpdbDocument] as unknown as readonly CatalogDocument[];
const TOKEN = [vpcTokenDocument] as unknown as readonly CatalogDocument[];

// Every RPC answer of the cloud carries it, known response or not.
const REQUEST_ID: FieldSpec = { name: 'RequestId', type: 'string' };

function specs(
  documents: readonly CatalogDocument[],
  tokenParameter: ActionSpec['tokenParameter'],
): ActionSpec[] {
  return documents.flatMap(({ product, version, actions }) =>
    actions.map((document) => ({
      product,
      version,
      action: document.action,
      kind: document.kind,
      tokenParameter,
      dryRun: document.dryRun === 'optional',
      regionId: document.regionId,
      deprecated: document.deprecated,
      parameters: document.parameters,
      response: document.response ?? [REQUEST_ID],
    })),
  );
}

const CATALOGUE: readonly ActionSpec[] = [
  ...specs(CLIENT_TOKEN, 'ClientToken'),
  ...specs(TOKEN, 'Token'),
];

const BY_NAME: ReadonlyMap<string, ActionSpec> = new Map(
  CATALOGUE.map((spec) => [`${spec.product}.${spec.action}`, spec]),
);

/** Every action of both products that accepts an idempotency token, in the source's order. */
export function catalogue(): readonly ActionSpec[] {
  return CATALOGUE;
}

/** The action of that exact name, as the cloud spells it; undefined where it is not catalogued. */
export function findAction(product: string, action: string): ActionSpec | undefined {
  return BY_NAME.get(`${product}.${action}`);
}
