import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as core from '../src/index.ts';

/** Anything at all, and things that nearly are what is asked for. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withObjectString: true,
});
const throwing = fc.constant(
  new Proxy([], {
    get: () => {
      throw new Error('gotcha');
    },
  }),
);
const hostile = fc.oneof(anything, throwing);
const head = fc.record({
  product: fc.oneof(fc.constant('Vpc'), hostile),
  version: fc.oneof(fc.constant('2016-04-28'), hostile),
  action: fc.oneof(fc.constant('CreateVSwitch'), hostile),
  regionId: fc.oneof(fc.constant(''), hostile),
  parameters: hostile,
  wire: fc.oneof(fc.constant(undefined), hostile),
});
const text = fc.string({ unit: 'binary', maxLength: 3 });
const pairs = fc.oneof(hostile, fc.array(fc.oneof(hostile, fc.tuple(text, text))));

/** Every public function that takes what others wrote, with arguments of any kind. */
const total: ReadonlyArray<
  readonly [string, (a: never, b: never) => core.Result<unknown, unknown>]
> = [
  ['parseClientToken', core.parseClientToken],
  ['flattenParameters', core.flattenParameters],
  ['canonicalRequest', core.canonicalRequest],
  ['canonicalFromPairs', core.canonicalFromPairs],
  ['hashParameters', (request: core.CloudRequest) => core.hashParameters(request)],
  ['hashPairs', (of: core.RequestHead, given: never) => core.hashPairs(of, given)],
  ['differingParameters', core.differingParameters],
  [
    'differingPairs',
    (of: core.RequestHead, given: never) => core.differingPairs(of, given, of, given),
  ],
];

test.each(total)('%s throws on no input, and refuses with a rule', (_, answer) => {
  const request = fc.oneof(head, hostile);
  fc.assert(
    fc.property(request, fc.oneof(pairs, request), (a, b) => {
      const result = answer(a as never, b as never);
      expect(result.ok || typeof (result.error as { rule: unknown }).rule === 'string').toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('classify throws on no status and body', () => {
  const body = fc.oneof(
    hostile,
    fc.record({ RequestId: hostile, Code: hostile, Message: hostile }),
  );
  fc.assert(
    fc.property(fc.integer(), body, hostile, (status, seen, message) => {
      const observation = { kind: 'answer', status, body: seen, message } as core.Observation;
      expect(core.CLASSIFICATION_ROWS.concat(core.UNKNOWN_ROW).map(({ name }) => name)).toContain(
        core.classify(observation).row,
      );
    }),
  );
});

test('decideRetry throws on no numbers', () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.constant(Number.NaN));
  const kinds: readonly core.Kind[] = [
    'success',
    'try-later',
    're-sign',
    'mismatch',
    'rejected',
    'transient',
    'no-response',
  ];
  const input = fc.record({
    classification: fc.record({
      kind: fc.constantFrom(...kinds),
      effect: fc.constantFrom<core.Effect>('happened', 'did-not-happen', 'may-have-happened'),
      row: fc.string(),
      decidedByParameters: fc.boolean(),
    }),
    attempt: number,
    now: number,
    firstAmbiguousAt: fc.option(number),
    deadlineAt: number,
    windowMs: number,
    retryAfterMs: fc.option(number),
    resignsInARow: fc.option(number, { nil: undefined }),
  });
  fc.assert(
    fc.property(input, number, (given, chance) => {
      const decision = core.decideRetry(given, core.DEFAULT_RETRY_POLICY, () => chance);
      expect(decision.do === 'settle' || decision.delayMs >= 0).toBe(true);
    }),
  );
});
