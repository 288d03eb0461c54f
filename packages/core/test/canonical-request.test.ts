import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CloudRequest,
  canonicalFromPairs,
  canonicalRequest,
  flattenParameters,
  type WirePair,
} from '../src/index.ts';
import { request } from './request.ts';

function text(of: CloudRequest): string {
  const result = canonicalRequest(of);
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.rule}`);
  return result.value;
}

const HEAD = 'Vpc\n2016-04-28\nCreateVSwitch\ncn-hangzhou\n';

const examples: ReadonlyArray<readonly [string, unknown, string]> = [
  ['no parameters', {}, ''],
  [
    'parameters in any order',
    { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' },
    'CidrBlock=10.0.0.0%2F24&VpcId=vpc-1',
  ],
  ['a list of objects', { Tag: [{ Value: 'prod', Key: 'env' }] }, 'Tag.1.Key=env&Tag.1.Value=prod'],
  ['reserved characters', { A: "!'()*-._~ +&=%" }, 'A=%21%27%28%29%2A-._~%20%2B%26%3D%25'],
  ['line ends', { A: 'a\nb\r' }, 'A=a%0Ab%0D'],
  ['characters beyond ASCII', { 名: 'é\u{1f600}' }, '%E5%90%8D=%C3%A9%F0%9F%98%80'],
  [
    'what belongs to the attempt',
    { A: 1, SignatureNonce: 'n', Timestamp: 't', ClientToken: 'c' },
    'A=1',
  ],
  ['names sorted before they are encoded', { 'a~': 1, 'a/': 2 }, 'a%2F=2&a~=1'],
];

test.each(examples)('%s have one text', (_, parameters, pairs) => {
  expect(text(request(parameters))).toBe(HEAD + pairs);
});

test('a region may be empty, and keeps its line', () => {
  expect(text(request({ A: 1 }, { regionId: '' }))).toBe('Vpc\n2016-04-28\nCreateVSwitch\n\nA=1');
});

test('a line end in the head cannot make another line', () => {
  expect(text(request({}, { action: 'A\nB' }))).toBe('Vpc\n2016-04-28\nA%0AB\ncn-hangzhou\n');
});

const same: ReadonlyArray<readonly [string, unknown, unknown]> = [
  ['1 and "1"', { A: 1 }, { A: '1' }],
  ['true and "true"', { A: true }, { A: 'true' }],
  ['-0 and 0', { A: -0 }, { A: 0 }],
  ['1n and 1', { A: 1n }, { A: 1 }],
  ['null and absent', { A: 1, B: null }, { A: 1 }],
  ['an empty list and absent', { A: 1, B: [] }, { A: 1 }],
  ['a list and its dotted names', { Tag: [{ Key: 'a' }] }, { 'Tag.1.Key': 'a' }],
];

test.each(same)('%s are the same', (_, a, b) => {
  expect(text(request(a))).toBe(text(request(b)));
});

const different: ReadonlyArray<readonly [string, unknown, unknown]> = [
  ['empty and absent', { A: '' }, {}],
  ['two orders of a list', { A: ['x', 'y'] }, { A: ['y', 'x'] }],
  ['NFC and NFD', { A: '\u00e9' }, { A: 'e\u0301' }],
  ['upper and lower case', { A: 'x' }, { A: 'X' }],
  ['an ampersand in a value and two values', { A: '1&B=2' }, { A: '1', B: '2' }],
  ['a hole and a shorter list', { A: ['x', null, 'y'] }, { A: ['x', 'y'] }],
];

test.each(different)('%s are different', (_, a, b) => {
  expect(text(request(a))).not.toBe(text(request(b)));
});

test.each(['product', 'version', 'action', 'regionId'] as const)(
  'a %s that is no well-formed string is refused',
  (field) => {
    for (const value of [undefined, null, 1, '\ud800', {}]) {
      const result = canonicalRequest({ ...request({}), [field]: value });
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'InvalidParameters', path: field },
      });
    }
    const throwing = Object.defineProperty(request({}), field, {
      get: () => {
        throw new Error('gotcha');
      },
    });
    expect(canonicalRequest(throwing)).toMatchObject({ ok: false, error: { path: field } });
  },
);

test('pairs that are flattened already have the same text, in any order and with protocol fields', () => {
  const head = request({});
  const pairs: WirePair[] = [
    ['b', '2'],
    ['Timestamp', 'now'],
    ['a', '1'],
  ];
  expect(canonicalFromPairs(head, pairs)).toEqual({ ok: true, value: `${HEAD}a=1&b=2` });
});

test('pairs that are none are refused with their place', () => {
  const head = request({});
  const of = (...pairs: unknown[]): unknown => canonicalFromPairs(head, pairs as WirePair[]);
  expect(of(['a', '1'], ['a', '2'])).toMatchObject({ ok: false, error: { path: 'pairs[1]' } });
  expect(of(['a', 1])).toMatchObject({ ok: false, error: { path: 'pairs[0]' } });
  expect(of(['a', '\ud800'])).toMatchObject({ ok: false, error: { path: 'pairs[0]' } });
  expect(of(['\ud800', 'a'])).toMatchObject({ ok: false, error: { path: 'pairs[0]' } });
  expect(of(['a', '1'], null)).toMatchObject({ ok: false, error: { path: 'pairs[1]' } });
  expect(canonicalFromPairs(head, null as never)).toMatchObject({
    ok: false,
    error: { path: 'pairs' },
  });
  const throwing = new Proxy([['a', '1']] as const, {
    get: () => {
      throw new Error('gotcha');
    },
  });
  expect(canonicalFromPairs(head, throwing)).toMatchObject({ ok: false, error: { path: 'pairs' } });
});

test('a pair that changes when it is read again is hashed as it was checked', () => {
  let reads = 0;
  const pair = Object.defineProperty(['a', ''], 1, { get: () => `${(reads += 1)}` });
  expect(canonicalFromPairs(request({}), [pair as unknown as WirePair])).toEqual({
    ok: true,
    value: `${HEAD}a=1`,
  });
});

/** Parameters that are not refused, from a small alphabet so that near misses abound. */
const hostile = fc.string({
  unit: fc.constantFrom('a', 'B', '&', '=', '%', '\n', 'é', '\u{1f600}', ' '),
  maxLength: 4,
});
const name = hostile.filter((drawn) => drawn !== '');
const scalar = fc.oneof(hostile, fc.integer({ min: -2, max: 2 }), fc.boolean(), fc.constant(null));
const parameters = fc.dictionary(
  name,
  fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(name, scalar, { maxKeys: 2 })),
  { maxKeys: 4, noNullPrototype: true },
);

/** Says the same as the wire, without any of core's code: names and values as JSON, sorted. */
function naive(value: unknown, path: readonly string[] = []): string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [JSON.stringify([path.join('.'), value])];
  if (typeof value !== 'object') return naive(JSON.stringify(value), path);
  const entries = Array.isArray(value)
    ? value.map((entry, i): [string, unknown] => [`${i + 1}`, entry])
    : Object.entries<unknown>({ ...value });
  return entries.flatMap(([key, entry]) => naive(entry, [...path, key])).toSorted();
}

test('the order of keys changes nothing', () => {
  fc.assert(
    fc.property(parameters, (given) => {
      const turned = Object.fromEntries(Object.entries(given).toReversed());
      expect(text(request(turned))).toBe(text(request(given)));
    }),
  );
});

test('two requests have one text exactly where a naive encoding of the wire says so', () => {
  fc.assert(
    fc.property(parameters, parameters, (a, b) => {
      const equal = naive(a).join() === naive(b).join();
      expect(text(request(a)) === text(request(b))).toBe(equal);
    }),
    { numRuns: 500 },
  );
});

test('the text is reversible: the naive encoding can be read back from it', () => {
  fc.assert(
    fc.property(parameters, (given) => {
      const [, , , , query = ''] = text(request(given)).split('\n');
      const read =
        query === ''
          ? []
          : query.split('&').map((pair) => JSON.stringify(pair.split('=').map(decodeURIComponent)));
      expect(read.toSorted()).toEqual(naive(given));
    }),
  );
});

test('flattening first changes nothing', () => {
  fc.assert(
    fc.property(parameters, (given) => {
      const pairs = flattenParameters(request(given));
      if (!pairs.ok) throw new Error(pairs.error.rule);
      expect(canonicalFromPairs(request({}), pairs.value)).toEqual(
        canonicalRequest(request(given)),
      );
    }),
  );
});
