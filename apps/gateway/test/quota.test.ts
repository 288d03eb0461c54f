import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, { maxOpen: 2 });
});
afterAll(() => under.close());

const create = (token: string) =>
  under.ask(
    `mutation ($token: ClientToken!) {
      vpcCreateVpc(clientToken: $token, input: {}) { disposition }
    }`,
    { token },
  );

test('one operation too many in flight is refused, and taken once another has ended', async () => {
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  await create(first);
  await create(second);
  expect((await create(third)).errors).toMatchObject([
    { extensions: { code: 'QUOTA_EXCEEDED', quota: 'operations', retryAfterMs: 5_000 } },
  ]);
  // Nothing was recorded, and what is there already is still answered.
  expect(await under.ledger.read(idOf(third))).toBeNull();
  expect((await create(first)).data.vpcCreateVpc).toEqual({ disposition: 'ATTACHED' });
  await succeed(under.ledger, idOf(first), { RequestId: 'R' });
  expect((await create(third)).data.vpcCreateVpc).toEqual({ disposition: 'CREATED' });
});
