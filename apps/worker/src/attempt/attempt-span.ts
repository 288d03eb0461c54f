import type { Classification, Observation } from '@oncegate/core';
import type { OperationRecord } from '@oncegate/ledger';
import type { Tracing } from '@oncegate/telemetry';
import type { Decision } from './decide.ts';

/** One attempt in the trace of the submission that made its operation. */
export type AttemptSpan = {
  /** The call has come back. */
  answered(observation: Observation, meant: Classification): void;
  decided(decision: Decision): void;
  /** The note of it is written, or could not be. */
  end(): void;
};

/**
 * Begins the spans of an attempt: the job from its claim to the note, and in it the call. Only names,
 * numbers and the cloud's ids are told, never a parameter's value nor a message of the cloud, which
 * may quote one.
 */
export function attemptSpan(tracing: Tracing, record: OperationRecord): AttemptSpan {
  const { id, tenant, product, action, regionId, run, sends } = record;
  const attributes = {
    'oncegate.operation.id': id,
    'oncegate.tenant': tenant,
    'oncegate.product': product,
    'oncegate.action': action,
    'oncegate.run': run,
    'oncegate.attempt': sends,
  };
  const name = `${product}.${action}`;
  const { traceparent: parent } = record;
  const job = tracing.begin(`perform ${name}`, { kind: 'consumer', parent, attributes });
  const call = tracing.begin(`attempt ${name}`, {
    kind: 'client',
    parent: job.traceparent,
    attributes: { ...attributes, 'cloud.region': regionId },
  });
  return {
    answered(observation, { kind, effect, row }) {
      call.set({
        'oncegate.kind': kind,
        'oncegate.effect': effect,
        'oncegate.classification.row': row,
        ...answerAttributes(observation),
      });
      if (effect !== 'happened') call.fail(kind);
      call.end();
    },
    decided: (decision) => job.set(decisionAttributes(decision)),
    end: () => job.end(),
  };
}

function answerAttributes(observation: Observation) {
  if (observation.kind === 'no-answer') return { 'oncegate.sent': observation.sent };
  const { status, code, requestId } = observation;
  return {
    'http.response.status_code': status,
    ...(code !== undefined && { 'oncegate.cloud.code': code }),
    ...(requestId !== undefined && { 'oncegate.cloud.request_id': requestId }),
  };
}

function decisionAttributes(decision: Decision) {
  return decision.do === 'send'
    ? { 'oncegate.next': 'WAITING', 'oncegate.delay_ms': Math.ceil(decision.delayMs) }
    : { 'oncegate.next': decision.state, 'oncegate.reason': decision.reason };
}
