import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { gatheredLines } from '../src/gathered-lines.ts';

const LOGGER = fileURLToPath(new URL('../src/index.ts', import.meta.url));

test('the lines of one turn are handed on together, in their order', async () => {
  const written: string[] = [];
  const lines = gatheredLines({ write: (text) => void written.push(text) });
  for (const line of ['a\n', 'b\n']) lines.write(line);
  expect(written).toEqual([]);
  await new Promise((resume) => setImmediate(resume));
  lines.write('c\n');
  await new Promise((resume) => setImmediate(resume));
  expect(written).toEqual(['a\nb\n', 'c\n']);
});

test.each([
  ['ends', 'process.exit(3)'],
  ['is broken', "throw new Error('broken')"],
])('a process that %s says its last words', async (_, end) => {
  const program = `
    import { openLogger } from ${JSON.stringify(LOGGER)};
    const log = await openLogger({ name: 'test', level: 'info', format: 'json' });
    log.fatal('my last words');
    ${end};
  `;
  const args = ['--conditions=source', '--input-type=module', '--eval', program];
  const ended = promisify(execFile)(process.execPath, args);
  await expect(ended).rejects.toMatchObject({ stderr: expect.stringContaining('my last words') });
});
