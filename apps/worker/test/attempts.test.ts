import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Attempts } from '../src/attempts.ts';

/** Attempts that go on until they are told to end, and what has begun and ended so far. */
function told() {
  const attempts = new Attempts();
  const heard: string[] = [];
  const ends = new Map<string, () => void>();
  const make = (name: string) => async () => {
    heard.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    return name;
  };
  return {
    attempts,
    heard,
    beside: (name: string) => attempts.beside(make(name)),
    alone: (name: string) => attempts.alone(make(name)),
    end: async (...names: string[]): Promise<void> => {
      for (const name of names) ends.get(name)?.();
      await turn();
    },
  };
}

test('they are made beside each other, and give what they made', async () => {
  const { heard, beside, end } = told();
  const made = [beside('a'), beside('b')];
  expect(heard).toEqual(['a', 'b']);
  await end('a', 'b');
  expect(await Promise.all(made)).toEqual(['a', 'b']);
});

test('one that is to be alone waits for those under way, and who comes meanwhile waits for it', async () => {
  const { heard, beside, alone, end } = told();
  const made = [beside('a'), beside('b'), alone('C'), beside('d')];
  await end('a');
  expect(heard).toEqual(['a', 'b']);
  await end('b');
  expect(heard).toEqual(['a', 'b', 'C']);
  made.push(beside('e'));
  await turn();
  expect(heard).toEqual(['a', 'b', 'C']);
  await end('C');
  expect(heard).toEqual(['a', 'b', 'C', 'd', 'e']);
  await end('d', 'e');
  expect(await Promise.all(made)).toEqual(['a', 'b', 'C', 'd', 'e']);
});

test('where none is under way it is alone at once', async () => {
  const { heard, beside, alone, end } = told();
  const made = [alone('A'), beside('b'), alone('C')];
  expect(heard).toEqual(['A']);
  await end('A');
  expect(heard).toEqual(['A', 'b']);
  await end('b');
  expect(heard).toEqual(['A', 'b', 'C']);
  await end('C');
  expect(await Promise.all(made)).toEqual(['A', 'b', 'C']);
});

test('after each that was alone all who waited go first, and who comes then waits for the next', async () => {
  const { heard, beside, alone, end } = told();
  const made = [beside('a'), alone('B'), alone('C'), beside('d')];
  await end('a');
  await end('B');
  expect(heard).toEqual(['a', 'B', 'd']);
  made.push(beside('e'));
  await turn();
  expect(heard).toEqual(['a', 'B', 'd']);
  await end('d');
  expect(heard).toEqual(['a', 'B', 'd', 'C']);
  await end('C');
  expect(heard).toEqual(['a', 'B', 'd', 'C', 'e']);
  await end('e');
  expect(await Promise.all(made)).toEqual(['a', 'B', 'C', 'd', 'e']);
});

test('one that fails makes room as one that ends', async () => {
  const { attempts } = told();
  const fail = () => Promise.reject(new Error('broken'));
  await expect(attempts.alone(fail)).rejects.toThrow('broken');
  await expect(attempts.beside(fail)).rejects.toThrow('broken');
  expect(await attempts.alone(async () => 'made')).toBe('made');
  expect(await attempts.beside(async () => 'made')).toBe('made');
});
