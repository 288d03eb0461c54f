import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { stopAt } from '@oncegate/ledger';
import { NO_TRACING, openLogger } from '@oncegate/telemetry';
import type { LiveDirectory } from '@oncegate/tenancy';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { startGateway } from '../src/gateway.ts';
import { apiKey, TwoTenants } from './access/two-tenants.ts';
import { API_KEY, REDIS_URL, SEALING_KEYS } from './gateway-under-test.ts';

/** Starts a gateway, and tells why it did not start and what was closed then. */
async function broken(port: number, directory: LiveDirectory) {
  const closed: string[] = [];
  const closing =
    (name: string, close = () => {}) =>
    async () => {
      close();
      closed.push(name);
    };
  const config = readConfig({
    ONCEGATE_MODE: 'development',
    ONCEGATE_REDIS_URL: REDIS_URL,
    ONCEGATE_REDIS_PREFIX: 'test-broken',
    ONCEGATE_PORT: String(port),
    ONCEGATE_API_KEY: API_KEY,
    ONCEGATE_SEALING_KEYS: SEALING_KEYS,
  });
  const surroundings = {
    directory: { current: () => directory.current(), close: closing('directory') },
    tracing: { ...NO_TRACING, close: closing('tracing') },
    log: await openLogger({ name: 'gateway', level: 'silent', format: 'json' }),
    pass: stopAt(undefined),
  };
  const why = await startGateway(config, surroundings).catch((error: Error) => error);
  return { why, closed };
}

/** What keeps this process alive, by kind. */
function alive(): readonly string[] {
  return process
    .getActiveResourcesInfo()
    .filter((kind) => /TCP|Timeout|Socket/.test(kind))
    .toSorted();
}

test('a start that fails at its last step leaves nothing open', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const before = alive();
  const { why, closed } = await broken(port, new TwoTenants());
  expect(why).toMatchObject({ code: 'EADDRINUSE' });
  expect(closed).toEqual(['directory', 'tracing']);
  await expect.poll(alive).toEqual(before);
  taken.close();
});

test('a start that fails at its first step closes what it was given', async () => {
  const open = new TwoTenants([apiKey('open', 'red', '')]);
  const { why, closed } = await broken(0, open);
  expect(why).toMatchObject({ name: 'UnguardedKey' });
  expect(closed).toEqual(['directory', 'tracing']);
});
