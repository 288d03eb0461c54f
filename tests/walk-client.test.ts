import { randomUUID } from 'node:crypto';
import { type ClientOptions, createClient, type OncegateClient } from '@oncegate/client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BUSY } from './harness/busy.ts';
import { type System, startSystem } from './harness/system.ts';

let system: System;
const opened: OncegateClient[] = [];

beforeAll(async () => {
  system = await startSystem();
});
afterEach(async () => {
  await system.simulator.heal();
  for (const client of opened.splice(0)) client.close();
});
afterAll(() => system.stop());

function caller(options: Partial<ClientOptions> = {}): OncegateClient {
  const { url, apiKey } = system.gateway;
  const backoff = { baseMs: 100, capMs: 500 };
  const made = createClient({ url, apiKey, backoff, ...options });
  opened.push(made);
  return made;
}

/** A fetch that notes the requests it makes. */
function counted() {
  const requests: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    requests.push(JSON.stringify(init?.body));
    return globalThis.fetch(input, init);
  };
  return { requests, fetch };
}

test('a call without a token makes one, tells it before anything is sent, and brings the typed answer', async () => {
  const { requests, fetch } = counted();
  const told: string[] = [];
  const call = caller({ fetch }).vpc.createVpc(
    { cidrBlock: '10.0.0.0/8', tag: [{ key: 'env', value: 'test' }] },
    {
      onToken: async (token) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(requests).toEqual([]);
        told.push(token);
      },
    },
  );
  expect(call.clientToken).toMatch(/^[0-9a-f]{32}$/);
  const answer = await call;
  expect(told).toEqual([call.clientToken]);
  expect(answer).toMatchObject({
    ok: true,
    clientToken: call.clientToken,
    disposition: 'CREATED',
    response: { vpcId: expect.stringMatching(/^vpc-/) },
    operation: { state: 'SUCCEEDED', action: 'CreateVpc', clientToken: call.clientToken },
  });
  expect(requests).toHaveLength(1);
  const again = await caller().vpc.createVpc(
    { cidrBlock: '10.0.0.0/8', tag: [{ key: 'env', value: 'test' }] },
    { clientToken: call.clientToken },
  );
  expect(again).toEqual({ ...answer, disposition: 'REPLAYED' });
  expect(await system.simulator.effects(call.clientToken)).toHaveLength(1);
});

test('nothing is sent where the token could not be kept', async () => {
  const { requests, fetch } = counted();
  const call = caller({ fetch }).vpc.createVpc(
    {},
    { onToken: () => Promise.reject(new Error('disk full')) },
  );
  await expect(call).rejects.toThrow('disk full');
  expect(requests).toEqual([]);
});

test('a long call is followed by one subscription, and asked for twice', async () => {
  const { requests, fetch } = counted();
  const clientToken = randomUUID();
  await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 4 });
  const answer = await caller({ fetch }).vpc.createVpc({}, { clientToken });
  expect(answer).toMatchObject({
    ok: true,
    disposition: 'CREATED',
    operation: { state: 'SUCCEEDED' },
  });
  expect(requests).toHaveLength(2);
  expect(requests[1]).toBe(requests[0]);
});

test('without a WebSocket a long call is waited for over HTTP', async () => {
  const { requests, fetch } = counted();
  const clientToken = randomUUID();
  await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 4 });
  const made = caller({ fetch, webSocket: null });
  expect(await made.vpc.createVpc({}, { clientToken })).toMatchObject({
    ok: true,
    disposition: 'CREATED',
  });
  expect(requests).toHaveLength(2);
});

test('a gateway that is not there yet is waited for', async () => {
  await system.gatewayProcess.kill();
  const call = caller().vpc.createVpc({ cidrBlock: '10.0.0.0/8' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  system.gatewayProcess = (await system.startGateway()).process;
  expect(await call).toMatchObject({ ok: true });
  expect(await system.simulator.effects(call.clientToken)).toHaveLength(1);
});

test.each([500, 3_000])(
  'a gateway killed %i ms into a call and started again answers it, and the cloud acted once',
  async (afterMs) => {
    const clientToken = randomUUID();
    await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 5 });
    const call = caller().vpc.createVpc({ cidrBlock: '10.0.0.0/8' }, { clientToken });
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await system.gatewayProcess.kill();
    system.gatewayProcess = (await system.startGateway()).process;
    expect(await call).toMatchObject({ ok: true, response: { vpcId: expect.any(String) } });
    expect(await system.simulator.effects(clientToken)).toHaveLength(1);
  },
);

test('a ledger that is away for a while only takes longer', async () => {
  system.between.gateway.refuse();
  system.between.gateway.cut();
  const call = caller().vpc.createVpc({ cidrBlock: '10.0.0.0/8' });
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  system.between.gateway.accept();
  expect(await call).toMatchObject({ ok: true });
});

test('a gateway that stays away is given up, with the token to ask again', async () => {
  const call = caller({ url: 'http://127.0.0.1:9', giveUpAfterMs: 300 }).vpc.createVpc({});
  expect(await call).toMatchObject({
    ok: false,
    clientToken: call.clientToken,
    error: { kind: 'unavailable' },
  });
});

test('aborting ends the waiting, and the operation goes on', async () => {
  const stop = new AbortController();
  const clientToken = randomUUID();
  await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 1 });
  const call = caller().vpc.createVpc({}, { clientToken, signal: stop.signal });
  setTimeout(() => stop.abort(), 300);
  expect(await call).toMatchObject({ ok: false, error: { kind: 'aborted', canceled: false } });
  const again = await caller().vpc.createVpc({}, { clientToken });
  expect(again).toMatchObject({ ok: true });
});

test('aborting can withdraw the operation where nothing can have happened', async () => {
  const stop = new AbortController();
  const clientToken = randomUUID();
  await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 60 });
  const options = { clientToken, signal: stop.signal, cancelOnAbort: true };
  const call = caller().vpc.createVpc({}, options);
  await expect
    .poll(async () => (await system.gateway.operationByToken(clientToken))?.state)
    .toBe('WAITING');
  stop.abort();
  expect(await call).toMatchObject({ ok: false, error: { kind: 'aborted', canceled: true } });
  expect(await caller().vpc.createVpc({}, { clientToken })).toMatchObject({
    ok: false,
    error: { kind: 'canceled', operation: { state: 'CANCELED' } },
  });
});

test('aborting can withdraw what was only waited for, too', async () => {
  const stop = new AbortController();
  const clientToken = randomUUID();
  await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 60 });
  const { operation } = await system.gateway.createVpc(clientToken, undefined, { waitMs: 0 });
  await expect
    .poll(async () => (await system.gateway.operationByToken(clientToken))?.state)
    .toBe('WAITING');
  const options = { signal: stop.signal, cancelOnAbort: true };
  const waited = caller().operations.wait(operation?.id ?? '', options);
  stop.abort();
  expect(await waited).toMatchObject({ ok: false, error: { kind: 'aborted', canceled: true } });
  expect(await system.gateway.operationByToken(clientToken)).toMatchObject({ state: 'CANCELED' });
});

test('what is no success comes as one of a closed set', async () => {
  const { vpc, gpdb } = caller();
  const token = randomUUID();
  await vpc.createVpc({ cidrBlock: '10.0.0.0/8' }, { clientToken: token });
  expect(await vpc.createVpc({ cidrBlock: '172.16.0.0/12' }, { clientToken: token })).toMatchObject(
    {
      ok: false,
      error: {
        kind: 'mismatch',
        differingParameters: ['CidrBlock'],
        operation: { state: 'SUCCEEDED' },
      },
    },
  );
  expect(await vpc.createVpc({}, { clientToken: 'x'.repeat(65) })).toMatchObject({
    error: { kind: 'refused', userErrors: [{ code: 'InvalidClientToken', path: ['clientToken'] }] },
  });
  expect(await gpdb.restartDBInstance({} as never)).toMatchObject({
    error: { kind: 'unexpected', code: 'BAD_USER_INPUT' },
  });
  expect(await caller({ apiKey: 'not-the-key' }).vpc.createVpc({})).toMatchObject({
    error: { kind: 'unauthenticated' },
  });
  const clientToken = randomUUID();
  await system.simulator.fault({ clientToken, times: 1, ...BUSY, retryAfterSeconds: 60 });
  expect(await vpc.createVpc({}, { clientToken, waitMs: 5_000 })).toMatchObject({
    error: { kind: 'unfinished', operation: { clientToken } },
  });
  const code = 'InvalidCidrBlock';
  const refusal = { times: 1, ...BUSY, code, message: 'No.', clientToken: 'refused-by-the-cloud' };
  await system.simulator.fault(refusal);
  const failed = await vpc.createVpc({}, { clientToken: 'refused-by-the-cloud' });
  expect(failed).toMatchObject({ error: { kind: 'failed', operation: { error: { code } } } });
});

test('a dry run passes or says why not, and an action without input takes none', async () => {
  const { vpc } = caller();
  expect(await vpc.createVpc.dryRun({ cidrBlock: '10.0.0.0/8' })).toMatchObject({
    ok: true,
    passed: true,
    code: 'DryRunOperation',
  });
  await system.simulator.fault({ times: 1, ...BUSY, code: 'Forbidden.RAM', message: 'No.' });
  expect(await vpc.createVpc.dryRun({})).toMatchObject({
    ok: true,
    passed: false,
    code: 'Forbidden.RAM',
  });
  expect(await vpc.openFlowLogService()).toMatchObject({ ok: true });
});
