import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attemptsOf } from '../src/schema/attempts-of.ts';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

test('an operation is never shown QUEUED with an attempt that was made since it was read', async () => {
  const token = randomUUID();
  await under.ask(
    'mutation ($token: ClientToken!) { gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition } }',
    { token },
  );
  const id = idOf(token);
  const { record: queued } = (await under.ledger.read(id)) ?? {};
  if (queued === undefined) throw new Error('it was submitted');
  await succeed(under.ledger, id, { RequestId: 'R-1' });
  const read = () => under.ledger.read(id);
  expect(await attemptsOf({ record: queued }, read)).toEqual([]);
  const { record: settled } = (await read()) ?? { record: queued };
  expect(await attemptsOf({ record: settled }, read)).toMatchObject([{ number: 1 }]);
});
