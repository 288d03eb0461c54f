import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CloudRequest, canonicalRequest, hashParameters } from '../src/index.ts';
import * as none from '../src/plain-request/none.ts';
import { plainRequestBytes } from '../src/plain-request/written.ts';
import { anyParameters } from './any-parameters.ts';
import { nested } from './pairs.ts';
import { request } from './request.ts';

/** The short way's text, undefined where it does not go. */
function shortText(of: CloudRequest): string | undefined {
  const bytes = plainRequestBytes(of);
  return bytes && new TextDecoder().decode(bytes);
}

function longText(of: CloudRequest): string | undefined {
  const text = canonicalRequest(of);
  return text.ok ? text.value : undefined;
}

const plain: ReadonlyArray<readonly [string, unknown]> = [
  ['no parameters', {}],
  ['only values that vanish', { A: null, B: undefined, C: [], D: {}, E: [null, {}] }],
  ['scalars', { A: '', B: ' ', C: false, D: 0, E: -0, F: 1e-7, G: 1.5, H: -12, I: true }],
  ['keys in any order', { b: 1, a: 2, B: 3, _: 4, aa: 5, A: 6, 10: 7, 9: 8 }],
  [
    'nested lists and objects',
    { Tag: [{ Value: 'x', Key: 'y' }, [1, [2]], null, { A: { B: 1 } }] },
  ],
  ['nine entries', { A: [1, 2, 3, 4, 5, 6, 7, 8, 9] }],
  ['keys that begin alike', { A: [1], A0: 2, A_: { x: 3 }, AA: 4 }],
  ['empty names of scalars', { '': 1, A: { '': 2 } }],
  ['reserved and control characters', { A: "!'()*-._~ +&=%/\n\0\x7f" }],
  ['characters beyond ASCII', { A: 'é\u00ff', B: '網\u{1f600}', C: 'e\u0301' }],
  ['protocol fields', { Timestamp: 'x', A: 1, ClientToken: 'y', Format: true, Version: 0 }],
  ['containers with names of protocol fields', { Timestamp: { A: 1 }, Version: [2] }],
  ['objects without a prototype', Object.assign(Object.create(null), { A: 1 })],
];

test.each(plain)('%s go the short way, to the same text', (_, parameters) => {
  const of = request(parameters);
  expect(shortText(of)).toBe(longText(of));
  expect(shortText(of)).toBeDefined();
});

test('an empty list of hints is none', () => {
  expect(shortText(request({ A: 1 }, { wire: [] }))).toBe(longText(request({ A: 1 })));
});

class Tag {
  Key = 1;
}

const notPlain: ReadonlyArray<readonly [string, unknown, Partial<CloudRequest>?]> = [
  ['JSON text', { A: [1] }, { wire: ['A'] }],
  ['hints that are none', {}, { wire: { length: 0 } as unknown as string[] }],
  ['a head that is no string', {}, { product: 1 as unknown as string }],
  ['a head with a lone surrogate', {}, { regionId: '\ud800' }],
  ['a long head', {}, { action: 'x'.repeat(2_000) }],
  ['ten entries', { A: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }],
  ['a dotted name', { 'A.1': 1 }],
  ['a dotted name of a container', { 'A.B': [1] }],
  ['an empty name of a container', { '': [1] }],
  ['a name beyond Latin-1', { 網: 1 }],
  ['a reserved name', { constructor: 1 }],
  ['a lone surrogate', { A: 'x\ud800' }],
  ['a number that is refused', { A: 2 ** 53 }],
  ['a bigint', { A: 1n }],
  ['a function', { A: () => 1 }],
  ['an instance of a class', { A: new Tag() }],
  ['a symbol as key', { A: 1, [Symbol('x')]: 1 }],
  ['a list for parameters', []],
  ['null for parameters', null],
  ['a list too deep', nested(9, [1])],
  ['an object too deep', nested(10, 1)],
  ['too many keys', Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`P${at}`, null]))],
  ['too many values', { A: Array(9).fill(Array(9).fill(Array(9).fill(null))) }],
  ['a long value', { A: 'x'.repeat(2_000) }],
  ['a long name of a container', { ['x'.repeat(1_024)]: [] }],
  ['a long name', { ['x'.repeat(20_000)]: 1 }],
  [
    'more than there is room for',
    Object.fromEntries(Array.from('abcdefghijk', (key) => [key, 'x'.repeat(1_600)])),
  ],
];

for (const [what, parameters, more] of notPlain) {
  test(`${what} does not go the short way`, () => {
    expect(shortText(request(parameters, more))).toBeUndefined();
  });
}

test('a getter that throws is left to the long way', () => {
  const throwing = Object.defineProperty(request({}), 'parameters', {
    get: () => {
      throw new Error('gotcha');
    },
  });
  expect(plainRequestBytes(throwing)).toBeUndefined();
});

test('a getter that hashes another request changes nothing', () => {
  const plainOne = request({ A: 'x', B: 'y' });
  const nesting = request({
    A: 'x',
    get B() {
      hashParameters(request({ Other: 'z'.repeat(100) }));
      return 'y';
    },
  });
  expect(hashParameters(nesting)).toEqual(hashParameters(plainOne));
  const key = new Uint8Array(32).fill(7);
  const meddling = {
    keyId: 'k',
    get key() {
      hashParameters(request({ Other: 'z'.repeat(100) }));
      return key;
    },
  };
  expect(hashParameters(plainOne, meddling)).toEqual(hashParameters(plainOne, { keyId: 'k', key }));
});

test('both ways refuse what has more names than a request has bytes', () => {
  const holes = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => []));
  const many = request({ ['x'.repeat(15_000)]: holes });
  expect(hashParameters(many)).toEqual(canonicalRequest(many));
  expect(canonicalRequest(many).ok).toBe(false);
});

test('where the short way goes, it comes to the text of the long one', () => {
  let short = 0;
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      const of = request(parameters);
      const text = shortText(of);
      if (text === undefined) return;
      short += 1;
      expect(text).toBe(longText(of));
    }),
    { numRuns: 2_000 },
  );
  // Else the property would hold for nothing.
  expect(short).toBeGreaterThan(200);
});

test('outside Node no request goes the short way', () => {
  expect(none.plainRequestBytes()).toBeUndefined();
  expect(none.plainPairsBytes()).toBeUndefined();
});
