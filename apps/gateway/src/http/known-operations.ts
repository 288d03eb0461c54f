import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { KnownTexts } from '../limits/known-texts.ts';
import type { AnswerTypes } from './answer-types.ts';
import { isGraphqlRequest } from './graphql-request.ts';

/** A document takes a few hundred bytes for each of its characters: 30 MB together. */
const KNOWN_CHARACTERS = 100_000;

type Options = {
  readonly schema: GraphQLSchema;
  readonly typeFor: AnswerTypes;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => GatewayContext;
  readonly formatError: (
    formatted: GraphQLFormattedError,
    error: GraphQLError,
  ) => GraphQLFormattedError;
};

type KnownOperations = {
  /** Tells what Apollo has parsed and found valid. */
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  /** @param otherwise answers whatever is not answered here. */
  readonly handler: (otherwise: RouteHandlerMethod) => RouteHandlerMethod;
};

/**
 * Answers ordinary requests of documents that Apollo has answered before, with variables that fit, as
 * Apollo does but by a shorter way: its own takes longer than the steps of a submission. Everything else
 * goes to Apollo before anything of it is executed, so that each refusal is Apollo's.
 */
export function knownOperations({
  schema,
  typeFor,
  contextOf,
  formatError,
}: Options): KnownOperations {
  const known = new KnownTexts<DocumentNode>(KNOWN_CHARACTERS);
  const documentOf = (body: unknown): DocumentNode | undefined =>
    isGraphqlRequest(body) && !('extensions' in Object(body))
      ? known.of(Object(body).query)
      : undefined;
  return {
    plugin: {
      requestDidStart: async () => ({
        didResolveOperation: async ({ source, document }) => {
          if (!hasSubscription(document)) known.add(source, document);
        },
      }),
    },
    handler: (otherwise) =>
      async function handle(request, reply) {
        const { body, headers } = request;
        const type = typeFor(headers.accept);
        const document = documentOf(body);
        if (type === undefined || document === undefined) {
          return otherwise.call(this, request, reply);
        }
        const { operationName, variables: variableValues } = Object(body);
        const contextValue = contextOf(request, reply);
        const executed = execute({ schema, document, operationName, variableValues, contextValue });
        const { data, errors } = await executed;
        if (data === undefined) {
          // No such operation, or variables that do not fit: nothing was executed.
          return otherwise.call(this, request, reply);
        }
        reply.header('content-type', type).header('cache-control', 'no-store');
        const told = errors?.map((error) => formatError(formatted(error), error));
        return `${JSON.stringify({ errors: told, data })}\n`;
      },
  };
}

/** What can only be followed is not executed: Apollo refuses it. */
function hasSubscription({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION,
  );
}

/** As Apollo formats it before it asks `formatError`. */
function formatted(error: GraphQLError): GraphQLFormattedError {
  const { code = 'INTERNAL_SERVER_ERROR' } = error.extensions;
  return { ...error.toJSON(), extensions: { ...error.extensions, code } };
}
