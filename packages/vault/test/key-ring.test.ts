import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../src/index.ts';
import { entry } from './rings.ts';

const KEY = randomBytes(32).toString('base64');

test('entries come in the order given, the first seals', () => {
  const parsed = parseKeyRing(`${entry('new')}, ${entry('old-1')},${entry('old_0')}`);
  expect(parsed.ok && parsed.value.map(({ id }) => id)).toEqual(['new', 'old-1', 'old_0']);
});

test('both alphabets of base64 are read, with padding and without', () => {
  const bytes = Buffer.alloc(32, 0xfb);
  for (const encoded of [bytes.toString('base64'), bytes.toString('base64url')]) {
    const parsed = parseKeyRing(`k:${encoded}`);
    expect(parsed.ok && parsed.value[0].key.export()).toEqual(bytes);
  }
});

test.each([
  ['nothing', '', 'entry 1 must be id:key'],
  ['a key without an id', KEY, 'entry 1 must be id:key'],
  ['an empty id', `:${KEY}`, 'entry 1 must be id:key'],
  ['an id with a dot', `a.b:${KEY}`, 'entry 1 must be id:key'],
  ['key and id swapped', `${KEY}:k1`, 'entry 1 must be id:key'],
  ['swapped, and the key without padding', `${'K'.repeat(43)}:k1`, 'entry 1 must be id:key'],
  ['31 bytes', `k:${randomBytes(31).toString('base64')}`, 'entry 1 must be id:key'],
  ['33 bytes', `k:${randomBytes(33).toString('base64')}`, 'entry 1 must be id:key'],
  ['hexadecimal', `k:${randomBytes(32).toString('hex')}`, 'entry 1 must be id:key'],
  ['what is no base64', `k:${'!'.repeat(44)}`, 'entry 1 must be id:key'],
  ['a comma at the end', `k:${KEY},`, 'entry 2 must be id:key'],
  ['one id twice', `k:${KEY},${entry('k')}`, 'entry 2 has the id of an earlier entry'],
  ['one key under two ids', `a:${KEY},b:${KEY}`, 'entry 2 has the key of an earlier entry'],
])('%s is refused, saying where and never what', (_, text, rule) => {
  const parsed = parseKeyRing(text);
  expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining(rule) });
  const secrets = text.split(/[,:]/).filter((part) => part.length > 16);
  for (const secret of secrets) expect(JSON.stringify(parsed)).not.toContain(secret);
});

test('a ring that is logged by mistake shows no key', () => {
  const parsed = parseKeyRing(`k:${KEY}`);
  const bytes = Buffer.from(KEY, 'base64');
  for (const text of [JSON.stringify(parsed), inspect(parsed, { depth: 9 })]) {
    expect(text).not.toContain(KEY);
    expect(text).not.toContain(bytes.toString('hex').slice(0, 16));
  }
});
