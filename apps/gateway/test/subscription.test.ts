import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { metric } from './metric.ts';
import { claimed, fail, succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

type Change = { operationChanged: { state: string; run: number } };

function follow(id: string, authorization = `Bearer ${API_KEY}`, at = under) {
  const client = createClient({
    url: `${at.gateway.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization },
    retryAttempts: 0,
  });
  const changes = client.iterate<Change>({
    query: 'subscription ($id: ID!) { operationChanged(id: $id) { state run } }',
    variables: { id },
  });
  return { client, changes };
}

async function submit(at = under): Promise<string> {
  const token = randomUUID();
  await at.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition }
    }`,
    { token },
  );
  return idOf(token);
}

async function next(changes: AsyncIterator<unknown>): Promise<unknown> {
  const { value } = (await changes.next()) as IteratorYieldResult<{ data: Change }>;
  return value.data.operationChanged;
}

test.each([`Bearer ${API_KEY}`, API_KEY])(
  'a subscriber gets the state first, then each change, a retry included (%s)',
  async (authorization) => {
    const id = await submit();
    const { client, changes } = follow(id, authorization);
    expect(await next(changes)).toEqual({ state: 'QUEUED', run: 1 });
    const claim = await claimed(under.ledger, id);
    expect(await next(changes)).toEqual({ state: 'RUNNING', run: 1 });
    await under.ledger.settle(
      { claimed: claim, outcome: { kind: 'rejected', effect: 'did-not-happen' } },
      { state: 'FAILED', error: { reason: 'Rejected' } },
    );
    expect(await next(changes)).toEqual({ state: 'FAILED', run: 1 });
    await under.ledger.retry({ id, run: 1 }, 'test', null);
    expect(await next(changes)).toEqual({ state: 'QUEUED', run: 2 });
    await client.dispose();
  },
);

test('a subscriber that comes after the end gets the terminal state', async () => {
  const id = await submit();
  await fail(under.ledger, id, 'Nope');
  const first = follow(id);
  expect(await next(first.changes)).toEqual({ state: 'FAILED', run: 1 });
  const second = follow(id);
  expect(await next(second.changes)).toEqual({ state: 'FAILED', run: 1 });
  await Promise.all([first.client.dispose(), second.client.dispose()]);
});

test("another tenant's operation cannot be followed", async () => {
  const stranger = await startGatewayUnderTest({
    ONCEGATE_REDIS_PREFIX: under.prefix,
    ONCEGATE_TENANT: 'stranger',
  });
  const { client, changes } = follow(await submit(), undefined, stranger);
  const { value } = (await changes.next()) as { value: { errors: unknown[] } };
  expect(value.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  await client.dispose();
  await stranger.gateway.close();
  stranger.redis.disconnect();
});

test.each(['', 'Bearer wrong', 'wrong'])('%j opens no WebSocket', async (authorization) => {
  const { changes } = follow('f'.repeat(64), authorization);
  await expect(changes.next()).rejects.toMatchObject({ code: 4401 });
});

test('a stopping gateway ends subscriptions and answers waiters with the state reached', async () => {
  const stopping = await startGatewayUnderTest({ ONCEGATE_REDIS_PREFIX: under.prefix });
  const id = await submit(stopping);
  const { changes } = follow(id, undefined, stopping);
  await next(changes);
  const waiting = stopping.ask('query ($id: ID!) { operation(id: $id, waitMs: 60000) { state } }', {
    id,
  });
  await expect.poll(() => metric(stopping.gateway, 'oncegate_waiters')).toBe(1);
  const begun = performance.now();
  await stopping.gateway.close();
  expect((await waiting).data.operation).toEqual({ state: 'QUEUED' });
  await expect(changes.next()).resolves.toMatchObject({ done: true });
  // What main gives it before whoever is still connected is cut off.
  expect(performance.now() - begun).toBeLessThan(9_000);
  stopping.redis.disconnect();
  await succeed(under.ledger, id, {});
});
