import { hashPairs, operationId, type Result } from '@oncegate/core';
import type { Submission } from '@oncegate/ledger';
import type { AccountSettings } from '@oncegate/tenancy';
import type { Caller } from '../caller.ts';
import type { Settings } from '../settings.ts';
import type { UserError } from '../user-error.ts';
import { checkedCall, fromCore } from './checked-call.ts';
import { optionsRefusal } from './options-refusal.ts';
import type { Order } from './order.ts';

/** Checks an order and makes of it what the ledger records: token, wire pairs and their hash. */
export function toSubmission(
  order: Order,
  caller: Caller,
  account: AccountSettings,
  settings: Settings,
): Result<Submission, UserError> {
  const { spec, options } = order;
  const call = checkedCall(order, account.regionId);
  if (!call.ok) {
    return call;
  }
  const { token, head, pairs } = call.value;
  const parameterHash = hashPairs(head, pairs);
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
      id: operationId(caller.tenant, token),
      tenant: caller.tenant,
      token,
      parameterHash: parameterHash.value,
      pairs,
      deadlineMs: options.deadlineMs ?? settings.deadlineMs,
      windowMs: settings.retryWindowMs[spec.product],
      retentionMs: settings.retentionMs,
    },
  };
}

function refuse(error: UserError): Result<never, UserError> {
  return { ok: false, error };
}
