import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from '../gateway-under-test.ts';
import { succeed } from '../stand-in-worker.ts';
import { BLUE, RED, TwoTenants } from './two-tenants.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  const directory = new TwoTenants();
  directory.setQuota('red', { operationsInFlight: 2 });
  under = await startGatewayUnderTest({}, directory);
});
afterAll(() => under.close());

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
  expect((await create(third)).errors).toMatchObject([
    { extensions: { code: 'QUOTA_EXCEEDED', quota: 'operations', retryAfterMs: 5_000 } },
  ]);
  // Nothing was recorded, and what is there already is still answered.
  expect(await under.ledger.read(idOf(third, 'red'))).toBeNull();
  expect((await create(randomUUID(), BLUE)).data.vpcCreateVpc).toEqual({ disposition: 'CREATED' });
  expect((await create(first)).data.vpcCreateVpc).toEqual({ disposition: 'ATTACHED' });
  await succeed(under.ledger, idOf(first, 'red'), { RequestId: 'R' });
  expect((await create(third)).data.vpcCreateVpc).toEqual({ disposition: 'CREATED' });
});
