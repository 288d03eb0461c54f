import { hash } from 'node:crypto';

/** SHA-256 of a key's UTF-8 bytes: all that is kept of it. Keys are random, so no salt is needed. */
export function hashKey(key: string): Buffer {
  // Asked for bytes, Node takes a longer way.
  return Buffer.from(hash('sha256', key), 'hex');
}
