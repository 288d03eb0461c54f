import { setTimeout as wait } from 'node:timers/promises';
import type { Admission, Verdict } from './cloud.ts';
import { type Delivery, jsonAnswer } from './delivery.ts';
import { errorEnvelope } from './envelope.ts';
import type { Fault } from './fault.ts';

/** Two minutes: longer than any client's timeout, short enough that nothing is held for good. */
const LONGEST_MS = 120_000;
const DELAY_MS = 1_000;

const GARBAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>Something is in the way</h1></body></html>';

/** A call under a fault: the steps it may take, taken or not. */
export type FaultyCall = {
  readonly host: string;
  admit(): Admission;
  finish(admission: Admission): Promise<Verdict>;
  deliver(verdict: Verdict): Delivery;
  /** A body that looks like success, without any effect. */
  lookalike(): object;
  readonly stop: AbortSignal;
};

/** Fails as the fault says, before or after the cloud has acted. */
export async function failAsTold(fault: Fault, call: FaultyCall): Promise<Delivery> {
  if (fault.do === 'delay') return delayed(fault, call);
  const verdict = fault.when === 'after' ? await call.finish(call.admit()) : undefined;
  switch (fault.do) {
    case 'status':
      return statusAnswer(fault, call.host);
    case 'timeout':
      return { do: 'hold', ms: Math.min(fault.ms ?? LONGEST_MS, LONGEST_MS) };
    case 'reset':
      return { do: 'reset' };
    case 'cut': {
      const whole = verdict && call.deliver(verdict);
      if (whole?.do === 'answer') return { do: 'cut', status: whole.status, body: whole.body };
      return { do: 'cut', status: 200, body: JSON.stringify(call.lookalike()) };
    }
    case 'garbage':
      return { do: 'answer', status: 200, body: GARBAGE, headers: { 'content-type': 'text/html' } };
  }
}

/** Delayed before, the token is in flight meanwhile; delayed after, a repeat is answered. */
async function delayed(fault: Fault, call: FaultyCall): Promise<Delivery> {
  const ms = Math.min(fault.ms ?? DELAY_MS, LONGEST_MS);
  const admission = call.admit();
  if (fault.when === 'before') await wait(ms, undefined, { signal: call.stop });
  const verdict = await call.finish(admission);
  if (fault.when === 'after') await wait(ms, undefined, { signal: call.stop });
  return call.deliver(verdict);
}

function statusAnswer(fault: Fault, host: string): Delivery {
  const status = fault.status ?? 500;
  const usual = usualError(status);
  const body = errorEnvelope(
    { code: fault.code ?? usual.code, message: fault.message ?? usual.message },
    host,
  );
  const { retryAfterSeconds } = fault;
  return jsonAnswer(
    status,
    body,
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  );
}

function usualError(status: number): { readonly code: string; readonly message: string } {
  switch (status) {
    case 503:
      return {
        code: 'ServiceUnavailable',
        message: 'The request has failed due to a temporary failure of the server.',
      };
    case 429:
      return { code: 'Throttling', message: 'Request was denied due to request throttling.' };
    default:
      // Below 500 `InternalError` would say that the cloud may have acted.
      return status < 500
        ? { code: 'OperationDenied', message: 'The operation is denied.' }
        : {
            code: 'InternalError',
            message: 'The request processing has failed due to some unknown error.',
          };
  }
}
