import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Attempts, type Turn } from '../src/attempt/attempts.ts';

/** Attempts, who has been admitted so far, and their turns. */
function asked() {
  const attempts = new Attempts();
  const heard: string[] = [];
  const turns = new Map<string, Turn>();
  const admitted = async (name: string, coming: Promise<Turn | null>): Promise<void> => {
    const turn = await coming;
    heard.push(turn === null ? `not ${name}` : name);
    if (turn !== null) turns.set(name, turn);
  };
  return {
    attempts,
    beside: (...names: string[]) => {
      for (const name of names) void admitted(name, attempts.beside());
    },
    alone: (name: string) => void admitted(name, attempts.alone()),
    end: (...names: string[]) => {
      for (const name of names) turns.get(name)?.end();
    },
    /** Who was admitted, in order, once all have been who can be. */
    heard: async () => {
      await turnOfTheLoop();
      return heard.join(' ');
    },
  };
}

test('they are made beside each other', async () => {
  const { attempts, beside, heard } = asked();
  beside('a', 'b');
  expect(await heard()).toBe('a b');
  expect(attempts.isOpen).toBe(true);
});

test('one that is to be alone waits for those under way, and who comes meanwhile waits for it', async () => {
  const { attempts, beside, alone, end, heard } = asked();
  beside('a', 'b');
  await heard();
  alone('C');
  expect(attempts.isOpen).toBe(false);
  beside('d');
  end('a');
  expect(await heard()).toBe('a b');
  end('b');
  beside('e');
  expect(await heard()).toBe('a b C');
  beside('f');
  expect(await heard()).toBe('a b C');
  end('C');
  expect(attempts.isOpen).toBe(true);
  expect(await heard()).toBe('a b C d e f');
  // They are counted: another waits for all of them.
  alone('G');
  end('d', 'e');
  expect(await heard()).toBe('a b C d e f');
  end('f');
  expect(await heard()).toBe('a b C d e f G');
});

test('where none is under way it is alone at once', async () => {
  const { alone, beside, end, heard } = asked();
  alone('A');
  beside('b');
  expect(await heard()).toBe('A');
  end('A');
  expect(await heard()).toBe('A b');
});

test('where one is alone or is to be, no other can be', async () => {
  const { beside, alone, end, heard } = asked();
  beside('a');
  await heard();
  alone('B');
  alone('C');
  expect(await heard()).toBe('a not C');
  end('a');
  alone('D');
  expect(await heard()).toBe('a not C not D B');
  end('B');
  alone('E');
  expect(await heard()).toBe('a not C not D B E');
});

test('in a process that drains none is alone any more, and nobody waits for one', async () => {
  const { attempts, beside, alone, end, heard } = asked();
  beside('a');
  await heard();
  alone('B');
  beside('c');
  attempts.drain();
  expect(await heard()).toBe('a not c');
  beside('d');
  expect(await heard()).toBe('a not c not d');
  end('a');
  expect(await heard()).toBe('a not c not d not B');
  alone('E');
  expect(await heard()).toBe('a not c not d not B not E');
  beside('f');
  expect(await heard()).toBe('a not c not d not B not E f');
});

test('a turn ends once', async () => {
  const { beside, alone, end, heard } = asked();
  beside('a', 'b');
  await heard();
  alone('C');
  end('a', 'a');
  expect(await heard()).toBe('a b');
  end('b');
  expect(await heard()).toBe('a b C');
});
