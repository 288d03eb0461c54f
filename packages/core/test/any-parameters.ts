import * as fc from 'fast-check';

const key = fc.oneof(
  fc.string({
    unit: fc.constantFrom('A', 'b', '0', '1', '_', '.', '-', 'é', '\ud800'),
    maxLength: 3,
  }),
  fc.constantFrom('Timestamp', 'ClientToken', 'constructor', 'Tag'),
);
const { value: anyParameter } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined, 1n),
    ),
    fc.array(tie('value'), { maxLength: 11 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

/** Parameters of all that JSON holds and a little more, with keys that are apt to clash. */
export const anyParameters: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  key,
  anyParameter,
  {
    maxKeys: 5,
  },
);
