import { expect, test } from 'vitest';
import { news } from '../src/news.ts';
import { operation } from './an-operation.ts';

test('an operation is news once in each of its states, and each time that it is put off or held back', () => {
  const isNews = news();
  const waiting = operation({ state: 'WAITING', nextAttemptAt: '2026-01-01T00:00:01.000Z' });
  const later = { ...waiting, nextAttemptAt: '2026-01-01T00:00:02.000Z' };
  const held = { ...later, heldBack: 'THROTTLED' } as const;
  const changes = [operation(), operation(), waiting, waiting, later, held, operation({ run: 2 })];
  expect(changes.map(isNews)).toEqual([true, false, true, false, true, true, true]);
});

test('of the ten thousand told last it is remembered what was told; one before them is told again', () => {
  const isNews = news();
  const named = (number: number) => operation({ id: `operation ${number}` });
  for (let number = 0; number < 10_000; number += 1) isNews(named(number));
  expect(isNews(named(0))).toBe(false);
  isNews(operation({ id: 'operation 0', state: 'SUCCEEDED' }));
  isNews(named(10_000));
  expect(isNews(operation({ id: 'operation 0', state: 'SUCCEEDED' }))).toBe(false);
  expect(isNews(named(10_000))).toBe(false);
  expect(isNews(named(2))).toBe(false);
  expect(isNews(named(1))).toBe(true);
});
