/**
 * Wire names that belong to the protocol, not to the parameters: they change with each attempt,
 * or stand before the pairs in the canonical request. Only the whole wire name counts, so
 * `Filter.1.Version` is a parameter like any other.
 *
 * Source: "you must use different values for SignatureNonce, Timestamp, and Signature in each
 * retry" (VPC, Ensure idempotence); common parameters of the RPC protocol.
 */
export const PROTOCOL_FIELDS: readonly string[] = [
  'SignatureNonce',
  'Timestamp',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureType',
  'AccessKeyId',
  'SecurityToken',
  'Format',
  'Action',
  'Version',
  'RegionId',
  'ClientToken',
];

const NAMES: ReadonlySet<string> = new Set(PROTOCOL_FIELDS);

/** Whether a whole wire name is one of `PROTOCOL_FIELDS`. */
export function isProtocolField(wireName: string): boolean {
  return NAMES.has(wireName);
}
