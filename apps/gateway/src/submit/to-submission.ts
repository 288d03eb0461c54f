import { hashPairs, operationId, type Result } from '@oncegate/core';
import type { Submission } from '@oncegate/ledger';
import type { Caller } from '../caller.ts';
import type { Settings } from '../settings.ts';
import { invalidOptions, type UserError } from '../user-error.ts';
import { waitRule } from '../watch/wait-rule.ts';
import { checkedCall, fromCore } from './checked-call.ts';
import type { Order } from './order.ts';

/** Checks an order and makes of it what the ledger records: token, wire pairs and their hash. */
export function toSubmission(
  order: Order,
  caller: Caller,
  settings: Settings,
): Result<Submission, UserError> {
  const { spec, options } = order;
  const call = checkedCall(order, settings);
  if (!call.ok) {
    return call;
  }
  const { token, head, pairs } = call.value;
  const parameterHash = hashPairs(head, pairs);
  if (!parameterHash.ok) {
    return refuse(fromCore(parameterHash.error, order));
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
