import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { makeServer } from 'graphql-ws';
import type { Authenticator } from '../access/authenticator.ts';
import type { LiveSessions } from '../access/live-sessions.ts';
import { Newcomers } from '../access/newcomers.ts';
import { socketGate, TRY_AGAIN_LATER } from '../access/socket-gate.ts';
import type { Page } from '../console/pages.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import {
  INTRODUCTION_MS,
  MOST_NEWCOMERS,
  OPERATIONS_PER_SOCKET,
} from '../limits/websocket-limits.ts';
import type { Services } from '../services.ts';
import type { DocumentReader } from './document-reader.ts';
import { goneSignal } from './gone-signal.ts';
import { masked } from './masked.ts';
import { publicError } from './public-error.ts';
import { refusal } from './refusal.ts';
import { type Connection, speak } from './websocket-connection.ts';
import { websocketDoor } from './websocket-door.ts';

type Options = {
  readonly services: Services;
  readonly authenticator: Authenticator;
  readonly live: LiveSessions;
  readonly maxPayload: number;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly maxSockets: number;
  readonly read: DocumentReader;
  /** What a browser that opens the address is shown; null where it is told to POST. */
  readonly ide: Page | null;
};

/** A client that does not answer the closing in this time is cut off. */
const CLOSE_MS = 2_000;

/** GraphQL over WebSocket (graphql-ws) at /graphql, closed without a credential; by GET nothing else. */
export async function graphqlOverWebsocket(
  server: FastifyInstance,
  { services, authenticator, live, maxPayload, allowedOrigins, maxSockets, read, ide }: Options,
): Promise<void> {
  await server.register(websocket, {
    options: { maxPayload },
    // A broken or too large frame: the socket has said so to its client, and is closing.
    errorHandler: (_, socket) => {
      setTimeout(() => socket.terminate(), CLOSE_MS).unref();
    },
    preClose: (done) => {
      for (const client of server.websocketServer.clients) {
        client.close(1001, 'The gateway stops');
        setTimeout(() => client.terminate(), CLOSE_MS).unref();
      }
      done();
    },
  });
  const gate = socketGate(authenticator, services.quotas, live);
  const newcomers = new Newcomers(MOST_NEWCOMERS);
  const known = (): number => server.websocketServer.clients.size - newcomers.count;
  const goneSignals = new WeakMap<object, AbortSignal>();
  const protocol = makeServer<{ authorization?: unknown }, Connection>({
    connectionInitWaitTimeout: INTRODUCTION_MS,
    onConnect: async ({ connectionParams, extra }) => {
      // Newcomers pass the door as long as there is room; it may be taken since.
      if (known() >= maxSockets) {
        extra.socket.close(TRY_AGAIN_LATER, 'Too many WebSockets');
        return false;
      }
      const isIn = await gate.onConnect(extra.socket, connectionParams?.authorization);
      if (isIn) {
        extra.newcomer.leave();
      }
      return isIn;
    },
    context: ({ extra }): GatewayContext => {
      const { caller } = gate.sessionOf(extra.socket);
      const charge = services.quotas.charging(caller.tenant);
      // One for all operations of a socket: it may live long, and each would leave a listener.
      const signal = goneSignals.get(extra.socket) ?? goneSignal(extra.socket);
      goneSignals.set(extra.socket, signal);
      return { caller, services, charge, signal };
    },
    onSubscribe: async ({ subscriptions, extra }, _, payload) => {
      const refused = await gate.onSubscribe(extra.socket);
      if (refused !== undefined) {
        return refused;
      }
      // The one that is asked for is among them already.
      return Object.keys(subscriptions).length > OPERATIONS_PER_SOCKET.most
        ? [limitExceeded('operationsPerSocket', OPERATIONS_PER_SOCKET)]
        : read(payload);
    },
    onNext: ({ extra }, __, ___, ____, result) =>
      gate.onNext(extra.socket) ?? masked(result, services),
    onError: (_, __, ___, errors) =>
      errors.map((error) => publicError(error.toJSON(), error, services)),
  });
  server.route({
    method: 'GET',
    url: '/graphql',
    onRequest: websocketDoor({
      allowedOrigins,
      maxSockets,
      open: known,
      metrics: services.metrics,
    }),
    handler: ({ headers }, reply) =>
      ide !== null && headers.accept?.includes('text/html')
        ? ide(reply)
        : reply.code(405).header('allow', 'POST').send(refusal(405)),
    wsHandler: (socket, { ip }) => {
      // Not in order: who does not answer the closing would take up room among the known.
      const newcomer = newcomers.come(ip, () => socket.terminate());
      socket.once('close', () => newcomer.leave());
      speak(protocol, { socket, newcomer }, services.log);
    },
  });
}
