import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  differingPairs,
  differingParameters,
  flattenParameters,
  type HashKey,
  hashPairs,
  hashParameters,
  operationId,
  parseClientToken,
  parseParameterHash,
} from '../src/index.ts';
import * as native from '../src/sha256/native.ts';
import * as portable from '../src/sha256/portable.ts';
import { request } from './request.ts';

const create = request({
  VpcId: 'vpc-1',
  CidrBlock: '10.0.0.0/24',
  Tag: [{ Key: 'env', Value: 'prod' }],
});
const canonical =
  'Vpc\n2016-04-28\nCreateVSwitch\ncn-hangzhou\nCidrBlock=10.0.0.0%2F24&Tag.1.Key=env&Tag.1.Value=prod&VpcId=vpc-1';
const key: HashKey = {
  keyId: 'k-2026',
  key: new TextEncoder().encode('a key of thirty-two bytes, or so'),
};

test('the hash is the SHA-256 of the canonical request under v1', () => {
  const digest = createHash('sha256').update(canonical).digest('hex');
  expect(digest).toBe('d1f455972e67b5f336a74bc07ee6a6db133d3b593a3ec5444743920e6e90c9d3');
  expect(hashParameters(create)).toEqual({ ok: true, value: `v1:${digest}` });
});

test('the keyed hash is the HMAC-SHA-256 of the canonical request under v1k and the key id', () => {
  const digest = createHmac('sha256', key.key).update(canonical).digest('hex');
  expect(hashParameters(create, key)).toEqual({ ok: true, value: `v1k.k-2026:${digest}` });
});

test('pairs that are flattened already have the same hashes', () => {
  const pairs = flattenParameters(create);
  if (!pairs.ok) throw new Error(pairs.error.rule);
  expect(hashPairs(create, pairs.value)).toEqual(hashParameters(create));
  expect(hashPairs(create, pairs.value, key)).toEqual(hashParameters(create, key));
});

test('a request that is refused has no hash', () => {
  expect(hashParameters(request({ A: Number.NaN }))).toMatchObject({
    ok: false,
    error: { path: 'parameters.A' },
  });
  expect(hashPairs(create, [['a', '\ud800']])).toMatchObject({ ok: false });
});

test('a key id that cannot stand in a hash is a programming error', () => {
  expect(() => hashParameters(create, { ...key, keyId: 'a:b' })).toThrow(TypeError);
});

test('a stored hash tells its version and key', () => {
  const digest = '0'.repeat(64);
  expect(parseParameterHash(`v1:${digest}`)).toEqual({ version: 'v1', digest });
  expect(parseParameterHash(`v1k.k-2026:${digest}`)).toEqual({
    version: 'v1',
    keyId: 'k-2026',
    digest,
  });
});

test.each([
  '',
  'v1:',
  `v2:${'0'.repeat(64)}`,
  `v1k:${'0'.repeat(64)}`,
  `v1:${'A'.repeat(64)}`,
  `v1:${'0'.repeat(64)}\n`,
])('%j is no hash that this version knows', (stored) => {
  expect(parseParameterHash(stored)).toBeNull();
});

test('native and portable SHA-256 agree', () => {
  for (const text of ['', 'abc', 'é\u{1f600}', 'x'.repeat(1_000), canonical]) {
    expect(portable.sha256Hex(text)).toBe(native.sha256Hex(text));
    expect(portable.hmacSha256Hex(key.key, text)).toBe(native.hmacSha256Hex(key.key, text));
    const bytes = new TextEncoder().encode(text);
    expect(portable.sha256Hex(bytes)).toBe(native.sha256Hex(text));
    expect(portable.hmacSha256Hex(key.key, bytes)).toBe(native.hmacSha256Hex(key.key, bytes));
  }
  expect(native.sha256Hex('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('an operation id is the hash of the tenant and the token, each after its length', () => {
  const id = operationId('acme', token('a:b'));
  expect(id).toBe(createHash('sha256').update('4:acme3:a:b').digest('hex'));
  expect(id).toBe('ef56732879c3827be32bcae8dc853270d0602c66be91a8ee61d8691435449efc');
});

test('lengths in an operation id are those of UTF-8', () => {
  for (const [tenant, bytes] of [
    ['é', 2],
    ['\ue000', 3],
    ['網', 3],
    ['\u{1f600}', 4],
  ] as const) {
    const hash = createHash('sha256').update(`${bytes}:${tenant}1:x`).digest('hex');
    expect(operationId(tenant, token('x'))).toBe(hash);
  }
});

test('a tenant cannot reach into the token', () => {
  expect(operationId('a', token('bc'))).not.toBe(operationId('ab', token('c')));
  expect(operationId('a1:b', token('c'))).not.toBe(operationId('a', token('b1:c')));
});

test('a tenant with a lone surrogate is a programming error', () => {
  expect(() => operationId('\ud800', token('x'))).toThrow(TypeError);
});

test('requests that are the same differ in nothing', () => {
  expect(
    differingParameters(create, request({ ...create.parameters, ClientToken: 'other' })),
  ).toEqual({ ok: true, value: [] });
});

test('requests differ in wire names, sorted, never in values', () => {
  const other = request({
    VpcId: 'vpc-2',
    CidrBlock: '10.0.0.0/24',
    Tag: [{ Key: 'env' }, { Key: 'team' }],
  });
  expect(differingParameters(create, other)).toEqual({
    ok: true,
    value: ['Tag.1.Value', 'Tag.2.Key', 'VpcId'],
  });
});

test('the head differs under the names that callers know, each once', () => {
  const other = request(
    { Product: 'x' },
    { product: 'gpdb', version: '2016-05-03', action: 'Restart', regionId: '' },
  );
  expect(differingParameters(request({}), other)).toEqual({
    ok: true,
    value: ['Action', 'Product', 'RegionId', 'Version'],
  });
});

test('pairs differ likewise', () => {
  expect(
    differingPairs(
      create,
      [
        ['a', '1'],
        ['b', '2'],
        ['Timestamp', '1'],
      ],
      create,
      [
        ['b', '3'],
        ['a', '1'],
        ['\u{1f600}', ''],
        ['\ue000', ''],
      ],
    ),
  ).toEqual({
    ok: true,
    value: ['b', '\ue000', '\u{1f600}'],
  });
});

test('a request that is refused differs from none', () => {
  const bad = request({ A: Number.NaN });
  expect(differingParameters(bad, create)).toMatchObject({
    ok: false,
    error: { path: 'parameters.A' },
  });
  expect(differingParameters(create, bad)).toMatchObject({
    ok: false,
    error: { path: 'parameters.A' },
  });
  expect(differingPairs(create, [['a', '\ud800']], create, [])).toMatchObject({ ok: false });
  expect(differingPairs(create, [], create, [['a', '\ud800']])).toMatchObject({ ok: false });
});

function token(text: string) {
  const parsed = parseClientToken(text);
  if (!parsed.ok) throw new Error(parsed.error.rule);
  return parsed.value;
}
