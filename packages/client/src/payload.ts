import { isTerminal } from '@oncegate/core';
import type { CallError, UserError } from './call-error.ts';
import type { CallAnswer, Disposition } from './call-options.ts';
import type { Away } from './graphql-error.ts';
import type { Operation } from './operation.ts';
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

type UnderWay = { readonly operation: Operation; readonly disposition: Disposition };

/**
 * The last word on a call, or the operation that is under way.
 *
 * @param first what the call's first answer said it was; null where this is the first.
 */
export function lastWord<Response>(
  { disposition, operation, response, userErrors }: Payload<Response>,
  clientToken: string,
  first: Disposition | null,
): { readonly last: CallAnswer<Response> } | UnderWay {
  const no = (error: CallError) => ({ last: { ok: false, clientToken, error } }) as const;
  const refusal = refusalOf(userErrors, operation);
  if (refusal !== null) return no(refusal);
  if (operation === null || disposition === null || disposition === 'REJECTED') {
    return no(unexpected('The gateway answered without an operation.'));
  }
  if (!isTerminal(operation.state)) return { operation, disposition };
  const failure = failureOf(operation);
  if (failure !== null) return no(failure);
  return response === null
    ? no(unexpected('A success came without its response.'))
    : {
        last: { ok: true, clientToken, disposition: first ?? disposition, response, operation },
      };
}

/** How an operation that is over ended, where not in success. */
export function failureOf(operation: Operation): CallError | null {
  switch (operation.state) {
    case 'SUCCEEDED':
      return null;
    case 'FAILED':
      return { kind: 'failed', operation };
    case 'CANCELED':
      return { kind: 'canceled', operation };
    default:
      // A state that this client does not know is not a success, and not proof of anything.
      return { kind: 'unknown', operation };
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
  switch (code) {
    case 'CLOUD_UNAVAILABLE':
      return { kind: 'unavailable', code, reason: message };
    case 'FORBIDDEN':
      return { kind: 'forbidden', message };
    default:
      return { kind: 'unexpected', code, message, correlationId };
  }
}

/** What it comes to where nothing more is asked. */
export function unavailable({ code, reason }: Away): CallError {
  return { kind: 'unavailable', code, reason };
}

/** A fault that the gateway has no code for. */
export function unexpected(message: string): CallError {
  return { kind: 'unexpected', code: null, message, correlationId: null };
}
