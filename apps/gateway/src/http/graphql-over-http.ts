import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Services } from '../services.ts';
import type { Authenticator } from './authenticator.ts';
import { publicError } from './public-error.ts';

type Options = {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly production: boolean;
};

/** GraphQL by POST at /graphql, closed without a key. */
export async function graphqlOverHttp(
  server: FastifyInstance,
  { schema, services, authenticator, production }: Options,
): Promise<void> {
  const apollo = new ApolloServer<GatewayContext>({
    schema,
    nodeEnv: production ? 'production' : 'development',
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
    logger: services.log,
    formatError: (formatted, error) => publicError(formatted, error, services),
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());

  const callers = new WeakMap<FastifyRequest, Caller>();
  server.route({
    method: 'POST',
    url: '/graphql',
    // Before the body is read: strangers are not listened to.
    onRequest: async (request, reply) => {
      const caller = authenticator.bearer(request.headers.authorization);
      if (caller === null) {
        return reply.code(401).header('www-authenticate', 'Bearer').send(UNAUTHENTICATED);
      }
      callers.set(request, caller);
      return undefined;
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => ({
        caller: callerOf(callers, request),
        services,
        signal: goneSignal(reply),
      }),
    }),
  });
}

export const UNAUTHENTICATED = {
  errors: [
    {
      message: 'Send the API key as "Authorization: Bearer <key>".',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};

export function callerOf(
  callers: WeakMap<FastifyRequest, Caller>,
  request: FastifyRequest,
): Caller {
  const caller = callers.get(request);
  if (caller === undefined) {
    throw new Error('A request passed without its caller being known');
  }
  return caller;
}

/** Aborted when the connection is closed: whoever asked waits no more. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
