import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkHistory } from './harness/check-history.ts';
import { type Recorder, record } from './harness/recorder.ts';
import { type System, startSystem } from './harness/system.ts';

const CALLS_PER_SECOND = 10;
const CALLS_AT_ONCE = 3;
/** Of simulator and test, both in whole milliseconds. */
const CLOCKS_MS = 5;

let system: System;
let recorder: Recorder;
beforeAll(async () => {
  system = await startSystem({
    worker: {
      ONCEGATE_VPC_CALLS_PER_SECOND: String(CALLS_PER_SECOND),
      ONCEGATE_VPC_CALLS_AT_ONCE: String(CALLS_AT_ONCE),
    },
  });
  await system.startWorker();
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

test('two workers together call no more often than the account may', async () => {
  const tokens = tokensOf(30);
  const begun = Date.now();
  await Promise.all(tokens.map(succeeds));
  const calls = await arrivals(tokens);
  expect(calls).toHaveLength(30);
  // Two at once at first, and then one by one.
  const soonest = ((30 - 2) / CALLS_PER_SECOND) * 1_000;
  expect((calls.at(-1) ?? 0) - begun).toBeGreaterThanOrEqual(soonest - CLOCKS_MS);
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
