import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createVpc, RunningSimulator } from './running-simulator.ts';
import { signV3 } from './signer.ts';

/** The code of the error that ended the connection. */
async function failure(attempt: Promise<Response>): Promise<string> {
  try {
    const response = await attempt;
    await response.text();
    return `answered ${response.status}`;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code ?? (error as Error).name;
  }
}

function send(simulator: RunningSimulator, token: string, signal?: AbortSignal): Promise<Response> {
  return simulator.send(signV3(simulator.url, createVpc(token)), signal);
}

test('told to act and answer 500 twice, it acts once and answers the third time', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 2, when: 'after', do: 'status', status: 500 });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    expect(await simulator.createVpc('t')).toMatchObject({
      status: 500,
      body: { Code: 'InternalError', RequestId: expect.any(String) },
    });
  }
  expect((await simulator.createVpc('t')).status).toBe(200);
  expect(await simulator.effects()).toHaveLength(1);
  const requests = await simulator.requests();
  expect(requests.map(({ status, effect }) => [status, effect])).toEqual([
    [500, true],
    [500, false],
    [200, false],
  ]);
  expect(new Set(requests.map(({ nonce }) => nonce)).size).toBe(3);
});

test('told to fail before, it does not act', async () => {
  const simulator = await RunningSimulator.start();
  const code = 'InvalidCidrBlock';
  const message = 'Specified CIDR block is not valid.';
  await simulator.fault({ times: 1, when: 'before', do: 'status', status: 400, code, message });
  expect(await simulator.createVpc('t')).toMatchObject({
    status: 400,
    body: { Code: code, Message: message },
  });
  expect(await simulator.effects()).toEqual([]);
});

test.each([
  [{}, 500, 'InternalError'],
  [{ status: 503 }, 503, 'ServiceUnavailable'],
  [{ status: 429 }, 429, 'Throttling'],
  [{ status: 400 }, 400, 'OperationDenied'],
])('the status fault %j answers %i %s', async (fields, status, code) => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when: 'before', do: 'status', ...fields });
  expect(await simulator.createVpc('t')).toMatchObject({ status, body: { Code: code } });
});

test('a retry-after goes as a header', async () => {
  const simulator = await RunningSimulator.start();
  const fault = { times: 1, when: 'before', do: 'status', status: 503, retryAfterSeconds: 7 };
  await simulator.fault(fault);
  expect((await simulator.createVpc('t')).headers.get('retry-after')).toBe('7');
});

test('a fault is for its action and its token only, and for so many times', async () => {
  const simulator = await RunningSimulator.start();
  const fault = { action: 'CreateVpc', clientToken: 'mine', when: 'before', do: 'status' };
  await simulator.fault({ ...fault, times: 2 });
  const other = { ...createVpc('mine'), action: 'AllocateEipAddress' };
  expect(
    (await simulator.call({ ...other, query: { ...other.query, ClientToken: 'x' } })).status,
  ).toBe(200);
  expect((await simulator.createVpc('other')).status).toBe(200);
  const answers = [];
  for (let attempt = 0; attempt < 3; attempt += 1) answers.push(await simulator.createVpc('mine'));
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
});

test('a request that is not believed does not use up a fault', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when: 'before', do: 'status' });
  await simulator.call(createVpc('t'), { secret: 'guessed' });
  expect((await simulator.createVpc('t')).status).toBe(500);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a reset %s acting ends the connection with %i effects', async (when, effects) => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when, do: 'reset' });
  expect(await failure(send(simulator, 't'))).toBe('ECONNRESET');
  expect(await simulator.effects()).toHaveLength(effects);
  expect(await simulator.requests()).toMatchObject([{ status: null, effect: effects === 1 }]);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a cut %s acting ends the body halfway with %i effects', async (when, effects) => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when, do: 'cut' });
  const response = await send(simulator, 't');
  expect(response.status).toBe(200);
  const promised = Number(response.headers.get('content-length'));
  let received = 0;
  await expect(async () => {
    for await (const chunk of response.body ?? []) received += chunk.length;
  }).rejects.toThrow('terminated');
  expect(received).toBe(Math.floor(promised / 2));
  expect(await simulator.effects()).toHaveLength(effects);
  expect(await simulator.requests()).toMatchObject([{ status: null, effect: effects === 1 }]);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('garbage %s acting is 200 and no JSON, with %i effects', async (when, effects) => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when, do: 'garbage' });
  const response = await send(simulator, 't');
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(await simulator.effects()).toHaveLength(effects);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a timeout %s acting never answers, with %i effects', async (when, effects) => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when, do: 'timeout' });
  const gone = new AbortController();
  const first = failure(send(simulator, 't', gone.signal));
  await expect.poll(() => simulator.requests()).toHaveLength(1);
  await pause(150);
  gone.abort();
  expect(await first).toBe('AbortError');
  expect(await simulator.effects()).toHaveLength(effects);
  expect(await simulator.requests()).toMatchObject([{ status: null, effect: effects === 1 }]);
  expect((await simulator.createVpc('t')).status).toBe(200);
  expect(await simulator.effects()).toHaveLength(1);
});

test('a timeout with a length closes the connection after it', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when: 'before', do: 'timeout', ms: 50 });
  expect(await failure(send(simulator, 't'))).toBe('UND_ERR_SOCKET');
});

test('delayed before acting, the token is in flight, then answered', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when: 'before', do: 'delay', ms: 3_000 });
  const first = simulator.createVpc('t');
  await expect.poll(() => simulator.requests()).toHaveLength(1);
  expect(await simulator.createVpc('t')).toMatchObject({
    status: 400,
    body: { Code: 'LastTokenProcessing' },
  });
  expect(await simulator.createVpc('t', { CidrBlock: '10.0.0.0/8' })).toMatchObject({
    status: 400,
    body: { Code: 'IdempotentParameterMismatch' },
  });
  expect(await simulator.effects()).toEqual([]);
  expect((await first).status).toBe(200);
  expect((await simulator.createVpc('t')).body).toEqual((await first).body);
  expect(await simulator.effects()).toHaveLength(1);
});

test('delayed after acting, a repeat is answered at once', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when: 'after', do: 'delay', ms: 3_000 });
  const first = simulator.createVpc('t');
  await expect.poll(() => simulator.requests()).toMatchObject([{ effect: true }]);
  const second = await simulator.createVpc('t');
  expect(second.status).toBe(200);
  expect(await simulator.requests()).toMatchObject([
    { status: null, effect: true },
    { status: 200, effect: false },
  ]);
  expect((await first).body).toEqual(second.body);
});

test('a caller who hangs up does not keep a delayed call from acting', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ times: 1, when: 'before', do: 'delay', ms: 3_000 });
  const gone = new AbortController();
  const first = failure(send(simulator, 't', gone.signal));
  await expect.poll(() => simulator.requests()).toHaveLength(1);
  gone.abort();
  expect(await first).toBe('AbortError');
  expect(await simulator.effects()).toEqual([]);
  // The request is marked a moment after the effect is there.
  await expect.poll(() => simulator.requests()).toMatchObject([{ status: null, effect: true }]);
  expect(await simulator.effects()).toHaveLength(1);
});

test('faults are listed with what is left of them, and cleared', async () => {
  const simulator = await RunningSimulator.start();
  const fault = { times: 2, when: 'before', do: 'status' };
  const set = await simulator.fault(fault);
  expect(set.status).toBe(201);
  expect(await set.json()).toEqual(fault);
  await simulator.createVpc('t');
  const faults = `${simulator.url}/_simulator/faults`;
  expect(await (await fetch(faults)).json()).toEqual([{ ...fault, times: 1 }]);
  expect((await fetch(faults, { method: 'DELETE' })).status).toBe(204);
  expect(await (await fetch(faults)).json()).toEqual([]);
  expect((await simulator.createVpc('t')).status).toBe(200);
});

test.each([
  ['times', { when: 'before', do: 'status' }],
  ['times', { times: 0, when: 'before', do: 'status' }],
  ['when', { times: 1, when: 'during', do: 'status' }],
  ['do', { times: 1, when: 'before', do: 'explode' }],
  ['status', { times: 1, when: 'before', do: 'status', status: 42 }],
  ['ms', { times: 1, when: 'before', do: 'delay', ms: -1 }],
  ['color', { times: 1, when: 'before', do: 'status', color: 'red' }],
])('a fault with a wrong %s is refused by that name', async (field, fault) => {
  const simulator = await RunningSimulator.start();
  const response = await simulator.fault(fault);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ message: expect.stringContaining(field) });
});

test('a fault that is not JSON is refused', async () => {
  const simulator = await RunningSimulator.start();
  const body = '{ times: 1';
  const response = await fetch(`${simulator.url}/_simulator/faults`, { method: 'POST', body });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ message: 'The body is not JSON.' });
});

test('held connections do not keep the simulator from closing', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.fault({ clientToken: 'a', times: 1, when: 'before', do: 'timeout' });
  await simulator.fault({ clientToken: 'b', times: 1, when: 'after', do: 'delay', ms: 600_000 });
  const held = ['a', 'b'].map((token) => failure(send(simulator, token)));
  await expect.poll(() => simulator.effects()).toHaveLength(1);
  // The one is held for ten minutes, the other for ever: more than a test has.
  await simulator.close();
  expect(await Promise.all(held)).toEqual(['UND_ERR_SOCKET', 'UND_ERR_SOCKET']);
});
