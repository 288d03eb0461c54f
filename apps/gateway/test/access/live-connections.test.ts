import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { followOverSse } from '../events-over-sse.ts';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from '../gateway-under-test.ts';
import { bearer, SUBMIT, submit } from './calls.ts';
import { overWebsocket } from './over-websocket.ts';
import { tokenIssuer } from './token-issuer.ts';
import { apiKey, RED, TwoTenants } from './two-tenants.ts';

const issuer = await tokenIssuer();
const directory = new TwoTenants([], issuer.settings);
const { keys } = directory.current();
let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
  // The first of everything is slow: no credential of below shall expire before its streams have begun.
  const { id } = await submit(under, RED);
  const socket = overWebsocket(under, RED);
  await socket.ask(FOLLOW, { id }).next();
  await socket.client.dispose();
  const stream = followOverSse(under, FOLLOW, { id }, RED);
  await stream.changes.next();
  stream.client.dispose();
});
beforeEach(() => directory.change({ keys, jwt: issuer.settings }));
afterAll(async () => {
  await under.close();
  issuer.close();
});

const FOLLOW = 'subscription ($id: ID!) { operationChanged(id: $id) { state } }';
const PASSING = 'passing-key-for-tests-only';

/** What both streams of a caller say at their end, when `happening` is over. */
async function endsOf(credential: string, happening: () => void) {
  const { id } = await submit(under, RED);
  const socket = overWebsocket(under, credential);
  const overSocket = socket.ask(FOLLOW, { id });
  const stream = followOverSse(under, FOLLOW, { id }, credential);
  expect((await overSocket.next()).value).toHaveProperty('data');
  expect((await stream.changes.next()).value).toHaveProperty('data');
  happening();
  const [closed, event] = await Promise.all([socket.closed, stream.changes.next()]);
  // What follows a stream's last word is its end.
  expect(await stream.changes.next()).toMatchObject({ done: true });
  await overSocket.next().catch(() => {});
  return { closed, event: event.value as object };
}

function said(message: string) {
  return {
    closed: { code: 4401, reason: `UNAUTHENTICATED: ${message}` },
    event: { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
  };
}

test('a connection on which nothing happens ends when its key expires, and is told so', async () => {
  directory.add(apiKey('passing', 'red', PASSING, { expiresAt: Date.now() + 10_000 }));
  expect(await endsOf(PASSING, () => {})).toMatchObject(said('This API key has expired.'));
});

test('a connection ends when its key is withdrawn', async () => {
  directory.add(apiKey('passing', 'red', PASSING));
  const ends = await endsOf(PASSING, () => directory.withdraw('passing'));
  expect(ends).toMatchObject(said('This API key was withdrawn.'));
});

test('a connection ends when the rights of its key are changed', async () => {
  directory.add(apiKey('passing', 'red', PASSING));
  const ends = await endsOf(PASSING, () => {
    directory.withdraw('passing');
    directory.add(apiKey('passing', 'red', PASSING, { roles: ['submit'] }));
  });
  expect(ends).toMatchObject(said('The rights of this API key were changed: connect again.'));
});

test('a change of the directory that is none of its key’s leaves a connection alone', async () => {
  const { id } = await submit(under, RED);
  const { client, ask } = overWebsocket(under, RED);
  const changes = ask(FOLLOW, { id });
  await changes.next();
  directory.change({ keys: [apiKey('red-all', 'red', RED)] });
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  await under.ledger.cancel(id, 'test');
  expect((await changes.next()).value).toMatchObject({
    data: { operationChanged: { state: 'CANCELED' } },
  });
  await client.dispose();
});

test('a connection ends when its token expires, or its issuer is trusted no longer', async () => {
  // Good for five seconds more, by the tolerance for clocks.
  const token = await issuer.token({}, 6);
  expect(await endsOf(token, () => {})).toMatchObject(said('This token has expired.'));
  const ends = await endsOf(await issuer.token(), () => directory.change({ jwt: null }));
  expect(ends).toMatchObject(said('This token is accepted no longer.'));
});

const WAIT = `mutation ($token: ClientToken!) { gpdbRestartDBInstance(
  clientToken: $token, input: { dbInstanceId: "g" }, options: { waitMs: 20000 }) { operation { state } } }`;

test('a request that was kept waiting is not answered when its key was withdrawn meanwhile', async () => {
  directory.add(apiKey('passing', 'red', PASSING));
  const token = randomUUID();
  const id = idOf(token, 'red');
  const response = fetch(`${under.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer(PASSING) },
    body: JSON.stringify({ query: WAIT, variables: { token } }),
  });
  await expect.poll(() => under.ledger.read(id)).not.toBeNull();
  directory.withdraw('passing');
  await under.ledger.cancel(id, 'test');
  const { status, headers } = await response;
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(await (await response).json()).toEqual({
    errors: [{ message: 'This API key was withdrawn.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('neither is one that was kept waiting over an event stream', async () => {
  directory.add(apiKey('passing', 'red', PASSING));
  const token = randomUUID();
  const id = idOf(token, 'red');
  const answer = followOverSse(under, WAIT, { token }, PASSING).changes.next();
  await expect.poll(() => under.ledger.read(id)).not.toBeNull();
  directory.withdraw('passing');
  await under.ledger.cancel(id, 'test');
  expect((await answer).value).toEqual({
    errors: [{ message: 'This API key was withdrawn.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('nothing is done for a message that comes after its key was withdrawn', async () => {
  directory.add(apiKey('passing', 'red', PASSING));
  const { ask, closed } = overWebsocket(under, PASSING);
  await ask('{ operations { nodes { id } } }').next();
  const token = randomUUID();
  directory.withdraw('passing');
  const asked = ask(SUBMIT, { token }).next();
  await expect(asked).rejects.toMatchObject({ code: 4401 });
  expect(await closed).toMatchObject({ code: 4401 });
  expect(await under.ledger.read(idOf(token, 'red'))).toBeNull();
});
