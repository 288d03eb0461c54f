import type { Observation } from './observation.ts';

/** What an observation tells, freed from everything that is not of the expected type. */
export type Evidence =
  | { readonly noAnswer: 'unsent' | 'sent' }
  | {
      readonly noAnswer: undefined;
      /** NaN where it was no whole number. */
      readonly status: number;
      /** Trimmed and in lower case; empty where there was none. */
      readonly code: string;
      /** Empty where there was none. */
      readonly message: string;
      /** A JSON object with a RequestId came, and nothing tells of an error. */
      readonly accepted: boolean;
    };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Codes of success bodies, in lower case: `CreateVpnAttachment`, `OpenFlowLogService` and four
 * more of VPC answer a Code with every success. No code is one as well.
 */
const SUCCESS_CODES: ReadonlySet<string> = new Set(['', '200', 'ok', 'success']);

/**
 * Reads an observation without believing its type: it comes from the wire by way of somebody
 * else's code. Where even looking at it throws, nothing is known but that it may have been sent.
 */
export function evidenceOf(observation: Observation): Evidence {
  try {
    const seen: unknown = observation;
    if (!isFields(seen)) return { noAnswer: 'sent' };
    if (seen.kind === 'answer') return answer(seen);
    return { noAnswer: seen.kind === 'no-answer' && seen.sent === false ? 'unsent' : 'sent' };
  } catch {
    return { noAnswer: 'sent' };
  }
}

function answer(seen: Fields): Evidence {
  const body = isFields(seen.body) ? seen.body : undefined;
  const ownCode = codeText(seen.code);
  const bodyCode = codeText(body?.Code);
  return {
    noAnswer: undefined,
    status: Number.isInteger(seen.status) ? Number(seen.status) : Number.NaN,
    code: ownCode || bodyCode,
    message: text(seen.message) || text(body?.Message),
    accepted:
      body !== undefined &&
      (text(seen.requestId) || text(body.RequestId)) !== '' &&
      SUCCESS_CODES.has(ownCode) &&
      SUCCESS_CODES.has(bodyCode) &&
      body.Success !== false &&
      body.Success !== 'false',
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Some bodies hold their code as a number. */
function codeText(value: unknown): string {
  return typeof value === 'number' ? `${value}` : text(value).trim().toLowerCase();
}
