import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from '../gateway-under-test.ts';
import { fail, succeed } from '../stand-in-worker.ts';
import { BLUE, RED, TwoTenants } from './two-tenants.ts';

const directory = new TwoTenants();
const FULL = {
  extensions: { code: 'QUOTA_EXCEEDED', quota: 'operations', retryAfterMs: 5_000 },
};

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
});
afterAll(() => under.close());
beforeEach(() => directory.setQuota('red', { operationsInFlight: 2 }));

const create = (token: string, key = RED) =>
  under.ask(
    `mutation ($token: ClientToken!) {
      vpcCreateVpc(clientToken: $token, input: {}) { disposition }
    }`,
    { token },
    key,
  );

test('one operation too many in flight is refused, and taken once another has ended', async () => {
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  await create(first);
  await create(second);
  expect((await create(third)).errors).toMatchObject([FULL]);
  // Nothing was recorded, and what is there already is still answered.
  expect(await under.ledger.read(idOf(third, 'red'))).toBeNull();
  expect((await create(randomUUID(), BLUE)).data.vpcCreateVpc).toEqual({ disposition: 'CREATED' });
  expect((await create(first)).data.vpcCreateVpc).toEqual({ disposition: 'ATTACHED' });
  await succeed(under.ledger, idOf(first, 'red'), { RequestId: 'R' });
  expect((await create(third)).data.vpcCreateVpc).toEqual({ disposition: 'CREATED' });
  await succeed(under.ledger, idOf(second, 'red'), { RequestId: 'R' });
  await succeed(under.ledger, idOf(third, 'red'), { RequestId: 'R' });
});

test('a failed operation cannot be run again beyond the quota, and can once there is room', async () => {
  const [failed, busy] = [randomUUID(), randomUUID()];
  await create(failed);
  await fail(under.ledger, idOf(failed, 'red'), 'Nope');
  await create(busy);
  directory.setQuota('red', { operationsInFlight: 1 });
  const retry = () =>
    under.ask(
      `mutation ($id: ID!) { retryOperation(id: $id) { operation { state run } } }`,
      { id: idOf(failed, 'red') },
      RED,
    );
  const refused = await retry();
  expect(refused.errors).toMatchObject([FULL]);
  expect((await under.ledger.read(idOf(failed, 'red')))?.record).toMatchObject({
    state: 'FAILED',
    run: 1,
  });
  await succeed(under.ledger, idOf(busy, 'red'), { RequestId: 'R' });
  expect((await retry()).data.retryOperation).toEqual({ operation: { state: 'QUEUED', run: 2 } });
});
