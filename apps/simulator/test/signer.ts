import { createHash, createHmac, randomUUID } from 'node:crypto';

// The test's own signer, sharing nothing with the simulator: an error in one shows in the other.

export type Call = {
  readonly action: string;
  readonly version: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
};

export type SignerOptions = {
  readonly method?: 'GET' | 'POST';
  readonly nonce?: string;
  readonly at?: Date;
  readonly accessKeyId?: string;
  readonly secret?: string;
  readonly securityToken?: string;
};

export type SignedRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
};

export const KEY = { id: 'test-key', secret: 'test-secret' } as const;

function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('!', '%21')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('*', '%2A');
}

function join(pairs: Readonly<Record<string, string>>): string {
  const names = Object.keys(pairs).toSorted();
  return names.map((name) => `${encode(name)}=${encode(pairs[name] ?? '')}`).join('&');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function timestamp(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function signV3(base: string, call: Call, options: SignerOptions = {}): SignedRequest {
  const method = options.method ?? 'POST';
  const body = call.form ? join(call.form) : '';
  const headers: Record<string, string> = {
    ...(call.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    host: new URL(base).host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(body),
    'x-acs-date': timestamp(options.at ?? new Date()),
    ...(options.securityToken ? { 'x-acs-security-token': options.securityToken } : {}),
    'x-acs-signature-nonce': options.nonce ?? randomUUID(),
    'x-acs-version': call.version,
  };
  const names = Object.keys(headers).toSorted();
  const canonical = [
    method,
    '/',
    join(call.query ?? {}),
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const signature = createHmac('sha256', options.secret ?? KEY.secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  const credential = options.accessKeyId ?? KEY.id;
  headers['authorization'] =
    `ACS3-HMAC-SHA256 Credential=${credential},SignedHeaders=${names.join(';')},Signature=${signature}`;
  const url = `${base}/?${join(call.query ?? {})}`;
  return method === 'GET' ? { url, method, headers } : { url, method, headers, body };
}

export function signV1(base: string, call: Call, options: SignerOptions = {}): SignedRequest {
  const method = options.method ?? 'POST';
  const query: Record<string, string> = {
    ...call.query,
    AccessKeyId: options.accessKeyId ?? KEY.id,
    Action: call.action,
    Format: 'JSON',
    ...(options.securityToken ? { SecurityToken: options.securityToken } : {}),
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: options.nonce ?? randomUUID(),
    SignatureVersion: '1.0',
    Timestamp: timestamp(options.at ?? new Date()),
    Version: call.version,
  };
  const text = `${method}&%2F&${encode(join({ ...query, ...call.form }))}`;
  query['Signature'] = createHmac('sha1', `${options.secret ?? KEY.secret}&`)
    .update(text)
    .digest('base64');
  const url = `${base}/?${join(query)}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return method === 'GET'
    ? { url, method, headers: {} }
    : { url, method, headers, body: join(call.form ?? {}) };
}
