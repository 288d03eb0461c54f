import { createHmac, hash } from 'node:crypto';

/** SHA-256 of the bytes, or of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data);
}

/** HMAC-SHA-256 of the bytes, or of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function hmacSha256Hex(key: Uint8Array, data: string | Uint8Array): string {
  return createHmac('sha256', key).update(data).digest('hex');
}
