import { plainPairsBytes, plainRequestBytes } from '#plain-request';
import { hmacSha256Hex, sha256Hex } from '#sha256';
import { canonicalFromPairs, canonicalRequest } from './canonical-request.ts';
import type { CloudRequest, RequestHead, WirePair } from './cloud-request.ts';

import { ok, type Result } from './result.ts';

/**
 * A key for hashes of requests with a secret parameter: without it, whoever reads the hash could
 * try passwords against it.
 */
export type HashKey = {
  /** Names the key in the hash: 1–64 of `A-Z a-z 0-9 _ -`. */
  readonly keyId: string;
  /** 32 random bytes or more. */
  readonly key: Uint8Array;
};

/** What a stored hash is under. */
export type ParameterHash = {
  readonly version: 'v1';
  /** Present where the hash is keyed. */
  readonly keyId?: string;
  /** 64 lower-case hexadecimal digits. */
  readonly digest: string;
};

const KEY_ID = /^[\w-]{1,64}$/;
const PARAMETER_HASH = /^v1(?:k\.([\w-]{1,64}))?:([0-9a-f]{64})$/;

/**
 * The parameter hash of a request: `v1:` and the SHA-256 of `canonicalRequest` in hexadecimal, or
 * with a key `v1k.<keyId>:` and the HMAC-SHA-256. Two requests have the same hash if and only if
 * the cloud sees the same in them. Refusals are those of `canonicalRequest`. Throws TypeError on a key whose id cannot stand in a hash.
 */
export function hashParameters(request: CloudRequest, key?: HashKey): Result<string> {
  const copy = copyOf(key);
  const bytes = plainRequestBytes(request);
  if (bytes !== undefined) return ok(hashText(bytes, copy));
  const text = canonicalRequest(request);
  return text.ok ? ok(hashText(text.value, copy)) : text;
}

/**
 * The same hash from pairs that are flattened already, in any order. Refused as by
 * `canonicalFromPairs`: a field of the head, or a pair with its place, `pairs[3]`, that is no
 * well-formed text of at most `MAX_TEXT_BYTES`, and two pairs of one name. Throws TypeError on a key
 * whose id cannot stand in a hash.
 */
export function hashPairs(
  head: RequestHead,
  pairs: readonly WirePair[],
  key?: HashKey,
): Result<string> {
  const copy = copyOf(key);
  const bytes = plainPairsBytes(head, pairs);
  if (bytes !== undefined) return ok(hashText(bytes, copy));
  const text = canonicalFromPairs(head, pairs);
  return text.ok ? ok(hashText(text.value, copy)) : text;
}

/**
 * Which version and key a stored hash is under, so that what arrives is hashed likewise before
 * the two are compared. Null where this version of core cannot tell: then the hash is somebody
 * newer's, and comparing would be guessing.
 */
export function parseParameterHash(stored: string): ParameterHash | null {
  const [, keyId, digest] = PARAMETER_HASH.exec(stored) ?? [];
  if (digest === undefined) return null;
  return keyId === undefined ? { version: 'v1', digest } : { version: 'v1', keyId, digest };
}

/** To be read first: the bytes are good until the next request is hashed, and a key may have getters. */
function copyOf(key: HashKey | undefined): HashKey | undefined {
  return key && { keyId: key.keyId, key: key.key };
}

function hashText(text: string | Uint8Array, key: HashKey | undefined): string {
  if (key === undefined) return `v1:${sha256Hex(text)}`;
  if (!KEY_ID.test(key.keyId)) throw new TypeError('A key id is 1 to 64 of A-Z a-z 0-9 _ -');
  return `v1k.${key.keyId}:${hmacSha256Hex(key.key, text)}`;
}
