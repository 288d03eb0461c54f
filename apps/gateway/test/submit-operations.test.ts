import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const SUBMIT = `mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) {
  results {
    disposition operation { id action state result } 
    userErrors { code message path ... on IdempotentParameterMismatch { differingParameters } }
  }
  userErrors { code path }
} }`;

type Result = { disposition: string; operation: unknown; userErrors: unknown[] };

async function submit(items: readonly object[]): Promise<readonly Result[]> {
  const { data, errors } = await under.ask(SUBMIT, { items });
  expect(errors).toEqual([]);
  expect(data.submitOperations?.userErrors).toEqual([]);
  return data.submitOperations?.results as readonly Result[];
}

function vpc(clientToken: string, parameters: unknown = { CidrBlock: '10.0.0.0/8' }) {
  return { clientToken, product: 'VPC', action: 'CreateVpc', parameters };
}

test('items are taken in order, duplicates included, and each is answered on its own', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const results = await submit([
    vpc(a),
    vpc(a, { CidrBlock: '172.16.0.0/12' }),
    vpc(''),
    { ...vpc(b), action: 'DropEverything' },
    vpc(a),
    vpc(b),
  ]);
  expect(results.map(({ disposition }) => disposition)).toEqual([
    'CREATED',
    'REJECTED',
    'REJECTED',
    'REJECTED',
    'ATTACHED',
    'CREATED',
  ]);
  expect(results[1]?.userErrors).toMatchObject([
    { path: ['items', '1', 'clientToken'], differingParameters: ['CidrBlock'] },
  ]);
  expect(results[2]?.userErrors).toMatchObject([{ path: ['items', '2', 'clientToken'] }]);
  expect(results[3]?.userErrors).toMatchObject([{ path: ['items', '3', 'action'] }]);
  expect(results[4]?.operation).toMatchObject({ id: idOf(a) });
});

test('a free form call is the same call as that of the mutation', async () => {
  const token = randomUUID();
  await under.ask(
    `mutation ($t: ClientToken!) { vpcCreateVpc(clientToken: $t, input: {
      cidrBlock: "10.0.0.0/8", enableIpv6: true, tag: [{ key: "env", value: "" }]
    }) { disposition } }`,
    { t: token },
  );
  const nested = { CidrBlock: '10.0.0.0/8', EnableIpv6: true, Tag: [{ Key: 'env', Value: '' }] };
  const dotted = {
    CidrBlock: '10.0.0.0/8',
    EnableIpv6: 'true',
    'Tag.1.Key': 'env',
    'Tag.1.Value': '',
  };
  const results = await submit([vpc(token, nested), vpc(token, dotted)]);
  expect(results.map(({ disposition }) => disposition)).toEqual(['ATTACHED', 'ATTACHED']);
});

test('all items are waited for together', async () => {
  const tokens = Array.from({ length: 20 }, () => randomUUID());
  const items = tokens.map((token) => ({ ...vpc(token), options: { waitMs: 20_000 } }));
  const results = submit(items);
  for (const token of tokens.toReversed()) {
    await succeed(under.ledger, idOf(token), { RequestId: 'R', VpcId: `vpc-${token}` });
  }
  expect((await results).map(({ operation }) => operation)).toEqual(
    tokens.map((token) => ({
      id: idOf(token),
      action: 'CreateVpc',
      state: 'SUCCEEDED',
      result: { RequestId: 'R', VpcId: `vpc-${token}` },
    })),
  );
});

test.each([
  'Action',
  'AccessKeyId',
  'Signature',
  'SignatureNonce',
  'Timestamp',
  'ClientToken',
  'Version',
  'Format',
  'RegionId',
  'SecurityToken',
  'Token',
  'DryRun',
  'OwnerId',
  'action',
  'ResourceOwnerAccount',
  'Action.1',
  '',
  'DryRun.Really',
])('the reserved name %j is refused with its place', async (name) => {
  const token = randomUUID();
  const [result] = await submit([vpc(token, { CidrBlock: '10.0.0.0/8', [name]: 'x' })]);
  expect(result).toMatchObject({
    disposition: 'REJECTED',
    operation: null,
    userErrors: [{ code: 'InvalidParameters', path: ['items', '0', 'parameters', name] }],
  });
  expect(await under.ledger.read(idOf(token))).toBeNull();
});

test.each<[string, unknown, readonly string[]]>([
  ['no object', 'CidrBlock', []],
  ['a list', [1], []],
  ['a prototype', JSON.parse('{"a":{"__proto__":{"x":1}}}'), ['a', '__proto__']],
  ['a constructor', { Tag: [{ constructor: 'x' }] }, ['Tag', '0', 'constructor']],
  ['a number beyond 2^53', { Ipv4CidrMask: 2 ** 60 }, ['Ipv4CidrMask']],
  ['one name twice', { 'Tag.1.Key': 'a', Tag: [{ Key: 'b' }] }, ['Tag', '0', 'Key']],
])('%s is refused with its place', async (_, parameters, path) => {
  const [result] = await submit([vpc(randomUUID(), parameters)]);
  expect(result).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ code: 'InvalidParameters', path: ['items', '0', 'parameters', ...path] }],
  });
});

test.each([0, 101])('%i items are refused', async (count) => {
  const items = Array.from({ length: count }, () => vpc(randomUUID()));
  const { data } = await under.ask(SUBMIT, { items });
  expect(data.submitOperations).toEqual({
    results: [],
    userErrors: [{ code: 'InvalidParameters', path: ['items'] }],
  });
});

test('a list without a token is refused by the schema itself', async () => {
  const { clientToken: _, ...rest } = vpc('t');
  expect(await under.ask(SUBMIT, { items: [rest] })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});
