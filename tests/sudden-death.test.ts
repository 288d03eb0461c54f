import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type System, startSystem } from './harness/system.ts';

const PATIENCE = 30_000;
const CIDR = { cidrBlock: '10.0.0.0/8' };

let system: System;
beforeAll(async () => {
  system = await startSystem({ worker: { ONCEGATE_READ_TIMEOUT_MS: '3000' } });
});
afterEach(() => system.simulator.heal());
afterAll(() => system.stop());

/** Waits until a killed worker's operation has ended, as a caller would. */
async function ended(token: string) {
  const operation = await system.gateway.operationByToken(token);
  return system.gateway.operation(operation?.id ?? '', PATIENCE);
}

test.each([
  { place: 'worker.claimed', which: 'before the send', sends: 1 },
  { place: 'worker.answered', which: 'after the cloud acted, before it was noted', sends: 2 },
  { place: 'worker.settled', which: 'after it was noted, before the job completes', sends: 1 },
])(
  'a worker killed at $place ($which) loses nothing and does nothing twice',
  async ({ place, sends }) => {
    await system.workerProcess.stop();
    const doomed = await system.startWorker({ ONCEGATE_STOP_AT: place });
    const token = randomUUID();
    await system.gateway.createVpc(token, CIDR, {});
    await doomed.line('stopped');
    await doomed.kill();
    system.workerProcess = await system.startWorker();

    const started = Date.now();
    expect(await ended(token)).toMatchObject({ state: 'SUCCEEDED' });
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(await system.simulator.effects(token)).toHaveLength(1);
    expect(await system.simulator.requests(token)).toHaveLength(sends);
    expect(await system.gateway.createVpc(token)).toMatchObject({ disposition: 'REPLAYED' });
  },
  60_000,
);

test('a worker killed in the middle of a call: another takes it up, one effect', async () => {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'after',
    do: 'delay',
    ms: 10_000,
  });
  await system.gateway.createVpc(token, CIDR, {});
  await expect.poll(() => system.simulator.effects(token), { timeout: 5_000 }).toHaveLength(1);
  await system.workerProcess.kill();
  system.workerProcess = await system.startWorker();

  const operation = await ended(token);
  expect(operation).toMatchObject({ state: 'SUCCEEDED' });
  expect(operation?.attempts[0]).toMatchObject({
    kind: 'NO_RESPONSE',
    effect: 'MAY_HAVE_HAPPENED',
  });
  expect(await system.simulator.effects(token)).toHaveLength(1);
}, 60_000);

test('a worker frozen past its lease, then thawed, changes nothing that was decided without it', async () => {
  const token = randomUUID();
  const frozen = system.workerProcess;
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'after',
    do: 'delay',
    ms: 1_000,
  });
  await system.gateway.createVpc(token, CIDR, {});
  await expect.poll(() => system.simulator.effects(token), { timeout: 5_000 }).toHaveLength(1);
  frozen.signal('SIGSTOP');
  const other = await system.startWorker();
  const operation = await ended(token);
  expect(operation).toMatchObject({ state: 'SUCCEEDED' });
  frozen.signal('SIGCONT');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const later = await system.gateway.operationByToken(token);
  expect(later).toMatchObject({ state: 'SUCCEEDED', run: 1 });
  expect(await system.simulator.effects(token)).toHaveLength(1);
  expect(await system.gateway.createVpc(token)).toMatchObject({ disposition: 'REPLAYED' });
  await other.stop();
}, 60_000);

test.each([
  { place: 'gateway.admitted', which: 'between record and enqueue' },
  { place: 'gateway.enqueued', which: 'between enqueue and reply' },
])(
  'a gateway killed at $place ($which): the caller resends and gets the one answer',
  async ({ place }) => {
    await system.gatewayProcess.stop();
    const doomed = await system.startGateway({ ONCEGATE_STOP_AT: place });
    const token = randomUUID();
    const lost = doomed.client.createVpc(token).catch((error: Error) => error);
    await doomed.process.line('stopped');
    await doomed.process.kill();
    expect(await lost).toBeInstanceOf(Error);
    system.gatewayProcess = (await system.startGateway()).process;

    const payload = await system.gateway.createVpc(token);
    expect(payload.disposition).not.toBe('CREATED');
    expect(payload.operation?.state).toBe('SUCCEEDED');
    expect(await system.simulator.effects(token)).toHaveLength(1);
  },
  60_000,
);

test('what a gateway recorded before it died is done even if its caller never comes back', async () => {
  await system.gatewayProcess.stop();
  const doomed = await system.startGateway({ ONCEGATE_STOP_AT: 'gateway.admitted' });
  const token = randomUUID();
  const lost = doomed.client.createVpc(token).catch((error: Error) => error);
  await doomed.process.line('stopped');
  await doomed.process.kill();
  await lost;
  await expect.poll(() => system.simulator.effects(token), { timeout: 5_000 }).toHaveLength(1);
  system.gatewayProcess = (await system.startGateway()).process;
}, 60_000);

test('SIGTERM lets calls in flight end', async () => {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'before',
    do: 'delay',
    ms: 1_500,
  });
  await system.gateway.createVpc(token, CIDR, {});
  await expect.poll(() => system.simulator.requests(token), { timeout: 5_000 }).toHaveLength(1);
  expect(await system.workerProcess.stop()).toBe(0);
  expect(await system.gateway.operationByToken(token)).toMatchObject({ state: 'SUCCEEDED' });
  expect(await system.simulator.requests(token)).toHaveLength(1);
  system.workerProcess = await system.startWorker();
}, 60_000);
