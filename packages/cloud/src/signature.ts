import { Readable } from 'node:stream';
import { OpenApiUtil } from '@alicloud/openapi-core';
import type { CloudCall } from './cloud.ts';
import type { Credentials } from './credentials.ts';
import { encodePairs, layOut, type Pair } from './parameters.ts';

/** `v3`: ACS3-HMAC-SHA256 in headers. `v1`: the older RPC form, HMAC-SHA1 in parameters. */
export type SignatureForm = 'v3' | 'v1';

/** A request as it goes on the wire, always a POST. */
export type SignedRequest = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** So that it can be taken out of what is logged. */
  readonly signature: string;
};

export type Freshness = { readonly nonce: string; readonly timestamp: string };

const METHOD = 'POST';
const ALGORITHM = 'ACS3-HMAC-SHA256';
/** What the SDK's request type demands beside what it signs. */
const UNSIGNED = { protocol: 'https', port: 443, body: Readable.from([]) };
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Signs a call by the SDK's own canonicalisation; pure. */
export function sign(
  form: SignatureForm,
  call: CloudCall,
  credentials: Credentials,
  fresh: Freshness,
): SignedRequest {
  switch (form) {
    case 'v3':
      return signV3(call, credentials, fresh);
    case 'v1':
      return signV1(call, credentials, fresh);
  }
}

function signV3(call: CloudCall, credentials: Credentials, fresh: Freshness): SignedRequest {
  const layout = layOut(call, []);
  const body = encodePairs(layout.form);
  const payload = OpenApiUtil.hash(Buffer.from(body), ALGORITHM).toString('hex');
  const headers: Record<string, string> = {
    ...commonHeaders(call, body),
    'x-acs-date': fresh.timestamp,
    'x-acs-signature-nonce': fresh.nonce,
    'x-acs-content-sha256': payload,
  };
  if (credentials.securityToken !== null) {
    headers['x-acs-accesskey-id'] = credentials.accessKeyId;
    headers['x-acs-security-token'] = credentials.securityToken;
  }
  const authorization = authorizationV3(headers, Object.fromEntries(layout.query), payload, {
    id: credentials.accessKeyId,
    secret: credentials.accessKeySecret,
  });
  return {
    path: pathWith(layout.query),
    headers: { ...headers, Authorization: authorization },
    body,
    signature: authorization.slice(authorization.lastIndexOf('=') + 1),
  };
}

/** The `Authorization` header for a POST to `/`; `payload` is the body's SHA-256 in hex. */
export function authorizationV3(
  headers: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
  payload: string,
  key: { readonly id: string; readonly secret: string },
): string {
  const request = { method: METHOD, pathname: '/', headers, query, ...UNSIGNED };
  return OpenApiUtil.getAuthorization(request, ALGORITHM, payload, key.id, key.secret);
}

function signV1(call: CloudCall, credentials: Credentials, fresh: Freshness): SignedRequest {
  const protocol: Pair[] = [
    ['Action', call.action],
    ['Format', 'json'],
    ['Version', call.version],
    ['Timestamp', fresh.timestamp],
    ['SignatureNonce', fresh.nonce],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['AccessKeyId', credentials.accessKeyId],
  ];
  if (credentials.securityToken !== null) {
    protocol.push(['SecurityToken', credentials.securityToken]);
  }
  const layout = layOut(call, protocol);
  const body = encodePairs(layout.form);
  const signature = OpenApiUtil.getRPCSignature(
    Object.fromEntries([...layout.query, ...layout.form]),
    METHOD,
    credentials.accessKeySecret,
  );
  return {
    path: pathWith([...layout.query, ['Signature', signature]]),
    headers: commonHeaders(call, body),
    body,
    signature,
  };
}

function commonHeaders(call: CloudCall, body: string): Record<string, string> {
  return {
    host: call.endpoint.host,
    accept: 'application/json',
    // An answer that may not be compressed cannot unfold beyond the cap on its size.
    'accept-encoding': 'identity',
    'user-agent': OpenApiUtil.getUserAgent('oncegate'),
    'x-acs-version': call.version,
    'x-acs-action': call.action,
    ...(body === '' ? {} : { 'content-type': FORM_TYPE }),
  };
}

function pathWith(query: readonly Pair[]): string {
  return query.length === 0 ? '/' : `/?${encodePairs(query)}`;
}
