import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from './events-over-sse.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { claimed, fail } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const FOLLOW = 'subscription ($id: ID!) { operationChanged(id: $id) { state run } }';

type Event = { data?: { operationChanged: unknown }; errors?: { extensions: unknown }[] };

async function next(changes: AsyncIterator<unknown>): Promise<Event> {
  return ((await changes.next()) as { value: Event }).value;
}

async function submit(): Promise<string> {
  const token = randomUUID();
  await under.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition }
    }`,
    { token },
  );
  return idOf(token);
}

test('a subscriber gets the state first, then each change, and after a reconnect the last one', async () => {
  const id = await submit();
  const { client, changes } = followOverSse(under, FOLLOW, { id });
  expect(await next(changes)).toEqual({ data: { operationChanged: { state: 'QUEUED', run: 1 } } });
  await claimed(under.ledger, id);
  expect(await next(changes)).toEqual({ data: { operationChanged: { state: 'RUNNING', run: 1 } } });
  client.dispose();
  const other = await submit();
  await fail(under.ledger, other, 'Nope');
  const back = followOverSse(under, FOLLOW, { id: other });
  expect((await next(back.changes)).data?.operationChanged).toEqual({ state: 'FAILED', run: 1 });
  back.client.dispose();
});

test('a refusal comes as an event, and what is no operation as NOT_FOUND', async () => {
  const { client, changes } = followOverSse(under, FOLLOW, { id: 'f'.repeat(64) });
  expect((await next(changes)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  client.dispose();
});

async function post(headers: Record<string, string>, query = FOLLOW): Promise<Response> {
  return fetch(`${under.gateway.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { id: 'f'.repeat(64) } }),
  });
}

test('the stream is closed without a key, and open for events only', async () => {
  expect((await post({ accept: 'text/event-stream' })).status).toBe(401);
  const authorization = `Bearer ${API_KEY}`;
  expect((await post({ authorization, accept: 'application/json' })).status).toBe(406);
  const get = await fetch(`${under.gateway.url}/graphql/stream`, { headers: { authorization } });
  expect(get.status).toBe(404);
});

test('a query that does not fit the schema is refused', async () => {
  const answer = await post(
    { authorization: `Bearer ${API_KEY}`, accept: 'text/event-stream' },
    'subscription { nothing }',
  );
  expect(await answer.text()).toContain('Cannot query field');
});

test('a stopping gateway ends its streams', async () => {
  const stopping = await startGatewayUnderTest({ ONCEGATE_REDIS_PREFIX: under.prefix });
  const { changes } = followOverSse(stopping, FOLLOW, { id: await submit() });
  await next(changes);
  const begun = performance.now();
  await stopping.gateway.close();
  // What main gives it before whoever is still connected is cut off.
  expect(performance.now() - begun).toBeLessThan(9_000);
  expect(await changes.next()).toMatchObject({ done: true });
  stopping.redis.disconnect();
});
