import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { flattenParameters, MAX_LEAVES, MAX_TEXT_BYTES, PROTOCOL_FIELDS } from '../src/index.ts';
import { bestOf } from './best-of.ts';
import { nested, pairsOf, refusal } from './pairs.ts';
import { request } from './request.ts';

const flattened: ReadonlyArray<readonly [string, unknown, readonly string[]]> = [
  [
    'lists count from 1',
    { Tag: [{ Key: 'env' }, { Key: 'team' }] },
    ['Tag.1.Key=env', 'Tag.2.Key=team'],
  ],
  ['lists nest', { A: [['x', 'y']] }, ['A.1.1=x', 'A.1.2=y']],
  ['objects are dotted', { A: { B: { C: 1 } } }, ['A.B.C=1']],
  ['dotted names are names', { 'Tag.1.Key': 'env' }, ['Tag.1.Key=env']],
  [
    'empty entries leave their index',
    { A: ['x', null, undefined, {}, [], 'y'] },
    ['A.1=x', 'A.6=y'],
  ],
  ['holes leave their index', { A: Array(1).concat(['y']) }, ['A.2=y']],
  ['nothing is sent for nothing', { A: null, B: undefined, C: [], D: {}, E: [{}, [null]] }, []],
  [
    'empty and falsy values are sent',
    { A: '', B: ' ', C: false, D: 0 },
    ['A=', 'B= ', 'C=false', 'D=0'],
  ],
  [
    'numbers are in JavaScript text',
    { A: 1e-7, B: -0, C: 1.5, D: 9007199254740991 },
    ['A=1e-7', 'B=0', 'C=1.5', 'D=9007199254740991'],
  ],
  [
    'bigints hold 64 bits',
    { A: 18446744073709551615n, B: -9223372036854775808n },
    ['A=18446744073709551615', 'B=-9223372036854775808'],
  ],
  [
    'names are sorted by UTF-8 bytes',
    { '\u{1f600}': 1, '\ue000': 2, b: 3, B: 4, é: 5, bb: 6 },
    ['B=4', 'b=3', 'bb=6', 'é=5', '\ue000=2', '\u{1f600}=1'],
  ],
  ['a dot sorts as a byte', { 'A-': 1, A: ['x'], A0: 2 }, ['A-=1', 'A.1=x', 'A0=2']],
  ['an empty name adds no dot at the top', { '': { A: 1, B: ['x'] } }, ['A=1', 'B.1=x']],
  ['an empty name below adds one', { A: { '': 1 } }, ['A.=1']],
  ['an empty name of a list leaves the index', { '': ['x'] }, ['1=x']],
  [
    'protocol fields are left out',
    Object.fromEntries(PROTOCOL_FIELDS.map((name) => [name, 'x'])),
    [],
  ],
  [
    'protocol names below the top are parameters',
    { Filter: [{ Version: '1' }] },
    ['Filter.1.Version=1'],
  ],
  ['protocol names in another case are parameters', { clientToken: 'x' }, ['clientToken=x']],
  ['objects without a prototype are plain', Object.assign(Object.create(null), { A: 1 }), ['A=1']],
  ['objects of another realm are plain', runInNewContext('({ A: { B: [1] } })'), ['A.B.1=1']],
];

test.each(flattened)('%s', (_, parameters, pairs) => {
  expect(pairsOf(parameters)).toEqual(pairs);
});

const self: Record<string, unknown> = {};
self.A = [self];

const tooMany = Object.fromEntries(Array.from({ length: MAX_LEAVES + 1 }, (_, i) => [`P${i}`, i]));
const throwing = Object.defineProperty({}, 'A', {
  enumerable: true,
  get: () => {
    throw new Error('gotcha');
  },
});
const hostileProxy = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('gotcha');
    },
  },
);

const refusals: ReadonlyArray<readonly [string, unknown, string, RegExp]> = [
  ['__proto__', JSON.parse('{"A":{"__proto__":1}}'), 'parameters.A.__proto__', /reserved/],
  ['constructor', { constructor: 1 }, 'parameters.constructor', /reserved/],
  [
    'prototype, even of nothing',
    { A: [{ prototype: null }] },
    'parameters.A[0].prototype',
    /reserved/,
  ],
  ['2^53', { A: 2 ** 53 }, 'parameters.A', /2\^53/],
  ['-2^53', { A: -(2 ** 53) }, 'parameters.A', /2\^53/],
  ['1e300', { A: 1e300 }, 'parameters.A', /2\^53/],
  ['1e400', { A: Number('1e400') }, 'parameters.A', /finite/],
  ['minus infinity', { A: Number.NEGATIVE_INFINITY }, 'parameters.A', /finite/],
  ['NaN', { A: { B: [0, Number.NaN] } }, 'parameters.A.B[1]', /finite/],
  ['a bigint of 65 bits', { A: 2n ** 64n }, 'parameters.A', /64 bits/],
  ['a negative bigint of 65 bits', { A: -(2n ** 63n) - 1n }, 'parameters.A', /64 bits/],
  ['a lone surrogate in a value', { A: 'x\ud800' }, 'parameters.A', /surrogate/],
  ['a lone surrogate in a name', { 'x\udc00': 1 }, 'parameters["x\\udc00"]', /surrogate/],
  ['a long string', { A: 'x'.repeat(MAX_TEXT_BYTES + 1) }, 'parameters.A', /65536 bytes/],
  [
    'a string of long characters',
    { A: '網'.repeat(MAX_TEXT_BYTES / 3 + 1) },
    'parameters.A',
    /65536 bytes/,
  ],
  [
    'a long name',
    { ['x'.repeat(MAX_TEXT_BYTES + 1)]: 1 },
    `parameters["${'x'.repeat(64)}…"]`,
    /65536 bytes/,
  ],
  ['depth beyond 20', nested(21, 1), `parameters${'.a'.repeat(20)}`, /20 levels/],
  ['a list beyond depth 20', nested(20, [1]), `parameters${'.a'.repeat(20)}`, /20 levels/],
  ['a cycle', self, 'parameters.A[0]', /itself/],
  ['1,001 leaves', tooMany, 'parameters.P1000', /1000 leaves/],
  ['a list of a billion holes', { A: Array(1e9) }, 'parameters.A[20999]', /21000 values/],
  [
    'an object of many nulls',
    Object.fromEntries(Array.from({ length: 21_001 }, (_, i) => [`P${i}`, null])),
    'parameters.P21000',
    /21000 values/,
  ],
  [
    'two inputs of one wire name',
    { Tag: [{ Key: 'a' }], 'Tag.1.Key': 'a' },
    'parameters["Tag.1.Key"]',
    /one name/,
  ],
  [
    'two protocol fields of one name',
    { '': { Format: 'a' }, Format: 'b' },
    'parameters.Format',
    /one name/,
  ],
  ['a function', { A: () => 1 }, 'parameters.A', /function/],
  ['a symbol', { A: Symbol('x') }, 'parameters.A', /symbol/],
  ['a symbol as key', { A: { [Symbol('x')]: 1 } }, 'parameters.A', /symbols/],
  ['a date', { A: new Date(0) }, 'parameters.A', /plain/],
  ['a map', { A: new Map() }, 'parameters.A', /plain/],
  ['a boxed number', { A: Object(1) }, 'parameters.A', /plain/],
  [
    'an instance of a class',
    {
      A: new (class Tag {
        Key = 1;
      })(),
    },
    'parameters.A',
    /plain/,
  ],
  ['a getter that throws', { B: [throwing] }, 'parameters.B[0].A', /read/],
  ['a proxy that throws', { A: hostileProxy }, 'parameters.A', /read/],
  ['a list for parameters', [], 'parameters', /plain/],
  ['null for parameters', null, 'parameters', /plain/],
  ['a string for parameters', 'x', 'parameters', /plain/],
  ['a date for parameters', new Date(0), 'parameters', /plain/],
];

test.each(refusals)('%s is refused with the path', (_, parameters, path, rule) => {
  expect(refusal(parameters)).toMatchObject({ path, rule: expect.stringMatching(rule) });
});

test('limits hold up to their last value', () => {
  expect(pairsOf({ A: 'x'.repeat(MAX_TEXT_BYTES) })).toHaveLength(1);
  expect(pairsOf({ A: 'é'.repeat(MAX_TEXT_BYTES / 2) })).toHaveLength(1);
  expect(pairsOf(nested(20, 1))).toEqual([`${'a.'.repeat(19)}a=1`]);
  expect(pairsOf({ A: Array(MAX_LEAVES).fill(0) })).toHaveLength(MAX_LEAVES);
});

test('a value met twice, but not inside itself, is no cycle', () => {
  const tag = { Key: 'env' };
  expect(pairsOf({ Tag: [tag, tag] })).toEqual(['Tag.1.Key=env', 'Tag.2.Key=env']);
});

test('a request that is not one, and hints that are none, are refused', () => {
  // @ts-expect-error: at run time anything may come.
  expect(flattenParameters(null)).toMatchObject({ ok: false, error: { path: 'parameters' } });
  // @ts-expect-error: at run time anything may come.
  expect(refusal({}, { A: 'json' })).toMatchObject({ path: 'wire' });
  // @ts-expect-error: at run time anything may come.
  expect(refusal({}, [1])).toMatchObject({ path: 'wire' });
});

test('a lattice of shared empty lists takes no longer than its limit', () => {
  let lattice: unknown[] = [];
  for (let level = 0; level < 15; level += 1) lattice = Array(1_000).fill(lattice);
  expect(refusal({ A: lattice })).toMatchObject({ rule: expect.stringMatching(/values/) });
  expect(bestOf(3, () => refusal({ A: lattice }))).toBeLessThan(200);
});

test('no input makes it throw, and every path begins with its part of the request', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSparseArray: true,
        withObjectString: true,
      }),
      (input) => {
        const result = flattenParameters(request(input, { wire: ['a'] }));
        expect(result.ok || result.error.path.startsWith('parameters')).toBe(true);
      },
    ),
  );
});
