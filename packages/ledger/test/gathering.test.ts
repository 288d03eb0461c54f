import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Asked, Gathering } from '../src/script/gathering.ts';

/** What is taken, and a way to answer the first of it. */
function gathering() {
  const taken: (readonly Asked<number>[])[] = [];
  const answers: (() => void)[] = [];
  const gathered = new Gathering<number>((all) => {
    taken.push(all);
    return new Promise((resolve) => answers.push(resolve));
  });
  const ask = (count: number, letters = 1) => {
    for (let n = 0; n < count; n++) {
      gathered.add({ keys: [], args: ['x'.repeat(letters)], resolve: () => {}, reject: () => {} });
    }
  };
  const sizes = () => taken.map((all) => all.length);
  return { ask, sizes, answer: () => answers.shift()?.() };
}

test('what is asked in one turn leaves when it is over, in one script', async () => {
  const { ask, sizes } = gathering();
  ask(3);
  ask(4);
  expect(sizes()).toEqual([]);
  await turn();
  expect(sizes()).toEqual([7]);
});

test('what fills a script leaves at once, the rest when the turn is over, and nothing twice', async () => {
  const { ask, sizes } = gathering();
  ask(15);
  expect(sizes()).toEqual([]);
  ask(1);
  expect(sizes()).toEqual([16]);
  ask(20);
  expect(sizes()).toEqual([16, 16]);
  await turn();
  await turn();
  expect(sizes()).toEqual([16, 16, 4]);
});

test('where many are under way a script takes more, up to 32, and fewer again once they are answered', async () => {
  const { ask, sizes, answer } = gathering();
  ask(16 * 8);
  expect(new Set(sizes())).toEqual(new Set([16]));
  ask(400);
  await turn();
  const after = sizes();
  expect(after.slice(8, -1).every((size) => size > 16 && size <= 32)).toBe(true);
  expect(after).toContain(32);
  expect(after.reduce((a, b) => a + b, 0)).toBe(528);
  for (const _ of after) answer();
  await turn();
  ask(16);
  expect(sizes().at(-1)).toBe(16);
});

test('what is asked later in the same turn is gathered too', async () => {
  const { ask, sizes } = gathering();
  ask(1);
  await Promise.resolve();
  ask(1);
  process.nextTick(() => ask(1));
  await turn();
  expect(sizes()).toEqual([3]);
});

test('what is long leaves before its script would be too long, and alone where it is so itself', async () => {
  const { ask, sizes } = gathering();
  ask(3, 100_000);
  expect(sizes()).toEqual([2]);
  ask(1, 300_000);
  expect(sizes()).toEqual([2, 1]);
  ask(1);
  expect(sizes()).toEqual([2, 1, 1]);
  await turn();
  expect(sizes()).toEqual([2, 1, 1, 1]);
  // What has left counts no more.
  ask(2);
  await turn();
  expect(sizes()).toEqual([2, 1, 1, 1, 2]);
});

test('one that is too long alone leaves alone, and nothing leaves for it', async () => {
  const { ask, sizes } = gathering();
  ask(1, 300_000);
  ask(2);
  await turn();
  expect(sizes()).toEqual([1, 2]);
});
