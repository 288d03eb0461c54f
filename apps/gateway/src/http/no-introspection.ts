import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

const ASKS_FOR_THE_SCHEMA: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Refuses to tell the schema, in words for whoever asks: those of Apollo and of graphql-js are for whoever
 * programs a server. The codes are Apollo's, which tools know.
 */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const { value: name } = node.name;
      if (ASKS_FOR_THE_SCHEMA.has(name)) {
        context.reportError(
          new GraphQLError(
            `This gateway runs in production and does not tell its schema: "${name}" is refused. Read apps/gateway/schema.graphql of its release, or ask a gateway that runs with ONCEGATE_MODE=development.`,
            { nodes: node, extensions: { validationErrorCode: 'INTROSPECTION_DISABLED' } },
          ),
        );
      }
    },
  };
}
