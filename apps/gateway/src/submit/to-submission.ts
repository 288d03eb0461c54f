import { carriesSecrets, secretsOf } from '@oncegate/catalog';
import { type HashKey, hashPairs, operationId, type Result } from '@oncegate/core';
import type { Submission } from '@oncegate/ledger';
import type { Order } from '../order.ts';
import type { Settings } from '../settings.ts';
import type { Tenancy } from '../tenancy-of.ts';
import type { UserError } from '../user-error.ts';
import { checkedCall, fromCore } from './checked-call.ts';
import { optionsRefusal } from './options-refusal.ts';

/**
 * Checks an order and makes of it what the ledger records: token, wire pairs and their hash.
 *
 * @param actor who submits, for the record.
 * @param hashKey keys the hash where the action has a secret parameter, or this request carries one that
 *   the catalog does not know: nobody who reads it can try passwords against it.
 */
export function toSubmission(
  order: Order,
  actor: string,
  { tenant, account }: Tenancy,
  settings: Settings,
  hashKey: HashKey,
): Result<Submission, UserError> {
  const { spec, options } = order;
  const call = checkedCall(order, account.regionId);
  if (!call.ok) {
    return call;
  }
  const { token, head, pairs } = call.value;
  const isSecret = secretsOf(spec).parameters.length > 0 || carriesSecrets(pairs);
  const parameterHash = hashPairs(head, pairs, isSecret ? hashKey : undefined);
  if (!parameterHash.ok) {
    return refuse(fromCore(parameterHash.error, order));
  }
  const refusal = optionsRefusal(options);
  if (refusal !== null) {
    return refuse(refusal);
  }
  return {
    ok: true,
    value: {
      ...head,
      id: operationId(tenant.name, token),
      tenant: tenant.name,
      account: account.name,
      actor,
      token,
      parameterHash: parameterHash.value,
      pairs,
      deadlineMs: options.deadlineMs ?? settings.deadlineMs,
      windowMs: settings.retryWindowMs[spec.product],
      retentionMs: settings.retentionMs,
      awaited: options.waitMs > 0,
      maxOpen: tenant.quota.operationsInFlight,
    },
  };
}

function refuse(error: UserError): Result<never, UserError> {
  return { ok: false, error };
}
