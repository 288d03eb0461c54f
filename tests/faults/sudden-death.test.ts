import { randomUUID } from 'node:crypto';
import { ledgerKeys, type Sighting } from '@oncegate/ledger';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUSY } from '../harness/busy.ts';
import { callInFlight } from '../harness/call-in-flight.ts';
import { checkHistory } from '../harness/check-history.ts';
import type { Invocation } from '../harness/history.ts';
import { openQueue } from '../harness/open-queue.ts';
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

/** Now, by the clock of sightings. */
const machineMs = () => Number(process.hrtime.bigint()) / 1e6;

/** A call on whose way the only worker is killed at a place, with its token. */
async function killedOnTheWay(
  place: Sighting['place'],
  token = randomUUID(),
): Promise<{ token: string; call: Promise<Invocation> }> {
  await system.workerProcess.stop();
  const doomed = await system.startWorker({ ONCEGATE_STOP_AT: place });
  const call = recorder.call({ token, waitMs: 60_000 });
  await doomed.line('stopped');
  await doomed.kill();
  const last = readSightings(system.sightings).findLast(({ pid }) => pid === doomed.pid);
  recorder.fault(`killed at ${place}`, () => last?.place === place);
  return { token, call };
}

test.each([
  { row: 1, place: 'worker.claimed', sends: 1 },
  { row: 2, place: 'worker.answered', sends: 2 },
] as const)('row $row: a worker killed at $place', async ({ place, sends }) => {
  const { token, call } = await killedOnTheWay(place);
  await system.startWorker();
  await call;
  await recorder.call({ token });
  const history = await recorder.history();
  expect(history.requests).toHaveLength(sends);
  expect(checkHistory(history)).toEqual([]);
});

test('row 3: a worker killed at worker.settled: also the next who is woken sends nothing', async () => {
  const { queue } = await openQueue(system);
  const { token, call } = await killedOnTheWay('worker.settled');
  await call;
  // The job ended with its operation. Only by hand does it come back, and ask for a claim.
  const [job] = await queue.getCompleted();
  await job?.retry('completed');
  const [woken] = await queue.getWaiting();
  recorder.fault('its job came back', () => woken !== undefined && woken.id === job?.id);
  await system.startWorker();
  await expect.poll(() => queue.getJobState(job?.id ?? '')).toBe('completed');
  await recorder.call({ token });
  const history = await recorder.history();
  expect(history.requests).toHaveLength(1);
  expect(checkHistory(history)).toEqual([]);
});

test('a worker killed after it deferred, before its job is delayed: the next sends when it is due, once', async () => {
  const { queue } = await openQueue(system);
  const token = randomUUID();
  // Longer than until the job is taken from the dead: whoever gets it then is too early. Throttling would not do,
  // for then the account is held back, and who is early asks no claim.
  const retryAfterSeconds = 20;
  await system.simulator.fault({
    clientToken: token,
    times: 1,
    ...BUSY,
    retryAfterSeconds,
  });
  const { call } = await killedOnTheWay('worker.settled', token);
  const left = await queue.getJobCounts('active', 'delayed');
  recorder.fault('its job was not delayed', () => left.active === 1 && left.delayed === 0);
  await system.startWorker();
  const { outcome } = await call;
  expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
  const history = await recorder.history();
  const [first, second, third] = history.requests;
  const waited = Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '');
  expect(waited).toBeGreaterThanOrEqual(retryAfterSeconds * 1_000 - 100);
  expect(third).toBeUndefined();
  expect(history.effects).toHaveLength(1);
  expect(checkHistory(history)).toEqual([]);
});

test('row 2: a worker killed in the middle of a call', async () => {
  const workers = [system.workerProcess, await system.startWorker()];
  const { token, call, letAnswer } = await callInFlight(system, recorder);
  const [claim] = seen('worker.claimed', token);
  await workers.find(({ pid }) => pid === claim?.pid)?.kill();
  const killedAt = machineMs();
  const answered = seen('worker.answered', token).length;
  recorder.fault('killed in the middle of a call', () => answered === 0);
  letAnswer();
  const { outcome } = await call;
  const [, again] = seen('worker.claimed', token);
  expect((again?.at ?? Number.POSITIVE_INFINITY) - killedAt).toBeLessThan(15_000);
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
  const { queue } = await openQueue(system);
  // Nobody hears: the gateway is gone while it happens.
  await queue.pause();
  const { token } = await recorder.call({ waitMs: 0 });
  await system.gatewayProcess.kill();
  await queue.resume();
  const done = async () => (await queue.getCompleted()).map(({ id }) => id);
  await expect.poll(done).toHaveLength(1);
  await system.workerProcess.kill();
  const [ended] = await done();
  const codes = [await system.gatewayProcess.exited, await system.workerProcess.exited];
  recorder.fault('gateway and worker were killed', () => codes.every((code) => code === null));
  recorder.fault('the job was done', () => ended !== undefined);
  await system.startGateway();
  const { outcome } = await recorder.call({ token, waitMs: 0 });
  expect(outcome).toMatchObject({
    payload: { disposition: 'REPLAYED', operation: { state: 'SUCCEEDED' } },
  });
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test.each([
  { row: 5, jobs: 'lost' },
  { row: 6, jobs: 'there' },
] as const)(
  'row $row: a gateway killed after it admitted, its jobs $jobs; its caller comes back, or does not',
  async ({ jobs }) => {
    const place = 'gateway.admitted';
    const { queue, redis } = await openQueue(system);
    await queue.pause();
    // Nobody sweeps until the jobs are as the row has them: a job that was seen earns its operation a later look.
    const { sweeper } = ledgerKeys('oncegate');
    await redis.set(sweeper, 'nobody', 'PX', 120_000);
    await system.gatewayProcess.stop();
    const doomed = await system.startGateway({ ONCEGATE_STOP_AT: place });
    const tokens = [randomUUID(), randomUUID()];
    const lost = tokens.map((token) => recorder.call({ token, gateway: doomed.client }));
    await expect.poll(() => tokens.flatMap((token) => seen(place, token)).length).toBe(2);
    await doomed.process.kill();
    const code = await doomed.process.exited;
    const [first] = await Promise.all(lost);
    recorder.fault(`killed at ${place}`, () => code === null && first?.outcome.heard === 'nothing');
    // They are added with the record.
    const added = await queue.getWaiting();
    expect(added).toHaveLength(2);
    if (jobs === 'lost') {
      const removed = await Promise.all(added.map(({ id }) => queue.remove(id ?? '')));
      recorder.fault('its jobs were lost', () => removed.every((count) => count === 1));
    }
    await redis.del(sweeper);
    await queue.resume();
    const resumedAt = machineMs();
    const claimedAt = () => tokens.flatMap((token) => seen('worker.claimed', token));
    await expect.poll(() => claimedAt().length).toBe(2);
    for (const { at } of claimedAt()) expect(at - resumedAt).toBeLessThan(5_000);
    await system.startGateway();
    await recorder.call({ token: first?.token ?? '' });
    expect(checkHistory(await recorder.history())).toEqual([]);
  },
);

test('row 7: a worker whose event loop is blocked past its lease', async () => {
  await system.workerProcess.stop();
  const preload = new URL('../harness/blockable.mjs', import.meta.url).href;
  const blocked = await system.startWorker({ NODE_OPTIONS: `--import=${preload}` });
  const { token, call, letAnswer } = await callInFlight(system, recorder);
  blocked.signal('SIGUSR2');
  await blocked.line('blocked');
  letAnswer();
  await system.startWorker();
  await call;
  const [, again] = await system.simulator.requests(token);
  recorder.fault('another took over', () => again !== undefined);
  // What it missed is read now, and must change nothing.
  await expect
    .poll(() => seen('worker.settled', token).map(({ pid }) => pid))
    .toContain(blocked.pid);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test.each([1, 3])(
  'row 8: an operation whose worker is stopped past its lease and resumed, %i times over',
  async (times) => {
    const workers = [system.workerProcess, await system.startWorker()];
    const { token, call, letAnswer } = await callInFlight(system, recorder, 60_000);
    const takers = () => seen('worker.claimed', token).map(({ pid }) => pid);
    const asked = async () => (await system.simulator.requests(token)).length;
    for (let round = 1; round <= times; round++) {
      const frozen = workers.find(({ pid }) => pid === takers().at(-1));
      frozen?.signal('SIGSTOP');
      // Whoever takes over is left in the midst of the call as well, but for the last one.
      await expect.poll(asked).toBe(round + 1);
      if (round === times) {
        letAnswer();
        await call;
      }
      frozen?.signal('SIGCONT');
    }
    // What the stopped ones missed is read now, and must change nothing.
    await expect.poll(() => seen('worker.settled', token).length).toBe(times + 1);
    recorder.fault('another took over from the stopped', () =>
      takers().every((pid, i, all) => pid !== all[i - 1]),
    );
    recorder.fault('each was stopped', () => takers().length === times + 1);
    const { outcome } = await recorder.call({ token, waitMs: 60_000 });
    expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
    expect(checkHistory(await recorder.history())).toEqual([]);
  },
);

test('row 32: SIGTERM while calls are in flight: they end, and nothing is sent twice', async () => {
  const tokens = Array.from({ length: 20 }, () => randomUUID());
  const { cloud } = system.between;
  cloud.treat('pass', 'hold');
  const calls = tokens.map((token) => recorder.call({ token, waitMs: 30_000 }));
  await expect.poll(async () => (await system.simulator.allRequests()).length).toBe(20);
  const stopped = system.workerProcess.stop();
  await expect.poll(() => system.workerProcess.stderr()).toContain('draining');
  const answered = tokens.flatMap((token) => seen('worker.answered', token)).length;
  recorder.fault('stopped with calls in flight', () => answered === 0);
  cloud.treat('pass', 'pass');
  cloud.release();
  expect(await stopped).toBe(0);
  await Promise.all(calls);
  const history = await recorder.history();
  expect(history.requests).toHaveLength(20);
  expect(checkHistory(history)).toEqual([]);
});

test('row 33: an operation that kills every worker that takes it is quarantined; the others go on', async () => {
  await system.workerProcess.stop();
  const { simulator } = system;
  const poison = randomUUID();
  // They are under way whenever its answer comes.
  await simulator.fault({ clientToken: poison, times: 9, when: 'after', do: 'delay', ms: 1_000 });
  await simulator.fault({ times: 99, when: 'after', do: 'delay', ms: 2_000 });
  await recorder.call({ token: poison, waitMs: 0 });
  const beside = await Promise.all(Array.from({ length: 4 }, () => recorder.call({ waitMs: 0 })));
  const preload = new URL('../harness/dies-of-answer.mjs', import.meta.url);
  const worker = () =>
    system.startWorker({
      NODE_OPTIONS: `--import=${preload.href}`,
      ONCE_POISON: poison,
      ONCEGATE_MAX_STARTS: '3',
      ONCEGATE_LEASE_MS: '3000',
    });
  const deaths: number[] = [];
  for (let start = 0; start < 3; start++) {
    const doomed = await worker();
    expect(await doomed.exited).toBeNull();
    deaths.push(doomed.pid);
  }
  const sentBy = (pid: number | undefined) =>
    readSightings(system.sightings).filter((at) => at.place === 'worker.sends' && at.pid === pid);
  recorder.fault('two workers were killed in the midst of all calls', () =>
    deaths.slice(0, 2).every((pid) => sentBy(pid).length === 5),
  );
  recorder.fault(
    'a third was killed by it alone',
    () => sentBy(deaths[2]).at(-1)?.token === poison,
  );
  await worker();
  const outcomes = await Promise.all(
    [...beside.map(({ token }) => token), randomUUID()].map((token) =>
      recorder.call({ token, waitMs: 60_000 }),
    ),
  );
  for (const { outcome } of outcomes) {
    expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
  }
  const { outcome } = await recorder.call({ token: poison, waitMs: 60_000 });
  expect(outcome).toMatchObject({
    payload: { operation: { state: 'UNKNOWN', error: { reason: 'quarantined' } } },
  });
  expect(checkHistory(await recorder.history())).toEqual([]);
});
