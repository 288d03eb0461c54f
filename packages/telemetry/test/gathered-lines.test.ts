import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatheredLines } from '../src/gathered-lines.ts';

const LOGGER = fileURLToPath(new URL('../src/index.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gathered-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

function started(program: string, format = 'json') {
  const source = `
    import { openLogger } from ${JSON.stringify(LOGGER)};
    const log = await openLogger({ name: 'test', level: 'info', format: '${format}' });
    ${program}`;
  return ['--conditions=source', '--input-type=module', '--eval', source];
}

/** Runs it with both outputs into one file, as a terminal or a supervisor takes them. */
async function story(program: string, format?: string): Promise<string> {
  const file = join(folder, 'story');
  const shell = 'exec "$0" "$@" > "$FILE" 2>&1';
  const child = spawn('sh', ['-c', shell, process.execPath, ...started(program, format)], {
    env: { ...process.env, FILE: file },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  return readFile(file, 'utf8');
}

/** Those of the words that are in the text, as they follow each other there. */
function inOrder(text: string, words: readonly string[]): readonly string[] {
  return words
    .filter((word) => text.includes(word))
    .toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
}

test('the lines of one turn are written together, in their order', async () => {
  const written: string[] = [];
  const lines = gatheredLines({ write: (text) => void written.push(text) });
  for (const line of ['a\n', 'b\n']) lines.write(line);
  expect(written).toEqual([]);
  await new Promise((resume) => setImmediate(resume));
  lines.write('c\n');
  await new Promise((resume) => setImmediate(resume));
  expect(written).toEqual(['a\nb\n', 'c\n']);
});

test('what is asked for, and what grows large, is written at once', () => {
  const written: string[] = [];
  const lines = gatheredLines({ write: (text) => void written.push(text) });
  lines.write('a\n');
  lines.flush();
  const long = 'x'.repeat(40_000);
  lines.write(long);
  expect(written).toEqual(['a\n', long]);
});

test.each(['json', 'pretty'])('%s: what is said beside the log comes after it', async (format) => {
  const text = await story(
    "log.warn('first'); log.child({}).warn('second'); log.flush(); process.stdout.write('ready');",
    format,
  );
  const words = ['first', 'second', 'ready'];
  expect(inOrder(text, words)).toEqual(words);
});

test.each([
  ['ends by itself', "log.info('one'); log.info('my last words')", 'my last words'],
  ['exits', "log.info('my last words'); process.exit(3)", 'my last words'],
  [
    'speaks while it exits',
    "process.on('exit', () => log.info('my last words')); process.exit(3)",
    'my last words',
  ],
  ['fails', "log.info('my last words'); throw new Error('broken')", 'Error: broken'],
  [
    'fails in a promise',
    "log.info('my last words'); void Promise.reject(new Error('broken')); await null",
    'Error: broken',
  ],
  [
    'is warned by Node',
    "log.info('my last words'); process.emitWarning('warned')",
    'Warning: warned',
  ],
])('a process that %s has its lines written before', async (_, program, end) => {
  const words = [...new Set(['my last words', end])];
  expect(inOrder(await story(program), words)).toEqual(words);
});

test('a process that is killed loses no line of an earlier turn', async () => {
  const text = await story(`
    log.info('an earlier turn');
    setImmediate(() => setImmediate(() => process.kill(process.pid, 'SIGKILL')));`);
  expect(text).toContain('an earlier turn');
});

test('a reader that is slow gets every line', async () => {
  const program = `
    for (let number = 0; number < 20_000; number += 1) log.info({ number }, 'said');`;
  const child = spawn(process.execPath, started(program), { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  for await (const chunk of child.stderr) text += chunk;
  const numbers = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).number);
  expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, number) => number));
});

test('a process whose reader has gone works on', async () => {
  const program = `
    process.stdin.once('end', () => {
      log.info('nobody reads this');
      setImmediate(() => setImmediate(() => {
        log.info('nor this');
        log.flush();
        process.stdout.write('alive');
      }));
    }).resume();`;
  const child = spawn(process.execPath, started(program));
  child.stderr.destroy();
  await once(child.stderr, 'close');
  child.stdin.end();
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  expect(text).toBe('alive');
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});

test('a process that cannot write its log works on', async () => {
  const shell = 'exec "$0" "$@" 2> /dev/full';
  const program = `
    log.info('there is no room for this');
    await new Promise((resume) => setImmediate(() => setImmediate(resume)));
    log.info('nor for this');
    log.flush();
    process.stdout.write('alive');`;
  const child = spawn('sh', ['-c', shell, process.execPath, ...started(program)]);
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  expect(text).toBe('alive');
});
