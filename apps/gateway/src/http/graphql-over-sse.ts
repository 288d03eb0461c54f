import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Caller } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Services } from '../services.ts';
import type { Authenticator } from './authenticator.ts';
import { endingWithItsError } from './ending-with-its-error.ts';
import { callerOf, goneSignal, UNAUTHENTICATED } from './graphql-over-http.ts';
import { masked } from './masked.ts';
import { validation } from './validation.ts';

type Options = {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly production: boolean;
};

/**
 * GraphQL over server-sent events (graphql-sse) by POST at /graphql/stream, each subscription on a
 * connection of its own, closed without a key.
 */
export function graphqlOverSse(
  server: FastifyInstance,
  { schema, services, authenticator, production }: Options,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const handler = createHandler<GatewayContext>({
    schema,
    validate: validation(production),
    // Null keeps to distinct connections: no state of streams that a stranger could guess.
    authenticate: () => null,
    context: ({ raw, context }): GatewayContext => ({
      caller: callerOf(callers, raw),
      services,
      signal: goneSignal(context.reply),
    }),
    onOperation: (_, __, ___, result) =>
      Symbol.asyncIterator in result ? endingWithItsError(result) : undefined,
    // It is only written out as JSON, for which formatted errors do as well.
    onNext: (_, __, result) =>
      masked(result as ExecutionResult, services) as ExecutionResult | undefined,
  });
  server.route({
    method: 'POST',
    url: '/graphql/stream',
    onRequest: async (request, reply) => {
      const caller = authenticator.bearer(request.headers.authorization);
      if (caller === null) {
        return reply.code(401).header('www-authenticate', 'Bearer').send(UNAUTHENTICATED);
      }
      if (request.headers.accept !== EVENT_STREAM) {
        return reply.code(406).send(EVENT_STREAM_ONLY);
      }
      callers.set(request, caller);
      return undefined;
    },
    handler: async (request, reply) => {
      try {
        await handler(request, reply);
        // Left to idle, the connection would hold up a gateway that stops.
        request.raw.socket.destroySoon();
      } catch (error) {
        services.log.error({ err: error }, 'a stream of events broke off');
        reply.raw.destroy();
      }
    },
  });
}

const EVENT_STREAM = 'text/event-stream';

const EVENT_STREAM_ONLY = {
  errors: [{ message: `Send "accept: ${EVENT_STREAM}".`, extensions: { code: 'NOT_ACCEPTABLE' } }],
};
