import { randomUUID } from 'node:crypto';
import { jobIdOf, ledgerKeys } from '@oncegate/ledger';
import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUSY } from '../harness/busy.ts';
import { callInFlight } from '../harness/call-in-flight.ts';
import { checkHistory } from '../harness/check-history.ts';
import { admin, openQueue } from '../harness/open-queue.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { requeueRunning } from '../harness/requeue.ts';
import { readSightings } from '../harness/sightings.ts';
import { watchSweeps } from '../harness/sweeps.ts';
import { type System, startSystem } from '../harness/system.ts';
import { tcpProxy } from '../harness/tcp-proxy.ts';

let system: System;
let recorder: Recorder;
beforeEach(async () => {
  system = await startSystem();
  recorder = record(system);
});
afterEach(() => system.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('row 15: jobs vanish, lose their data or their place, are edited or retried by hand: repaired, and nothing is sent twice', async () => {
  const { redis, queue } = await openQueue(system);
  await queue.pause();
  const calls = Array.from({ length: 6 }, () => recorder.call({ waitMs: 30_000 }));
  await expect.poll(async () => (await queue.getWaiting()).length).toBe(6);
  const jobs = await queue.getWaiting();
  const id = (job: number) => jobs[job]?.id ?? '';
  const key = (job: number) => queue.toKey(id(job));
  const edit = (job: number, data: object) => redis.hset(key(job), 'data', JSON.stringify(data));
  // What each did is told by Redis itself: the sweep may have repaired it before anybody looks.
  const [removed, lost, misplaced, ...edited] = [
    await queue.remove(id(0)),
    await redis.del(key(1)),
    await redis.lrem(queue.toKey('wait'), 0, id(2)),
    await edit(3, {}),
    await edit(4, { operationId: 'f'.repeat(64) }),
  ];
  recorder.fault('a job was removed', () => removed === 1);
  recorder.fault('a job lost its data', () => lost === 1);
  recorder.fault('a job lost its place', () => misplaced === 1);
  // 0 is for a value that took the place of another.
  recorder.fault('two were edited', () => edited.join() === '0,0');
  const said = (what: string, job: number) =>
    system
      .said()
      .split('\n')
      .some((line) => line.includes(what) && line.includes(id(job)));
  recorder.fault('both came to a worker', () =>
    [3, 4].every((job) => said('a job whose id and data disagree', job)),
  );
  await queue.resume();
  for (const { outcome } of await Promise.all(calls)) {
    expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
  }
  await queue.pause();
  await jobs[5]?.retry('completed');
  const retried = await queue.getJobState(id(5));
  recorder.fault('the job of a settled operation was retried', () => retried === 'waiting');
  await queue.resume();
  await expect.poll(() => queue.getJobState(id(5))).toBe('completed');
  const history = await recorder.history();
  expect(history.requests).toHaveLength(6);
  expect(checkHistory(history)).toEqual([]);
});

test('row 29: a thousand duplicates at once over three gateways', async () => {
  const more = await Promise.all([1, 2].map(() => system.startGateway({ ONCEGATE_PORT: '0' })));
  const gateways = [system.gateway, ...more.map(({ client }) => client)];
  const token = randomUUID();
  const heard = await Promise.all(
    Array.from({ length: 1_000 }, (_, i) =>
      recorder.call({ token, gateway: gateways[i % 3] ?? system.gateway }),
    ),
  );
  const created = heard.filter(
    ({ outcome }) => outcome.heard === 'answer' && outcome.payload.disposition === 'CREATED',
  );
  recorder.fault('a thousand at once', () => heard.length === 1_000);
  expect(created).toHaveLength(1);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 30: one token with several parameters, racing: one wins, the others are told what differs', async () => {
  const tokens = Array.from({ length: 20 }, () => randomUUID());
  const heard = await Promise.all(
    tokens.flatMap((token) =>
      [1, 2, 3, 4].map((n) => recorder.call({ token, intent: token, cidrBlock: `10.${n}.0.0/16` })),
    ),
  );
  const refused = heard.filter(
    ({ outcome }) => outcome.heard === 'answer' && outcome.payload.disposition === 'REJECTED',
  );
  recorder.fault('a race', () => refused.length === 60);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 31: a hash of another version is compared by what was recorded, never by its text', async () => {
  const redis = await admin(system);
  const first = await recorder.call({});
  const id = first.outcome.heard === 'answer' ? first.outcome.payload.operation?.id : '';
  const key = ledgerKeys('oncegate').record(id ?? '');
  const call = JSON.parse((await redis.hget(key, 'call')) ?? '');
  const parameterHash = `v2:${'0'.repeat(64)}`;
  await redis.hset(key, 'call', JSON.stringify({ ...call, parameterHash }));
  const same = await recorder.call({ token: first.token });
  const other = await recorder.call({ token: first.token, cidrBlock: '172.16.0.0/12' });
  const kept = JSON.parse((await redis.hget(key, 'call')) ?? '');
  recorder.fault(
    'a newer hash',
    () => kept.parameterHash === parameterHash && kept.token === first.token,
  );
  expect(same.outcome).toMatchObject({ payload: { disposition: 'REPLAYED' } });
  expect(other.outcome).toMatchObject({
    payload: { disposition: 'REJECTED', userErrors: [{ differingParameters: ['CidrBlock'] }] },
  });
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 34: a subscriber that missed the event reconnects: the state first, then changes', async () => {
  const { token, letAnswer } = await callInFlight(system, recorder, 0);
  const { id = '' } = (await system.gateway.operationByToken(token)) ?? {};
  const states: string[] = [];
  const client = createClient({
    url: `${system.gateway.url.replace('http', 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: async () => {
      await pause(100);
    },
    shouldRetry: () => true,
    connectionParams: { authorization: `Bearer ${system.gateway.apiKey}` },
  });
  const stop = client.subscribe<{ operationChanged: { state: string } }>(
    { query: `subscription { operationChanged(id: "${id}") { state } }` },
    {
      next: ({ data }) => void states.push(data?.operationChanged.state ?? ''),
      error: () => {},
      complete: () => {},
    },
  );
  await expect.poll(() => states.at(-1)).toBe('RUNNING');
  await system.gatewayProcess.kill();
  letAnswer();
  const settled = () =>
    readSightings(system.sightings).some(
      (at) => at.place === 'worker.settled' && at.token === token,
    );
  await expect.poll(settled).toBe(true);
  const heard = states.at(-1);
  recorder.fault('the event was missed', () => heard === 'RUNNING');
  await system.startGateway();
  await expect.poll(() => states.at(-1)).toBe('SUCCEEDED');
  stop();
  await client.dispose();
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 35: SCRIPT FLUSH under load, two sweepers at once, a queue that is paused', async () => {
  const { redis, queue } = await openQueue(system);
  const slow = await tcpProxy(system.redis.port);
  system.onStop(() => slow.close());
  await system.startWorker({ ONCEGATE_REDIS_URL: `redis://127.0.0.1:${slow.port}` });
  await queue.pause();
  const sweeps = await watchSweeps(system);
  const calls = Array.from({ length: 100 }, () => recorder.call({ waitMs: 60_000 }));
  // A sweep over all of these takes the second worker longer than the place is kept for it.
  slow.treat('pass', 50);
  for (let round = 0; round < 10 || (round < 60 && sweeps.overlapped === 0); round++) {
    await redis.script('FLUSH');
    // Nobody holds the place of the sweeper: whoever looks next takes it, also while another sweeps.
    await redis.del(ledgerKeys('oncegate').sweeper);
    await pause(400);
  }
  slow.treat('pass', 'pass');
  const misses = await redis.info('errorstats');
  const held = await queue.isPaused();
  recorder.fault('scripts were missed', () => misses.includes('errorstat_NOSCRIPT:count='));
  recorder.fault('two swept at once', () => sweeps.overlapped > 0);
  recorder.fault('the queue was paused', () => held);
  await queue.resume();
  await Promise.all(calls);
  const history = await recorder.history();
  expect(history.requests).toHaveLength(100);
  expect(checkHistory(history)).toEqual([]);
});

test('row 38: a job promoted by hand, put back while it is worked on, added twice: one attempt at a time, when due', async () => {
  const { redis, queue } = await openQueue(system);
  const { cloud } = system.between;
  const token = randomUUID();
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    // The operation alone: an account that is throttled is held back, and the claim not asked.
    ...BUSY,
    retryAfterSeconds: 5,
  });
  const call = recorder.call({ token, waitMs: 40_000 });
  await expect.poll(async () => (await queue.getDelayed()).length).toBe(1);
  const [job] = await queue.getDelayed();
  await job?.promote();
  recorder.fault('promoted by hand', () => job !== undefined);
  cloud.treat('pass', 'hold');
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  await requeueRunning(queue, redis);
  // Whoever takes it is refused the claim, and puts the job off for as long as the lease lasts.
  await expect.poll(async () => (await queue.getDelayed()).length).toBe(1);
  const [busy] = await queue.getDelayed();
  recorder.fault(
    'put back while it was worked on',
    () => busy !== undefined && busy.id === job?.id,
  );
  cloud.treat('pass', 'pass');
  cloud.release();
  await call;
  const [first, second, third] = await system.simulator.requests(token);
  expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(4_900);
  expect(third).toBeUndefined();
  const { operationId = '' } = job?.data ?? {};
  const again = jobIdOf({ id: operationId, run: 9 });
  await queue.add('again', { operationId }, { jobId: again });
  await expect.poll(() => queue.getJobState(again)).toBe('completed');
  expect(await system.simulator.requests(token)).toHaveLength(2);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 38: a job that stands in line twice: one attempt at a time', async () => {
  const { redis, queue } = await openQueue(system);
  await queue.pause();
  const token = randomUUID();
  const fault = { clientToken: token, times: 1 } as const;
  const refused = { ...fault, when: 'before', do: 'status' } as const;
  await system.simulator.fault({ ...fault, when: 'after', do: 'reset' });
  await system.simulator.fault({ ...refused, status: 429, code: 'Throttling' });
  await system.simulator.fault({ ...refused, status: 403, code: 'Forbidden' });
  const call = recorder.call({ token, waitMs: 40_000 });
  await expect.poll(() => queue.getWaitingCount()).toBe(1);
  const [job] = await queue.getWaiting();
  const standing = await redis.rpush(queue.toKey('wait'), job?.id ?? '');
  recorder.fault('a job stood in line twice', () => standing === 2);
  await queue.resume();
  const { outcome } = await call;
  // It happened, and then was refused: nobody can tell.
  expect(outcome).toMatchObject({ payload: { operation: { state: 'UNKNOWN' } } });
  expect(checkHistory(await recorder.history())).toEqual([]);
});
