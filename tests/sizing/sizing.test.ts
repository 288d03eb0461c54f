import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ASSUMED, PATH } from './assumptions.ts';
import { sharesAsDealt, sharesAsPlaced, slotOf } from './partitions-on-masters.ts';
import { made, readMeasured } from './results.ts';
import { simulate } from './simulation.ts';
import { limitIn } from './throughput-of-partitions.ts';

test('plans, plot and tables of docs/scaling.md are what the measurements make of them', async () => {
  for (const [path, text] of await made(await readMeasured())) {
    expect({ [path]: await readFile(path, 'utf8') }).toEqual({ [path]: text });
  }
});

test('docs/scaling.md names every assumption with its value', async () => {
  const page = await readFile(new URL('../../docs/scaling.md', import.meta.url), 'utf8');
  const { busy, hopMs, cloudMs, concurrency, readingBusy, gatherMs, hoursKept, redisMemoryBytes } =
    ASSUMED;
  for (const said of [
    `${busy * 100} %`,
    `${hopMs} ms`,
    `${cloudMs} ms`,
    `\`ONCEGATE_CONCURRENCY\` ${concurrency}`,
    `${readingBusy * 100} %`,
    `${gatherMs} ms`,
    `${hoursKept} hour`,
    `${redisMemoryBytes / 1e9} GB`,
  ]) {
    expect(page).toContain(said);
  }
});

test('what serves more than four fifths of what is offered has shown no limit', () => {
  expect(limitIn(450, 1_500)).toBe(450);
  expect(limitIn(360, 450)).toBe(360);
  expect(() => limitIn(361, 450)).toThrow('offer more');
});

test('a single busy station keeps callers waiting for as long as queueing theory says', () => {
  // M/M/1: half busy, its visits take twice their service; the time has an exponential tail.
  const serviceMs = { gateway: 0, worker: 0, redis: 4 };
  const load = { operationsPerSecond: 125, gateways: 1, workers: 1, masterShares: [1], serviceMs };
  const { p50 } = simulate(load, 50_000, 3);
  const hops = PATH.filter(({ at }) => at !== 'cloud').length * ASSUMED.hopMs;
  // Four visits of 1 ms each take 2 ms on average; the median of their sum is a little less than 8.
  expect(p50 - hops).toBeGreaterThan(6.5);
  expect(p50 - hops).toBeLessThan(8.5);
});

test('a simulation with the same seed is the same, and longer under more load', () => {
  const at = (operationsPerSecond: number) =>
    simulate(
      {
        operationsPerSecond,
        gateways: 2,
        workers: 2,
        masterShares: [0.5, 0.5],
        serviceMs: { gateway: 4, worker: 4, redis: 2 },
      },
      10_000,
      1,
    );
  expect(at(300)).toEqual(at(300));
  expect(at(450).p99).toBeGreaterThan(at(100).p99);
});

test('partitions land on masters by their slot, as Redis Cluster deals them out, or as they are placed', () => {
  expect(slotOf('123456789')).toBe(0x31c3 % 16_384);
  expect(sharesAsDealt(1, 3).filter((share) => share > 0)).toEqual([1]);
  const dealt = sharesAsDealt(64, 3);
  expect(dealt.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(sharesAsPlaced(4, 3)).toEqual([0.5, 0.25, 0.25]);
});
