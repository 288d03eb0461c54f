import * as fc from 'fast-check';
import { CANARY } from './gateway-under-fire.ts';

/** Texts that have broken something somewhere. */
const AWKWARD: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\r\n',
  '\ud800',
  '\udc00x',
  'é',
  '\u202e',
  '\uff11',
  '\u007f',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'meta',
  'active',
  'NaN',
  '../x',
  'a:b',
  '&Action=Delete',
  '{a}',
  '%00',
  '$1',
  '"',
  '\\',
  '1e400',
  '-0',
  '9007199254740993',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(70_000),
  'Action',
  'Tag.1.Key',
  'Tag',
  'RegionId',
];

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 80 }),
  fc.string({ unit: 'binary-ascii', maxLength: 64 }),
  fc.string({
    unit: fc.integer({ min: 0xd7f0, max: 0xe010 }).map((it) => String.fromCharCode(it)),
  }),
);

/** What a parameter may be given as: each tree is as deep and wide as it comes. */
export const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 24, depthSize: 'medium' },
    fc.constantFrom<unknown>(null, true, false, 0, -0, 2 ** 53, 1e308, 1.5, CANARY),
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(text, tie('value'), { maxKeys: 6 }),
  ),
})).value;
