import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from '../events-over-sse.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { SUBMIT, submit } from './calls.ts';
import { BLUE, RED, TwoTenants } from './two-tenants.ts';

const HAY = 2_500;

const directory = new TwoTenants();
let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
  const { keys } = under.ledger;
  const { id } = await submit(under, RED, 'hay');
  const createdAt = Number(await under.redis.zscore(keys.index('red'), id));
  const copying = under.redis.pipeline();
  for (let i = 1; i <= HAY; i += 1) {
    copying.copy(keys.record(id), keys.record(`${id}-${i}`));
    copying.zadd(keys.index('red'), createdAt - HAY - 1 + i, `${id}-${i}`);
  }
  await copying.exec();
  await submit(under, RED, 'needle');
  // The first of everything is slow, and whoever submits later shall not wait for that.
  await submit(under, BLUE);
});
afterAll(() => under.close());

const NEEDLES = `{ ${Array.from(
  { length: 50 },
  (_, i) => `n${i}: operations(filter: { tokenPrefix: "nothing" }) { pageInfo { hasNextPage } }`,
).join(' ')} }`;

test('a tenant that floods with lists that match nothing keeps nobody else from submitting', async () => {
  const begun = performance.now();
  const flood = Promise.all([1, 2].map(() => under.ask(NEEDLES, {}, RED)));
  const took: number[] = [];
  for (let i = 0; i < 10; i += 1) {
    const startedAt = performance.now();
    const { errors } = await under.ask(SUBMIT, { token: randomUUID() }, BLUE);
    took.push(performance.now() - startedAt);
    expect(errors).toEqual([]);
  }
  for (const { errors } of await flood) {
    expect(errors).toEqual([]);
  }
  // On a slow machine by what the flood itself took: who is kept out waits for all of it.
  const floodMs = performance.now() - begun;
  expect(Math.max(...took)).toBeLessThan(Math.max(700, floodMs / 4));
});

test('a list costs a request for each look at Redis, owed where the second has no more', async () => {
  directory.setQuota('red', { requestsPerSecond: 1 });
  const one = '{ operations(filter: { tokenPrefix: "nothing" }) { pageInfo { hasNextPage } } }';
  expect((await under.ask(one, {}, RED)).errors).toEqual([]);
  const refused = await under.ask(one, {}, RED);
  expect(refused.errors[0]?.extensions.retryAfterMs).toBeGreaterThan(2_000);
  directory.setQuota('red', {});
});

test('a follower finds a needle behind more rows than one page looks at', async () => {
  const FEED =
    'subscription { operationsChanged(filter: { tokenPrefix: "needle" }) { clientToken } }';
  const { client, changes } = followOverSse(under, FEED, {}, RED);
  expect((await changes.next()).value).toMatchObject({
    data: { operationsChanged: { clientToken: 'needle' } },
  });
  client.dispose();
});
