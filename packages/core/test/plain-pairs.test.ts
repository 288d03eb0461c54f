import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalFromPairs,
  flattenParameters,
  hashPairs,
  hashParameters,
  type RequestHead,
  type WirePair,
} from '../src/index.ts';
import { plainPairsBytes } from '../src/plain-request/pairs.ts';
import { anyParameters } from './any-parameters.ts';
import { request } from './request.ts';

const HEAD: RequestHead = request({});

/** The short way's text, undefined where it does not go. */
function shortText(pairs: readonly WirePair[], head: RequestHead = HEAD): string | undefined {
  const bytes = plainPairsBytes(head, pairs);
  return bytes && new TextDecoder().decode(bytes);
}

function longText(pairs: readonly WirePair[]): string | undefined {
  const text = canonicalFromPairs(HEAD, pairs);
  return text.ok ? text.value : undefined;
}

const plain: ReadonlyArray<readonly [string, readonly WirePair[]]> = [
  ['no pairs', []],
  [
    'names in order',
    [
      ['A', ''],
      ['B.1', ' '],
      ['B.10', 'x'],
      ['B.2', 'y'],
      ['B~', '-'],
    ],
  ],
  ['an empty name', [['', 'x']]],
  ['values of every kind of character', [['A', "!'()*-._~ +&=%/\n\0\x7fé網\u{1f600}"]]],
  ['protocol fields alone', [['Timestamp', 'x']]],
  [
    'protocol fields at the end',
    [
      ['A', 'x'],
      ['Timestamp', 'y'],
    ],
  ],
];

test.each(plain)('%s go the short way, to the same text', (_, pairs) => {
  expect(shortText(pairs)).toBe(longText(pairs));
  expect(shortText(pairs)).toBeDefined();
});

const notPlain: ReadonlyArray<readonly [string, unknown]> = [
  ['pairs that are no list', { length: 0 }],
  ['no pairs at all', null],
  ['a pair that is no list', ['A']],
  ['a pair of three', [['A', 'x', 'y']]],
  ['a name that is no string', [[1, 'x']]],
  ['a value that is no string', [['A', 1]]],
  ['a name that must be encoded', [['A b', 'x']]],
  ['a name beyond ASCII', [['é', 'x']]],
  ['a lone surrogate', [['A', '\ud800']]],
  ['a lone surrogate where it is left out', [['Timestamp', '\ud800']]],
  ['a long value', [['A', 'x'.repeat(2_000)]]],
  [
    'two pairs of one name',
    [
      ['A', 'x'],
      ['A', 'x'],
    ],
  ],
  [
    'pairs out of order',
    [
      ['B', 'x'],
      ['A', 'x'],
    ],
  ],
];

for (const [what, pairs] of notPlain) {
  test(`${what} does not go the short way`, () => {
    expect(shortText(pairs as readonly WirePair[])).toBeUndefined();
  });
}

test('a head that is none is left to the long way', () => {
  expect(shortText([['A', 'x']], { ...HEAD, regionId: '\ud800' })).toBeUndefined();
  // @ts-expect-error: at run time anything may come.
  expect(shortText([['A', 'x']], null)).toBeUndefined();
});

test('a pair that hashes another request when it is read changes nothing', () => {
  const meddling = new Proxy<WirePair>(['B', 'y'], {
    get: (pair, at) => {
      hashParameters(request({ Other: 'z'.repeat(100) }));
      return Reflect.get(pair, at);
    },
  });
  const pairs: WirePair[] = [
    ['A', 'x'],
    ['B', 'y'],
  ];
  expect(hashPairs(HEAD, [pairs[0] as WirePair, meddling])).toEqual(hashPairs(HEAD, pairs));
});

test('what was flattened goes the short way to the text of the long one, in any order', () => {
  let short = 0;
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      const pairs = flattenParameters(request(parameters));
      if (!pairs.ok) return;
      const text = shortText(pairs.value);
      if (text !== undefined) short += 1;
      expect(text ?? longText(pairs.value)).toBe(longText(pairs.value));
      expect(hashPairs(HEAD, pairs.value.toReversed())).toEqual(hashPairs(HEAD, pairs.value));
    }),
    { numRuns: 400 },
  );
  // Else the property would hold for nothing.
  expect(short).toBeGreaterThan(40);
});
