import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/**
 * Lets everything through. What is no client token is answered as a `userError` with the rule it
 * breaks and where, which a refusal by the type system could not say.
 */
export const clientTokenScalar: GraphQLScalarType = new GraphQLScalarType({
  name: 'ClientToken',
  description:
    'Names one logical call: 1 to 64 printable ASCII characters of your choosing, case-sensitive, never trimmed. Resend a call with the same token as often as you like; it happens once.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) =>
    // The name of an enum value is no string, though it would be read as one.
    node.kind === Kind.ENUM ? null : valueFromASTUntyped(node, variables),
});
