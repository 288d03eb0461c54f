import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DATA = new URL('../data/', import.meta.url);

test.each(readdirSync(DATA))('%s says which facts it is made of', (name) => {
  const document = JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
  expect(document.schema).toMatch(/^alibaba-[a-z-]+\/1$/);
  expect(document.sources ?? document.note).toBeTruthy();
});
