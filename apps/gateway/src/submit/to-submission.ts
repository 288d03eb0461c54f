import { endpointFor, jsonParameters } from '@oncegate/catalog';
import {
  flattenParameters,
  hashPairs,
  type InvalidRequest,
  operationId,
  parseClientToken,
  type Result,
} from '@oncegate/core';
import type { Submission } from '@oncegate/ledger';
import type { Caller } from '../caller.ts';
import { inputPath } from '../schema/wire-parameters.ts';
import type { Settings } from '../settings.ts';
import { invalidOptions, type UserError } from '../user-error.ts';
import { waitRule } from '../watch/wait-rule.ts';
import type { Order } from './order.ts';

/** Checks an order and makes of it what the ledger records: token, wire pairs and their hash. */
export function toSubmission(
  order: Order,
  caller: Caller,
  settings: Settings,
): Result<Submission, UserError> {
  const { spec, options } = order;
  const token = parseClientToken(order.clientToken);
  if (!token.ok) {
    const { code, rule, offset } = token.error;
    const path = ['clientToken'];
    return refuse({ __typename: code, code, message: rule, path, rule, offset });
  }
  const regionId = order.regionId ?? settings.regionId;
  if (!endpointFor(spec.product, regionId).ok) {
    // Only catalogued regions: the region makes the host that signed requests are sent to.
    return refuse(invalidParameters('This is no region of the product.', ['regionId']));
  }
  const head = { product: spec.product, version: spec.version, action: spec.action, regionId };
  const { parameters } = order;
  const pairs = flattenParameters({ ...head, parameters, wire: jsonParameters(spec) });
  if (!pairs.ok) {
    return refuse(fromCore(pairs.error));
  }
  const parameterHash = hashPairs(head, pairs.value);
  if (!parameterHash.ok) {
    return refuse(fromCore(parameterHash.error));
  }
  const tooLong = waitRule(options.waitMs);
  if (tooLong !== null) {
    return refuse(invalidOptions(tooLong, 'waitMs'));
  }
  if (options.deadlineMs !== null && options.deadlineMs < 1) {
    return refuse(invalidOptions('deadlineMs must be at least 1.', 'deadlineMs'));
  }
  return {
    ok: true,
    value: {
      ...head,
      id: operationId(caller.tenant, token.value),
      tenant: caller.tenant,
      token: token.value,
      parameterHash: parameterHash.value,
      pairs: pairs.value,
      deadlineMs: options.deadlineMs ?? settings.deadlineMs,
      windowMs: settings.retryWindowMs[spec.product],
      retentionMs: settings.retentionMs,
    },
  };
}

function fromCore({ rule, path }: InvalidRequest): UserError {
  return invalidParameters(rule, inputPath(path));
}

function invalidParameters(message: string, path: readonly string[]): UserError {
  return { __typename: 'InvalidParameters', code: 'InvalidParameters', message, path };
}

function refuse(error: UserError): Result<never, UserError> {
  return { ok: false, error };
}
