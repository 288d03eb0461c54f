import { describe, expect, test } from 'vitest';
import { secretRemover } from '../src/index.ts';

const SECRET = 'Zq@9 xw/é"K1&<😀>';
const JSON_TEXT = JSON.stringify(SECRET).slice(1, -1);
const ASCII = JSON_TEXT.replaceAll(
  /[^ -~]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
const PERCENT = encodeURIComponent(SECRET);
const FORM = new URLSearchParams({ a: SECRET }).toString().slice(2);
const ENTITIES = SECRET.replaceAll('&', '&amp;')
  .replaceAll('"', '&quot;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;');
const BYTES = Buffer.from(SECRET);

const lowerHex = (text: string): string =>
  text.replaceAll(/%[\dA-F]{2}/g, (written) => written.toLowerCase());

const SPELLINGS: Readonly<Record<string, string>> = {
  'as it is': SECRET,
  percent: PERCENT,
  'percent, in small letters': lowerHex(PERCENT),
  'percent, each byte': [...BYTES].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'percent, of a whole address': encodeURI(SECRET),
  'percent, only where it must be': SECRET.replaceAll(' ', '%20'),
  'percent twice': encodeURIComponent(PERCENT),
  'percent twice, in small letters': lowerHex(encodeURIComponent(lowerHex(PERCENT))),
  form: FORM,
  'form, in small letters': lowerHex(FORM),
  'form in a query': encodeURIComponent(FORM),
  JSON: JSON_TEXT,
  'JSON, ASCII alone': ASCII,
  'JSON, ASCII alone, in capitals': ASCII.replaceAll(/[a-f\d]{4}/g, (hex) => hex.toUpperCase()),
  'JSON, slashes escaped': JSON_TEXT.replaceAll('/', String.raw`\/`),
  'JSON, safe in a page': JSON_TEXT.replaceAll('&', String.raw`\u0026`)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003E`),
  'JSON in JSON': JSON.stringify(ASCII).slice(1, -1),
  'JSON in a query': encodeURIComponent(JSON_TEXT),
  'JSON in a page': JSON_TEXT.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  "a program's text": SECRET.replaceAll('é', String.raw`\xe9`).replaceAll('"', String.raw`\"`),
  entities: ENTITIES,
  'entities by number': SECRET.replaceAll(
    /[^\w ]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  ),
  'entities by number, in hex': SECRET.replaceAll(
    /[^\w ]/gu,
    (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
  ),
  'entities in JSON': JSON.stringify(ENTITIES).slice(1, -1),
  base64: BYTES.toString('base64').replace(/=+$/, ''),
  'base64 in a query': encodeURIComponent(BYTES.toString('base64').replace(/=+$/, '')),
  base64url: BYTES.toString('base64url'),
  hex: BYTES.toString('hex'),
  'hex in capitals': BYTES.toString('hex').toUpperCase(),
};

describe.each(Object.entries(SPELLINGS))('%s', (_, spelt) => {
  test('is removed, and what stands beside it stays as it was', () => {
    const rest = (secret: string) =>
      String.raw`50%25 of 1+1: "${secret}" \n &amp; 'é' ${secret}, YWJj 616263.`;
    expect(secretRemover(['other', SECRET])(rest(spelt))).toBe(rest('[removed]'));
  });
});

test.each(['a/b', '"é', 'x', ' '])(
  'of a message that holds a short secret nothing stays: %j',
  (short) => {
    const bytes = Buffer.from(short);
    for (const spelt of [
      short,
      encodeURIComponent(short),
      JSON.stringify(short).slice(1, -1),
      bytes.toString('base64'),
      bytes.toString('hex'),
    ]) {
      expect(secretRemover([short])(`Bad(${spelt})end`)).toBe('[removed]');
    }
    expect(secretRemover([short])('Bad(abc)end')).toBe('Bad(abc)end');
  },
);

test('a secret in which others are written is found as it is', () => {
  const tricky = String.raw`a%41+b\n&amp;c\\`;
  const remove = secretRemover([tricky]);
  expect(remove(`Bad ${tricky}`)).toBe('Bad [removed]');
  expect(remove(`Bad ${encodeURIComponent(tricky)}`)).toBe('Bad [removed]');
  expect(remove(`Bad ${JSON.stringify(tricky)}`)).toBe('Bad "[removed]"');
  expect(remove(`Bad ${tricky.replace('&', '&amp;')}`)).toBe('Bad [removed]');
});

test('secrets that hold one another or overlap go whole', () => {
  expect(secretRemover(['abcd', 'abcdef'])('-abcdef-abcd-')).toBe('-[removed]-[removed]-');
  expect(secretRemover(['abcd', 'cdef'])('-abcdef-')).toBe('-[removed]-');
  expect(secretRemover(['abcd'])('abcdabcd')).toBe('[removed][removed]');
});

test('half a character stands as UTF-8 has it, too', () => {
  const half = 'half-\ud83d';
  expect(secretRemover([half])(`${half} ${half.toWellFormed()} half-%EF%BF%BD`)).toBe(
    '[removed] [removed] [removed]',
  );
});

test('no secret, no change', () => {
  expect(secretRemover([])('Any + %41 &amp; text.')).toBe('Any + %41 &amp; text.');
  expect(secretRemover([''])('')).toBe('');
  expect(secretRemover(['secret'])('')).toBe('');
});

test('of what is too long to be a message the end is not shown: a secret may begin there', () => {
  const remove = secretRemover(['a-secret']);
  const text = `${'-'.repeat(19_995)}a-secret${'-'.repeat(20_000)}`;
  expect(remove(text)).toMatch(/^-{10000,19995}$/);
  expect(secretRemover(['a-secret'.repeat(1_000)])(text)).toBe('[removed]');
});
