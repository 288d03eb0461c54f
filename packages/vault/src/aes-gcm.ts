import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** What GCM is specified for; other lengths are hashed first. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Drawn at once: asking for a few bytes costs as much as asking for many. */
const NONCES_DRAWN = 256;
let drawn = Buffer.alloc(0);

/**
 * AES-256-GCM under a random nonce.
 *
 * @param bound authenticated with the plaintext: it decrypts with the same only.
 * @returns nonce, ciphertext and tag, one after the other.
 */
export function encrypt(key: KeyObject, plain: Buffer, bound: string): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws where key, bytes or `bound` are not those of the encryption. */
export function decrypt(key: KeyObject, bytes: Buffer, bound: string): Buffer {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound));
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
}

function freshNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCES_DRAWN * NONCE_BYTES);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}
