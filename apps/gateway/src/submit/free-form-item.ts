import { findAction, type Product } from '@oncegate/catalog';
import { PROTOCOL_FIELDS } from '@oncegate/core';
import { isFields } from '../is-fields.ts';
import type { Order, SubmitOptions } from '../order.ts';
import { rejected } from '../outcome.ts';
import type { UserError } from '../user-error.ts';
import { invalidParameters } from './checked-call.ts';
import type { Item } from './submit-all.ts';

/** A submission that names its action and its parameters as the cloud does. */
export type FreeForm = {
  readonly clientToken: unknown;
  readonly product: Product;
  readonly action: string;
  readonly regionId: string | null;
  readonly parameters: unknown;
  readonly options: SubmitOptions;
};

/** The order that it is, or the refusal, where names are used that are not the caller's to use. */
export function freeFormItem(
  { product, action, parameters, ...rest }: FreeForm,
  argumentPath: Order['argumentPath'],
): Item {
  const spec = findAction(product, action);
  if (spec === undefined) {
    return refuse(
      invalidParameters('The product has no such action that takes a client token.', ['action']),
    );
  }
  const given = parameters ?? {};
  if (!isFields(given)) {
    return refuse(invalidParameters('The parameters must be an object.', ['parameters']));
  }
  const reserved = Object.keys(given).find(isReserved);
  if (reserved !== undefined) {
    return refuse(invalidParameters('This name is reserved.', ['parameters', reserved]));
  }
  return { order: { ...rest, spec, parameters: given, argumentPath } };
}

/**
 * Names of the protocol, and parameters that are given beside the others or not at all. The empty
 * name is one because what is under it would take its place.
 */
const RESERVED: ReadonlySet<string> = new Set(
  [
    ...PROTOCOL_FIELDS,
    'Token',
    'DryRun',
    'OwnerId',
    'OwnerAccount',
    'ResourceOwnerId',
    'ResourceOwnerAccount',
    '',
  ].map((name) => name.toLowerCase()),
);

/** In any spelling of case: nobody says that the cloud tells them apart. */
function isReserved(wireName: string): boolean {
  const [top = ''] = wireName.split('.');
  return RESERVED.has(top.toLowerCase());
}

function refuse(error: UserError): Item {
  return { refused: rejected(error) };
}
