import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type ClientOptions, createClient, type OncegateClient } from '../src/client.ts';

let server: Server;
afterEach(() => server.close());

async function caller(
  answer: string,
  options: Partial<ClientOptions> = {},
  status = 200,
): Promise<OncegateClient> {
  server = createServer((_, response) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json').setHeader('connection', 'close');
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createClient({
    url: `http://127.0.0.1:${port}`,
    apiKey: 'key',
    webSocket: null,
    ...options,
  });
}

test.each([-1, Number.NEGATIVE_INFINITY, Number.NaN])(
  'a patience of %d ms is refused as data, before the token is told',
  async (waitMs) => {
    const told: string[] = [];
    const options = { waitMs, onToken: (token: string) => void told.push(token) };
    const { vpc, submit, operations } = await caller('{}');
    const calls = [
      vpc.createVpc({}, options),
      submit({ product: 'VPC', action: 'CreateVpc' }, options),
      operations.wait('f'.repeat(64), { waitMs }),
    ];
    for (const answer of await Promise.all(calls)) {
      const userErrors = [{ code: 'InvalidOptions', path: ['options', 'waitMs'] }];
      expect(answer).toMatchObject({ ok: false, error: { kind: 'refused', userErrors } });
    }
    expect(told).toEqual([]);
  },
);

test('a patience may have parts of a millisecond', async () => {
  const userErrors = [{ code: 'InvalidParameters', message: 'No.', path: null }];
  const { vpc } = await caller(JSON.stringify({ data: { answer: { userErrors } } }));
  const error = { kind: 'refused', userErrors };
  expect(await vpc.createVpc({}, { waitMs: 1_000.5 })).toMatchObject({ ok: false, error });
});

test.each([2 ** 31, 2 ** 53])('a patience of %d ms is not over at once', async (waitMs) => {
  const userErrors = [{ code: 'InvalidParameters', message: 'No.', path: null }];
  const { vpc } = await caller(JSON.stringify({ data: { answer: { userErrors } } }));
  const call = vpc.createVpc(
    {},
    { waitMs, onToken: () => new Promise((go) => setTimeout(go, 20)) },
  );
  expect(await call).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test.each(['{"data":{"answer":null}}', '{"data":{}}'])(
  'an answer without a payload is an error that says so: %s',
  async (answer) => {
    const { vpc, submit } = await caller(answer);
    const error = { kind: 'unexpected' };
    expect(await vpc.createVpc({})).toMatchObject({ ok: false, error });
    expect(await vpc.createVpc.dryRun({})).toMatchObject({ ok: false, error });
    expect(await submit({ product: 'VPC', action: 'CreateVpc' })).toMatchObject({ error });
  },
);

test.each([
  'Bad gateway',
  '"Bad gateway"',
  'null',
  '{"errors":{}}',
  '{"errors":[null]}',
  '{"errors":"Bad gateway"}',
  '{"errors":["Bad gateway"]}',
  '{"data":"Bad gateway"}',
])('what a proxy answers in the place of the gateway is no answer: %s', async (answer) => {
  const { vpc } = await caller(answer, { giveUpAfterMs: 0 });
  const reason = "HTTP 200 without an answer of GraphQL's";
  const error = { kind: 'unavailable', code: null, reason };
  expect(await vpc.createVpc({})).toMatchObject({ ok: false, error });
});

test.each([
  '{"errors":[{"message":"There is nothing at this path.","extensions":{"code":"NOT_FOUND"}}]}',
  '{"message":"no Route matched with those values"}',
])("an address that is nobody's is said as such: %s", async (answer) => {
  const { operations } = await caller(answer, {}, 404);
  expect(await operations.get({ clientToken: 'token' })).toMatchObject({
    ok: false,
    error: { kind: 'unexpected', code: 'NO_GATEWAY' },
  });
});

test.each(['LEDGER_UNAVAILABLE', 'QUOTA_EXCEEDED'])(
  'a gateway that is there and lacks something says what: %s',
  async (code) => {
    const answer = JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }] });
    const { operations, vpc } = await caller(answer, { giveUpAfterMs: 0 });
    const error = { kind: 'unavailable', code, reason: code };
    for (const asked of [operations.list(), operations.retry('id'), vpc.createVpc({})]) {
      expect(await asked).toMatchObject({ ok: false, error });
    }
    expect(await vpc.createVpc.dryRun({})).toEqual({ ok: false, error });
  },
);

test('an error says as much as it says', async () => {
  const { operations } = await caller('{"errors":[{"message":7,"extensions":{"code":[]}}]}');
  expect(await operations.list()).toEqual({
    ok: false,
    error: { kind: 'unexpected', code: null, message: '', correlationId: null },
  });
});

test('a missing right is said as such, and not asked for again', async () => {
  const message = 'Needs the role operate.';
  const { operations } = await caller(
    JSON.stringify({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] }),
  );
  const forbidden = { ok: false, error: { kind: 'forbidden', message } };
  expect(await operations.get({ clientToken: 'token' })).toEqual(forbidden);
  expect(await operations.retry('id')).toEqual(forbidden);
});

test('a quota that is used up is waited out for as long as the gateway says', async () => {
  const extensions = { code: 'QUOTA_EXCEEDED', retryAfterMs: 300 };
  const answers = [
    { errors: [{ message: 'Too many.', extensions }] },
    { data: { answer: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } },
  ];
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').setHeader('connection', 'close');
    response.end(JSON.stringify(answers.shift()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({ url, apiKey: 'key', webSocket: null, random: () => 0 });
  const begun = performance.now();
  expect(await client.operations.list()).toMatchObject({ ok: true, value: { nodes: [] } });
  expect(performance.now() - begun).toBeGreaterThanOrEqual(295);
});

test('in free form a refusal names the argument as if it were the only call', async () => {
  const error = { code: 'InvalidParameters', message: 'No.' };
  const item = { userErrors: [{ ...error, path: ['items', '0', 'parameters', 'Action'] }] };
  const { submit } = await caller(
    JSON.stringify({ data: { answer: { results: [item], userErrors: [] } } }),
  );
  expect(await submit({ product: 'VPC', action: 'CreateVpc' })).toMatchObject({
    ok: false,
    error: { kind: 'refused', userErrors: [{ ...error, path: ['parameters', 'Action'] }] },
  });
});

test('a request that did not arrive in time is sent again', async () => {
  const page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const statuses = [408, 200];
  server = createServer((_, response) => {
    response.setHeader('connection', 'close').statusCode = statuses.shift() ?? 500;
    response.end(JSON.stringify({ data: { answer: page } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({ url, apiKey: 'key', webSocket: null, random: () => 0 });
  expect(await client.operations.list()).toMatchObject({ ok: true });
  expect(statuses).toEqual([]);
});
