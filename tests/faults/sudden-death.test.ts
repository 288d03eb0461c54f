import { randomUUID } from 'node:crypto';
import type { Sighting } from '@oncegate/ledger';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { readSightings } from '../harness/sightings.ts';
import { type System, startSystem } from '../harness/system.ts';

let system: System;
let recorder: Recorder;
beforeEach(async () => {
  system = await startSystem();
  recorder = record(system);
});
afterEach(() => system.stop());

/** What workers saw of a token at a place, in order. */
const seen = (place: Sighting['place'], token: string) =>
  readSightings(system.sightings).filter((at) => at.place === place && at.token === token);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  { row: 1, place: 'worker.claimed', sends: 1 },
  { row: 2, place: 'worker.answered', sends: 2 },
  { row: 3, place: 'worker.settled', sends: 1 },
])(
  'row $row: a worker killed at $place',
  async ({ place, sends }) => {
    await system.workerProcess.stop();
    const doomed = await system.startWorker({ ONCEGATE_STOP_AT: place });
    const call = recorder.call({ waitMs: 30_000 });
    await doomed.line('stopped');
    await doomed.kill();
    await system.startWorker();
    const { token } = await call;
    const last = readSightings(system.sightings).findLast(({ pid }) => pid === doomed.pid);
    recorder.fault(`killed at ${place}`, () => last?.place === place);
    await recorder.call({ token });
    const history = await recorder.history();
    expect(history.requests).toHaveLength(sends);
    expect(checkHistory(history)).toEqual([]);
  },
  60_000,
);

test('row 2: a worker killed in the middle of a call', async () => {
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'after',
    do: 'delay',
    ms: 9_000,
  });
  const call = recorder.call({ token, waitMs: 30_000 });
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  await system.workerProcess.kill();
  const answered = seen('worker.answered', token).length;
  recorder.fault('killed in the middle of a call', () => answered === 0);
  await system.startWorker();
  const { outcome, from, to } = await call;
  expect(to - from).toBeLessThan(15_000);
  expect(outcome).toMatchObject({
    payload: {
      operation: {
        state: 'SUCCEEDED',
        attempts: [{ kind: 'NO_RESPONSE', effect: 'MAY_HAVE_HAPPENED' }, { kind: 'SUCCESS' }],
      },
    },
  });
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 4: a worker killed after its job is done, before anyone heard', async () => {
  // Nobody hears: the gateway is gone while it happens.
  const { token } = await recorder.call({ waitMs: 0 });
  await system.gatewayProcess.kill();
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  await pause(300);
  await system.workerProcess.kill();
  recorder.fault('gateway and worker were killed', () => true);
  await system.startGateway();
  const { outcome } = await recorder.call({ token, waitMs: 0 });
  expect(outcome).toMatchObject({
    payload: { disposition: 'REPLAYED', operation: { state: 'SUCCEEDED' } },
  });
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test.each([
  { row: 5, place: 'gateway.admitted' },
  { row: 6, place: 'gateway.enqueued' },
])(
  'row $row: a gateway killed at $place; its caller comes back, or does not',
  async ({ place }) => {
    await system.gatewayProcess.stop();
    const doomed = await system.startGateway({ ONCEGATE_STOP_AT: place });
    const lost = [randomUUID(), randomUUID()].map((token) =>
      recorder.call({ token, gateway: doomed.client }),
    );
    await doomed.process.line('stopped');
    await pause(100);
    await doomed.process.kill();
    const stopped = performance.now();
    recorder.fault(`killed at ${place}`, () => true);
    const [first, second] = await Promise.all(lost);
    for (const token of [first?.token ?? '', second?.token ?? '']) {
      await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
    }
    expect(performance.now() - stopped).toBeLessThan(5_000);
    await system.startGateway();
    await recorder.call({ token: first?.token ?? '' });
    expect(checkHistory(await recorder.history())).toEqual([]);
  },
  60_000,
);

test('row 7: a worker whose event loop is blocked past its lease', async () => {
  await system.workerProcess.stop();
  const preload = new URL('../harness/blockable.mjs', import.meta.url).href;
  const blocked = await system.startWorker({ NODE_OPTIONS: `--import=${preload}` });
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    when: 'after',
    do: 'delay',
    ms: 1_000,
  } as const);
  const call = recorder.call({ token, waitMs: 40_000 });
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  blocked.signal('SIGUSR2');
  await system.startWorker();
  await call;
  const [, again] = await system.simulator.requests(token);
  recorder.fault('another took over', () => again !== undefined);
  await pause(5_000);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test.each([1, 2])(
  'row 8: a worker stopped past its lease and resumed, %i times over',
  async (times) => {
    let takenOver = 0;
    const workers = [system.workerProcess, await system.startWorker()];
    for (let round = 0; round < times; round++) {
      const token = randomUUID();
      await system.simulator.fault({
        clientToken: token,
        times: 1,
        when: 'after',
        do: 'delay',
        ms: 1_500,
      });
      const call = recorder.call({ token, waitMs: 40_000 });
      await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
      const [claim] = seen('worker.claimed', token);
      const frozen = workers.find(({ pid }) => pid === claim?.pid);
      frozen?.signal('SIGSTOP');
      const { outcome } = await call;
      expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
      const [, second] = seen('worker.claimed', token);
      if (second !== undefined && second.pid !== claim?.pid) takenOver += 1;
      frozen?.signal('SIGCONT');
      // What it missed is read now, and must change nothing.
      await expect
        .poll(() => seen('worker.settled', token).map(({ pid }) => pid))
        .toContain(claim?.pid);
    }
    recorder.fault('another took over from the stopped', () => takenOver === times);
    expect(checkHistory(await recorder.history())).toEqual([]);
  },
  120_000,
);

test('row 32: SIGTERM while calls are in flight: they end, and nothing is sent twice', async () => {
  const tokens = Array.from({ length: 20 }, () => randomUUID());
  await system.simulator.fault({ times: 20, when: 'before', do: 'delay', ms: 1_500 });
  const calls = tokens.map((token) => recorder.call({ token, waitMs: 30_000 }));
  await expect.poll(async () => (await system.simulator.allRequests()).length).toBe(20);
  expect(await system.workerProcess.stop()).toBe(0);
  recorder.fault('stopped with calls in flight', () => true);
  await Promise.all(calls);
  const history = await recorder.history();
  expect(history.requests).toHaveLength(20);
  expect(checkHistory(history)).toEqual([]);
});

test('row 33: an operation that kills every worker that takes it is quarantined; the others go on', async () => {
  await system.workerProcess.stop();
  const limits = { ONCEGATE_MAX_STARTS: '2', ONCEGATE_LEASE_MS: '1000' };
  const poison = await recorder.call({ waitMs: 0 });
  for (let start = 0; start < 2; start++) {
    const victim = await system.startWorker({ ...limits, ONCEGATE_STOP_AT: 'worker.claimed' });
    await victim.line('stopped');
    await victim.kill();
  }
  recorder.fault('two workers were killed', () => true);
  await system.startWorker(limits);
  const others = await Promise.all(Array.from({ length: 5 }, () => recorder.call({})));
  for (const { outcome } of others) {
    expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
  }
  const { outcome } = await recorder.call({ token: poison.token, waitMs: 20_000 });
  expect(outcome).toMatchObject({
    payload: { operation: { state: 'UNKNOWN', error: { reason: 'quarantined' } } },
  });
  expect(checkHistory(await recorder.history())).toEqual([]);
});
