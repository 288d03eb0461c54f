import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';

let under: GatewayUnderTest;
let production: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
  production = await startGatewayUnderTest({
    ONCEGATE_MODE: 'production',
    ONCEGATE_REDIS_DURABILITY: 'any',
  });
});
afterAll(() => Promise.all([under.close(), production.close()]));

const QUERY = JSON.stringify({ query: '{ __typename }' });
const JSON_TYPE = { 'content-type': 'application/json' };
const BEARER = { authorization: `Bearer ${API_KEY}` };

test.each([
  ['a GET', 405, { method: 'GET', headers: BEARER }],
  ['broken JSON', 400, { method: 'POST', headers: { ...JSON_TYPE, ...BEARER }, body: '{"query' }],
  [
    'a body over 256 KB',
    413,
    {
      method: 'POST',
      headers: { ...JSON_TYPE, ...BEARER },
      body: `{"query":"${'x'.repeat(256 * 1024)}"}`,
    },
  ],
  [
    'text from another site',
    415,
    { method: 'POST', headers: { ...BEARER, 'content-type': 'text/plain' }, body: QUERY },
  ],
  [
    'a form from another site',
    415,
    {
      method: 'POST',
      headers: { ...BEARER, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=%7B__typename%7D',
    },
  ],
  [
    'a batch',
    400,
    { method: 'POST', headers: { ...JSON_TYPE, ...BEARER }, body: `[${QUERY},${QUERY}]` },
  ],
])('%s is refused with %i', async (_, status, request) => {
  const query = request.method === 'GET' ? '?query=mutation%7B__typename%7D' : '';
  const response = await fetch(`${under.gateway.url}/graphql${query}`, request);
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty('errors');
});

test('introspection and suggestions are there in development and not in production', async () => {
  const introspect = '{ __schema { queryType { name } } }';
  expect((await under.ask(introspect)).errors).toEqual([]);
  expect((await production.ask(introspect)).errors).toHaveLength(1);
  const misspelt = '{ operatio(id: "x") { id } }';
  expect((await under.ask(misspelt)).errors[0]?.message).toContain('Did you mean');
  expect((await production.ask(misspelt)).errors[0]?.message).not.toContain('Did you mean');
});

test('health and readiness are there for anybody', async () => {
  const get = (path: string) => fetch(under.gateway.url + path);
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
});

test('metrics are for those with a key', async () => {
  const get = (headers: Record<string, string>) =>
    fetch(`${under.gateway.url}/metrics`, { headers });
  expect((await get({})).status).toBe(401);
  expect((await get({ authorization: 'Bearer no-key-of-ours' })).status).toBe(401);
  const basic = `Basic ${Buffer.from(`prometheus:${API_KEY}`).toString('base64')}`;
  for (const authorization of [BEARER.authorization, basic]) {
    const answer = await get({ authorization });
    expect(await answer.text()).toContain('process_cpu_seconds_total');
  }
});

test('an unexpected error is masked, and logged under the id that the caller is given', async () => {
  const token = 'spoilt';
  await under.ask(
    'mutation { gpdbRestartDBInstance(clientToken: "spoilt", input: { dbInstanceId: "g" }) { disposition } }',
  );
  await under.redis.hset(under.ledger.keys.record(idOf(token)), 'v', '999');
  const { errors } = await under.ask(`{ operationByToken(clientToken: "${token}") { id } }`);
  expect(errors).toMatchObject([
    { extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: expect.any(String) } },
  ]);
  expect(JSON.stringify(errors)).not.toMatch(/redis|lua|format|stack/i);
  const line = under.log.find((logged) =>
    logged.includes(String(errors[0]?.extensions.correlationId)),
  );
  expect(line).toContain('NEWERFORMAT');
});
