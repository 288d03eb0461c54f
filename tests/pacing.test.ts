import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkHistory } from './harness/check-history.ts';
import { type Recorder, record } from './harness/recorder.ts';
import { readSightings } from './harness/sightings.ts';
import type { Spawned } from './harness/spawned.ts';
import { type System, startSystem } from './harness/system.ts';

const CALLS_PER_SECOND = 10;
const CALLS_AT_ONCE = 3;
/** Of simulator and test, both in whole milliseconds. */
const CLOCKS_MS = 5;
/** Between being let in and the cloud lie a claim and a signature; calls close up by as much. */
const ON_THE_WAY_MS = 100;

let system: System;
let recorder: Recorder;
let second: Spawned;
beforeAll(async () => {
  system = await startSystem({
    worker: {
      ONCEGATE_VPC_CALLS_PER_SECOND: String(CALLS_PER_SECOND),
      ONCEGATE_VPC_CALLS_AT_ONCE: String(CALLS_AT_ONCE),
    },
  });
  second = await system.startWorker();
  recorder = record(system);
});
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

/** Windows that begin and end with a call, and have more of them than `docs/pacing.md` lets in. */
function overfull(calls: readonly number[]): string[] {
  return calls.flatMap((from, first) =>
    calls.slice(first).flatMap((to, more) => {
      const seconds = (to - from + ON_THE_WAY_MS) / 1_000;
      const most = CALLS_PER_SECOND * (seconds + 0.1) + 1;
      return more + 1 > most ? [`${more + 1} calls in ${to - from} ms`] : [];
    }),
  );
}

/** Which processes sent for these tokens. */
function callers(tokens: readonly string[]): ReadonlySet<number> {
  const sent = readSightings(system.sightings).filter(({ place }) => place === 'worker.sends');
  return new Set(sent.filter(({ token }) => tokens.includes(token)).map(({ pid }) => pid));
}

test('two workers together call no more often than the account may, in any window of time', async () => {
  let windows: string[] | undefined;
  // The fastest of three, or the first in time: of another the first calls may have waited for the machine.
  for (let tries = 0; tries < 3 && windows?.length !== 0; tries += 1) {
    const tokens = tokensOf(30);
    const begun = Date.now();
    await Promise.all(tokens.map(succeeds));
    const calls = await arrivals(tokens);
    expect(calls).toHaveLength(30);
    // Two at once at first, and then one by one.
    const soonest = ((30 - 2) / CALLS_PER_SECOND) * 1_000;
    expect((calls.at(-1) ?? 0) - begun).toBeGreaterThanOrEqual(soonest - CLOCKS_MS);
    expect(callers(tokens)).toEqual(new Set([system.workerProcess.pid, second.pid]));
    windows = overfull(calls);
  }
  expect(windows).toEqual([]);
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('two workers together have no more calls open than the account may', async () => {
  const tokens = tokensOf(9);
  const ms = 600;
  for (const clientToken of tokens) {
    await system.simulator.fault({ clientToken, times: 1, when: 'before', do: 'delay', ms });
  }
  await Promise.all(tokens.map(succeeds));
  const calls = await arrivals(tokens);
  expect(calls).toHaveLength(9);
  // Each is answered that long after it came: so is the third one after it, or later.
  const gaps = calls.slice(CALLS_AT_ONCE).map((at, index) => at - (calls[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(ms - CLOCKS_MS);
});
