import { createHash, createHmac } from 'node:crypto';

/** Both signature forms, written from their public description alone, as the cloud checks them. */

function encode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9._~-]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function canonicalPairs(pairs: ReadonlyMap<string, string>): string {
  return [...pairs]
    .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

export function signatureV1(
  method: string,
  parameters: ReadonlyMap<string, string>,
  secret: string,
): string {
  const signed = new Map([...parameters].filter(([name]) => name !== 'Signature'));
  return createHmac('sha1', `${secret}&`)
    .update(`${method}&%2F&${encode(canonicalPairs(signed))}`)
    .digest('base64');
}

export function signatureV3(
  request: {
    readonly method: string;
    readonly query: ReadonlyMap<string, string>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
  secret: string,
): string {
  const names = Object.keys(request.headers).toSorted();
  const canonical = [
    request.method,
    '/',
    canonicalPairs(request.query),
    ...names.map((name) => `${name}:${request.headers[name]?.trim()}`),
    '',
    names.join(';'),
    createHash('sha256').update(request.body).digest('hex'),
  ].join('\n');
  return createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`)
    .digest('hex');
}
