import { expect, test } from 'vitest';
import {
  type CloudRequest,
  canonicalRequest,
  hashParameters,
  MAX_LEAVES,
  MAX_REQUEST_BYTES,
  MAX_TEXT_BYTES,
} from '../src/index.ts';
import { bestOf } from './best-of.ts';
import { request } from './request.ts';

const LONG = 'n'.repeat(60_000);
const empty = (count: number): unknown[] => Array.from({ length: count }, () => []);

const hostile: ReadonlyArray<readonly [string, CloudRequest, path: RegExp]> = [
  [
    'a long name over many leaves',
    request({ [LONG]: Array(1_000).fill(0) }),
    /^parameters\["n+…"\]\[16\]$/,
  ],
  [
    'a longer name over many empty lists',
    request({ ['n'.repeat(160_000)]: empty(20_000) }, { wire: ['A'] }),
    /^parameters\["n+…"\]$/,
  ],
  [
    'a long name over many empty lists',
    request({ [LONG]: empty(20_000) }, { wire: [`${LONG}.x`] }),
    /^parameters\["n+…"\]\[16\]$/,
  ],
  ['endless hints', request({ A: 1 }, { wire: Array(4_294_967_295) }), /^wire$/],
  [
    'long keys of nothing in a JSON text',
    request({ A: Array.from({ length: 9_000 }, () => ({ [LONG]: undefined })) }, { wire: ['A'] }),
    /^parameters\.A\[/,
  ],
  [
    'long strings in a JSON text',
    request({ A: Array(900).fill(LONG) }, { wire: ['A'] }),
    /^parameters\.A\[/,
  ],
];

test.each(hostile)('%s are refused at once', (_, of, path) => {
  const hash = hashParameters(of);
  expect(bestOf(3, () => hashParameters(of))).toBeLessThan(200);
  expect(hash).toEqual(canonicalRequest(of));
  expect(hash).toMatchObject({ ok: false, error: { path: expect.stringMatching(path) } });
});

test('as many hints as leaves are taken', () => {
  expect(canonicalRequest(request({ A: 1 }, { wire: Array(MAX_LEAVES).fill('B') })).ok).toBe(true);
});

test('a request may have as many bytes as are said, and not one more', () => {
  // Sixteen names of one byte, and their texts, less the bytes of the names.
  const parameters = (last: number): Record<string, string> =>
    Object.fromEntries(
      Array.from('abcdefghijklmnop', (name, at) => [
        name,
        'x'.repeat(at === 15 ? last : MAX_TEXT_BYTES),
      ]),
    );
  expect(MAX_REQUEST_BYTES).toBe(16 * MAX_TEXT_BYTES);
  expect(canonicalRequest(request(parameters(MAX_TEXT_BYTES - 16))).ok).toBe(true);
  expect(canonicalRequest(request(parameters(MAX_TEXT_BYTES - 15)))).toMatchObject({
    error: { path: 'parameters.p', rule: expect.stringContaining('1048576 bytes') },
  });
});
