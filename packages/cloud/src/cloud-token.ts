import { createHmac, createSecretKey } from 'node:crypto';

/** `verbatim`: the caller's own token. `derived`: for accounts that tenants share. */
export type TokenMode = 'verbatim' | 'derived';

/**
 * The token that the cloud sees: a pure function of tenant, client token and the account's secret,
 * so that the same submission reaches the cloud with the same token even when the ledger forgot it.
 *
 * `derived` is base64url of HMAC-SHA-256 over tenant and client token, each preceded by its length
 * in bytes (unsigned, 32 bits, big-endian), so that no two pairs share a text: 43 characters.
 */
export function cloudToken(
  mode: TokenMode,
  of: { readonly tenant: string; readonly clientToken: string; readonly tokenSecret: string },
): string {
  switch (mode) {
    case 'verbatim':
      return of.clientToken;
    case 'derived':
      if (of.tokenSecret === '') throw new RangeError('a derived token needs the account secret');
      // Given the text itself, OpenSSL takes five times as long to set the key up.
      return createHmac('sha256', createSecretKey(of.tokenSecret, 'utf8'))
        .update(lengthPrefixed(of.tenant))
        .update(lengthPrefixed(of.clientToken))
        .digest('base64url');
  }
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
