import { ApolloServer } from '@apollo/server';
import { catalogue } from '@oncegate/catalog';
import { expect, test } from 'vitest';
import { gatewaySchema } from '../src/schema/gateway-schema.ts';

const FIVE: ReadonlySet<string> = new Set([
  'CreateVpc',
  'CreateVSwitch',
  'AllocateEipAddress',
  'CreateDBInstance',
  'RestartDBInstance',
]);

/** Milliseconds of this thread until a server can take its first request. */
async function startUp(actions: number): Promise<number> {
  const specs = catalogue().filter(({ action }) => actions > FIVE.size || FIVE.has(action));
  const begun = process.threadCpuUsage();
  const server = new ApolloServer({
    schema: gatewaySchema(specs),
    stopOnTerminationSignals: false,
  });
  await server.start();
  await server.executeOperation({ query: '{ __typename }' });
  const { user, system } = process.threadCpuUsage(begun);
  await server.stop();
  return (user + system) / 1_000;
}

test('all 265 actions take less than a second more to start than five', async () => {
  await startUp(5);
  const five = await startUp(5);
  const all = await startUp(265);
  expect(all - five).toBeLessThan(1_000);
});
