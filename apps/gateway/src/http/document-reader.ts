import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ErrorCode } from '../error-codes.ts';
import type { DocumentRefusal } from '../limits/document-refusal.ts';
import { noIntrospection } from './no-introspection.ts';

/** What a stream is asked for. */
type Request = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
};

/** What is to be executed, or why it is refused. */
export type DocumentReader = (request: Request) => ExecutionArgs | readonly GraphQLError[];

/** Reads for the streams as it is done over HTTP: the same limits, rules and codes. */
export function documentReader(
  schema: GraphQLSchema,
  refusal: DocumentRefusal,
  production: boolean,
): DocumentReader {
  const rules = production ? [...specifiedRules, noIntrospection] : specifiedRules;
  return ({ query, operationName, variables }) => {
    const refused = refusal(query);
    if (refused !== null) {
      return [refused];
    }
    const document = parsed(query);
    if (document instanceof GraphQLError) {
      return [coded(document, 'GRAPHQL_PARSE_FAILED')];
    }
    const errors = validate(schema, document, rules, { hideSuggestions: production });
    if (errors.length > 0) {
      return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    }
    if (getOperationAST(document, operationName) == null) {
      const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' } as const;
      return [new GraphQLError('The document has no operation of this name.', { extensions })];
    }
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      hideSuggestions: production,
    };
  };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) {
      return error;
    }
    throw error;
  }
}

function coded(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...extensions, code },
  });
}
