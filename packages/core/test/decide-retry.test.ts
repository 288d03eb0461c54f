import { expect, test } from 'vitest';
import {
  type Classification,
  DEFAULT_DEADLINE_MS,
  DEFAULT_RETRY_POLICY,
  DEFAULT_WINDOW_MS,
  decideRetry,
  type Effect,
  type Kind,
  type RetryDecision,
  type RetryInput,
} from '../src/index.ts';

const NOW = 1_800_000_000_000;

function decide(
  kind: Kind,
  effect: Effect,
  more: Partial<RetryInput> & { decided?: boolean } = {},
  random = 0.5,
): RetryDecision {
  const { decided = false, ...rest } = more;
  const classification: Classification = {
    kind,
    effect,
    row: 'test',
    decidedByParameters: decided,
  };
  return decideRetry(
    {
      classification,
      attempt: 1,
      now: NOW,
      deadlineAt: NOW + DEFAULT_DEADLINE_MS,
      windowMs: DEFAULT_WINDOW_MS,
      ...rest,
    },
    DEFAULT_RETRY_POLICY,
    () => random,
  );
}

const ambiguous = { firstAmbiguousAt: NOW - 1_000 };

test('a success settles, whatever came before', () => {
  const settled = { do: 'settle', state: 'SUCCEEDED', reason: 'accepted' };
  expect(decide('success', 'happened')).toEqual(settled);
  expect(decide('success', 'happened', { ...ambiguous, deadlineAt: NOW - 1 })).toEqual(settled);
});

test('a refusal settles FAILED where nothing may have acted', () => {
  expect(decide('rejected', 'did-not-happen')).toEqual({
    do: 'settle',
    state: 'FAILED',
    reason: 'refused',
  });
  expect(decide('mismatch', 'did-not-happen', { firstAmbiguousAt: null })).toEqual({
    do: 'settle',
    state: 'FAILED',
    reason: 'mismatch',
  });
});

test('after an ambiguous attempt a refusal proves nothing', () => {
  expect(decide('rejected', 'did-not-happen', ambiguous)).toEqual({
    do: 'settle',
    state: 'UNKNOWN',
    reason: 'refused-after-ambiguous',
  });
});

test('after an ambiguous attempt a refusal of the parameters alone proves that nothing acted', () => {
  expect(decide('rejected', 'did-not-happen', { ...ambiguous, decided: true })).toEqual({
    do: 'settle',
    state: 'FAILED',
    reason: 'refused',
  });
});

test('after an ambiguous attempt a mismatch raises the alarm', () => {
  const alarm = 'mismatch-after-ambiguous';
  expect(decide('mismatch', 'did-not-happen', ambiguous)).toEqual({
    do: 'settle',
    state: 'UNKNOWN',
    reason: 'mismatch-after-ambiguous',
    alarm,
  });
  expect(decide('mismatch', 'did-not-happen', { ...ambiguous, decided: true })).toEqual({
    do: 'settle',
    state: 'FAILED',
    reason: 'mismatch',
    alarm,
  });
});

test('a refusal that may have acted all the same is no failure', () => {
  expect(decide('rejected', 'may-have-happened')).toMatchObject({ state: 'UNKNOWN' });
  expect(decide('mismatch', 'may-have-happened')).toEqual({
    do: 'settle',
    state: 'UNKNOWN',
    reason: 'mismatch-after-ambiguous',
  });
});

test('a request is signed anew at once three times in a row, then after backoff', () => {
  for (const resignsInARow of [1, 2, 3]) {
    expect(decide('re-sign', 'did-not-happen', { attempt: 9, resignsInARow })).toEqual({
      do: 'send',
      delayMs: 0,
    });
  }
  expect(decide('re-sign', 'did-not-happen', { attempt: 4, resignsInARow: 4 })).toEqual({
    do: 'send',
    delayMs: 2_000,
  });
});

test('where nobody counts the re-signs, every attempt counts as one', () => {
  expect(decide('re-sign', 'may-have-happened', { attempt: 3 })).toEqual({
    do: 'send',
    delayMs: 0,
  });
  expect(decide('re-sign', 'may-have-happened', { attempt: 4 })).toEqual({
    do: 'send',
    delayMs: 2_000,
  });
});

test.each(['try-later', 'transient', 'no-response', 'a kind of tomorrow'] as Kind[])(
  '%s is sent again after backoff',
  (kind) => {
    expect(decide(kind, 'may-have-happened', { attempt: 3 })).toEqual({
      do: 'send',
      delayMs: 1_000,
    });
  },
);

test('no send comes before the time the cloud asked for', () => {
  expect(decide('try-later', 'did-not-happen', { retryAfterMs: 5_000 })).toEqual({
    do: 'send',
    delayMs: 5_000,
  });
  expect(decide('try-later', 'did-not-happen', { retryAfterMs: 5_000, attempt: 6 })).toEqual({
    do: 'send',
    delayMs: 8_000,
  });
  expect(decide('re-sign', 'did-not-happen', { retryAfterMs: 700 })).toEqual({
    do: 'send',
    delayMs: 700,
  });
  expect(decide('try-later', 'did-not-happen', { retryAfterMs: null })).toEqual({
    do: 'send',
    delayMs: 250,
  });
});

test('definite refusals start no window and end FAILED with the deadline', () => {
  const late = {
    now: NOW + DEFAULT_WINDOW_MS * 2,
    attempt: 20,
    deadlineAt: NOW + DEFAULT_DEADLINE_MS,
  };
  expect(decide('try-later', 'did-not-happen', late)).toEqual({ do: 'send', delayMs: 15_000 });
  const settled = { do: 'settle', state: 'FAILED', reason: 'deadline-over' };
  expect(decide('try-later', 'did-not-happen', { deadlineAt: NOW + 250 })).toEqual(settled);
  expect(decide('no-response', 'did-not-happen', { deadlineAt: NOW - 1 })).toEqual(settled);
  expect(decide('try-later', 'did-not-happen', { deadlineAt: NOW + 251 })).toEqual({
    do: 'send',
    delayMs: 250,
  });
  expect(decide('try-later', 'did-not-happen', { retryAfterMs: DEFAULT_DEADLINE_MS })).toEqual(
    settled,
  );
});

test('no send falls on or after the end of the window', () => {
  const settled = { do: 'settle', state: 'UNKNOWN', reason: 'window-over' };
  const end = (remaining: number) => ({ firstAmbiguousAt: NOW - DEFAULT_WINDOW_MS + remaining });
  expect(decide('transient', 'may-have-happened', end(250))).toEqual(settled);
  expect(decide('transient', 'may-have-happened', end(251))).toEqual({ do: 'send', delayMs: 250 });
  expect(decide('try-later', 'did-not-happen', end(250))).toEqual(settled);
  expect(decide('re-sign', 'did-not-happen', end(0))).toEqual(settled);
});

test('an ambiguous attempt that is not counted yet starts the window now', () => {
  const settled = { do: 'settle', state: 'UNKNOWN', reason: 'window-over' };
  expect(decide('transient', 'may-have-happened', { windowMs: 250 })).toEqual(settled);
  expect(decide('transient', 'may-have-happened', { windowMs: 251 })).toEqual({
    do: 'send',
    delayMs: 250,
  });
});

test('where something may have acted the deadline ends UNKNOWN', () => {
  const settled = { do: 'settle', state: 'UNKNOWN', reason: 'deadline-over' };
  expect(decide('transient', 'may-have-happened', { deadlineAt: NOW })).toEqual(settled);
  expect(decide('try-later', 'did-not-happen', { ...ambiguous, deadlineAt: NOW })).toEqual(settled);
});

test('times that are no numbers end the run', () => {
  for (const broken of [
    { now: Number.NaN },
    { deadlineAt: Number.NaN },
    { retryAfterMs: Number.NaN },
  ]) {
    expect(decide('try-later', 'did-not-happen', broken)).toMatchObject({
      do: 'settle',
      state: 'FAILED',
    });
  }
  for (const broken of [{ firstAmbiguousAt: Number.NaN }, { windowMs: Number.NaN, ...ambiguous }]) {
    expect(decide('try-later', 'did-not-happen', broken)).toMatchObject({
      do: 'settle',
      state: 'UNKNOWN',
    });
  }
});

test('by default chance is the only thing not given', () => {
  const classification: Classification = {
    kind: 'transient',
    effect: 'may-have-happened',
    row: 'test',
    decidedByParameters: false,
  };
  const decision = decideRetry({
    classification,
    attempt: 1,
    now: NOW,
    deadlineAt: NOW + 1_000,
    windowMs: 1_000,
  });
  expect(decision).toMatchObject({ do: 'send' });
});
