import type { CallError, UserError } from './call-error.ts';
import type { CallAnswer, Disposition } from './call-options.ts';
import { isOver, type Operation } from './operation.ts';
import type { Posted } from './post.ts';

/** What a submission is answered with. */
export type Payload<Response> = {
  readonly disposition: Disposition | 'REJECTED' | null;
  readonly operation: Operation | null;
  readonly response: Response | null;
  readonly userErrors: readonly (UserError & {
    readonly differingParameters?: readonly string[];
  })[];
};

/** The last word on a call, or null where it is under way. */
export function lastWord<Response>(
  { disposition, operation, response, userErrors }: Payload<Response>,
  clientToken: string,
): CallAnswer<Response> | null {
  const refusal = refusalOf(userErrors, operation);
  if (refusal !== null) return { ok: false, clientToken, error: refusal };
  if (operation === null || disposition === null || disposition === 'REJECTED') {
    const error = unexpected('The gateway answered without an operation.');
    return { ok: false, clientToken, error };
  }
  if (!isOver(operation)) return null;
  switch (operation.state) {
    case 'SUCCEEDED':
      return response === null
        ? { ok: false, clientToken, error: unexpected('A success came without its response.') }
        : { ok: true, clientToken, disposition, response, operation };
    case 'FAILED':
      return { ok: false, clientToken, error: { kind: 'failed', operation } };
    case 'CANCELED':
      return { ok: false, clientToken, error: { kind: 'canceled', operation } };
    default:
      // A state that this client does not know is not a success, and not proof of anything.
      return { ok: false, clientToken, error: { kind: 'unknown', operation } };
  }
}

export function refusalOf(
  userErrors: Payload<unknown>['userErrors'],
  operation: Operation | null,
): CallError | null {
  if (userErrors.length === 0) return null;
  const mismatch = userErrors.find(({ code }) => code === 'IdempotentParameterMismatch');
  return mismatch === undefined
    ? { kind: 'refused', userErrors }
    : {
        kind: 'mismatch',
        differingParameters: mismatch.differingParameters ?? [],
        operation,
      };
}

/** What an answer that holds no data means for whoever asked. */
export function errorOf(posted: Exclude<Posted, { kind: 'data' | 'away' }>): CallError {
  if (posted.kind === 'unauthenticated') return posted;
  const { code, message, correlationId } = posted;
  return code === 'CLOUD_UNAVAILABLE'
    ? { kind: 'unavailable', reason: message }
    : { kind: 'unexpected', code, message, correlationId };
}

/** A fault that the gateway has no code for. */
export function unexpected(message: string): CallError {
  return { kind: 'unexpected', code: null, message, correlationId: null };
}
