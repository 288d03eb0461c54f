import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RECORD_FORMAT } from '../src/index.ts';

test('what is kept outside Redis is read up to the same format as what is kept in it', () => {
  const lua = readFileSync(new URL('../src/lua/record.lua', import.meta.url), 'utf8');
  expect(/^local FORMAT = (\d+)$/m.exec(lua)?.[1]).toBe(String(RECORD_FORMAT));
});
