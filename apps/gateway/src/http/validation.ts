import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';

/** Validates for the streams as it is done over HTTP: the same rules, the same code. */
export function validation(
  production: boolean,
): (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[] {
  const rules = production ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules;
  return (schema, document) => validate(schema, document, rules).map(coded);
}

function coded({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions });
}
