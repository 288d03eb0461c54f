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

/**
 * Whether a whole wire name is one of `PROTOCOL_FIELDS`.
 *
 * The same list as a switch, because every parameter is asked about: engines compare the names of
 * properties by address, which is several times faster than a look into a Set.
 */
export function isProtocolField(wireName: string): boolean {
  switch (wireName) {
    case 'SignatureNonce':
    case 'Timestamp':
    case 'Signature':
    case 'SignatureMethod':
    case 'SignatureVersion':
    case 'SignatureType':
    case 'AccessKeyId':
    case 'SecurityToken':
    case 'Format':
    case 'Action':
    case 'Version':
    case 'RegionId':
    case 'ClientToken':
      return true;
    default:
      return false;
  }
}
