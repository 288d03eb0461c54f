import type { Page } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { FollowedOperations } from '../src/watch/followed-operations.ts';

const NOTHING: Page = { records: [], hasMore: false, end: null, scripts: 1 };

/** A follower of operations that are gone when they are read. */
function follower() {
  let ends = 0;
  const followed = new FollowedOperations(
    async () => NOTHING,
    async () => null,
    {},
    () => {
      ends += 1;
    },
  );
  const change = (count: number) => {
    for (let n = 0; n < count; n += 1) followed.noteChange(`operation ${n}`);
  };
  return { followed, change, ends: () => ends };
}

test('whoever is slower than the changes is told so, and is told no more', async () => {
  const { followed, change, ends } = follower();
  change(100_001);
  expect(ends()).toBe(1);
  await expect(followed.next()).rejects.toMatchObject({ extensions: { code: 'FELL_BEHIND' } });
  expect(await followed.next()).toEqual({ done: true, value: undefined });
});

test('an operation that changes again and again is kept once', async () => {
  const { followed, change, ends } = follower();
  for (let round = 0; round < 5; round += 1) change(50_000);
  expect(ends()).toBe(0);
  followed.end();
  expect(await followed.next()).toEqual({ done: true, value: undefined });
});

test('whoever waits for a change when that many come is told so at once', async () => {
  const { followed, change } = follower();
  const next = followed.next();
  change(100_001);
  await expect(next).rejects.toMatchObject({ extensions: { code: 'FELL_BEHIND' } });
});
