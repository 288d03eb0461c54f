import type { EventEmitter } from 'node:events';
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { GatewayContext } from '../gateway-context.ts';
import type { Services } from '../services.ts';
import type { Authenticator } from './authenticator.ts';
import { masked } from './masked.ts';
import { publicError } from './public-error.ts';
import { validation } from './validation.ts';

type Options = {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly production: boolean;
  readonly maxPayload: number;
};

/** A client that does not answer the closing in this time is cut off. */
const CLOSE_MS = 2_000;

/** GraphQL over WebSocket (graphql-ws) at /graphql, closed without a key; by GET nothing else. */
export async function graphqlOverWebsocket(
  server: FastifyInstance,
  { schema, services, authenticator, production, maxPayload }: Options,
): Promise<void> {
  await server.register(websocket, {
    options: { maxPayload },
    preClose: (done) => {
      for (const client of server.websocketServer.clients) {
        client.close(1001, 'The gateway stops');
        setTimeout(() => client.terminate(), CLOSE_MS).unref();
      }
      done();
    },
  });
  const goneSignals = new WeakMap<object, AbortSignal>();
  server.route({
    method: 'GET',
    url: '/graphql',
    handler: (_, reply) => reply.code(405).header('allow', 'POST').send(POST_ONLY),
    wsHandler: makeHandler<{ authorization?: unknown }>({
      schema,
      validate: validation(production),
      isProd: production,
      onConnect: ({ connectionParams, extra }) => {
        if (authenticator.connection(connectionParams?.authorization) !== null) {
          return true;
        }
        extra.socket.close(CloseCode.Unauthorized, 'UNAUTHENTICATED');
        return false;
      },
      context: ({ connectionParams, extra }): GatewayContext => {
        const caller = authenticator.connection(connectionParams?.authorization);
        if (caller === null) {
          throw new Error('A connection passed without its caller being known');
        }
        // One for all operations of a socket: it may live long, and each would leave a listener.
        const signal = goneSignals.get(extra.socket) ?? goneSignal(extra.socket);
        goneSignals.set(extra.socket, signal);
        return { caller, services, signal };
      },
      onNext: (_, __, ___, ____, result) => masked(result, services),
      onError: (_, __, ___, errors) =>
        errors.map((error) => publicError(error.toJSON(), error, services)),
    }),
  });
}

/** Aborted when the socket is closed. */
function goneSignal(socket: Pick<EventEmitter, 'once'>): AbortSignal {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  return gone.signal;
}

const POST_ONLY = {
  errors: [{ message: 'Use POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } }],
};
