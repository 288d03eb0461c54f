import { randomBytes, randomUUID } from 'node:crypto';
import { parseParameterHash } from '@oncegate/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type GatewayUnderTest,
  idOf,
  SEALING_KEYS,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { claimed, succeed } from './stand-in-worker.ts';

const PSK = 'a-pre-shared-key-of-nobody';
const NEW_KEY = `k2:${randomBytes(32).toString('base64')}`;

let under: GatewayUnderTest;
/** The same deployment after rotation, and after the old key was taken away too soon. */
let rotated: GatewayUnderTest;
let keyless: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
  const again = (keys: string) =>
    startGatewayUnderTest({ ONCEGATE_REDIS_PREFIX: under.prefix, ONCEGATE_SEALING_KEYS: keys });
  [rotated, keyless] = await Promise.all([again(`${NEW_KEY},${SEALING_KEYS}`), again(NEW_KEY)]);
});
afterAll(async () => {
  await keyless.close();
  await rotated.close();
  await under.close();
});

const MODIFY = `mutation ($token: ClientToken!, $psk: String!) {
  vpcModifyVpnConnectionAttribute(clientToken: $token, input: {
    vpnConnectionId: "vco-1", ikeConfig: $psk
  }) {
    disposition
    operation { id state parameterHash result }
    response { ikeConfig { psk } }
    userErrors { code ... on IdempotentParameterMismatch { differingParameters } }
  }
}`;
const modify = async (at: GatewayUnderTest, token: string, psk = PSK) => {
  const answer = await at.ask(MODIFY, { token, psk: JSON.stringify({ Psk: psk }) });
  const payload = answer.data.vpcModifyVpnConnectionAttribute;
  const operation = payload?.operation as { readonly parameterHash: string } | undefined;
  return { payload, parameterHash: operation?.parameterHash ?? '' };
};
const RESULT = { RequestId: 'R', IkeConfig: { Psk: PSK, IkeVersion: 'ikev2' }, Note: `is ${PSK}` };

test('a secret is answered to whoever sends the call again, and shown nowhere else', async () => {
  const token = randomUUID();
  await modify(under, token);
  await succeed(under.ledger, idOf(token), RESULT);
  const { payload } = await modify(under, token);
  expect(payload).toMatchObject({
    disposition: 'REPLAYED',
    response: { ikeConfig: { psk: PSK } },
    operation: { result: { IkeConfig: { Psk: '«secret»', IkeVersion: 'ikev2' } } },
  });
  expect(JSON.stringify(payload?.operation)).not.toContain(PSK);
  const { data } = await under.ask(
    `query ($id: ID!, $token: ClientToken!) {
      operation(id: $id) { result } operationByToken(clientToken: $token) { result }
      operations { nodes { result error { message } } }
      node(id: $id) { ... on Operation { result } }
    }`,
    { id: idOf(token), token },
  );
  expect(JSON.stringify(data)).toContain('«secret»');
  expect(JSON.stringify(data)).not.toContain(PSK);
});

test('the hash of an action with a secret parameter is keyed, others are not', async () => {
  const { parameterHash } = await modify(under, randomUUID());
  expect(parseParameterHash(parameterHash)).toMatchObject({ keyId: 'k1' });
  const { data } = await under.ask(
    `mutation { vpcCreateVpc(clientToken: "${randomUUID()}", input: {}) { operation { parameterHash } } }`,
  );
  expect(data.vpcCreateVpc?.operation).toMatchObject({
    parameterHash: expect.stringMatching(/^v1:/),
  });
});

test.each([
  ['by its name', { AccountPassword: PSK }],
  ['by a name in a list', { Node: [{ Psk: 'abc' }] }],
  ['inside a text', { Note: JSON.stringify({ Password: PSK }) }],
  ['inside a text that nobody can read', { Sql: 'abc' }],
])('so is that of a secret in free form: %s', async (_, parameters) => {
  const items = [{ clientToken: randomUUID(), product: 'VPC', action: 'CreateVpc', parameters }];
  const submit = async (at: GatewayUnderTest) => {
    const { data } = await at.ask(
      `mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) { results {
        disposition operation { parameterHash } userErrors { code }
      } } }`,
      { items },
    );
    return data.submitOperations?.results;
  };
  const operation = { parameterHash: expect.stringMatching(/^v1k\.k1:/) };
  expect(await submit(under)).toEqual([{ disposition: 'CREATED', operation, userErrors: [] }]);
  for (const at of [under, rotated]) {
    expect(await submit(at)).toEqual([{ disposition: 'ATTACHED', operation, userErrors: [] }]);
  }
});

test('a replay after the key was rotated is a replay, and another secret is still told', async () => {
  const token = randomUUID();
  const first = await modify(under, token);
  const again = await modify(rotated, token);
  expect(again.payload).toMatchObject({ disposition: 'ATTACHED', userErrors: [] });
  // The recorded hash stays: it is under the key of its time.
  expect(again.parameterHash).toBe(first.parameterHash);
  expect(first.parameterHash).not.toBe('');
  expect((await modify(rotated, token, 'another')).payload).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ differingParameters: ['IkeConfig'] }],
  });
});

test('an operation whose key is missing says so for itself; others are listed and answered', async () => {
  const token = randomUUID();
  await modify(under, token);
  await succeed(under.ledger, idOf(token), RESULT);
  const lost = await keyless.ask(`query ($id: ID!) { operation(id: $id) { state result } }`, {
    id: idOf(token),
  });
  expect(lost.data.operation).toEqual({ state: 'SUCCEEDED', result: null });
  expect(lost.errors).toMatchObject([{ extensions: { code: 'OPERATION_SEALED' } }]);
  expect(keyless.log.join('\n')).toContain('The sealing key \\"k1\\" is not on the ring.');
  const listed = await keyless.ask('{ operations { nodes { id state } } }');
  expect(listed.errors).toEqual([]);
  expect(JSON.stringify(listed.data)).toContain(idOf(token));
  expect((await modify(keyless, randomUUID())).payload).toMatchObject({ disposition: 'CREATED' });
});

const RESOLVE = `mutation (
  $id: ID!, $state: ResolvedState!, $error: ResolvedError, $evidence: String!
) {
  resolveOperation(id: $id, state: $state, error: $error, evidence: $evidence) {
    operation { state error { code message } }
    userErrors { code }
  }
}`;

async function unknown(): Promise<string> {
  const token = randomUUID();
  await modify(under, token);
  const outcome = { kind: 'no-response', effect: 'may-have-happened' } as const;
  await under.ledger.settle(
    { claimed: await claimed(under.ledger, idOf(token)), outcome },
    { state: 'UNKNOWN', error: { reason: 'window-over' } },
  );
  return idOf(token);
}

const audit = async () =>
  JSON.stringify(await under.redis.xrange(under.ledger.keys.audit, '-', '+'));

test('what an operator found out is written down without the secrets of the operation', async () => {
  const id = await unknown();
  const { data, errors } = await under.ask(RESOLVE, {
    id,
    state: 'FAILED',
    error: { code: `Bad.${PSK}`, message: `${JSON.stringify({ Psk: PSK })} is no key` },
    evidence: `Asked for ${PSK} at https://console.example/vpn?a=1&b=2, ${PSK}.`,
  });
  expect(errors).toEqual([]);
  expect(data.resolveOperation).toEqual({
    operation: {
      state: 'FAILED',
      error: { code: 'Bad.[removed]', message: '[removed] is no key' },
    },
    userErrors: [],
  });
  expect(await audit()).toContain(
    'Asked for [removed] at https://console.example/vpn?a=1&b=2, [removed].',
  );
  const { record } = (await under.ledger.read(id)) ?? {};
  expect((await audit()) + JSON.stringify(record?.error)).not.toContain(PSK);
});

test('an operation whose key is missing is not resolved: nobody can tell its secrets', async () => {
  const id = await unknown();
  const { errors } = await keyless.ask(RESOLVE, { id, state: 'FAILED', evidence: `not ${PSK}` });
  expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_SEALED' } }]);
  expect((await under.ledger.read(id))?.record.state).toBe('UNKNOWN');
  expect(await audit()).not.toContain(PSK);
});
