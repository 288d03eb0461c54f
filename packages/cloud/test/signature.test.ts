import { expect, test } from 'vitest';
import { authorizationV3, sign } from '../src/signature.ts';
import { callTo } from './cloud-server.ts';
import { signatureV1, signatureV3 } from './verifier.ts';

const ENDPOINT = { protocol: 'https', host: 'vpc.aliyuncs.com' } as const;
const KEYS = { accessKeyId: 'testid', accessKeySecret: 'testsecret', securityToken: null };
const FRESH = { nonce: '3156853299f313e23d1673dc12e1703d', timestamp: '2023-10-26T10:22:32Z' };

// "V3 request structure and signature", the fixed example of the SDK documentation.
const V3_VECTOR = {
  query: {
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    RegionId: 'cn-shanghai',
  },
  headers: {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    'x-acs-action': 'RunInstances',
    'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-acs-date': '2023-10-26T10:22:32Z',
    'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    'x-acs-version': '2014-05-26',
  },
  signature: '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
};

test('the published V3 example is signed as published', () => {
  const authorization = authorizationV3(
    V3_VECTOR.headers,
    V3_VECTOR.query,
    V3_VECTOR.headers['x-acs-content-sha256'],
    { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' },
  );
  expect(authorization).toBe(
    `ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=${Object.keys(V3_VECTOR.headers).join(';')},Signature=${V3_VECTOR.signature}`,
  );
});

test("the tests' own verifier agrees with the published vectors", () => {
  expect(
    signatureV3(
      {
        method: 'POST',
        query: new Map(Object.entries(V3_VECTOR.query)),
        headers: V3_VECTOR.headers,
        body: '',
      },
      'YourAccessKeySecret',
    ),
  ).toBe(V3_VECTOR.signature);
  // The RPC signing example of the ECS documentation.
  expect(
    signatureV1(
      'GET',
      new Map([
        ['AccessKeyId', 'testid'],
        ['Action', 'DescribeRegions'],
        ['Format', 'XML'],
        ['SignatureMethod', 'HMAC-SHA1'],
        ['SignatureNonce', '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf'],
        ['SignatureVersion', '1.0'],
        ['Timestamp', '2016-02-23T12:46:24Z'],
        ['Version', '2014-05-26'],
      ]),
      'testsecret',
    ),
  ).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
  expect(
    signatureV1('GET', new Map(Object.entries({ query: 'test', body: 'test' })), 'secret'),
  ).toBe('XlUyV4sXjOuX5FnjUz9IF9tm5rU=');
});

const HARD_VALUES = [
  ['Description', "a b+c*d~e'f(g)!%&=/?#"],
  ['Name', 'Zürich 上海 😀'],
  ['Empty', ''],
  ['Tag.1.Key', ' '],
  ['Tag.1.Value', 'a\r\nb'],
  ['toString', 'x'],
  ['Key With Space', 'y'],
] as const;

test.each([
  ['in the query', new Set<string>()],
  ['in the form', new Set(['Tag', 'ClientToken', 'Name'])],
])('hard values %s are covered by the V1 signature', (_, formParameters) => {
  const call = callTo(ENDPOINT, { pairs: HARD_VALUES, formParameters });
  const signed = sign('v1', call, KEYS, FRESH);
  const query = new URL(signed.path, 'https://cloud').searchParams;
  const parameters = new Map([...query, ...new URLSearchParams(signed.body)]);
  expect(parameters.get('Signature')).toBe(signatureV1('POST', parameters, 'testsecret'));
  expect([...parameters]).toEqual(expect.arrayContaining([...HARD_VALUES]));
});

test.each([
  ['in the query', new Set<string>(), HARD_VALUES.slice(0, -1)],
  ['under names that need encoding', new Set<string>(), HARD_VALUES],
  ['in the form', new Set(['Tag', 'ClientToken', 'Name']), HARD_VALUES],
])('hard values %s are covered by the V3 signature', (_, formParameters, pairs) => {
  const signed = sign('v3', callTo(ENDPOINT, { pairs, formParameters }), KEYS, FRESH);
  const { Authorization = '', ...headers } = signed.headers;
  const names = /SignedHeaders=([^,]+),/.exec(Authorization)?.[1]?.split(';') ?? [];
  const query = new Map(new URL(signed.path, 'https://cloud').searchParams);
  const signedHeaders = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
  const expected = signatureV3(
    { method: 'POST', query, headers: signedHeaders, body: signed.body },
    'testsecret',
  );
  expect(Authorization).toContain(`Signature=${expected}`);
  const parameters = [...query, ...new URLSearchParams(signed.body)];
  expect(parameters).toEqual(expect.arrayContaining([...pairs]));
});

test('values are percent-encoded by RFC 3986, in query and form alike', () => {
  const pairs = HARD_VALUES.slice(0, 1);
  const encoded = 'Description=a%20b%2Bc%2Ad~e%27f%28g%29%21%25%26%3D%2F%3F%23';
  const inQuery = sign('v3', callTo(ENDPOINT, { pairs }), KEYS, FRESH);
  expect(inQuery.path).toContain(encoded);
  const formParameters = new Set(['Description']);
  const inForm = sign('v3', callTo(ENDPOINT, { pairs, formParameters }), KEYS, FRESH);
  expect(inForm.body).toBe(encoded);
});

test('a temporary key travels with its security token, under the signature', () => {
  const keys = { ...KEYS, securityToken: 'sts/token+==' };
  const v3 = sign('v3', callTo(ENDPOINT), keys, FRESH);
  expect(v3.headers['x-acs-security-token']).toBe('sts/token+==');
  expect(v3.headers.Authorization).toContain('x-acs-security-token');
  const v1 = new URL(sign('v1', callTo(ENDPOINT), keys, FRESH).path, 'https://cloud').searchParams;
  expect(v1.get('SecurityToken')).toBe('sts/token+==');
  expect(v1.get('Signature')).toBe(signatureV1('POST', new Map(v1), 'testsecret'));
});
