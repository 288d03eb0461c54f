import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify, type Observation } from '../src/index.ts';
import { bestOf } from './best-of.ts';
import { answer, SUCCESS_BODY } from './wordings.ts';

test('what is no observation may have acted', () => {
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error('gotcha');
      },
    },
  );
  const strange: unknown[] = [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    throwing,
    { kind: 'answer', status: '200', body: SUCCESS_BODY },
    { kind: 'no-answer' },
    answer(200, undefined, undefined, { body: throwing }),
  ];
  for (const observation of strange) {
    expect(classify(observation as Observation)).toMatchObject({
      kind: 'no-response',
      effect: 'may-have-happened',
    });
  }
});

test('no observation makes it throw, and success needs 200 and a RequestId', () => {
  const requestId = fc.constantFrom('F2D1', '', undefined, 1);
  const loose = fc.record(
    {
      kind: fc.constantFrom('answer', 'no-answer'),
      status: fc.oneof(fc.constantFrom(200, 400, 500), fc.anything()),
      code: fc.oneof(fc.constantFrom('OK', 'Throttling'), fc.anything()),
      message: fc.anything(),
      requestId,
      sent: fc.anything(),
      body: fc.oneof(fc.record({ RequestId: requestId, Code: fc.anything() }), fc.anything()),
    },
    { requiredKeys: ['kind'] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), loose), (observation) => {
      const { kind } = classify(observation as Observation);
      const seen = fc.stringify(observation);
      const maySucceed = seen.includes('"status":200') && seen.includes('"F2D1"');
      expect(kind !== 'success' || maySucceed).toBe(true);
    }),
  );
});

test.each([
  ['words that nearly say it', 'try it late '.repeat(4_300)],
  ['white space', ' '.repeat(50_000)],
  ['dots', '.'.repeat(50_000)],
  ['one word', 'r'.repeat(50_000)],
  ['an invitation at the very end', `${'x '.repeat(25_000)}try it later`],
])('50 KB of %s take less than 50 ms', (_, message) => {
  const hostile = answer(400, 'x'.repeat(50_000), message);
  expect(bestOf(5, () => classify(hostile))).toBeLessThan(50);
});
