import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestGate } from '../access/request-gate.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { DocumentRefusal } from '../limits/document-refusal.ts';
import type { Services } from '../services.ts';
import { answerTypes } from './answer-types.ts';
import { goneSignal } from './gone-signal.ts';
import { knownOperations } from './known-operations.ts';
import { noIntrospection } from './no-introspection.ts';
import { publicError } from './public-error.ts';
import { refuseDocuments } from './refuse-documents.ts';
import { REFUSE_SUBSCRIPTIONS } from './refuse-subscriptions.ts';
import { refuseUnacceptable } from './refuse-unacceptable.ts';
import { withoutSuggestion } from './without-suggestion.ts';

type Options = {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly gate: RequestGate;
  readonly production: boolean;
  readonly refusal: DocumentRefusal;
};

/** GraphQL by POST at /graphql, closed without a credential. */
export async function graphqlOverHttp(
  server: FastifyInstance,
  { schema, services, gate, production, refusal }: Options,
): Promise<void> {
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const told = publicError(formatted, error, services);
    return production ? { ...told, message: withoutSuggestion(told.message) } : told;
  };
  const contextOf = (request: FastifyRequest, reply: FastifyReply): GatewayContext => {
    const { caller } = gate.sessionOf(request);
    const charge = services.quotas.charging(caller.tenant);
    return { caller, services, charge, signal: goneSignal(reply.raw) };
  };
  const typeFor = answerTypes();
  const known = knownOperations({ schema, typeFor, contextOf, formatError });
  const apollo = new ApolloServer<GatewayContext>({
    schema,
    nodeEnv: production ? 'production' : 'development',
    // Refused by a rule of ours, which says it in our words.
    introspection: true,
    validationRules: production ? [noIntrospection] : [],
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      REFUSE_SUBSCRIPTIONS,
      known.plugin,
    ],
    logger: services.log,
    formatError,
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());

  server.route({
    method: 'POST',
    url: '/graphql',
    // Before the body is read: strangers are not listened to.
    onRequest: [gate.onRequest, refuseUnacceptable(typeFor)],
    onSend: gate.onSend,
    preHandler: refuseDocuments(refusal, services.metrics),
    handler: known.handler(
      fastifyApolloHandler(apollo, {
        context: async (request, reply) => contextOf(request, reply),
      }),
    ),
  });
}
