import type { EventEmitter } from 'node:events';
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Authenticator } from '../access/authenticator.ts';
import type { LiveSessions } from '../access/live-sessions.ts';
import { socketGate } from '../access/socket-gate.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Services } from '../services.ts';
import { masked } from './masked.ts';
import { publicError } from './public-error.ts';
import { validation } from './validation.ts';

type Options = {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly live: LiveSessions;
  readonly production: boolean;
  readonly maxPayload: number;
};

/** A client that does not answer the closing in this time is cut off. */
const CLOSE_MS = 2_000;

/** GraphQL over WebSocket (graphql-ws) at /graphql, closed without a credential; by GET nothing else. */
export async function graphqlOverWebsocket(
  server: FastifyInstance,
  { schema, services, authenticator, live, production, maxPayload }: Options,
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
  const gate = socketGate(authenticator, services.quotas, live);
  const goneSignals = new WeakMap<object, AbortSignal>();
  server.route({
    method: 'GET',
    url: '/graphql',
    handler: (_, reply) => reply.code(405).header('allow', 'POST').send(POST_ONLY),
    wsHandler: makeHandler<{ authorization?: unknown }>({
      schema,
      validate: validation(production),
      isProd: production,
      onConnect: ({ connectionParams, extra }) =>
        gate.onConnect(extra.socket, connectionParams?.authorization),
      onSubscribe: ({ extra }) => gate.onSubscribe(extra.socket),
      context: ({ extra }): GatewayContext => {
        const { caller } = gate.sessionOf(extra.socket);
        const charge = services.quotas.charging(caller.tenant);
        // One for all operations of a socket: it may live long, and each would leave a listener.
        const signal = goneSignals.get(extra.socket) ?? goneSignal(extra.socket);
        goneSignals.set(extra.socket, signal);
        return { caller, services, charge, signal };
      },
      onNext: ({ extra }, __, ___, ____, result) =>
        gate.onNext(extra.socket) ?? masked(result, services.log),
      onError: (_, __, ___, errors) =>
        errors.map((error) => publicError(error.toJSON(), error, services.log)),
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
