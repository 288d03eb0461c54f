import type { WebSocket } from '@fastify/websocket';
import { CloseCode, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { Place } from '../access/places.ts';
import { MAX_UNREAD_BYTES } from '../limits/websocket-limits.ts';

/** What the protocol knows of a connection. */
export type Connection = {
  readonly socket: WebSocket;
  /** Left once it is known who the caller is. */
  readonly newcomer: Place;
};

/** Who does not answer a ping before the next one is gone. */
const PING_MS = 12_000;

/**
 * Lets graphql-ws speak on a socket. Its own adapter writes every broken frame to the console, so
 * that strangers could fill the log, and piles up answers for who does not read them.
 */
export function speak(protocol: Server<Connection>, connection: Connection, log: Logger): void {
  const { socket } = connection;
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Whatever cannot be sent any more is nobody's: the closing tells the protocol.
      send: (text) =>
        new Promise((resolve) => {
          socket.send(text, () => resolve());
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => {
        socket.on('message', (data: Buffer) => {
          if (socket.bufferedAmount > MAX_UNREAD_BYTES) {
            socket.terminate();
            return;
          }
          take(String(data)).catch((error: unknown) => {
            log.error({ err: error }, 'a message over a WebSocket failed');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    connection,
  );
  const alive = keepAlive(socket);
  socket.once('close', (code: number, reason: Buffer) => {
    clearInterval(alive);
    closed(code, String(reason)).catch((error: unknown) =>
      log.error({ err: error }, 'a WebSocket did not end in order'),
    );
  });
}

function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let heard = true;
  socket.on('pong', () => {
    heard = true;
  });
  return setInterval(() => {
    if (!heard) {
      socket.terminate();
      return;
    }
    heard = false;
    socket.ping();
  }, PING_MS);
}
