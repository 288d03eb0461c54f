import { createHmac, createSecretKey } from 'node:crypto';

/** `verbatim`: the caller's own token. `derived`: for accounts that tenants share. */
export type TokenMode = 'verbatim' | 'derived';

/** The token that the cloud sees for a tenant's client token. */
type CloudTokenOf = (of: { readonly tenant: string; readonly clientToken: string }) => string;

/**
 * The tokens of an account: a pure function of tenant, client token and the account's secret, so that
 * the same submission reaches the cloud with the same token even when the ledger forgot it.
 *
 * `derived` is base64url of HMAC-SHA-256 over tenant and client token, each preceded by its length
 * in bytes (unsigned, 32 bits, big-endian), so that no two pairs share a text: 43 characters.
 *
 * @param secret of the account; verbatim tokens need none.
 * @throws RangeError where tokens are to be derived without one.
 */
export function cloudTokens(mode: TokenMode, secret: string | null): CloudTokenOf {
  switch (mode) {
    case 'verbatim':
      return ({ clientToken }) => clientToken;
    case 'derived':
      return derivedTokens(secret ?? '');
  }
}

function derivedTokens(secret: string): CloudTokenOf {
  if (secret === '') throw new RangeError('a derived token needs the account secret');
  // Made once: to set the key up takes OpenSSL longer than the hash.
  const key = createSecretKey(secret, 'utf8');
  return ({ tenant, clientToken }) =>
    createHmac('sha256', key)
      .update(lengthPrefixed(tenant))
      .update(lengthPrefixed(clientToken))
      .digest('base64url');
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
