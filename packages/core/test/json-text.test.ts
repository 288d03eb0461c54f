import { expect, test } from 'vitest';
import { nested, pairsOf, refusal } from './pairs.ts';

const json: ReadonlyArray<readonly [string, unknown, readonly string[], readonly string[]]> = [
  ['members are sorted', { A: { b: 1, a: [true, 'x'] } }, ['A'], ['A={"a":[true,"x"],"b":1}']],
  [
    'members are sorted by UTF-16 units',
    { A: { '\ue000': 1, '\u{1f600}': 2 } },
    ['A'],
    ['A={"\u{1f600}":2,"\ue000":1}'],
  ],
  [
    'null stays and undefined goes',
    { A: { a: null, b: undefined, c: [null, undefined] } },
    ['A'],
    ['A={"a":null,"c":[null,null]}'],
  ],
  ['empty lists and objects are sent', { A: [], B: {} }, ['A', 'B'], ['A=[]', 'B={}']],
  ['null is not sent', { A: null, B: undefined }, ['A', 'B'], []],
  [
    'scalars are texts too',
    { A: 'x', B: 1, C: false, D: 12n },
    ['A', 'B', 'C', 'D'],
    ['A="x"', 'B=1', 'C=false', 'D=12'],
  ],
  [
    'numbers are as ECMAScript writes them',
    { A: [-0, 1e21 / 1e21, 1e-7, 0.1] },
    ['A'],
    ['A=[0,1,1e-7,0.1]'],
  ],
  [
    'strings are escaped as ECMAScript does',
    { A: '\u0007"\\\n\u2028é' },
    ['A'],
    ['A="\\u0007\\"\\\\\\n\u2028é"'],
  ],
  [
    'hints name entries of lists without index',
    { F: [{ V: [1] }, { V: { a: 2 }, W: 3 }] },
    ['F.V'],
    ['F.1.V=[1]', 'F.2.V={"a":2}', 'F.2.W=3'],
  ],
  [
    'dotted names are hinted as the nesting they stand for',
    { 'F.1.V': [1] },
    ['F.V'],
    ['F.1.V=[1]'],
  ],
  ['hints for nothing do nothing', { A: [1] }, ['B'], ['A.1=1']],
];

test.each(json)('JSON text: %s', (_, parameters, wire, pairs) => {
  expect(pairsOf(parameters, wire)).toEqual(pairs);
});

const jsonRefusals: ReadonlyArray<readonly [string, unknown, string, RegExp]> = [
  ['NaN', [1, Number.NaN], 'parameters.J[1]', /finite/],
  ['a whole number beyond 2^53', { a: 2 ** 53 }, 'parameters.J.a', /2\^53/],
  ['a bigint beyond 2^53', { a: 2n ** 53n }, 'parameters.J.a', /2\^53/],
  ['a bigint beyond 64 bits', 2n ** 64n, 'parameters.J', /64 bits/],
  ['a lone surrogate in a string', ['\ud800'], 'parameters.J[0]', /surrogate/],
  ['a lone surrogate in a key', { '\ud800': 1 }, 'parameters.J["\\ud800"]', /surrogate/],
  ['a function', { toJSON: () => 1 }, 'parameters.J.toJSON', /function/],
  ['a date', { a: new Date(0) }, 'parameters.J.a', /plain/],
  ['a reserved name', [JSON.parse('{"__proto__":1}')], 'parameters.J[0].__proto__', /reserved/],
  ['depth beyond 20', nested(20, 1), `parameters.J${'.a'.repeat(19)}`, /20 levels/],
  ['a list beyond depth 20', nested(19, [1]), `parameters.J${'.a'.repeat(19)}`, /20 levels/],
  ['more than 1,000 leaves', Array(1_001).fill(1), 'parameters.J[1000]', /1000 leaves/],
  [
    'more than 21,000 values',
    Array.from({ length: 21_001 }, () => []),
    'parameters.J[20999]',
    /21000 values/,
  ],
  ['a text of more than 64 KB', Array(3).fill('x'.repeat(30_000)), 'parameters.J', /65536 bytes/],
];

test.each(jsonRefusals)('in JSON text %s is refused with the path', (_, value, path, rule) => {
  expect(refusal({ J: value }, ['J'])).toMatchObject({ path, rule: expect.stringMatching(rule) });
});
