import { createHash, createHmac } from 'node:crypto';
import { canonicalQuery } from './percent-encoding.ts';

export const V3_ALGORITHM = 'ACS3-HMAC-SHA256';

/** The parts of a request that ACS3-HMAC-SHA256 signs. */
export type V3Request = {
  readonly method: string;
  readonly query: Iterable<readonly [string, string]>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case names, as the Authorization header lists them. */
  readonly signedHeaders: readonly string[];
  readonly body: Buffer;
};

export function sha256Hex(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 hex of the canonical request of an RPC call, whose path is always `/`. */
export function hashedCanonicalRequest(request: V3Request): string {
  const names = request.signedHeaders.toSorted();
  const headers = names.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`);
  return sha256Hex(
    [
      request.method,
      '/',
      canonicalQuery(request.query),
      headers.join(''),
      names.join(';'),
      sha256Hex(request.body),
    ].join('\n'),
  );
}

/** ACS3-HMAC-SHA256 in hex. */
export function signatureV3(request: V3Request, secret: string): string {
  return createHmac('sha256', secret)
    .update(`${V3_ALGORITHM}\n${hashedCanonicalRequest(request)}`)
    .digest('hex');
}
