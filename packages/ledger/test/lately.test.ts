import { expect, test } from 'vitest';
import { Lately } from '../src/record/lately.ts';

test('as many as it promises are remembered, and never more than twice as many', () => {
  const lately = new Lately<number>(10);
  for (let n = 0; n < 1_000; n++) {
    lately.note(`${n}`, n);
    const known = Array.from({ length: n + 1 }, (_, i) => lately.get(`${i}`)).filter(
      (value) => value !== undefined,
    );
    expect(known.slice(-10)).toEqual(
      Array.from({ length: Math.min(n + 1, 10) }, (_, i) => Math.max(0, n - 9) + i),
    );
    expect(known.length).toBeLessThanOrEqual(20);
  }
});

test('of what is noted again the last counts, whenever the first was', () => {
  const lately = new Lately<string>(2);
  lately.note('a', 'old');
  lately.note('b', '');
  lately.note('a', 'new');
  expect(lately.get('a')).toBe('new');
  expect(lately.get('c')).toBeUndefined();
});
