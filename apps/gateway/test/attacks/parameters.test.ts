import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from '../gateway-under-test.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

type Result = { readonly disposition: string; readonly userErrors: readonly object[] };

const ASKED = 'disposition userErrors { code path message }';
const FREE = `mutation ($token: ClientToken!, $parameters: JSON) {
  submitOperations(items: [
    { clientToken: $token, product: VPC, action: "CreateVpc", parameters: $parameters }
  ]) { results { ${ASKED} } }
}`;
const TYPED = `mutation ($token: ClientToken!, $input: VpcCreateVpcInput!) {
  vpcCreateVpc(clientToken: $token, input: $input) { ${ASKED} }
}`;

async function freely(token: string, parameters: unknown): Promise<Result | undefined> {
  const { data, errors } = await under.ask(FREE, { token, parameters });
  expect(errors).toEqual([]);
  return (data.submitOperations as { results: readonly Result[] }).results[0];
}

const nested = (levels: number): object =>
  levels === 1 ? { leaf: 'x' } : { level: nested(levels - 1) };
const leaves = (count: number): object => ({
  Tag: Array.from({ length: count }, (_, i) => ({ Key: `k${i}` })),
});

test.each<[string, unknown, unknown, readonly string[]]>([
  ['20 levels', nested(20), nested(21), Array.from({ length: 20 }, () => 'level')],
  ['1,000 leaves', leaves(1_000), leaves(1_001), ['Tag', '1000', 'Key']],
  ['64 KB of text', { VpcName: 'x'.repeat(65_536) }, { VpcName: 'x'.repeat(65_537) }, ['VpcName']],
  ['2^53 - 1', { Mask: 2 ** 53 - 1 }, { Mask: 2 ** 53 }, ['Mask']],
  ['a pair of surrogates', { VpcName: '😀' }, { VpcName: '😀'.slice(0, 1) }, ['VpcName']],
  [
    'two names',
    { 'Tag.1.Key': 'a', Tag: [{ Value: 'b' }] },
    { 'Tag.1.Key': 'a', Tag: [{ Key: 'b' }] },
    ['Tag', '0', 'Key'],
  ],
  ['a name that holds a reserved one', { xAction: 'a' }, { Action: 'a' }, ['Action']],
  ['a key like a prototype', { _proto_: 'a' }, JSON.parse('{"__proto__":"a"}'), ['__proto__']],
  [
    'a dotted name with such a part',
    { 'Tag.1.__proto__': 'a' },
    JSON.parse('{"Tag":[{"__proto__":"a"}]}'),
    ['Tag', '0', '__proto__'],
  ],
  ['a key like a constructor', { Constructor: 'a' }, { constructor: 'a' }, ['constructor']],
])('%s pass, one step beyond is refused with its place', async (_, inside, beyond, path) => {
  const tokens = [randomUUID(), randomUUID()] as const;
  expect(await freely(tokens[0], inside)).toMatchObject({ disposition: 'CREATED', userErrors: [] });
  expect(await freely(tokens[1], beyond)).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ code: 'InvalidParameters', path: ['items', '0', 'parameters', ...path] }],
  });
  expect(await under.ledger.read(idOf(tokens[1]))).toBeNull();
});

/** As a text, which may say what no value does. */
function postFreely(token: string, parameters: string): Promise<Response> {
  return fetch(`${under.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${API_KEY}`,
    },
    body: `{"query":${JSON.stringify(FREE)},"variables":{"token":"${token}","parameters":${parameters}}}`,
  });
}

test.each<[string, string, number]>([
  ['1e400', '{"Mask":1e400}', 200],
  ['NaN', '{"Mask":NaN}', 400],
  ['Infinity', '{"Mask":-Infinity}', 400],
])('%s in the JSON itself is refused', async (_, parameters, status) => {
  const token = randomUUID();
  const response = await postFreely(token, parameters);
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/"(InvalidParameters|BAD_REQUEST)"/);
  expect(await under.ledger.read(idOf(token))).toBeNull();
});

test('of one name twice in the JSON itself the last counts', async () => {
  const token = randomUUID();
  expect(await postFreely(token, '{"Mask":1,"Mask":2}')).toMatchObject({ status: 200 });
  const { record } = (await under.ledger.read(idOf(token))) ?? {};
  expect(record?.pairs).toEqual([['Mask', '2']]);
});

test.each<[string, unknown]>([
  ['__proto__', JSON.parse('{"vpcName":"x","__proto__":{"x":1}}')],
  ['constructor', { constructor: 'x' }],
  ['a wire name', { VpcName: 'x' }],
  ['the protocol', { action: 'DeleteVpc' }],
  ['the token', { clientToken: 'x' }],
])('the typed input has no field for %s', async (_, input) => {
  const token = randomUUID();
  expect(await under.ask(TYPED, { token, input })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(await under.ledger.read(idOf(token))).toBeNull();
});

test('an object of the request changes no object of the gateway', async () => {
  await freely(
    randomUUID(),
    JSON.parse(
      '{"__proto__":{"polluted":true},"a":{"constructor":{"prototype":{"polluted":true}}}}',
    ),
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
