import type { Result } from '@oncegate/core';
import type { LiveDirectory } from '@oncegate/tenancy';
import type { Logger } from 'pino';
import { ApiKeys } from './api-keys.ts';
import { JsonWebTokens } from './json-web-tokens.ts';
import { type Refusal, type Session, UNKNOWN_CREDENTIAL } from './session.ts';

type Opened = Result<Session, Refusal>;

/** Tells who asks from what they bring. */
export type Authenticator = {
  /** An `Authorization` header with a bearer token: an API key or a JSON Web Token. */
  bearer(header: string | undefined): Promise<Opened>;
  /** An `Authorization` header of Basic auth: an API key is the password, the user name is free. */
  basic(header: string | undefined): Opened;
  /** `connectionParams.authorization` of a WebSocket: a bearer token, with or without the word. */
  connection(parameter: unknown): Promise<Opened>;
};

// What follows the spaces is none: else a line of spaces alone would be tried at every length.
const BEARER = /^Bearer +(\S.*)$/i;
const BASIC = /^Basic +([A-Za-z0-9+/=]+)$/i;
/** Three parts of base64url: header, claims, signature. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const NOTHING: Opened = { ok: false, error: UNKNOWN_CREDENTIAL };

/** Asks the directory as it is at each look-up, so that what is withdrawn opens nothing at once. */
export function authenticator(directory: LiveDirectory, log: Logger): Authenticator {
  const keys = new ApiKeys(directory);
  const tokens = new JsonWebTokens(directory, log);
  const open = async (credential: string | undefined): Promise<Opened> => {
    if (credential === undefined) {
      return NOTHING;
    }
    const key = keys.open(credential);
    return !key.ok && key.error === UNKNOWN_CREDENTIAL && JWT.test(credential)
      ? tokens.open(credential)
      : key;
  };
  return {
    bearer: (header) => open(BEARER.exec(header ?? '')?.[1]),
    basic: (header) => {
      const password = passwordOf(header);
      return password === undefined ? NOTHING : keys.open(password);
    },
    connection: (parameter) =>
      open(typeof parameter === 'string' ? (BEARER.exec(parameter)?.[1] ?? parameter) : undefined),
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
