import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { claimed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const CREATE = `mutation ($token: ClientToken!) {
  vpcCreateVpc(clientToken: $token, input: { cidrBlock: "10.0.0.0/8" }) {
    disposition response { vpcId } operation { state }
  }
}`;

async function unknown(): Promise<string> {
  const token = randomUUID();
  await under.ask(CREATE, { token });
  const outcome = { kind: 'no-response', effect: 'may-have-happened' } as const;
  await under.ledger.settle(
    { claimed: await claimed(under.ledger, idOf(token)), outcome },
    { state: 'UNKNOWN', error: { reason: 'window-over' } },
  );
  return token;
}

const RESOLVE = `mutation (
  $id: ID!, $state: ResolvedState!, $result: JSON, $error: ResolvedError, $evidence: String!
) {
  resolveOperation(id: $id, state: $state, result: $result, error: $error, evidence: $evidence) {
    operation { state result error { reason code } attempts { run late } }
    userErrors { code path ... on InvalidState { state } }
  }
}`;

async function resolve(id: string, finding: object) {
  const { data, errors } = await under.ask(RESOLVE, { id, ...finding });
  expect(errors).toEqual([]);
  return data.resolveOperation;
}

test('an UNKNOWN that turns out to have happened replays as a success from then on', async () => {
  const token = await unknown();
  const finding = { state: 'SUCCEEDED', result: { VpcId: 'vpc-9' }, evidence: 'DescribeVpcs' };
  expect(await resolve(idOf(token), finding)).toEqual({
    operation: {
      state: 'SUCCEEDED',
      result: { VpcId: 'vpc-9' },
      error: null,
      attempts: [{ run: 1, late: false }],
    },
    userErrors: [],
  });
  const { data } = await under.ask(CREATE, { token });
  expect(data.vpcCreateVpc).toEqual({
    disposition: 'REPLAYED',
    response: { vpcId: 'vpc-9' },
    operation: { state: 'SUCCEEDED' },
  });
  expect(await resolve(idOf(token), finding)).toMatchObject({
    operation: { state: 'SUCCEEDED' },
    userErrors: [{ code: 'InvalidState', state: 'SUCCEEDED' }],
  });
  const audit = await under.redis.xrange(under.ledger.keys.audit, '-', '+');
  expect(audit.some(([, fields]) => fields.includes('DescribeVpcs'))).toBe(true);
});

test('an UNKNOWN that turns out not to have happened may be run again', async () => {
  const id = idOf(await unknown());
  const finding = { state: 'FAILED', error: { code: 'NotThere' }, evidence: 'No such VPC.' };
  expect(await resolve(id, finding)).toMatchObject({
    operation: { state: 'FAILED', error: { reason: 'resolved-by-operator', code: 'NotThere' } },
  });
  const retry = `mutation ($id: ID!) { retryOperation(id: $id) { operation { state run } } }`;
  expect((await under.ask(retry, { id })).data.retryOperation).toEqual({
    operation: { state: 'QUEUED', run: 2 },
  });
});

test.each([
  [{ state: 'SUCCEEDED', evidence: ' ' }, 'evidence'],
  [{ state: 'SUCCEEDED', evidence: 'x'.repeat(4_001) }, 'evidence'],
  [{ state: 'SUCCEEDED', error: { code: 'X' }, evidence: 'x' }, 'error'],
  [{ state: 'FAILED', result: {}, evidence: 'x' }, 'result'],
  [{ state: 'SUCCEEDED', result: ['x'], evidence: 'x' }, 'result'],
])('the finding %j is refused', async (finding, place) => {
  const id = idOf(await unknown());
  expect(await resolve(id, finding)).toMatchObject({
    operation: null,
    userErrors: [{ code: 'InvalidParameters', path: [place] }],
  });
  expect((await under.ledger.read(id))?.record.state).toBe('UNKNOWN');
});

test('an operation that is not there, or is not UNKNOWN, is not resolved', async () => {
  const finding = { state: 'FAILED', evidence: 'x' };
  expect(await resolve('f'.repeat(64), finding)).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND' }],
  });
  const token = randomUUID();
  await under.ask(CREATE, { token });
  expect(await resolve(idOf(token), finding)).toMatchObject({
    operation: { state: 'QUEUED' },
    userErrors: [{ code: 'InvalidState', state: 'QUEUED' }],
  });
});

test.each([
  ['beyond what a number can hold', '{ VpcId: "vpc-1", Tag: [{ Size: 1e400 }] }'],
  ['beyond 2^53', '{ VpcId: "vpc-1", Tag: [{ Size: 9007199254740993 }] }'],
])('a result with a number %s is refused with its place', async (_, result) => {
  const token = await unknown();
  const { data } = await under.ask(
    `mutation ($id: ID!) {
      resolveOperation(id: $id, state: SUCCEEDED, result: ${result}, evidence: "DescribeVpcs") {
        operation { state } userErrors { code path }
      }
    }`,
    { id: idOf(token) },
  );
  expect(data.resolveOperation).toEqual({
    operation: null,
    userErrors: [{ code: 'InvalidParameters', path: ['result', 'Tag', '0', 'Size'] }],
  });
  expect((await under.ledger.read(idOf(token)))?.record.state).toBe('UNKNOWN');
});
