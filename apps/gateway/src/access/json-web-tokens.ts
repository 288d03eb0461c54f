import type { Result } from '@oncegate/core';
import { type JwtSettings, type LiveDirectory, ROLES, type Role } from '@oncegate/tenancy';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { allowLists } from './allow-list.ts';
import { IdentityProviderAway, keySet } from './key-set.ts';
import { type Refusal, type Session, UNKNOWN_CREDENTIAL, unauthenticated } from './session.ts';

/** Signatures only: a shared secret would let everybody who can verify a token also make one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** The clocks of issuer and gateway may differ by this. */
const TOLERANCE_S = 5;

/** It is written into the audit with each deed. */
const MAX_SUBJECT = 256;

const EXPIRED = unauthenticated('This token has expired.');
const WITHDRAWN = unauthenticated('This token is accepted no longer.');
const AWAY: Refusal = {
  code: 'IDENTITY_UNAVAILABLE',
  message: 'The keys of the token issuer cannot be read now; nothing is said of your token. Retry.',
};

type Claims = { readonly tenant: string; readonly subject: string; readonly expiresAt: number };

/** Opens for the JSON Web Tokens of the issuer that the directory names at that moment. */
export class JsonWebTokens {
  readonly #directory: LiveDirectory;
  readonly #log: Logger;
  #keys: { readonly url: string; readonly set: JWTVerifyGetKey } | null = null;

  constructor(directory: LiveDirectory, log: Logger) {
    this.#directory = directory;
    this.#log = log;
  }

  async open(token: string): Promise<Result<Session, Refusal>> {
    const settings = this.#directory.current().jwt;
    if (settings === null) {
      return { ok: false, error: UNKNOWN_CREDENTIAL };
    }
    try {
      const { payload } = await jwtVerify(token, this.#keysOf(settings), {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
      });
      return this.#sessionOf(payload, settings);
    } catch (error) {
      return { ok: false, error: this.#refusalOf(error) };
    }
  }

  #keysOf({ jwksUrl }: JwtSettings): JWTVerifyGetKey {
    if (this.#keys?.url !== jwksUrl.href) {
      this.#keys = { url: jwksUrl.href, set: keySet(jwksUrl) };
    }
    return this.#keys.set;
  }

  #sessionOf(payload: JWTPayload, settings: JwtSettings): Result<Session, Refusal> {
    const { sub, exp } = payload;
    const tenant = payload[settings.tenantClaim];
    if (typeof tenant !== 'string' || !this.#directory.current().tenants.has(tenant)) {
      return refuse('The tenant that this token names is not known here.');
    }
    if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT || exp === undefined) {
      return refuse(`The subject of a token must have 1 to ${MAX_SUBJECT} characters.`);
    }
    const claims = { tenant, subject: sub, expiresAt: (exp + TOLERANCE_S) * 1_000 };
    const roles = new Set(rolesIn(payload[settings.rolesClaim]));
    const permissions = { roles, ...allowLists(payload, settings) };
    const caller = { tenant, permissions, actor: `jwt:${sub}` };
    return { ok: true, value: { caller, ended: () => this.#ended(claims, settings) } };
  }

  #ended({ tenant, expiresAt }: Claims, settings: JwtSettings): Refusal | null {
    if (Date.now() >= expiresAt) {
      return EXPIRED;
    }
    const { jwt, tenants } = this.#directory.current();
    return tenants.has(tenant) && isSame(jwt, settings) ? null : WITHDRAWN;
  }

  /** The signature is looked at first: only who holds a good token is told what else is wrong. */
  #refusalOf(error: unknown): Refusal {
    if (error instanceof IdentityProviderAway) {
      this.#log.warn({ err: error }, 'the keys of the token issuer cannot be read');
      return AWAY;
    }
    if (error instanceof errors.JWTExpired) {
      return EXPIRED;
    }
    if (error instanceof errors.JWTClaimValidationFailed) {
      return unauthenticated(`The claim "${error.claim}" of this token is not accepted.`);
    }
    if (!(error instanceof errors.JOSEError)) {
      this.#log.warn({ err: error }, 'a token could not be read');
    }
    return UNKNOWN_CREDENTIAL;
  }
}

function rolesIn(claim: unknown): Role[] {
  const named: unknown = typeof claim === 'string' ? claim.split(' ') : claim;
  const names: readonly unknown[] = Array.isArray(named) ? named : [];
  // Issuers put the roles of others there too.
  return ROLES.filter((role) => names.includes(role));
}

function isSame(a: JwtSettings | null, b: JwtSettings): boolean {
  return (
    a !== null &&
    a.issuer === b.issuer &&
    a.audience === b.audience &&
    a.jwksUrl.href === b.jwksUrl.href &&
    a.tenantClaim === b.tenantClaim &&
    a.rolesClaim === b.rolesClaim &&
    a.productsClaim === b.productsClaim &&
    a.actionsClaim === b.actionsClaim
  );
}

function refuse(message: string): Result<never, Refusal> {
  return { ok: false, error: unauthenticated(message) };
}
