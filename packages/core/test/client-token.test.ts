import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newClientToken, parseClientToken } from '../src/index.ts';

const refused: ReadonlyArray<
  readonly [what: string, input: unknown, offset: number, rule: RegExp]
> = [
  ['an empty string', '', 0, /empty/],
  ['65 characters', 'x'.repeat(65), 64, /at most 64/],
  ['a letter with an accent', 'é', 0, /printable/],
  ['NUL', 'ab\0c', 2, /printable/],
  ['CR and LF', 'abc\r\n', 3, /printable/],
  ['a tab', '\t', 0, /printable/],
  ['DEL', 'abc\x7f', 3, /printable/],
  ['a lone surrogate', 'a\ud800', 1, /printable/],
  ['fullwidth digits', '12３', 2, /printable/],
  ['an emoji at the 64th place', `${'x'.repeat(63)}\u{1f600}`, 63, /printable/],
  ['a megabyte that offends beyond the limit', `${'x'.repeat(1_000_000)}é`, 64, /at most 64/],
  ['undefined', undefined, 0, /string/],
  ['null', null, 0, /string/],
  ['a number', 123, 0, /string/],
  ['a list', ['a'], 0, /string/],
  ['a boxed string', Object('abc'), 0, /string/],
];

test.each(refused)('%s is no client token', (_, input, offset, rule) => {
  const result = parseClientToken(input);
  expect(result).toMatchObject({ ok: false, error: { code: 'InvalidClientToken', offset } });
  expect(!result.ok && result.error.rule).toMatch(rule);
});

const accepted = [
  'meta',
  'active',
  '__proto__',
  '123',
  'a:b',
  'NaN',
  '../x',
  '{a}',
  ' spaces at the ends ',
  ' ',
  '&Action=Delete',
  '~',
  '123e4567-e89b-12d3-a456-426655440000',
  'x'.repeat(64),
];

test.each(accepted)('%j is a client token, taken as it is', (input) => {
  expect(parseClientToken(input)).toEqual({ ok: true, value: input });
});

test('a refusal never holds the token', () => {
  const secret = 'hunter2\u0000hunter2';
  expect(JSON.stringify(parseClientToken(secret))).not.toContain('hunter2');
});

test('the rule is that of its regular expression, for any value', () => {
  const strings = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary', maxLength: 70 }),
    fc.string(),
  );
  fc.assert(
    fc.property(strings, (input) => {
      const isToken = typeof input === 'string' && /^[\x20-\x7e]{1,64}$/.test(input);
      expect(parseClientToken(input).ok).toBe(isToken);
    }),
  );
});

test('new tokens are tokens, and differ', () => {
  const tokens = new Set(Array.from({ length: 100 }, () => newClientToken()));
  expect(tokens.size).toBe(100);
  for (const token of tokens) expect(parseClientToken(token).ok).toBe(true);
});

test('a new token is a function of the randomness given', () => {
  expect(newClientToken((bytes) => bytes.set([0, 1, 255]))).toBe(
    '0001ff00000000000000000000000000',
  );
});
