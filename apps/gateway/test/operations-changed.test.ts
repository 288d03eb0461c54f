import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from './events-over-sse.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { fail, succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
let stranger: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
  stranger = await startGatewayUnderTest({
    ONCEGATE_REDIS_PREFIX: under.prefix,
    ONCEGATE_TENANT: 'stranger',
  });
});
afterAll(async () => {
  await stranger.close();
  await under.close();
});

const FOLLOW = `subscription ($filter: OperationFilter) {
  operationsChanged(filter: $filter) { clientToken state run attempts { number } }
}`;

type Told = { clientToken: string; state: string; run: number; attempts: unknown[] };

function overWebsocket(at: GatewayUnderTest, filter: object) {
  const client = createClient({
    url: `${at.gateway.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization: API_KEY },
    retryAttempts: 0,
  });
  return { client, changes: client.iterate({ query: FOLLOW, variables: { filter } }) };
}

function overSse(at: GatewayUnderTest, filter: object) {
  return followOverSse(at, FOLLOW, { filter });
}

const WAYS = { 'a WebSocket': overWebsocket, 'server-sent events': overSse } as const;

async function submit(token: string, at = under): Promise<void> {
  await at.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition }
    }`,
    { token },
  );
}

async function next(changes: AsyncIterator<unknown>): Promise<Told> {
  const { value } = (await changes.next()) as {
    value: { data: { operationsChanged: Told }; errors?: unknown };
  };
  expect(value.errors).toBeUndefined();
  return value.data.operationsChanged;
}

test.each(Object.entries(WAYS))(
  'over %s a follower gets what there is, the oldest first, then what changes and passes',
  async (_, follow) => {
    const mark = randomUUID().slice(0, 8);
    const tokens = [1, 2, 3].map((number) => `${mark}-${number}`);
    for (const token of tokens) {
      await submit(token);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const { client, changes } = follow(under, { tokenPrefix: mark });
    for (const clientToken of tokens) {
      expect(await next(changes)).toEqual({ clientToken, state: 'QUEUED', run: 1, attempts: [] });
    }
    await submit(`other-${mark}`);
    await submit(`${mark}-4`);
    expect(await next(changes)).toMatchObject({ clientToken: `${mark}-4`, state: 'QUEUED' });
    await fail(under.ledger, idOf(tokens[1] ?? ''), 'Nope');
    const states: string[] = [];
    while (states.at(-1) !== 'FAILED') {
      const { clientToken, state } = await next(changes);
      expect(clientToken).toBe(tokens[1]);
      states.push(state);
    }
    void client.dispose();
  },
);

test.each(Object.entries(WAYS))(
  'over %s whoever was away at the end is told it when it is back',
  async (_, follow) => {
    const token = randomUUID();
    await submit(token);
    const before = follow(under, { tokenPrefix: token });
    expect(await next(before.changes)).toMatchObject({ state: 'QUEUED' });
    void before.client.dispose();
    await succeed(under.ledger, idOf(token), { RequestId: 'R' });
    const after = follow(under, { tokenPrefix: token });
    expect(await next(after.changes)).toMatchObject({
      state: 'SUCCEEDED',
      attempts: [{ number: 1 }],
    });
    void after.client.dispose();
  },
);

test('states that do not pass are not told', async () => {
  const token = randomUUID();
  await submit(token);
  const { client, changes } = overWebsocket(under, { tokenPrefix: token, states: ['FAILED'] });
  const first = next(changes);
  await fail(under.ledger, idOf(token), 'Nope');
  expect(await first).toMatchObject({ clientToken: token, state: 'FAILED' });
  void client.dispose();
});

test("another tenant's operations are never told", async () => {
  const mark = randomUUID().slice(0, 8);
  await submit(`${mark}-theirs`, stranger);
  const { client, changes } = overWebsocket(under, { tokenPrefix: mark });
  const first = next(changes);
  await submit(`${mark}-theirs-too`, stranger);
  await submit(`${mark}-mine`);
  expect(await first).toMatchObject({ clientToken: `${mark}-mine` });
  void client.dispose();
});

test('a long list comes whole, page by page, while operations change', async () => {
  const mark = randomUUID().slice(0, 8);
  const items = Array.from({ length: 130 }, (_, number) => ({
    clientToken: `${mark}-${String(number).padStart(3, '0')}`,
    product: 'GPDB',
    action: 'RestartDBInstance',
    parameters: { DBInstanceId: 'gp-1' },
  }));
  const SUBMIT = `mutation ($items: [SubmitItem!]!) {
    submitOperations(items: $items) { userErrors { code } } }`;
  await under.ask(SUBMIT, { items: items.slice(0, 100) });
  await under.ask(SUBMIT, { items: items.slice(100) });
  const { client, changes } = overSse(under, { tokenPrefix: mark });
  const last = new Map<string, string>();
  const settled = items.slice(0, 10).map(({ clientToken }) => clientToken);
  await next(changes).then(({ clientToken, state }) => last.set(clientToken, state));
  await Promise.all(settled.map((token) => succeed(under.ledger, idOf(token), {})));
  while (last.size < 130 || settled.some((token) => last.get(token) !== 'SUCCEEDED')) {
    const { clientToken, state } = await next(changes);
    expect(last.get(clientToken)).not.toBe('SUCCEEDED');
    last.set(clientToken, state);
  }
  client.dispose();
});
