import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BUSY } from './harness/busy.ts';
import { type System, startSystem } from './harness/system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterEach(() => system.simulator.heal());
afterAll(() => system.stop());

test('a mutation sent twice has one effect and one answer; with another CIDR it is a mismatch', async () => {
  const token = randomUUID();
  const first = await system.gateway.createVpc(token);
  expect(first).toMatchObject({
    disposition: 'CREATED',
    operation: { state: 'SUCCEEDED', run: 1 },
    userErrors: [],
  });
  expect(first.response?.vpcId).toMatch(/^vpc-/);

  const again = await system.gateway.createVpc(token);
  expect(again).toEqual({ ...first, disposition: 'REPLAYED' });

  const other = await system.gateway.createVpc(token, { cidrBlock: '172.16.0.0/12' });
  expect(other).toMatchObject({
    disposition: 'REJECTED',
    response: null,
    operation: { id: first.operation?.id, state: 'SUCCEEDED' },
    userErrors: [{ code: 'IdempotentParameterMismatch', differingParameters: ['CidrBlock'] }],
  });
  expect(await system.simulator.effects(token)).toHaveLength(1);
  expect(await system.simulator.requests(token)).toHaveLength(1);
});

test('a cloud that acts and then answers 500 twice is asked three times with one token', async () => {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 2,
    when: 'after',
    do: 'status',
    status: 500,
  });
  const { operation } = await system.gateway.createVpc(token);
  expect(operation).toMatchObject({ state: 'SUCCEEDED' });
  expect(operation?.attempts.map(({ kind }) => kind)).toEqual([
    'TRANSIENT',
    'TRANSIENT',
    'SUCCESS',
  ]);
  const requests = await system.simulator.requests(token);
  expect(requests).toHaveLength(3);
  expect(new Set(requests.map(({ nonce }) => nonce)).size).toBe(3);
  expect(new Set(requests.map(({ signature }) => signature)).size).toBe(3);
  expect(operation?.attempts.map(({ nonce }) => nonce)).toEqual(requests.map(({ nonce }) => nonce));
  expect(await system.simulator.effects(token)).toHaveLength(1);
});

test('“try it later” is waited for as long as the cloud asks, then sent again', async () => {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    ...BUSY,
    retryAfterSeconds: 1,
  });
  const { operation } = await system.gateway.createVpc(token);
  expect(operation?.attempts).toMatchObject([
    { kind: 'TRY_LATER', effect: 'DID_NOT_HAPPEN', code: 'TaskConflict' },
    { kind: 'SUCCESS' },
  ]);
  expect(operation?.attempts[0]?.nextDelayMs).toBeGreaterThanOrEqual(1_000);
  const [first, second] = await system.simulator.requests(token);
  expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(1_000);
});

test('a refusal is sent once and replayed; a retry after the cause is gone succeeds', async () => {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'before',
    do: 'status',
    status: 400,
    code: 'InvalidCidrBlock',
    message: 'The specified CIDR block is not valid.',
  });
  const failed = await system.gateway.createVpc(token);
  expect(failed).toMatchObject({
    response: null,
    operation: { state: 'FAILED', error: { code: 'InvalidCidrBlock' }, attempts: [{ number: 1 }] },
    userErrors: [],
  });
  expect(await system.gateway.createVpc(token)).toEqual({ ...failed, disposition: 'REPLAYED' });
  expect(await system.simulator.requests(token)).toHaveLength(1);

  const id = failed.operation?.id ?? '';
  expect(await system.gateway.retryOperation(id)).toMatchObject({ id, run: 2, state: 'QUEUED' });
  expect(await system.gateway.operation(id, 20_000)).toMatchObject({ state: 'SUCCEEDED', run: 2 });
  expect(await system.simulator.effects(token)).toHaveLength(1);
});

test('a thousand identical mutations at once have one effect, one answer and one creator', async () => {
  const token = randomUUID();
  const payloads = await Promise.all(
    Array.from({ length: 1_000 }, () => system.gateway.createVpc(token)),
  );
  expect(payloads.filter(({ disposition }) => disposition === 'CREATED')).toHaveLength(1);
  const answers = new Set(
    payloads.map((payload) => JSON.stringify({ ...payload, disposition: null })),
  );
  expect(answers.size).toBe(1);
  expect(payloads[0]?.operation?.state).toBe('SUCCEEDED');
  expect(await system.simulator.effects(token)).toHaveLength(1);
  expect(await system.simulator.requests(token)).toHaveLength(1);
});

test('a thousand identical mutations over three gateways have one effect and one creator', async () => {
  const token = randomUUID();
  const more = await Promise.all([
    system.startGateway({ ONCEGATE_PORT: '0' }),
    system.startGateway({ ONCEGATE_PORT: '0' }),
  ]);
  const clients = [system.gateway, ...more.map(({ client }) => client)];
  const payloads = await Promise.all(
    Array.from({ length: 999 }, (_, i) => (clients[i % 3] ?? system.gateway).createVpc(token)),
  );
  expect(payloads.filter(({ disposition }) => disposition === 'CREATED')).toHaveLength(1);
  expect(new Set(payloads.map((payload) => payload.response?.vpcId)).size).toBe(1);
  expect(await system.simulator.effects(token)).toHaveLength(1);
  await Promise.all(more.map(({ process }) => process.stop()));
});

/** In the place of the worker that runs. */
async function startImpatientWorker(): Promise<void> {
  await system.workerProcess.stop();
  system.workerProcess = await system.startWorker({ ONCEGATE_READ_TIMEOUT_MS: '3000' });
}

// The last one, and `timeout` the last of it: before, what a busy machine keeps back must not be given up.
test.each(['reset', 'cut', 'garbage', 'timeout'] as const)(
  'a cloud that acts and then answers with %s is asked again, and has acted once',
  async (how) => {
    if (how === 'timeout') await startImpatientWorker();
    const token = randomUUID();
    await system.simulator.fault({ clientToken: token, times: 1, when: 'after', do: how });
    const { operation, response } = await system.gateway.createVpc(token);
    expect(operation?.attempts).toMatchObject([
      { kind: 'NO_RESPONSE', effect: 'MAY_HAVE_HAPPENED' },
      { kind: 'SUCCESS' },
    ]);
    expect(response?.vpcId).toMatch(/^vpc-/);
    expect(await system.simulator.effects(token)).toHaveLength(1);
  },
);
