/**
 * Names that belong to the protocol. The SDK lets a caller's parameter of such a name replace the
 * signature's own (openapi-core 1.0.8, `doRPCRequest`: `...request.query` comes last); the canonical
 * request leaves them out of the hash, and so they are left out of what is sent.
 */
const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'AccessKeyId',
  'Action',
  'ClientToken',
  'Format',
  'RegionId',
  'SecurityToken',
  'Signature',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
  'Timestamp',
  'Version',
]);

export function isReserved(name: string): boolean {
  return RESERVED_NAMES.has(name);
}
