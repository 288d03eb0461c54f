import { createHmac } from 'node:crypto';
import { canonicalQuery, percentEncode } from './percent-encoding.ts';

/** What RPC signature version 1.0 signs: every query and form parameter but `Signature`. */
export function stringToSignV1(
  method: string,
  parameters: Iterable<readonly [string, string]>,
): string {
  const signed = [...parameters].filter(([name]) => name !== 'Signature');
  return `${method}&${percentEncode('/')}&${percentEncode(canonicalQuery(signed))}`;
}

/** RPC signature version 1.0, HMAC-SHA1 in base64. */
export function signatureV1(
  method: string,
  parameters: Iterable<readonly [string, string]>,
  secret: string,
): string {
  return createHmac('sha1', `${secret}&`)
    .update(stringToSignV1(method, parameters))
    .digest('base64');
}
