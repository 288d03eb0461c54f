import { expect, test } from 'vitest';
import { DEFAULT_BACKOFF, pause, pauseMs } from '../src/backoff.ts';

test.each([
  [0, 199],
  [1, 399],
  [5, 6_399],
  [6, 9_999],
  [5_000, 9_999],
])('resend %i pauses %i ms at most', (resend, most) => {
  expect(pauseMs(DEFAULT_BACKOFF, resend, () => 0.999_999)).toBe(most);
  expect(pauseMs(DEFAULT_BACKOFF, resend, () => 0)).toBe(0);
});

test('a pause ends when it is aborted', async () => {
  const stop = new AbortController();
  const begun = performance.now();
  const pausing = pause(10_000, stop.signal);
  stop.abort();
  await pausing;
  await pause(10_000, stop.signal);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
