import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as core from '../src/index.ts';
import { failures } from './vector-failures.ts';
import { VECTORS, vectorFiles } from './vector-files.ts';

const files = vectorFiles();

test.each(files)('core agrees with the vectors of $file', ({ file, vectors }) => {
  expect(failures(core, file, vectors)).toEqual([]);
});

test('there are hundreds of vectors, each with a name of its own', () => {
  const names = files.map(({ vectors }) => vectors.map((row) => (row as { name: string }).name));
  for (const own of names) expect(new Set(own).size).toBe(own.length);
  expect(names.flat().length).toBeGreaterThan(1_000);
});

test('a vector that says otherwise is a failure', () => {
  const row = { name: 'wrong', input: 'a token', valid: false, offset: 1 };
  expect(failures(core, 'client-tokens', [row])).toEqual([
    'wrong: {"valid":true}, not {"valid":false,"offset":1}',
  ]);
  expect(failures(core, 'other', [])).not.toEqual([]);
});

test('the tables for other languages are those of core', () => {
  const { about: _, ...rules } = JSON.parse(readFileSync(`${VECTORS}/rules.json`, 'utf8')) as {
    about: string;
  };
  expect(rules).toEqual({
    protocolFields: core.PROTOCOL_FIELDS,
    limits: {
      leaves: core.MAX_LEAVES,
      depth: core.MAX_DEPTH,
      textBytes: core.MAX_TEXT_BYTES,
      values: core.MAX_VALUES,
      requestBytes: core.MAX_REQUEST_BYTES,
    },
    retryPolicy: core.DEFAULT_RETRY_POLICY,
    classification: [...core.CLASSIFICATION_ROWS, core.UNKNOWN_ROW],
  });
});

test('the files are ASCII, so that no editor or reader changes what they say', () => {
  for (const { file } of files) {
    expect(readFileSync(`${VECTORS}/${file}.json`, 'utf8')).toMatch(/^[\n\x20-\x7e]*$/);
  }
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)(
  `Python agrees with every vector${hasPython ? '' : ' (skipped: no python3 is at hand)'}`,
  async () => {
    const { stdout } = await promisify(execFile)('python3', [`${VECTORS}/check.py`]);
    const lines = files.map(
      ({ file, vectors: { length } }) => `${file}: ${length} of ${length} agree`,
    );
    expect(stdout.trimEnd().split('\n').toSorted()).toEqual(lines.toSorted());
  },
);
