import type { CallAnswer, CallError, Operation, UserError } from '@oncegate/client';
import type { InvalidClientToken } from '@oncegate/core';
import type { Outcome } from './outcome.ts';

/** What a command came to: for `--json` as it is, for people in words. */
export type Report = {
  readonly outcome: Outcome;
  readonly message: string | null;
  readonly clientToken?: string;
  readonly disposition?: string;
  readonly operation?: Operation | null;
  /** Wire names in which the call differs from the one that the token stands for. */
  readonly differingParameters?: readonly string[];
  readonly userErrors?: readonly UserError[];
  readonly correlationId?: string | null;
};

/** @param clientToken the call's, told in every report of it. */
export function reportOf(answer: CallAnswer<unknown>): Report {
  const { clientToken } = answer;
  if (!answer.ok) return { ...reportOfError(answer.error), clientToken };
  const { disposition, operation } = answer;
  return { outcome: 'SUCCEEDED', message: null, clientToken, disposition, operation };
}

export function reportOfError(error: CallError): Report {
  switch (error.kind) {
    case 'failed':
      return {
        outcome: 'FAILED',
        operation: error.operation,
        message:
          'FAILED: it is proven that the cloud did nothing. Mend the cause and run it again with `oncegate retry`, or submit it under a new token.',
      };
    case 'unknown':
      return {
        outcome: 'UNKNOWN',
        operation: error.operation,
        message:
          'UNKNOWN: nobody can tell whether the cloud acted, and it is not sent again by itself. Look in the cloud, then tell with `oncegate resolve`.',
      };
    case 'canceled':
      return {
        outcome: 'CANCELED',
        operation: error.operation,
        message: 'CANCELED: withdrawn before it could have had an effect. Its token is used up.',
      };
    case 'mismatch':
      return {
        outcome: 'MISMATCH',
        operation: error.operation,
        differingParameters: error.differingParameters,
        message: `The token stands for another call, which is untouched. This one differs in: ${error.differingParameters.join(', ')}.`,
      };
    case 'refused':
      return refused(error.userErrors);
    case 'unfinished':
      return {
        outcome: 'IN_FLIGHT',
        operation: error.operation,
        message: 'The waiting is over, the operation goes on.',
      };
    case 'aborted':
      return {
        outcome: 'INTERRUPTED',
        operation: error.operation,
        message: 'Stopped waiting. What was submitted goes on.',
      };
    case 'unavailable':
      return { outcome: 'UNAVAILABLE', message: noAnswer(error) };
    case 'unauthenticated':
      return { outcome: 'UNAUTHENTICATED', message: 'The API key does not open this gateway.' };
    case 'forbidden':
      return { outcome: 'FORBIDDEN', message: error.message };
    case 'unexpected': {
      const { code, correlationId } = error;
      // Here the code tells people nothing that the message does not.
      const isBare = code === null || code === 'NO_GATEWAY';
      const message = isBare ? error.message : `${code}: ${error.message}`;
      return { outcome: OUTCOME_OF_CODE.get(code) ?? 'UNEXPECTED', message, correlationId };
    }
  }
}

/** What is nobody's fault but the asker's, or nobody's at all; every other code is a fault. */
const OUTCOME_OF_CODE: ReadonlyMap<string | null, Outcome> = new Map([
  ['NOT_FOUND', 'NOT_FOUND'],
  ['NO_GATEWAY', 'USAGE'],
  ['BAD_USER_INPUT', 'REFUSED'],
] as const);

function noAnswer({ code, reason }: Extract<CallError, { kind: 'unavailable' }>): string {
  switch (code) {
    case null:
      return `The gateway did not answer: ${reason.replace(/\.$/, '')}.`;
    case 'LEDGER_UNAVAILABLE':
      return 'The ledger does not answer.';
    case 'QUOTA_EXCEEDED':
      return "The tenant's quota is used up.";
    default:
      // The gateway's own sentence.
      return reason;
  }
}

export function notFound(what: string): Report {
  return { outcome: 'NOT_FOUND', message: `There is no ${what}.` };
}

/** Of what cannot be a token: it is not said again, and nobody is asked for it. */
export function notAToken({ rule }: InvalidClientToken): Report {
  return { outcome: 'REFUSED', message: rule };
}

function refused(userErrors: readonly UserError[]): Report {
  const outcome = userErrors.some(({ code }) => code === 'NOT_FOUND') ? 'NOT_FOUND' : 'REFUSED';
  const message = userErrors
    .map((error) => `${error.code}${at(error)}: ${error.message}${stateOf(error)}`)
    .join('\n');
  return { outcome, userErrors, message };
}

function stateOf({ state }: UserError): string {
  return state === undefined ? '' : ` It is ${state}.`;
}

function at({ path }: UserError): string {
  return path === null || path.length === 0 ? '' : ` (${path.join('.')})`;
}
