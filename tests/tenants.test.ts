import { randomUUID } from 'node:crypto';
import { createClient } from '@oncegate/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey, type TwoTenants, twoTenants } from './harness/two-tenants.ts';

const acmeKey = newKey('first');
const globexKey = newKey('first');

let system: TwoTenants;
let accounts: readonly object[];
const acme = { name: 'acme', account: 'north', keys: [acmeKey.entry] };
const globex = { name: 'globex', account: 'south', keys: [globexKey.entry] };

beforeAll(async () => {
  system = await twoTenants();
  accounts = [system.north.account, system.south.account];
  await system.write('gateway', { accounts, tenants: [acme, globex] });
  await system.write('worker', { accounts, tenants: [acme, globex] });
  await system.start();
});
afterAll(() => system.stop());

test("one token of two tenants is two operations, each done with its own tenant's account", async () => {
  const token = randomUUID();
  for (const { key } of [acmeKey, globexKey]) {
    const payload = await system.client(key).createVpc(token);
    expect(payload).toMatchObject({ disposition: 'CREATED', operation: { state: 'SUCCEEDED' } });
  }
  const effects = await Promise.all(
    [system.north, system.south].map(({ simulator }) => simulator.allEffects()),
  );
  expect(effects.map((ofCloud) => ofCloud.length)).toEqual([1, 1]);
  const tokens = effects.flat().map(({ clientToken }) => clientToken);
  expect(new Set([token, ...tokens]).size).toBe(3);
});

/** Whether a key opens, asked for what nobody has. */
async function opens(key: string): Promise<boolean> {
  return system
    .client(key)
    .operationByToken('none')
    .then(
      () => true,
      () => false,
    );
}

test('a key is rotated while both keys work in between, and nobody restarts', async () => {
  const next = newKey('second');
  const both = { ...acme, keys: [acmeKey.entry, next.entry] };
  expect(await opens(next.key)).toBe(false);
  await system.write('gateway', { accounts, tenants: [both, globex] });
  await expect.poll(() => opens(next.key)).toBe(true);
  expect(await opens(acmeKey.key)).toBe(true);
  await system.write('gateway', { accounts, tenants: [{ ...acme, keys: [next.entry] }, globex] });
  await expect.poll(() => opens(acmeKey.key)).toBe(false);
  expect(await opens(next.key)).toBe(true);
});

test('a wrong file is told by path and rule, and the one before it stays in force', async () => {
  await system.write('gateway', { accounts, tenants: [{ ...acme, account: 'east' }] });
  await expect
    .poll(() => system.said())
    .toContain('tenants[0].account must be the name of one of the accounts');
  expect(await opens(globexKey.key)).toBe(true);
  await system.write('gateway', { accounts, tenants: [acme, globex] });
  await expect.poll(() => opens(acmeKey.key)).toBe(true);
});

test("an operation whose account is gone from the worker's file waits for it, and is done once", async () => {
  await system.write('worker', { accounts: accounts.slice(0, 1), tenants: [acme] });
  await expect.poll(() => system.said()).toContain('"tenants":1');
  const token = randomUUID();
  const caller = system.client(globexKey.key);
  await caller.createVpc(token, undefined, { waitMs: 0 });
  // Of an attempt in flight nothing is known yet: it may have happened until it is answered.
  const effects = async () =>
    (await caller.operationByToken(token))?.attempts
      .filter(({ answeredAt }) => answeredAt !== null)
      .map(({ effect }) => effect) ?? [];
  await expect.poll(effects).toContain('DID_NOT_HAPPEN');
  expect(new Set(await effects())).toEqual(new Set(['DID_NOT_HAPPEN']));
  expect(system.said()).toContain('its account is not configured');
  const before = (await system.south.simulator.allEffects()).length;
  await system.write('worker', { accounts, tenants: [acme, globex] });
  await expect.poll(() => caller.operationByToken(token)).toMatchObject({ state: 'SUCCEEDED' });
  expect(await system.south.simulator.allEffects()).toHaveLength(before + 1);
});

test('a watch that finds no subscription left waits until there is one', async () => {
  const narrow = { ...acme, quota: { subscriptions: 1 } };
  await system.write('gateway', { accounts, tenants: [narrow, globex] });
  const caller = system.client(acmeKey.key);
  const { url, apiKey } = caller;
  // Over SSE it takes up no WebSocket, of which there is one as well.
  const follow = async () => {
    const { body } = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${apiKey}`,
      },
      body: JSON.stringify({ query: 'subscription { operationsChanged { id } }' }),
    });
    return body?.getReader();
  };
  await caller.createVpc(randomUUID());
  const other = await follow();
  await other?.read();
  // Once the file is read there is one subscription, and it is taken.
  await expect
    .poll(async () => {
      const reader = await follow();
      const first = await reader?.read();
      await reader?.cancel();
      return new TextDecoder().decode(first?.value);
    })
    .toContain('QUOTA_EXCEEDED');

  const stop = new AbortController();
  const heard: string[] = [];
  const lost: { readonly reason: string; readonly at: number }[] = [];
  const end = createClient({ url, apiKey, backoff: { baseMs: 1, capMs: 1 } }).watch(
    { filter: {} },
    ({ id }) => heard.push(id),
    {
      signal: stop.signal,
      onLost: (reason) => lost.push({ reason, at: performance.now() }),
    },
  );
  await expect.poll(() => Promise.race([end, Promise.resolve(lost.length)])).toBeGreaterThan(2);
  expect(new Set(lost.map(({ reason }) => reason))).toEqual(new Set(['QUOTA_EXCEEDED']));
  const [first, second] = lost;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(990);
  await other?.cancel();
  await expect.poll(() => heard).not.toEqual([]);
  stop.abort();
  expect(await end).toBeNull();
});
