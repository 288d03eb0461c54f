import { MAX_TEXT_BYTES } from './request-limits.ts';
import { MOST_BYTES_PER_UNIT, utf8Length } from './utf8.ts';

/** Why a value cannot go on the wire, as a sentence; undefined where it can. */
export type Rule = string | undefined;

/** Whether a text can be sent: well-formed and not too long. */
export function textRule(text: string): Rule {
  return lengthRule(text) ?? wellFormedRule(text);
}

/** Whether a text is well-formed. */
export function wellFormedRule(text: string): Rule {
  return text.isWellFormed() ? undefined : 'A text must not hold a lone surrogate.';
}

/** Whether a text is not too long. */
export function lengthRule(text: string): Rule {
  // Short strings need no counting.
  if (text.length * MOST_BYTES_PER_UNIT > MAX_TEXT_BYTES && isTooLong(text)) {
    return `A text must not be longer than ${MAX_TEXT_BYTES} bytes of UTF-8.`;
  }
  return undefined;
}

/**
 * Whether a number means one thing only. 2^53 itself is refused: 2^53 + 1 reads as it, and which
 * of the two the caller wrote is lost.
 */
export function numberRule(value: number): Rule {
  if (Number.isSafeInteger(value)) return undefined;
  if (!Number.isFinite(value)) return 'A number must be finite.';
  return Number.isInteger(value)
    ? 'A whole number beyond 2^53 - 1 must be given as a string or bigint.'
    : undefined;
}

/** Whether a bigint is one that the cloud's integers hold; also keeps its text short. */
export function bigintRule(value: bigint): Rule {
  return BigInt.asIntN(64, value) === value || BigInt.asUintN(64, value) === value
    ? undefined
    : 'A bigint must fit in 64 bits.';
}

/** Why a value of no other kind is refused. */
export function strangerRule(value: unknown): string {
  return `A ${typeof value} cannot be sent as a parameter.`;
}

function isTooLong(text: string): boolean {
  return text.length > MAX_TEXT_BYTES || utf8Length(text) > MAX_TEXT_BYTES;
}
