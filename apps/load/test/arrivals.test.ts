import { expect, test } from 'vitest';
import { arrivals } from '../src/arrivals.ts';
import { seededRandom } from '../src/seeded-random.ts';
import { tokens } from '../src/tokens.ts';

test('arrivals come at the rate that was asked for, in no rhythm, the same for the same seed', () => {
  const times = [...arrivals(200, 50, seededRandom(7))];
  expect([...arrivals(200, 50, seededRandom(7))]).toEqual(times);
  expect([...arrivals(200, 50, seededRandom(8))]).not.toEqual(times);
  // Of a Poisson process with a mean of 10,000 the deviation is 100.
  expect(Math.abs(times.length - 10_000)).toBeLessThan(400);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  // Its gaps deviate by as much as they last.
  expect(Math.sqrt(variance) / mean).toBeCloseTo(1, 1);
});

test('of repeating callers a share comes with a token of before', () => {
  const next = tokens('run', 0.3, seededRandom(1));
  const given = Array.from({ length: 10_000 }, next);
  expect(new Set(given).size / given.length).toBeCloseTo(0.7, 1);
  const unique = tokens('run', 0, seededRandom(1));
  expect(new Set(Array.from({ length: 1_000 }, unique)).size).toBe(1_000);
});
