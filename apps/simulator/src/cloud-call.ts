import { V3_ALGORITHM } from './signature/v3.ts';

type Pairs = readonly (readonly [string, string])[];

/** An HTTP request as it came, before anything is believed. */
export type HttpRequest = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** Who says that they sent the call, and the proof; empty text where it is absent. */
type Signing = {
  readonly accessKeyId: string;
  readonly signature: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly form:
    | { readonly name: 'v1'; readonly method: string; readonly version: string }
    | { readonly name: 'v3'; readonly signedHeaders: readonly string[] };
};

/** One RPC call, in either signature form. */
export type CloudCall = {
  readonly method: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Pairs;
  readonly form: Pairs;
  readonly body: Buffer;
  readonly action: string;
  readonly version: string;
  readonly signing: Signing;
  /** The decoded wire pairs of query and form alike, without the signing envelope. */
  readonly parameters: ReadonlyMap<string, string>;
};

// What a call is signed and addressed with. Neither an effect's parameters nor what a token is
// compared by: these differ in every attempt at one call.
const ENVELOPE: ReadonlySet<string> = new Set([
  'AccessKeyId',
  'Action',
  'Format',
  'SecurityToken',
  'Signature',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
  'Timestamp',
  'Version',
]);

export function readCall(request: HttpRequest): CloudCall {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]),
  );
  const query = [...new URLSearchParams(request.url.split('?').slice(1).join('?'))];
  const form = isForm(headers) ? [...new URLSearchParams(request.body.toString('utf8'))] : [];
  const all = [...query, ...form];
  const signed = signedByHeaders(headers);
  const given = new Map(all);
  return {
    method: request.method,
    host: headers['host'] ?? '',
    headers,
    query,
    form,
    body: request.body,
    action: (signed ? headers['x-acs-action'] : given.get('Action')) ?? '',
    version: (signed ? headers['x-acs-version'] : given.get('Version')) ?? '',
    signing: signed ?? signedByParameters(given),
    parameters: new Map(all.filter(([name]) => !ENVELOPE.has(name))),
  };
}

function isForm(headers: Readonly<Record<string, string>>): boolean {
  return (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

function signedByHeaders(headers: Readonly<Record<string, string>>): Signing | undefined {
  const authorization = headers['authorization'] ?? '';
  if (!authorization.startsWith(`${V3_ALGORITHM} `)) return undefined;
  const fields = new Map(
    authorization
      .slice(V3_ALGORITHM.length + 1)
      .split(',')
      .map((field): [string, string] => {
        const [name = '', ...value] = field.trim().split('=');
        return [name, value.join('=')];
      }),
  );
  return {
    accessKeyId: fields.get('Credential') ?? '',
    signature: fields.get('Signature') ?? '',
    nonce: headers['x-acs-signature-nonce'] ?? '',
    timestamp: headers['x-acs-date'] ?? '',
    form: { name: 'v3', signedHeaders: (fields.get('SignedHeaders') ?? '').split(';') },
  };
}

function signedByParameters(given: ReadonlyMap<string, string>): Signing {
  return {
    accessKeyId: given.get('AccessKeyId') ?? '',
    signature: given.get('Signature') ?? '',
    nonce: given.get('SignatureNonce') ?? '',
    timestamp: given.get('Timestamp') ?? '',
    form: {
      name: 'v1',
      method: given.get('SignatureMethod') ?? '',
      version: given.get('SignatureVersion') ?? '',
    },
  };
}
