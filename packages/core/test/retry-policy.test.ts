import { expect, test } from 'vitest';
import { backoffMs, DEFAULT_RETRY_POLICY } from '../src/index.ts';

test.each([
  [1, 250],
  [2, 500],
  [4, 2_000],
  [6, 8_000],
  [7, 15_000],
  [1_000_000, 15_000],
  [0, 250],
])('half of the ceiling of attempt %s is %s ms', (attempt, delay) => {
  expect(backoffMs(attempt, DEFAULT_RETRY_POLICY, () => 0.5)).toBe(delay);
});

test('randomness out of its range stays in the ceiling', () => {
  expect(backoffMs(1, DEFAULT_RETRY_POLICY, () => 7)).toBe(500);
  expect(backoffMs(1, DEFAULT_RETRY_POLICY, () => -7)).toBe(0);
});

test('no number of attempts makes a wait that is no number', () => {
  const boundless = { baseMs: 500, capMs: Number.POSITIVE_INFINITY, resignsAtOnce: 3 };
  expect(backoffMs(1e9, boundless, () => 0)).toBe(0);
  expect(backoffMs(1e9, { ...DEFAULT_RETRY_POLICY, baseMs: 0 }, () => 0.5)).toBe(0);
});
