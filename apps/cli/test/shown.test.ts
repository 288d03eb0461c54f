import type { Attempt, Operation } from '@oncegate/client';
import { expect, test } from 'vitest';
import { attemptTable } from '../src/output/attempt-table.ts';
import { dating } from '../src/output/dating.ts';

function attempt(given: Partial<Attempt>): Attempt {
  return {
    number: 1,
    run: 1,
    sentAt: '2026-01-01T00:00:01.000Z',
    answeredAt: '2026-01-01T00:00:02.000Z',
    httpStatus: null,
    code: null,
    message: null,
    requestId: null,
    kind: 'NO_RESPONSE',
    effect: 'MAY_HAVE_HAPPENED',
    nonce: null,
    late: false,
    nextDelayMs: null,
    ...given,
  };
}

test('of an attempt without a code the message is shown, of those that are gone how many', () => {
  const shown = attemptTable([
    attempt({ number: 2, message: 'No answer: ECONNRESET.' }),
    attempt({ number: 3, httpStatus: 400, code: 'TaskConflict', message: 'Later.' }),
    attempt({ number: 6, message: 'A line\nand\u001B[2J another.' }),
  ]).split('\n');
  expect(shown).toHaveLength(6);
  expect(shown[1]).toMatch(/^… +1 more attempt, no longer kept$/);
  expect(shown[2]).toMatch(/^2 .* No answer: ECONNRESET\.$/);
  expect(shown[3]).toMatch(/^3 .* TaskConflict$/);
  expect(shown[4]).toMatch(/^… +2 more attempts, no longer kept$/);
  expect(shown[5]).toMatch(/^6 .* A line and�\[2J another\.$/);
});

test('a watch dates what it tells first with its own last change, and an end with its own time', () => {
  const now = '2026-01-02T00:00:00.000Z';
  const createdAt = '2026-01-01T00:00:00.000Z';
  const queued = { id: 'a', createdAt, settledAt: null, attempts: [] } as unknown as Operation;
  const waiting = { ...queued, id: 'b', attempts: [attempt({})] };
  const settled = { ...queued, id: 'c', settledAt: '2026-01-01T00:00:05.000Z' };
  const dated = dating();
  expect(dated(queued, now)).toBe(createdAt);
  expect(dated(waiting, now)).toBe('2026-01-01T00:00:02.000Z');
  expect(dated(settled, now)).toBe(settled.settledAt);
  expect(dated(queued, now)).toBe(now);
  expect(dated({ ...queued, settledAt: createdAt }, now)).toBe(createdAt);
});
