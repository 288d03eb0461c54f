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

/** The page as it reads, wherever its lines are broken. */
const PAGE = (await readFile(new URL('../../docs/scaling.md', import.meta.url), 'utf8')).replaceAll(
  /\s+/g,
  ' ',
);

/** What the page says of each; with enough words that the number cannot be that of something else. */
const SAID: Readonly<Record<keyof typeof ASSUMED, string>> = {
  busy: `is busy for more than ${ASSUMED.busy * 100} % on average`,
  hopMs: `A hop between two machines takes ${ASSUMED.hopMs} ms.`,
  cloudMs: `The cloud takes ${ASSUMED.cloudMs} ms for a call, on average`,
  concurrency: `\`ONCEGATE_CONCURRENCY\` ${ASSUMED.concurrency} calls at once`,
  readingBusy: `may take ${ASSUMED.readingBusy * 100} % of its core`,
  gatherMs: `To gather ends for ${ASSUMED.gatherMs} ms before reading them`,
  hoursKept: `leave Redis for the archive after ${ASSUMED.hoursKept} hour,`,
  redisMemoryBytes: `A master holds at most ${ASSUMED.redisMemoryBytes / 1e9} GB of them`,
};

const unsaid = (page: string): string[] =>
  Object.values(SAID).filter((said) => !page.includes(said));

test('docs/scaling.md names every assumption with its value', () => {
  expect(unsaid(PAGE)).toEqual([]);
});

test.each(Object.entries(SAID))('a page with another value of %s would be found out', (_, said) => {
  for (const digit of ['1', '9']) {
    const other = said.replace(/\d[\d.]*/, (value) => `${digit}${value}`);
    expect(unsaid(PAGE.replace(said, other))).toEqual([said]);
  }
});

test('the way of an operation is the one on the page, a visit of Redis for each script that was counted', async () => {
  const names = { gateway: 'gateway', redis: 'Redis', worker: 'worker', cloud: 'cloud' };
  const way = PATH.map(({ at, does }) => `${names[at]} (${does})`).join(', ');
  expect(PAGE).toContain(`The way of an operation: ${way}.`);
  const { operation } = await readMeasured();
  const visits = PATH.filter(({ at }) => at === 'redis');
  expect(Math.round(operation.redisScripts)).toBe(visits.length);
  for (const [, all] of Map.groupBy(PATH, ({ at }) => at)) {
    expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  }
});

test('what serves more than four fifths of what is offered has shown no limit', () => {
  expect(limitIn(450, 1_500)).toBe(450);
  expect(limitIn(360, 450)).toBe(360);
  expect(() => limitIn(361, 450)).toThrow('offer more');
});

test('a single busy station keeps callers waiting for as long as queueing theory says', () => {
  // M/M/1: half busy, a visit takes twice its service on average; the time is exponential.
  const serviceMs = { gateway: 0, worker: 0, redis: 4 };
  const load = { operationsPerSecond: 125, gateways: 1, workers: 1, masterShares: [1], serviceMs };
  const visit = { at: 'redis', does: 'all there is', share: 1 } as const;
  const { p50, p99 } = simulate(load, 50_000, 3, [visit]);
  expect((p50 - ASSUMED.hopMs) / (8 * Math.log(2))).toBeCloseTo(1, 1);
  expect((p99 - ASSUMED.hopMs) / (8 * Math.log(100))).toBeCloseTo(1, 1);
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
