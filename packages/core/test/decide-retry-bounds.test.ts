import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_RETRY_POLICY,
  DEFAULT_WINDOW_MS,
  decideRetry,
  type Effect,
  type Kind,
} from '../src/index.ts';

const NOW = 1_800_000_000_000;

const AMBIGUOUS = {
  classification: {
    kind: 'no-response',
    effect: 'may-have-happened',
    row: 'no-answer',
    decidedByParameters: false,
  },
  attempt: 1,
  now: NOW,
  deadlineAt: NOW + DEFAULT_WINDOW_MS,
  windowMs: DEFAULT_WINDOW_MS,
} as const;

test.each([undefined, null, 'now', Number.NaN])('a clock that says %s proves nothing', (now) => {
  const given = { ...AMBIGUOUS, now: now as number };
  expect(decideRetry(given)).toEqual({ do: 'settle', state: 'UNKNOWN', reason: 'window-over' });
});

test('where the re-signs in a row are null, there were as many as attempts', () => {
  const resign = { ...AMBIGUOUS.classification, kind: 're-sign' } as const;
  const decide = (attempt: number) =>
    decideRetry(
      { ...AMBIGUOUS, classification: resign, attempt, resignsInARow: null },
      DEFAULT_RETRY_POLICY,
      () => 0.5,
    );
  expect(decide(3)).toEqual({ do: 'send', delayMs: 0 });
  expect(decide(4)).toEqual({ do: 'send', delayMs: 2_000 });
});

test('FAILED means that nothing may have acted, and a send falls before every end', () => {
  const time = fc.integer({ min: NOW - 2 * DEFAULT_WINDOW_MS, max: NOW + 2 * DEFAULT_WINDOW_MS });
  const input = fc.record({
    classification: fc.record({
      kind: fc.constantFrom<Kind>(
        'try-later',
        're-sign',
        'mismatch',
        'rejected',
        'transient',
        'no-response',
      ),
      effect: fc.constantFrom<Effect>('did-not-happen', 'may-have-happened'),
      row: fc.constant('test'),
      decidedByParameters: fc.constant(false),
    }),
    attempt: fc.integer({ min: 1, max: 1_000 }),
    now: time,
    firstAmbiguousAt: fc.option(time),
    deadlineAt: time,
    windowMs: fc.constant(DEFAULT_WINDOW_MS),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 100_000 })),
  });
  fc.assert(
    fc.property(input, fc.double({ min: 0, max: 1, noNaN: true }), (given, chance) => {
      const decision = decideRetry(given, DEFAULT_RETRY_POLICY, () => chance);
      const { effect } = given.classification;
      const since = given.firstAmbiguousAt ?? (effect === 'did-not-happen' ? null : given.now);
      const windowEnd = since === null ? Number.POSITIVE_INFINITY : since + DEFAULT_WINDOW_MS;
      const holds =
        decision.do === 'settle'
          ? decision.state === (since === null ? 'FAILED' : 'UNKNOWN')
          : given.now + decision.delayMs < Math.min(given.deadlineAt, windowEnd) &&
            decision.delayMs >= (given.retryAfterMs ?? 0);
      expect(holds).toBe(true);
    }),
  );
});
