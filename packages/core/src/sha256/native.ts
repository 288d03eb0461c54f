import { createHmac, createSecretKey, hash } from 'node:crypto';

/** SHA-256 of the bytes, or of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/** HMAC-SHA-256 of the bytes, or of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function hmacSha256Hex(key: Uint8Array, data: string | Uint8Array): string {
  // Given the bytes themselves, OpenSSL takes five times as long to set the key up.
  return createHmac('sha256', createSecretKey(key)).update(data).digest('hex');
}
