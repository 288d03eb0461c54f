import { isTerminal } from '@oncegate/core';
import type { OperationRecord } from '@oncegate/ledger';
import type { Payload } from '../harness/gateway-client.ts';
import type { Ending } from '../harness/history.ts';

/** What a gateway would say of a record. */
export function answer(created: boolean, record: OperationRecord, same: boolean): Payload {
  const { id, state, run, error, result } = record;
  const vpcId = typeof result?.VpcId === 'string' ? result.VpcId : '';
  const operation = {
    id,
    state,
    run,
    attempts: [],
    error: error && { code: error.code ?? null, reason: error.reason },
  };
  const mismatch = { code: 'IdempotentParameterMismatch', message: '' };
  return {
    disposition: created
      ? 'CREATED'
      : !same
        ? 'REJECTED'
        : isTerminal(state)
          ? 'REPLAYED'
          : 'ATTACHED',
    operation,
    response: result && same ? { vpcId, requestId: 'R' } : null,
    userErrors: same ? [] : [mismatch],
  };
}

/** The terminal state that an event of the ledger tells of, if it does. */
export function endingOf(event: string): readonly Ending[] {
  const [, id, run, state] = / changed (\S+) (\S+) \S+ (\S+)/.exec(event) ?? [];
  const over = ['SUCCEEDED', 'FAILED', 'UNKNOWN', 'CANCELED'].includes(state ?? '');
  return over ? [{ id: id ?? '', run: Number(run), state: state ?? '', life: 1 }] : [];
}
