import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(`${PACKAGE}/README.md`, 'utf8');
const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);

test('the README has examples', () => {
  expect(examples).toHaveLength(4);
});

test.each(examples)('example %# of the README prints what it says', async (code) => {
  const options = ['--conditions=source', '--input-type=module-typescript', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: PACKAGE });
  const said = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line);
  expect(stdout.trimEnd().split('\n')).toEqual(said);
});

test('the README tells every public name', async () => {
  const index = await readFile(`${PACKAGE}/src/index.ts`, 'utf8');
  const names = [...index.matchAll(/\{([^}]*)\}/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.replace(/\btype\b/, '').trim())
    .filter((name) => name !== '');
  const [, table = ''] = readme.split('## Every name');
  const told = new Set([...table.matchAll(/`(\w+)/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !told.has(name))).toEqual([]);
});
