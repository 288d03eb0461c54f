import vectors from '@oncegate/catalog/data/signature-vectors.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { signatureV1, stringToSignV1 } from '../src/signature/v1.ts';
import { hashedCanonicalRequest, signatureV3 } from '../src/signature/v3.ts';

function pairs(record: object): [string, string][] {
  return Object.entries(record);
}

test.each(vectors.v1.vectors)('V1 signs as published: $source', (vector) => {
  expect(signatureV1(vector.method, pairs(vector.params), vector.secret)).toBe(vector.signature);
});

test.each(vectors.v1.vectors.filter(({ stringToSign }) => stringToSign !== undefined))(
  'V1 makes the published string to sign: $source',
  (vector) => {
    expect(stringToSignV1(vector.method, pairs(vector.params))).toBe(vector.stringToSign);
  },
);

test.each(vectors.v3.vectors)('V3 signs as published: $source', (vector) => {
  const request = {
    method: vector.method,
    query: pairs(vector.query),
    headers: vector.headers,
    signedHeaders: Object.keys(vector.headers),
    body: Buffer.from(vector.body),
  };
  expect(hashedCanonicalRequest(request)).toBe(vector.hashedCanonicalRequest);
  expect(signatureV3(request, vector.secret)).toBe(vector.signature);
});

test('the signature itself is not signed', () => {
  const signed = signatureV1('GET', [['A', '1']], 'secret');
  const again = signatureV1('GET', pairs({ A: '1', Signature: signed }), 'secret');
  expect(again).toBe(signed);
});
