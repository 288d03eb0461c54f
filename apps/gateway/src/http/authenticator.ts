import { timingSafeEqual } from 'node:crypto';
import { hashKey, type LiveDirectory } from '@oncegate/tenancy';
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

/**
 * Opens for the keys of the directory as it is now, until they expire. Digests have one length, so
 * each comparison takes the same time.
 */
export function authenticator(directory: LiveDirectory): Authenticator {
  const open = (key: string | undefined): Caller | null => {
    if (key === undefined) return null;
    const hash = hashKey(key);
    const found = directory.current().keys.find((known) => timingSafeEqual(known.hash, hash));
    const over = found === undefined || (found.expiresAt ?? Infinity) <= Date.now();
    return over ? null : { tenant: found.tenant };
  };
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
