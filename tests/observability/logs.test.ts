import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type System, startSystem } from '../harness/system.ts';

type Line = Readonly<Record<string, unknown>> & { readonly msg: string };

const TENANT = 'tenant-in-logs';
const SECRET = 'a description that nobody else may read';

let system: System;
beforeAll(async () => {
  const json = { ONCEGATE_LOG_FORMAT: 'json' };
  system = await startSystem({ gateway: { ...json, ONCEGATE_TENANT: TENANT }, worker: json });
});
afterAll(() => system.stop());

const lines = (text: string): Line[] =>
  text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));

test('each line about an operation, at the gateway and at the worker, carries its id, tenant and action', async () => {
  const token = randomUUID();
  const refuse = { clientToken: token, times: 1, when: 'before', do: 'status' } as const;
  await system.simulator.fault({ ...refuse, status: 400, code: 'Throttling.User' });
  const input = { cidrBlock: '10.0.0.0/8', description: SECRET };
  const { operation, response } = await system.gateway.createVpc(token, input);
  await system.gateway.createVpc(token, { cidrBlock: '172.16.0.0/12' });

  const text = () => system.gatewayProcess.stderr() + system.workerProcess.stderr();
  const said = () => lines(text());
  const about = () => said().filter(({ action }) => action === 'CreateVpc');
  // What a slow machine leaves lying the sweep wakes, and says so.
  const told = () => about().filter(({ msg }) => msg !== 'the sweep woke an operation');
  await expect.poll(() => told().length).toBe(4);
  for (const line of about()) {
    expect(line).toMatchObject({ operationId: operation?.id, tenant: TENANT, product: 'Vpc' });
  }
  expect(
    told()
      .map(({ name, msg }) => `${String(name)}: ${msg}`)
      .toSorted(),
  ).toEqual([
    'gateway: submission answered',
    'gateway: submission answered',
    'worker: attempt written down',
    'worker: attempt written down',
  ]);
  expect(about().filter(({ requestId }) => requestId === response?.requestId)).toHaveLength(1);
  for (const secret of [SECRET, token, system.gateway.apiKey, '172.16.0.0']) {
    expect(text()).not.toContain(secret);
  }
});

test('a worker says once of each connection that Redis is away, and once that it is back', async () => {
  const { workerProcess, between, gateway } = system;
  const before = workerProcess.stderr().length;
  const said = () => lines(workerProcess.stderr().slice(before));
  const count = (msg: string) => said().filter((line) => line.msg === msg).length;
  between.worker.refuse();
  between.worker.cut();
  await expect.poll(() => count('redis is away')).toBe(2);
  // Long enough for several beats, sweeps and tries to connect.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  between.worker.accept();
  await expect.poll(() => count('redis is back')).toBe(2);
  const { operation } = await gateway.createVpc(randomUUID(), undefined, { waitMs: 15_000 });
  expect(operation?.state).toBe('SUCCEEDED');
  const outage = said().filter(({ action }) => action === undefined);
  expect(outage.map(({ msg, connection }) => `${String(connection)}: ${msg}`).toSorted()).toEqual([
    'ledger: redis is away',
    'ledger: redis is back',
    'queue: redis is away',
    'queue: redis is back',
  ]);
});

test.each(['worker', 'gateway'] as const)(
  'a %s says once that Redis takes no writes, and once that it takes them again',
  async (app) => {
    const process = system[`${app}Process`];
    const saidSince = (before: number) =>
      lines(process.stderr().slice(before))
        // Of an operation of before, a line may still come.
        .filter(({ operationId }) => operationId === undefined)
        .map(({ msg }) => msg);
    const times = (words: string) => saidSince(0).filter((msg) => msg === words).length;
    // What another of these tests did to it is over.
    await expect.poll(() => times('redis takes writes again')).toBe(times('redis takes no writes'));
    const before = process.stderr().length;
    const said = () => saidSince(before);
    const redis = new Redis(system.redis.url);
    await redis.config('SET', 'min-replicas-to-write', '1');
    try {
      await expect.poll(said).toContain('redis takes no writes');
      // Long enough for several beats, sweeps and looks at the queue.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    } finally {
      await redis.config('SET', 'min-replicas-to-write', '0');
      redis.disconnect();
    }
    await expect.poll(said).toContain('redis takes writes again');
    expect(said()).toEqual(['redis takes no writes', 'redis takes writes again']);
  },
);

test('that the ledger is away is logged with the operation that was to be submitted', async () => {
  const { gatewayProcess, between, gateway } = system;
  const token = randomUUID();
  const answered = await gateway.createVpc(token);
  between.gateway.refuse();
  between.gateway.cut();
  await expect(gateway.createVpc(token)).rejects.toThrow('LEDGER_UNAVAILABLE');
  between.gateway.accept();
  const said = () => lines(gatewayProcess.stderr()).find(({ msg }) => msg === 'ledger unavailable');
  // What is said comes by another way than the answer.
  await expect.poll(said).toMatchObject({
    operationId: answered.operation?.id,
    tenant: TENANT,
    product: 'Vpc',
    action: 'CreateVpc',
    correlationId: expect.any(String),
  });
  await expect.poll(async () => (await fetch(`${gateway.url}/readyz`)).status).toBe(200);
});

test('in development a line is for eyes, and a level quieter than it leaves it out', async () => {
  const { process: pretty } = await system.startGateway({
    ONCEGATE_PORT: '0',
    ONCEGATE_LOG_FORMAT: 'pretty',
  });
  await expect.poll(() => pretty.stderr()).toMatch(/^\[[\d:.]+\] INFO \(gateway\): /m);
  const { process: quiet, client } = await system.startGateway({
    ONCEGATE_PORT: '0',
    ONCEGATE_LOG_LEVEL: 'warn',
  });
  await client.createVpc(randomUUID());
  expect(quiet.stderr()).toBe('');
  await Promise.all([pretty.stop(), quiet.stop()]);
});
