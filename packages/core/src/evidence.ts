import { isBlank, trimSpace } from './ascii-space.ts';
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
      /** A Code or a RequestId came: the cloud itself answers, and nobody on the way to it. */
      readonly enveloped: boolean;
      /** A JSON object with a RequestId came, and nothing tells of an error. */
      readonly accepted: boolean;
    };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Codes of success bodies, in lower case: `CreateVpnAttachment`, `OpenFlowLogService` and four
 * more of VPC answer a Code with every success. No code is one as well.
 */
const SUCCESS_CODES: ReadonlySet<string> = new Set(['', '200', 'ok', 'success']);

/** Where bodies that are not RPC's say what went wrong, and the status that they mean. */
const CODES_OF_OTHERS = ['Error', 'ErrorCode', 'ErrCode', 'HttpCode', 'HttpStatusCode'] as const;

/** How a body says in `Success` that it is none, beside false itself. */
const REFUSALS: ReadonlySet<string> = new Set(['false', '0']);

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
  const codes = [seen.code, body?.Code, body?.code];
  const identified = !isBlank(text(seen.requestId) || text(body?.RequestId));
  // Without a RequestId only what the cloud alone writes is the cloud's: `{"code":1020}` is a
  // firewall's.
  const ofTheCloud = identified ? codes.map(codeText) : codes.slice(0, 2).map(trimmedText);
  const code = ofTheCloud.find((found) => found !== '') ?? '';
  return {
    noAnswer: undefined,
    status: Number.isInteger(seen.status) ? Number(seen.status) : Number.NaN,
    code,
    message: text(seen.message) || text(body?.Message),
    enveloped: identified || code !== '',
    accepted:
      body !== undefined &&
      identified &&
      [...codes, ...CODES_OF_OTHERS.map((name) => body[name])].every(
        (found) => isReadable(found) && SUCCESS_CODES.has(codeText(found)),
      ) &&
      [body.Success, body.success].every(
        (success) => success !== false && !REFUSALS.has(codeText(success)),
      ),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function trimmedText(value: unknown): string {
  return trimSpace(text(value)).toLowerCase();
}

/** Some bodies hold their code as a number. */
function codeText(value: unknown): string {
  return typeof value === 'number' ? `${value}` : trimmedText(value);
}

/** A code that is there but cannot be read says nothing good. */
function isReadable(code: unknown): boolean {
  return (
    code === undefined || code === null || typeof code === 'string' || typeof code === 'number'
  );
}
