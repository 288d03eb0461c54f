import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalFromPairs,
  flattenParameters,
  MAX_REQUEST_BYTES,
  MAX_TEXT_BYTES,
} from '../src/index.ts';
import { percentEncode } from '../src/percent-encoding.ts';
import { anyParameters } from './any-parameters.ts';
import { naiveEncoding, naivePairs, naiveQuery } from './naive.ts';
import { request } from './request.ts';

test('parameters are flattened, ordered and refused as the naive way does', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      const pairs = flattenParameters(request(parameters));
      expect(pairs.ok ? pairs.value : 'refused').toEqual(naivePairs(parameters));
      if (pairs.ok) taken += 1;
      else refused += 1;
    }),
    { numRuns: 600 },
  );
  // Else the property would hold for nothing.
  expect(Math.min(taken, refused)).toBeGreaterThan(30);
});

test('many names in any order come out in that of their bytes', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 60 }), (names) => {
      const parameters = Object.fromEntries(names.map((each, at) => [each, at]));
      const pairs = flattenParameters(request(parameters));
      expect(pairs.ok ? pairs.value : 'refused').toEqual(naivePairs(parameters));
    }),
  );
});

test('a text is encoded as its bytes are, one by one', () => {
  const unit = fc.oneof(
    fc.constantFrom(...Array.from("!'()*-._~ +&=%/aZ09")),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(percentEncode(text)).toBe(naiveEncoding(text));
    }),
    { numRuns: 300 },
  );
});

test('the canonical text of pairs is the naive one', () => {
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      const pairs = naivePairs(parameters);
      if (pairs === 'refused') return;
      const text = canonicalFromPairs({ ...request({}), regionId: '' }, pairs.toReversed());
      expect(text).toEqual({
        ok: true,
        value: `Vpc\n2016-04-28\nCreateVSwitch\n\n${naiveQuery(pairs)}`,
      });
    }),
    { numRuns: 300 },
  );
});

test('bytes are counted to the last one, whatever the characters', () => {
  const filler = fc.constantFrom('x', 'é', '網', '\u{1f600}');
  fc.assert(
    fc.property(fc.array(filler, { minLength: 17, maxLength: 17 }), fc.nat(40), (fillers, room) => {
      // Names of a byte each, and texts that come to within a few bytes of the limit.
      let left = MAX_REQUEST_BYTES - 17 - 20;
      const texts = fillers.map((one) => {
        const text = one.repeat(Math.floor(Math.min(left, MAX_TEXT_BYTES - 40) / bytesOf(one)));
        left -= bytesOf(text);
        return text;
      });
      const last = `${texts.pop()}${'y'.repeat(left + room)}`;
      const parameters = Object.fromEntries([...texts, last].map((text, at) => [char(at), text]));
      const bytes = Object.entries(parameters).reduce(
        (sum, pair) => sum + bytesOf(pair.join('')),
        0,
      );
      expect(bytes).toBe(MAX_REQUEST_BYTES - 20 + room);
      expect(flattenParameters(request(parameters)).ok).toBe(bytes <= MAX_REQUEST_BYTES);
    }),
    { numRuns: 20 },
  );
});

function char(at: number): string {
  return String.fromCharCode(0x61 + at);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
