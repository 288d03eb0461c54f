import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { LiveSessions } from '../access/live-sessions.ts';
import type { RequestGate } from '../access/request-gate.ts';
import { refusalError } from '../access/session.ts';
import { whileAdmitted } from '../access/while-admitted.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Services } from '../services.ts';
import type { DocumentReader } from './document-reader.ts';
import { endingWithItsError } from './ending-with-its-error.ts';
import { goneSignal } from './gone-signal.ts';
import { isGraphqlRequest } from './graphql-request.ts';
import { masked } from './masked.ts';
import { refusal } from './refusal.ts';

type Options = {
  readonly services: Services;
  readonly gate: RequestGate;
  readonly live: LiveSessions;
  readonly read: DocumentReader;
};

/**
 * GraphQL over server-sent events (graphql-sse) by POST at /graphql/stream, each subscription on a
 * connection of its own, closed without a credential.
 */
export function graphqlOverSse(
  server: FastifyInstance,
  { services, gate, live, read }: Options,
): void {
  const contextOf = ({ raw, context }: StreamRequest): GatewayContext => {
    const { caller } = gate.sessionOf(raw);
    const charge = services.quotas.charging(caller.tenant);
    return { caller, services, charge, signal: goneSignal(context.reply.raw) };
  };
  const handler = createHandler<GatewayContext>({
    // What comes from `onSubscribe` is validated already.
    validate: () => [],
    // Null keeps to distinct connections: no state of streams that a stranger could guess.
    authenticate: () => null,
    context: contextOf,
    onSubscribe: (request, params) => {
      const answer = read(params);
      return 'document' in answer
        ? { ...answer, contextValue: contextOf(request) }
        : refused(answer);
    },
    onOperation: (_, { raw }, ___, result) => {
      const session = gate.sessionOf(raw);
      if (Symbol.asyncIterator in result) {
        return endingWithItsError(whileAdmitted(result, session, live));
      }
      // It may have been kept waiting.
      const ended = session.ended();
      return ended === null ? undefined : refused([refusalError(ended)]);
    },
    // It is only written out as JSON, for which formatted errors do as well.
    onNext: (_, __, result) =>
      masked(result as ExecutionResult, services) as ExecutionResult | undefined,
  });
  server.route({
    method: 'POST',
    url: '/graphql/stream',
    onRequest: [
      gate.onRequest,
      async (request, reply) =>
        request.headers.accept === EVENT_STREAM
          ? undefined
          : reply.code(406).send(EVENT_STREAM_ONLY),
    ],
    preHandler: async ({ body }, reply) =>
      isGraphqlRequest(body) ? undefined : reply.code(400).send(refusal(400)),
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

/** graphql-sse knows a result by its `data`; where it is undefined it is not written out. */
function refused(errors: readonly GraphQLError[]): ExecutionResult {
  return { data: undefined, errors } as object;
}

type StreamRequest = {
  readonly raw: FastifyRequest;
  readonly context: { readonly reply: FastifyReply };
};

const EVENT_STREAM = 'text/event-stream';

const EVENT_STREAM_ONLY = {
  errors: [{ message: `Send "accept: ${EVENT_STREAM}".`, extensions: { code: 'NOT_ACCEPTABLE' } }],
};
