import { endpointFor, jsonParameters } from '@oncegate/catalog';
import {
  type ClientToken,
  flattenParameters,
  type InvalidRequest,
  parseClientToken,
  type RequestHead,
  type Result,
  type WirePair,
} from '@oncegate/core';
import type { Order } from '../order.ts';
import type { UserError } from '../user-error.ts';

/** What an order asks of the cloud, once it is known that it can be asked. */
export type CheckedCall = {
  readonly token: ClientToken;
  readonly head: RequestHead;
  readonly pairs: readonly WirePair[];
};

/** @param region of an order that names none. */
export function checkedCall(order: Order, region: string): Result<CheckedCall, UserError> {
  const { spec, parameters } = order;
  const token = parseClientToken(order.clientToken);
  if (!token.ok) {
    const { code, rule, offset } = token.error;
    const path = ['clientToken'];
    return refuse({ __typename: code, code, message: rule, path, rule, offset });
  }
  const regionId = order.regionId ?? region;
  if (!endpointFor(spec.product, regionId).ok) {
    // Only catalogued regions: the region makes the host that signed requests are sent to.
    return refuse(invalidParameters('This is no region of the product.', ['regionId']));
  }
  const head = { product: spec.product, version: spec.version, action: spec.action, regionId };
  const pairs = flattenParameters({ ...head, parameters, wire: jsonParameters(spec) });
  return pairs.ok
    ? { ok: true, value: { token: token.value, head, pairs: pairs.value } }
    : refuse(fromCore(pairs.error, order));
}

export function fromCore({ rule, path }: InvalidRequest, order: Order): UserError {
  return invalidParameters(rule, path === 'regionId' ? [path] : order.argumentPath(path));
}

export function invalidParameters(message: string, path: readonly string[]): UserError {
  return { __typename: 'InvalidParameters', code: 'InvalidParameters', message, path };
}

function refuse(error: UserError): Result<never, UserError> {
  return { ok: false, error };
}
