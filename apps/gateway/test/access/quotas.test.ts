import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RequestQuota } from '../../src/access/request-quota.ts';
import { followOverSse } from '../events-over-sse.ts';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from '../gateway-under-test.ts';
import { metric } from '../metric.ts';
import { succeed } from '../stand-in-worker.ts';
import { basic, bearer, post, SUBMIT, submit } from './calls.ts';
import { overWebsocket } from './over-websocket.ts';
import { BLUE, RED, TwoTenants } from './two-tenants.ts';

const directory = new TwoTenants();
let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
});
beforeEach(() => directory.setQuota('red', {}));
afterAll(() => under.close());

const ASK = '{ actions(search: "CreateVpc") { name } }';
const LIMIT = 'GRAPHQL_LIMIT_EXCEEDED';
const FOLLOW = 'subscription ($id: ID!) { operationChanged(id: $id) { state } }';
const FEED = 'subscription { operationsChanged { id } }';

function exceeded(quota: string) {
  return { extensions: { code: 'QUOTA_EXCEEDED', quota, retryAfterMs: expect.any(Number) } };
}

/** So many at once that they cannot all fall into different seconds. */
async function flood(key: string): Promise<Response[]> {
  return Promise.all(Array.from({ length: 20 }, () => post(under, ASK, bearer(key))));
}

test('requests beyond those of a second are refused with when to come again, another tenant’s are not', async () => {
  directory.setQuota('red', { requestsPerSecond: 3 });
  const answers = await flood(RED);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  const refused = answers.findLast(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  const body = (await refused?.json()) as { errors: { extensions: { retryAfterMs: number } }[] };
  expect(body.errors).toMatchObject([exceeded('requests')]);
  expect((await flood(BLUE)).every(({ status }) => status === 200)).toBe(true);
  // Whoever comes when told to is let in, however often it was tried before.
  await pause(body.errors[0]?.extensions.retryAfterMs);
  expect((await post(under, ASK, bearer(RED))).status).toBe(200);
});

test.each([
  ['/board/api/queues', 5],
  ['/metrics', 6],
])('%s counts against the requests too', async (path, requestsPerSecond) => {
  const ask = (key: string) => fetch(`${under.gateway.url}${path}`, { headers: basic(key) });
  directory.setQuota('red', { requestsPerSecond });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(RED)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect((await ask(BLUE)).status).toBe(200);
});

test('each refusal is counted, whatever it is refused over', async () => {
  const counted = (quota: string) =>
    metric(under.gateway, `oncegate_quota_refusals_total{quota="${quota}"}`, BLUE);
  const refusedOf = async (answers: Promise<readonly { status: number }[]>) =>
    (await answers).filter(({ status }) => status === 429).length;
  const get = (path: string) => fetch(`${under.gateway.url}${path}`, { headers: basic(RED) });
  const flooded = (path: string) => Promise.all(Array.from({ length: 20 }, () => get(path)));
  const before = await counted('requests');
  directory.setQuota('red', { requestsPerSecond: 3 });
  const refused = [
    await refusedOf(flood(RED)),
    await refusedOf(flooded('/board/api/queues')),
    await refusedOf(flooded('/metrics')),
  ];
  expect(Math.min(...refused)).toBeGreaterThan(0);
  const all = refused.reduce((sum, some) => sum + some);
  expect(await counted('requests')).toBe(before + all);
  expect(
    await metric(under.gateway, 'oncegate_graphql_errors_total{code="QUOTA_EXCEEDED"}', BLUE),
  ).toBeGreaterThanOrEqual(refused[0] ?? 0);
});

test('what is refused before it is GraphQL’s is counted too', async () => {
  const counted = (code: string) =>
    metric(under.gateway, `oncegate_graphql_errors_total{code="${code}"}`, BLUE);
  const [strangers, tooLarge] = [await counted('UNAUTHENTICATED'), await counted(LIMIT)];
  expect((await post(under, ASK, bearer('a-key-that-nobody-has'))).status).toBe(401);
  expect((await post(under, `{ ${'a { '.repeat(60)}`, bearer(RED))).status).toBe(400);
  expect(await counted('UNAUTHENTICATED')).toBe(strangers + 1);
  expect(await counted(LIMIT)).toBe(tooLarge + 1);
});

test('of many requests at one moment exactly the quota is let in, and each refused one counts nothing', async () => {
  const quota = new RequestQuota();
  const entries = Array.from({ length: 50 }, () => quota.enter('red', 3));
  const waits = await Promise.all(entries);
  expect(waits.filter((ms) => ms === 0)).toHaveLength(3);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1_000);
});

test('each field and each item of a list costs a request, owed where the second has no more', async () => {
  directory.setQuota('red', { requestsPerSecond: 4 });
  const items = Array.from({ length: 39 }, () => ({
    clientToken: randomUUID(),
    product: 'GPDB',
    action: 'RestartDBInstance',
    parameters: { DBInstanceId: 'g' },
  }));
  const LIST = `mutation ($items: [SubmitItem!]!) {
    one: submitOperations(items: $items) { results { disposition } }
    two: cancelOperation(id: "x") { userErrors { code } } }`;
  const { data } = await under.ask(LIST, { items }, RED);
  expect(data.one?.results).toHaveLength(39);
  const refused = await under.ask(ASK, {}, RED);
  expect(refused.status).toBe(429);
  // Forty at four a second.
  expect(refused.errors[0]?.extensions.retryAfterMs).toBeGreaterThan(5_000);
  expect(refused.errors[0]?.extensions.retryAfterMs).toBeLessThanOrEqual(10_000);
});

test('over a WebSocket each operation costs a request, a document that is none too', async () => {
  directory.setQuota('red', { requestsPerSecond: 2 });
  const { client, ask } = overWebsocket(under, RED);
  const askAll = (documents: readonly string[]) =>
    Promise.allSettled(documents.map((document) => ask(document).next()));
  const refusedOf = (answers: readonly object[]) =>
    answers.find((answer) => JSON.stringify(answer).includes('QUOTA_EXCEEDED'));
  const refused = { reason: [exceeded('requests')] };
  // So many of each that they cannot all fall into different seconds.
  const [first, second, ...others] = await askAll([ASK, ...Array<string>(20).fill('{ nothing }')]);
  expect([first, second]).toMatchObject([
    { value: { value: { data: { actions: expect.any(Array) } } } },
    { reason: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  ]);
  expect(refusedOf(others)).toMatchObject(refused);
  expect(refusedOf(await askAll(Array<string>(20).fill(ASK)))).toMatchObject(refused);
  await client.dispose();
});

const WAIT = `mutation ($token: ClientToken!) { gpdbRestartDBInstance(
  clientToken: $token, input: { dbInstanceId: "g" }, options: { waitMs: 20000 }) { operation { state } } }`;

/** Settles once somebody of red waits for the operation. */
async function waited(token: string): Promise<void> {
  await expect.poll(() => under.ledger.read(idOf(token, 'red'))).not.toBeNull();
}

test('a waiter beyond the quota is refused before anything is done, and another tenant’s is not', async () => {
  directory.setQuota('red', { waiters: 1 });
  const [first, second, ofBlue] = [randomUUID(), randomUUID(), randomUUID()];
  const waiting = under.ask(WAIT, { token: first }, RED);
  await waited(first);
  const refused = await under.ask(WAIT, { token: second }, RED);
  expect(refused.errors).toMatchObject([exceeded('waiters')]);
  expect(await under.ledger.read(idOf(second, 'red'))).toBeNull();
  // Who does not wait takes no place.
  expect((await under.ask(SUBMIT, { token: second }, RED)).errors).toEqual([]);
  const blue = under.ask(WAIT, { token: ofBlue }, BLUE);
  await succeed(under.ledger, idOf(ofBlue, 'blue'), {});
  expect((await blue).errors).toEqual([]);
  await succeed(under.ledger, idOf(first, 'red'), {});
  expect((await waiting).errors).toEqual([]);
  await succeed(under.ledger, idOf(second, 'red'), {});
  expect((await under.ask(WAIT, { token: second }, RED)).errors).toEqual([]);
});

test('a waiter’s place is given back when the client goes, and when its request fails', async () => {
  directory.setQuota('red', { waiters: 1 });
  const { id } = await submit(under, RED);
  const waitFor = `{ operation(id: "${id}", waitMs: 20000) { state } }`;
  const gone = new AbortController();
  const waiting = post(under, waitFor, bearer(RED), gone.signal);
  const other = `{ operation(id: "${'f'.repeat(64)}", waitMs: 20000) { state } }`;
  await expect.poll(async () => (await under.ask(other, {}, RED)).errors).toHaveLength(1);
  gone.abort();
  await expect(waiting).rejects.toThrow('abort');
  await expect.poll(async () => (await under.ask(other, {}, RED)).errors).toEqual([]);

  await under.redis.hset(under.ledger.keys.record(id), 'v', '999');
  for (let i = 0; i < 3; i += 1) {
    const { errors } = await under.ask(waitFor, {}, RED);
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  }
  expect((await under.ask(other, {}, RED)).errors).toEqual([]);
});

test('of a list, items that would wait beyond the quota are refused alone, and places come back', async () => {
  directory.setQuota('red', { waiters: 2 });
  const items = [1, 2, 3].map((index) => ({
    clientToken: `w-${index}`,
    product: 'GPDB',
    action: 'RestartDBInstance',
    parameters: { DBInstanceId: 'g' },
    options: { waitMs: 800 },
  }));
  const LIST =
    'mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) { results { disposition } } }';
  for (const disposition of ['CREATED', 'ATTACHED']) {
    const { data, errors } = await under.ask(LIST, { items }, RED);
    expect(data.submitOperations?.results).toEqual([{ disposition }, { disposition }, null]);
    expect(errors).toMatchObject([exceeded('waiters')]);
  }
});

test('a dry run takes a waiter’s place, alone and in a list: it waits for the cloud', async () => {
  directory.setQuota('red', { waiters: 0 });
  const item = { clientToken: 'dry', product: 'VPC', action: 'CreateVpc', parameters: {} };
  const LIST =
    'mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) { results { disposition } } }';
  const ALONE = `mutation { vpcCreateVpc(clientToken: "dry", input: {}, options: { dryRun: true }) {
    dryRun { passed } } }`;
  expect((await under.ask(ALONE, {}, RED)).errors).toMatchObject([exceeded('waiters')]);
  const listed = await under.ask(LIST, { items: [{ ...item, options: { dryRun: true } }] }, RED);
  expect(listed.errors).toMatchObject([exceeded('waiters')]);
});

/** A stream that was let in; places are given back a moment after they are left. */
async function begun(id: string) {
  for (;;) {
    const stream = followOverSse(under, FOLLOW, { id }, RED);
    const { value } = await stream.changes.next();
    if (!JSON.stringify(value).includes('QUOTA_EXCEEDED')) {
      return stream;
    }
    stream.client.dispose();
  }
}

/** Whether red may subscribe now, by doing so for a moment. */
async function mayFollow(id: string): Promise<boolean> {
  const { client, changes } = followOverSse(under, FOLLOW, { id }, RED);
  const { value } = await changes.next();
  client.dispose();
  return !JSON.stringify(value).includes('QUOTA_EXCEEDED');
}

test('a subscription beyond the quota is refused on both streams, and another tenant’s is not', async () => {
  directory.setQuota('red', { subscriptions: 2 });
  const { id } = await submit(under, RED);
  const ofBlue = await submit(under, BLUE);
  const socket = overWebsocket(under, RED);
  const stream = followOverSse(under, FOLLOW, { id }, RED);
  await socket.ask(FEED).next();
  await stream.changes.next();
  expect((await socket.ask(FEED).next()).value).toMatchObject({
    errors: [exceeded('subscriptions')],
  });
  expect(await mayFollow(id)).toBe(false);
  const blue = followOverSse(under, FOLLOW, { id: ofBlue.id }, BLUE);
  expect((await blue.changes.next()).value).toHaveProperty('data');
  blue.client.dispose();
  stream.client.dispose();
  await expect.poll(() => mayFollow(id)).toBe(true);
  await socket.client.dispose();
  await socket.closed;
});

test('a subscriber’s place is given back on every way out', async () => {
  directory.setQuota('red', { subscriptions: 1 });
  const { id } = await submit(under, RED);
  const { client, ask } = overWebsocket(under, RED);
  const ways: Record<string, () => Promise<unknown>> = {
    'it was refused': () =>
      ask(FOLLOW, { id: 'f'.repeat(64) })
        .next()
        .catch(() => {}),
    'it unsubscribed': async () => {
      const changes = ask(FOLLOW, { id });
      await changes.next();
      await changes.return?.();
    },
    'its connection is lost': async () => {
      const changes = ask(FOLLOW, { id });
      await changes.next();
      client.terminate();
      await changes.next().catch(() => {});
    },
    'its stream is cut': async () => {
      const stream = followOverSse(under, FEED, {}, RED);
      await stream.changes.next();
      stream.client.dispose();
    },
    'its operation cannot be read': async () => {
      const stream = await begun(id);
      await under.redis.hset(under.ledger.keys.record(id), 'v', '999');
      const event = `${id} 1 9 RUNNING red`;
      await under.redis.xadd(under.ledger.keys.events, '*', 'changed', event);
      expect((await stream.changes.next()).value).toHaveProperty('errors');
      await under.redis.hset(under.ledger.keys.record(id), 'v', '4');
    },
  };
  for (const [way, leave] of Object.entries(ways)) {
    await leave();
    await expect.poll(() => mayFollow(id), { message: way }).toBe(true);
  }
});

/** A WebSocket that was let in, or how it was closed. */
function connected(key: string) {
  const socket = overWebsocket(under, key);
  return Promise.race([
    socket
      .ask(ASK)
      .next()
      .then(() => socket),
    socket.closed,
  ]);
}

test('a tenant has as many WebSockets as subscriptions, and another tenant’s are not fewer', async () => {
  directory.setQuota('blue', { subscriptions: 2 });
  const [first, second] = [await connected(BLUE), await connected(BLUE)];
  expect([first, second]).toMatchObject([{ client: {} }, { client: {} }]);
  expect(await connected(BLUE)).toMatchObject({
    code: 1013,
    reason: expect.stringContaining('QUOTA_EXCEEDED'),
  });
  const red = await connected(RED);
  expect(red).toHaveProperty('client');
  for (const socket of [first, red]) {
    if ('client' in socket) await socket.client.dispose();
  }
  await expect.poll(() => connected(BLUE)).toHaveProperty('client');
});
