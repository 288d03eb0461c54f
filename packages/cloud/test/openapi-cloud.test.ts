import { expect, test } from 'vitest';
import { type CloudCall, credentialSource, openApiCloud } from '../src/index.ts';
import { answerJson, callTo, cloudServer, FREELY } from './cloud-server.ts';
import { signatureV1, signatureV3 } from './verifier.ts';

const credentials = credentialSource({
  kind: 'keys',
  accessKeyId: 'testid',
  accessKeySecret: 'testsecret',
});
const ACCEPTED = answerJson(200, { RequestId: 'R-1', VpcId: 'vpc-1' });

test('an accepted call is observed as it came', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const { observation } = await cloud.send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({
    kind: 'answer',
    status: 200,
    requestId: 'R-1',
    body: { RequestId: 'R-1', VpcId: 'vpc-1' },
  });
  await cloud.close();
});

test.each(['v3', 'v1'] as const)(
  'each %s send has its own nonce and signature, and the same token',
  async (signature) => {
    await using server = await cloudServer(ACCEPTED);
    let now = Date.parse('2026-11-21T10:00:00.900Z');
    const cloud = openApiCloud({ credentials, signature, clock: () => now });
    const first = await cloud.send(callTo(server.endpoint), FREELY);
    now += 1_000;
    const second = await cloud.send(callTo(server.endpoint), FREELY);
    await cloud.close();

    expect(first.timestamp).toBe('2026-11-21T10:00:00Z');
    expect(second.timestamp).toBe('2026-11-21T10:00:01Z');
    const seen = server.arrived.map(({ query, headers }) => ({
      token: query.get('ClientToken'),
      nonce: query.get('SignatureNonce') ?? headers['x-acs-signature-nonce'],
      timestamp: query.get('Timestamp') ?? headers['x-acs-date'],
      signature: query.get('Signature') ?? headers.authorization,
    }));
    expect(seen.map(({ token }) => token)).toEqual(['order-42', 'order-42']);
    expect(seen.map(({ nonce }) => nonce)).toEqual([first.nonce, second.nonce]);
    expect(seen.map(({ timestamp }) => timestamp)).toEqual([first.timestamp, second.timestamp]);
    expect(first.nonce).not.toBe(second.nonce);
    expect(seen[0]?.signature).not.toBe(seen[1]?.signature);
  },
);

test('what arrives over V3 verifies as the cloud verifies it', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  await cloud.send(callTo(server.endpoint, { formParameters: new Set(['Tag']) }), FREELY);
  await cloud.close();
  const [arrived] = server.arrived;
  const authorization = arrived?.headers.authorization ?? '';
  const names = /SignedHeaders=([^,]+),/.exec(authorization)?.[1]?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(arrived?.headers[name])]));
  const { query = new Map(), body = '' } = arrived ?? {};
  expect(authorization).toContain(
    `Signature=${signatureV3({ method: 'POST', query, headers, body }, 'testsecret')}`,
  );
  expect(arrived?.method).toBe('POST');
  expect([...(arrived?.form ?? [])]).toEqual([['Tag.1.Key', 'env']]);
  expect([...query]).toEqual([
    ['RegionId', 'cn-hangzhou'],
    ['CidrBlock', '10.0.0.0/8'],
    ['ClientToken', 'order-42'],
  ]);
});

test("a caller's pair never takes the place of the protocol's own", async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v1' });
  const forged = ['Timestamp', 'SignatureNonce', 'Signature', 'AccessKeyId', 'Action', 'Version']
    .concat('Format', 'SecurityToken', 'ClientToken', 'RegionId', 'SignatureType')
    .map((name) => [name, 'forged'] as const);
  const sent = await cloud.send(callTo(server.endpoint, { pairs: forged }), FREELY);
  await cloud.close();
  const { query = new Map<string, string>() } = server.arrived[0] ?? {};
  expect([...query.values()]).not.toContain('forged');
  expect(query.get('SignatureNonce')).toBe(sent.nonce);
  expect(query.get('Signature')).toBe(signatureV1('POST', query, 'testsecret'));
});

test.each(['v3', 'v1'] as const)(
  'a query that no request line holds moves into the form under the %s signature',
  async (signature) => {
    await using server = await cloudServer(ACCEPTED);
    const cloud = openApiCloud({ credentials, signature });
    const long = 'ü'.repeat(20_000);
    const call = callTo(server.endpoint, { pairs: [['Description', long]] });
    const { observation } = await cloud.send(call, FREELY);
    await cloud.close();
    const [arrived] = server.arrived;
    expect(observation).toMatchObject({ status: 200 });
    expect(arrived?.path.length).toBeLessThan(1_000);
    expect(arrived?.form.get('Description')).toBe(long);
    expect(arrived?.form.get('ClientToken')).toBe('order-42');
  },
);

test('a dry run carries no token, and an action may call its token otherwise', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const pairs = [['Token', 'mine']] as const;
  await cloud.send(callTo(server.endpoint, { cloudToken: null, pairs }), FREELY);
  await cloud.send(callTo(server.endpoint, { tokenParameter: 'Token', pairs }), FREELY);
  await cloud.send(callTo(server.endpoint, { sendRegionId: false, pairs }), FREELY);
  await cloud.close();
  expect(server.arrived.map(({ query }) => Object.fromEntries(query))).toEqual([
    { RegionId: 'cn-hangzhou', Token: 'mine' },
    { RegionId: 'cn-hangzhou', Token: 'order-42' },
    { Token: 'mine', ClientToken: 'order-42' },
  ]);
});

const UNSENDABLE: ReadonlyArray<readonly [string, Partial<CloudCall>]> = [
  ['a path in the endpoint', { endpoint: { protocol: 'http', host: '127.0.0.1/x' } }],
  ['a user in the endpoint', { endpoint: { protocol: 'http', host: 'a@127.0.0.1' } }],
  ['a line break in the action', { action: 'CreateVpc\r\nx: y' }],
  ['a region with a slash', { regionId: 'cn/hangzhou' }],
  ['a lone surrogate', { pairs: [['Description', '\ud800']] }],
  ['__proto__ as a name', { pairs: [['__proto__', 'x']] }],
  [
    'two pairs of one name',
    {
      pairs: [
        ['A', '1'],
        ['A', '2'],
      ],
    },
  ],
];

test.each(UNSENDABLE)('a call with %s is not sent', async (_, changes) => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const { observation } = await cloud.send(callTo(server.endpoint, changes), FREELY);
  await cloud.close();
  expect(observation).toMatchObject({ kind: 'no-answer', sent: false });
  expect(server.connections()).toBe(0);
});

test('a key that no header can carry is not sent, and not named', async () => {
  await using server = await cloudServer(ACCEPTED);
  const broken = credentialSource({
    kind: 'keys',
    accessKeyId: 'testid\n',
    accessKeySecret: 'testsecret',
  });
  const cloud = openApiCloud({ credentials: broken, signature: 'v3' });
  const { observation } = await cloud.send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({ kind: 'no-answer', reason: 'ERR_INVALID_CHAR', sent: false });
});

test.each([
  ['fail', () => Promise.reject(new Error('GET http://100.100.100.200/secret failed'))],
  ['never come', () => new Promise<never>(() => undefined)],
])('credentials that %s leave the call unsent, in bounded time', async (_, current) => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials: { current }, signature: 'v3', connectTimeoutMs: 50 });
  const { observation } = await cloud.send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({ kind: 'no-answer', reason: 'no credentials', sent: false });
  expect(server.connections()).toBe(0);
});

test('100 sends at once get 100 answers, each its own', async () => {
  await using server = await cloudServer((response, { query }) =>
    answerJson(200, { RequestId: query.get('ClientToken') })(response),
  );
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const tokens = Array.from({ length: 100 }, (_, index) => `order-${index}`);
  const sent = await Promise.all(
    tokens.map((cloudToken) => cloud.send(callTo(server.endpoint, { cloudToken }), FREELY)),
  );
  await cloud.close();
  expect(sent.map(({ observation }) => observation)).toEqual(
    tokens.map((token) => ({
      kind: 'answer',
      status: 200,
      requestId: token,
      body: { RequestId: token },
    })),
  );
  expect(new Set(sent.map(({ nonce }) => nonce)).size).toBe(100);
});

test('a closed client finishes what is under way and sends no more', async () => {
  await using server = await cloudServer((response) => {
    setTimeout(() => ACCEPTED(response), 150);
  });
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const underWay = cloud.send(callTo(server.endpoint), FREELY);
  await expect.poll(() => server.arrived).toHaveLength(1);
  await cloud.close();
  expect((await underWay).observation).toMatchObject({ status: 200 });
  const { observation } = await cloud.send(callTo(server.endpoint), FREELY);
  expect(observation).toMatchObject({ kind: 'no-answer', sent: false });
  expect(server.arrived).toHaveLength(1);
});

test('close leaves no connection open', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  await cloud.send(callTo(server.endpoint), FREELY);
  const [arrived] = server.arrived;
  expect(arrived?.socket.destroyed).toBe(false);
  await cloud.close();
  await expect.poll(() => arrived?.socket.destroyed).toBe(true);
});
