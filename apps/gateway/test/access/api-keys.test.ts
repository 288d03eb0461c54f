import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { basic, bearer, post } from './calls.ts';
import { overWebsocket } from './over-websocket.ts';
import { apiKey, RED, TwoTenants } from './two-tenants.ts';

const LATE = 'late-key-for-tests-only';
const SHORT = 'admin';

let under: GatewayUnderTest;
const directory = new TwoTenants([
  apiKey('late', 'red', LATE, { expiresAt: Date.now() - 1 }),
  apiKey('short', 'red', SHORT),
]);
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
});
afterAll(() => under.close());

const QUERY = '{ operations { nodes { id } } }';

test.each<[string, Record<string, string>]>([
  ['no credential', {}],
  ['a key without its scheme', { authorization: RED }],
  ['an empty bearer', { authorization: 'Bearer ' }],
  ['an unknown key', bearer('unknown-key-of-some-length')],
  ['a key in another spelling', bearer(RED.toUpperCase())],
  ['a key with more behind it', bearer(`${RED}x`)],
  ['a key as Basic auth', basic(RED)],
  ['something like a token', bearer('eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.x')],
  ['a key shorter than the rule, though its hash is listed', bearer(SHORT)],
])('%s is not let in, and not told why', async (_, headers) => {
  const response = await post(under, QUERY, headers);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'Send an API key or a JSON Web Token as "Authorization: Bearer <key>".',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

test('an expired key is told so, to nobody but who has it', async () => {
  const response = await post(under, QUERY, bearer(LATE));
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'This API key has expired.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const socket = overWebsocket(under, LATE);
  expect(await socket.closed).toMatchObject({
    code: 4401,
    reason: 'UNAUTHENTICATED: This API key has expired.',
  });
});

test('a key is rotated without anybody being turned away', async () => {
  const next = 'the-next-key-for-tests-only';
  expect((await post(under, QUERY, bearer(next))).status).toBe(401);
  directory.add(apiKey('next', 'red', next));
  const both = [next, RED].map((key) => post(under, QUERY, bearer(key)));
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  directory.withdraw('next');
  expect((await post(under, QUERY, bearer(next))).status).toBe(401);
  expect((await post(under, QUERY, bearer(RED))).status).toBe(200);
});

test('a stranger is turned away before the body is read', async () => {
  const response = await post(under, 'x'.repeat(300 * 1024), {});
  expect(response.status).toBe(401);
});

test('forged headers of a proxy make nobody anybody else', async () => {
  const forged = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-user': 'red', 'x-tenant': 'red' };
  expect((await post(under, QUERY, forged)).status).toBe(401);
  expect((await post(under, QUERY, { ...forged, ...bearer(RED) })).status).toBe(200);
});
