import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { TimeLimit, TimeOver } from '../src/index.ts';

const run = promisify(execFile);
const NEVER = new Promise<never>(() => {});

test('each is given up in its time, in the order of their asking, and others are answered', async () => {
  const limit = new TimeLimit(40);
  const ends: string[] = [];
  const over = (name: string) => (error: unknown) => {
    expect(error).toBeInstanceOf(TimeOver);
    ends.push(name);
  };
  const first = limit.within(NEVER).catch(over('first'));
  const answered = limit.within(Promise.resolve('an answer'));
  const second = limit.within(NEVER).catch(over('second'));
  const failed = limit.within(Promise.reject(new Error('a failure')));
  await expect(failed).rejects.toThrow('a failure');
  expect(await answered).toBe('an answer');
  await Promise.all([first, second]);
  expect(ends).toEqual(['first', 'second']);
  await expect(limit.within(NEVER)).rejects.toThrow(TimeOver);
});

const ANSWERED_BACKWARDS = `
  import { TimeLimit } from '${new URL('../src/redis/time-limit.ts', import.meta.url).href}';
  const limit = new TimeLimit(3_600_000);
  const answers = [Promise.withResolvers(), Promise.withResolvers()];
  const waiting = answers.map(({ promise }) => limit.within(promise));
  for (const [n, { resolve }] of [...answers.entries()].reverse()) resolve(n);
  console.log(await Promise.all(waiting));`;

test('no timer holds a process that has all its answers, whatever their order', async () => {
  const args = ['--input-type=module', '--eval', ANSWERED_BACKWARDS];
  const { stdout } = await run(process.execPath, args, { timeout: 200_000 });
  expect(stdout).toBe('[ 0, 1 ]\n');
});

/** How long the answer to the first takes where so many behind it have theirs, by how long the asking took. */
async function heldUp(many: number): Promise<number> {
  const limit = new TimeLimit(3_600_000);
  const front = Promise.withResolvers<null>();
  const asked = performance.now();
  const first = limit.within(front.promise);
  await Promise.all(Array.from({ length: many }, () => limit.within(Promise.resolve())));
  const answered = performance.now();
  front.resolve(null);
  await first;
  return (performance.now() - answered) / (answered - asked);
}

test('who waits in front of very many holds up nobody when it is answered', async () => {
  // The best of some: a machine may have other work just then.
  const shares = [await heldUp(200_000), await heldUp(200_000), await heldUp(200_000)];
  expect(Math.min(...shares)).toBeLessThan(1);
});
