import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { scrape, valueOf } from '../harness/scrape.ts';
import type { Spawned } from '../harness/spawned.ts';
import { type System, startSystem } from '../harness/system.ts';

const CALLS_AT_ONCE = 3;

let system: System;
let recorder: Recorder;
let second: Spawned;
beforeAll(async () => {
  system = await startSystem({
    worker: {
      ONCEGATE_VPC_CALLS_AT_ONCE: String(CALLS_AT_ONCE),
      ONCEGATE_CIRCUIT_FAILURES: '5',
      ONCEGATE_LEASE_MS: '3000',
      ONCEGATE_WORKER_PORT: '0',
    },
  });
  second = await system.startWorker();
  recorder = record(system);
}, 120_000);
afterEach(() => system.simulator.heal());
afterAll(() => system.stop());

const tokensOf = (count: number) => Array.from({ length: count }, () => randomUUID());

/** When the cloud was called for these tokens, in order. */
async function arrivals(tokens: readonly string[]): Promise<number[]> {
  const asked = await system.simulator.allRequests();
  return asked
    .filter(({ clientToken }) => tokens.includes(clientToken ?? ''))
    .map(({ at }) => Date.parse(at))
    .toSorted((a, b) => a - b);
}

const succeeds = async (token: string): Promise<void> => {
  const { outcome } = await recorder.call({ token, waitMs: 60_000 });
  expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
};

test('the places of a killed worker come back', async () => {
  await second.stop();
  const lost = tokensOf(CALLS_AT_ONCE);
  for (const clientToken of lost) {
    await system.simulator.fault({ clientToken, times: 1, when: 'after', do: 'timeout' });
  }
  const calls = lost.map(succeeds);
  await expect.poll(() => arrivals(lost), { timeout: 30_000 }).toHaveLength(CALLS_AT_ONCE);
  await system.workerProcess.kill();
  system.workerProcess = await system.startWorker();
  second = await system.startWorker();
  await Promise.all([...calls, ...tokensOf(4).map(succeeds)]);
  expect(checkHistory(await recorder.history())).toEqual([]);
}, 120_000);

test('a cloud that is away is tried by one call at a time, and found again', async () => {
  const said = (what: string) => system.said().split(what).length - 1;
  const { cloud } = system.between;
  cloud.refuse();
  const calls = tokensOf(8).map(succeeds);
  await expect.poll(() => said('the cloud does not answer'), { timeout: 60_000 }).toBe(1);
  const { monitor } = await second.line('monitor');
  const told = async (name: string) =>
    (await scrape(String(monitor))).filter((sample) => sample.name === name);
  await expect
    .poll(async () => (await told('oncegate_circuit_open')).map(({ value }) => value), {
      timeout: 30_000,
    })
    .toEqual([1]);
  cloud.accept();
  await Promise.all(calls);
  expect(said('the cloud does not answer')).toBe(1);
  await expect.poll(() => said('the cloud answers again'), { timeout: 30_000 }).toBe(1);
  const held = { product: 'Vpc', why: 'circuit' };
  const both = [system.workerProcess, second].map(async (worker) => {
    const { monitor: url } = await worker.line('monitor');
    return valueOf(await scrape(String(url)), 'oncegate_held_back_total', held) ?? 0;
  });
  expect(Math.max(...(await Promise.all(both)))).toBeGreaterThan(0);
  expect(checkHistory(await recorder.history())).toEqual([]);
}, 120_000);
