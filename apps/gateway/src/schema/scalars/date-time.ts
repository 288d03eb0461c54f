import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** Epoch milliseconds inside, ISO 8601 outside. */
export const dateTimeScalar: GraphQLScalarType<number, string> = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A moment in ISO 8601 with its offset: `2026-11-21T18:00:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => new Date(value as number).toISOString(),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parse(value: unknown): number {
  const ms = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new GraphQLError('A DateTime is written as 2026-11-21T18:00:00Z.');
  }
  return ms;
}
