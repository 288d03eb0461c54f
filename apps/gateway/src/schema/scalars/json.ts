import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

export const jsonScalar: GraphQLScalarType = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
