import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';

/** How long the keys of an issuer may be used without asking for them again. */
const MAX_AGE_MS = 10 * 60_000;
/** A token that names an unknown key makes them be asked for, but not more often than this. */
const COOLDOWN_MS = 2_000;
const TIMEOUT_MS = 3_000;
/** Whoever was away is not asked again for as long: a flood of tokens is not passed on. */
const AWAY_MS = 1_000;

/** The issuer's keys could not be had: nothing is known of the token. */
export class IdentityProviderAway extends Error {
  override readonly name = 'IdentityProviderAway';
}

/** The public keys at a URL, asked for when they are needed. Throws {@link IdentityProviderAway}. */
export function keySet(url: URL): JWTVerifyGetKey {
  let awayUntil = 0;
  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: MAX_AGE_MS,
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
    [customFetch]: async (address, options) => {
      if (performance.now() < awayUntil) {
        throw new IdentityProviderAway('The issuer was away a moment ago.');
      }
      return fetch(address, options);
    },
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys
      ) {
        throw error;
      }
      if (!(error instanceof IdentityProviderAway)) {
        awayUntil = performance.now() + AWAY_MS;
      }
      throw new IdentityProviderAway('The keys of the issuer could not be read.', { cause: error });
    }
  };
}
