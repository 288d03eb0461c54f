import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = globSync('{apps,packages}/*/src', { cwd: ROOT });

/** Which folders the files of each folder import; those right in `src` are above and below all others. */
function importsOf(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of globSync('**/*.{ts,tsx}', { cwd: join(ROOT, source) })) {
    const folder = dirname(file);
    for (const [, path = ''] of readFileSync(join(ROOT, source, file), 'utf8').matchAll(IMPORT)) {
      const imported = relative('', dirname(join(folder, path)));
      if (folder !== '.' && imported !== '' && imported !== folder) {
        found.add(`${folder} → ${imported}`);
      }
    }
  }
  return found;
}

const IMPORT = /\bfrom '(\.[^']+)'/g;

test('imports were found', () => {
  expect(importsOf('packages/ledger/src')).toContain('partitions → steps');
});

test.each(SOURCES)('folders of %s import each other one way only', (source) => {
  const imports = importsOf(source);
  const back = (way: string): string => way.split(' → ').toReversed().join(' → ');
  expect([...imports].filter((way) => imports.has(back(way)))).toEqual([]);
});
