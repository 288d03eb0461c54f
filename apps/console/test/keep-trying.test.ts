import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTrying, type Try } from '../src/gateway/keep-trying.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Tries that do nothing by themselves, with the longest pauses there are. */
function tries() {
  const begun: Try[] = [];
  const told: string[] = [];
  let ended = 0;
  const stop = keepTrying(
    (how) => {
      begun.push(how);
      return () => void (ended += 1);
    },
    ({ message }) => void told.push(message),
    () => 1,
  );
  return {
    told,
    stop,
    begun: () => begun.length,
    ended: () => ended,
    latest: () => begun.at(-1) as Try,
  };
}

/** How long it pauses after a failure. */
function pauseOf(trying: ReturnType<typeof tries>): number {
  const before = trying.begun();
  const from = Date.now();
  trying.latest().failed(new Error('away'));
  while (trying.begun() === before) vi.advanceTimersByTime(1);
  return Date.now() - from;
}

test('what failed is ended, told, and begun again after a pause that grows up to five seconds', () => {
  const trying = tries();
  const pauses = Array.from({ length: 6 }, () => pauseOf(trying));
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  expect(trying.told).toHaveLength(6);
  expect(trying.ended()).toBe(6);
});

test('after a try that went well the pauses begin anew', () => {
  const trying = tries();
  pauseOf(trying);
  pauseOf(trying);
  trying.latest().well();
  expect(pauseOf(trying)).toBe(500);
});

test('a try fails once, whatever it says after that', () => {
  const trying = tries();
  const first = trying.latest();
  first.failed(new Error('away'));
  first.failed(new Error('away as well'));
  vi.advanceTimersByTime(500);
  first.failed(new Error('still'));
  vi.advanceTimersByTime(60_000);
  expect(trying.told).toEqual(['away']);
  expect(trying.begun()).toBe(2);
});

test('what is stopped ends, and begins no more', () => {
  const running = tries();
  running.stop();
  expect(running.ended()).toBe(1);
  const pausing = tries();
  pausing.latest().failed(new Error('away'));
  pausing.stop();
  vi.advanceTimersByTime(60_000);
  expect(pausing.begun()).toBe(1);
  expect(pausing.ended()).toBe(1);
});
