import { createHash, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../caller.ts';

/** Tells who asks from what they bring; null where it opens nothing. */
export type Authenticator = {
  /** An `Authorization` header with a bearer token. */
  bearer(header: string | undefined): Caller | null;
  /** An `Authorization` header of Basic auth: the key is the password, the user name is free. */
  basic(header: string | undefined): Caller | null;
  /** `connectionParams.authorization` of a WebSocket: a bearer token, or the key alone. */
  connection(parameter: unknown): Caller | null;
};

// What follows the spaces is none: else a line of spaces alone would be tried at every length.
const BEARER = /^Bearer +(\S.*)$/i;
const BASIC = /^Basic +([A-Za-z0-9+/=]+)$/i;

/** SHA-256: all that is kept of a key. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Opens for one key. Digests have one length, so the comparison takes the same time for all. */
export function authenticator(keyHash: Buffer, caller: Caller): Authenticator {
  const open = (key: string | undefined): Caller | null =>
    key !== undefined && timingSafeEqual(hashKey(key), keyHash) ? caller : null;
  return {
    bearer: (header) => open(BEARER.exec(header ?? '')?.[1]),
    basic: (header) => open(passwordOf(header)),
    connection: (parameter) =>
      typeof parameter === 'string' ? open(BEARER.exec(parameter)?.[1] ?? parameter) : null,
  };
}

function passwordOf(header: string | undefined): string | undefined {
  const encoded = BASIC.exec(header ?? '')?.[1];
  if (encoded === undefined) {
    return undefined;
  }
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : decoded.slice(colon + 1);
}
