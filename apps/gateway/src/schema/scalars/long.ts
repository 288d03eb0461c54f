import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

// The length is bounded before BigInt sees it: parsing a megabyte of digits takes seconds.
const DIGITS = /^-?\d{1,19}$/;
const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);

/**
 * A 64-bit whole number. JavaScript's numbers are exact to 2^53 only, and so are most JSON readers:
 * beyond it the value stays decimal text, in both directions.
 */
export const longScalar: GraphQLScalarType<number | string> = new GraphQLScalarType({
  name: 'Long',
  description:
    'A whole number of 64 bits. Beyond 2^53 - 1 write it as a string of digits; it is answered so too.',
  serialize: (value) => {
    const long = toLong(value);
    if (long === null) {
      throw new GraphQLError('This is not a whole number of 64 bits.');
    }
    return long;
  },
  parseValue: (value) =>
    accept(
      toLong(value),
      'Expected a whole number of 64 bits; beyond 2^53 - 1 as a string of digits.',
    ),
  parseLiteral: (node) =>
    accept(
      node.kind === Kind.INT || node.kind === Kind.STRING ? toLong(node.value) : null,
      'Expected a whole number of 64 bits, or a string of its digits.',
    ),
});

/** The number, or its text where a number could not hold it; null where it is neither. */
export function toLong(value: unknown): number | string | null {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? value : null;
  }
  if (typeof value !== 'string' || !DIGITS.test(value)) {
    return null;
  }
  const exact = BigInt(value);
  if (exact > MAX || exact < MIN) {
    return null;
  }
  const near = Number(exact);
  return Number.isSafeInteger(near) ? near : exact.toString();
}

function accept(long: number | string | null, rule: string): number | string {
  if (long === null) {
    throw new GraphQLError(rule);
  }
  return long;
}
