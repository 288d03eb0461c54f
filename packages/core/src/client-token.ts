import { fail, ok, type Result } from './result.ts';

declare const clientToken: unique symbol;

/**
 * A string that `parseClientToken` has accepted: 1–64 printable ASCII characters, case-sensitive,
 * never trimmed. The brand exists for the compiler alone.
 */
export type ClientToken = string & { readonly [clientToken]: true };

/** Why a value is no client token. Never holds the value: a token may be somebody's secret. */
export type InvalidClientToken = {
  readonly code: 'InvalidClientToken';
  /** The rule that was broken, as a sentence for the caller. */
  readonly rule: string;
  /** UTF-16 code units before the first offence: 0 for no string or an empty one, 64 for too long. */
  readonly offset: number;
};

/** Source: "a client token … cannot exceed 64 ASCII characters" (VPC, Ensure idempotence). */
const MAX_LENGTH = 64;

const UNPRINTABLE = /[^\x20-\x7e]/;

/**
 * Takes any value for a client token, or says which rule it breaks and where.
 *
 * Nothing is trimmed or folded: `Abc` and `abc` are two tokens, as they are to the cloud. Names
 * that are awkward elsewhere (`meta`, `__proto__`, `a:b`) are tokens like any other.
 */
export function parseClientToken(input: unknown): Result<ClientToken, InvalidClientToken> {
  if (typeof input !== 'string') return refuse('A client token must be a string.', 0);
  if (input === '') return refuse('A client token must not be empty.', 0);
  // Beyond the limit nothing is searched, so a hostile megabyte costs no more than a token.
  const unprintable = input.slice(0, MAX_LENGTH).search(UNPRINTABLE);
  if (unprintable >= 0) {
    return refuse('A client token holds printable ASCII only (U+0020 to U+007E).', unprintable);
  }
  if (input.length > MAX_LENGTH) {
    return refuse(`A client token has at most ${MAX_LENGTH} characters.`, MAX_LENGTH);
  }
  return ok(input as ClientToken);
}

/** Fills the array with random bytes, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** 128 bits: as unlikely to meet twice as a random UUID. */
const TOKEN_BYTES = 16;

/**
 * Makes a new client token: 32 hexadecimal digits.
 *
 * Made by `getRandomValues`, because browsers offer `randomUUID` in secure contexts only.
 * Throws what `fill` throws.
 */
export function newClientToken(
  fill: FillRandom = (bytes) => globalThis.crypto.getRandomValues(bytes),
): ClientToken {
  const bytes = new Uint8Array(TOKEN_BYTES);
  fill(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as ClientToken;
}

function refuse(rule: string, offset: number): Result<never, InvalidClientToken> {
  return fail({ code: 'InvalidClientToken', rule, offset });
}
