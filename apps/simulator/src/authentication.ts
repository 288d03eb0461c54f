import type { CloudCall } from './cloud-call.ts';
import type { Nonces } from './nonces.ts';
import { missing, REFUSALS, type Refusal } from './refusal.ts';
import { sameSignature } from './signature/comparison.ts';
import { signatureV1 } from './signature/v1.ts';
import { sha256Hex, signatureV3 } from './signature/v3.ts';

const ACCEPTED_SKEW_MS = 15 * 60_000;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

export type AccessKey = { readonly id: string; readonly secret: string };

/**
 * Why the caller is not believed, or undefined where the call is authentic. Only an authentic
 * call uses up its nonce: else anyone could burn the nonces of others.
 */
export function authenticate(
  call: CloudCall,
  key: AccessKey,
  nonces: Nonces,
  now: number,
): Refusal | undefined {
  return (
    absentField(call) ??
    wrongTime(call, now) ??
    wrongKey(call, key) ??
    wrongSignature(call, key) ??
    (nonces.use(call.signing.nonce, now) ? undefined : REFUSALS.nonceUsed)
  );
}

function absentField(call: CloudCall): Refusal | undefined {
  const { signing } = call;
  const fields: readonly (readonly [string, string])[] = [
    ['Action', call.action],
    ['Version', call.version],
    ['AccessKeyId', signing.accessKeyId],
    ['Timestamp', signing.timestamp],
    ['SignatureNonce', signing.nonce],
    ['Signature', signing.signature],
  ];
  const absent = fields.find(([, value]) => value === '');
  return absent && missing(absent[0]);
}

function wrongTime({ signing: { timestamp } }: CloudCall, now: number): Refusal | undefined {
  const at = TIMESTAMP.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(at)) return REFUSALS.timestampFormat;
  return Math.abs(now - at) > ACCEPTED_SKEW_MS ? REFUSALS.timestampExpired : undefined;
}

function wrongKey({ signing }: CloudCall, key: AccessKey): Refusal | undefined {
  return signing.accessKeyId === key.id ? undefined : REFUSALS.unknownKey;
}

function wrongSignature(call: CloudCall, key: AccessKey): Refusal | undefined {
  const names = [...call.query, ...call.form].map(([name]) => name);
  // What is given twice could be signed as one value and acted on as the other.
  if (new Set(names).size !== names.length) return REFUSALS.repeatedParameter;
  const expected = expectedSignature(call, key);
  return expected !== undefined && sameSignature(call.signing.signature, expected)
    ? undefined
    : REFUSALS.signatureMismatch;
}

/** Undefined where the call leaves out of its signature what must be in it. */
function expectedSignature(call: CloudCall, key: AccessKey): string | undefined {
  const { form } = call.signing;
  if (form.name === 'v1') {
    const known = form.method === 'HMAC-SHA1' && form.version === '1.0';
    return known ? signatureV1(call.method, [...call.query, ...call.form], key.secret) : undefined;
  }
  const mustBeSigned = Object.keys(call.headers).filter(
    (name) => name === 'host' || name.startsWith('x-acs-'),
  );
  const { signedHeaders } = form;
  if (!mustBeSigned.every((name) => signedHeaders.includes(name))) return undefined;
  if (call.headers['x-acs-content-sha256'] !== sha256Hex(call.body)) return undefined;
  return signatureV3({ ...call, signedHeaders }, key.secret);
}
