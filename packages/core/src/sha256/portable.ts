import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the bytes, or of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(bytesOf(data)));
}

/** HMAC-SHA-256 of the bytes, or of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function hmacSha256Hex(key: Uint8Array, data: string | Uint8Array): string {
  return bytesToHex(hmac(sha256, key, bytesOf(data)));
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? utf8ToBytes(data) : data;
}
