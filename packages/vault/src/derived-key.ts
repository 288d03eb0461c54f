import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What a sealing key is used for; each use has a key of its own. */
type Purpose = 'wrap' | 'parameter hash';

/** HKDF-SHA-256 of a sealing key, which is random, so that no salt is needed (RFC 5869, 3.1). */
export function derivedKey(key: KeyObject, purpose: Purpose): KeyObject {
  const info = `oncegate ${purpose} v1`;
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', info, 32)));
}
