import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import type { Metrics } from '../metrics.ts';
import { countError } from '../telemetry/count-error.ts';
import { rawAnswer } from './raw-answer.ts';

type Door = {
  /** Origins other than the gateway's own whose pages may connect: `https://console.example`. */
  readonly allowedOrigins: ReadonlySet<string>;
  readonly maxSockets: number;
  /** How many sockets are open whose callers are known. */
  readonly open: () => number;
  readonly metrics: Pick<Metrics, 'errors'>;
};

/**
 * Turns away, before the upgrade, pages of other sites and whoever comes when the house is full of
 * callers that are known; strangers make room for each other.
 * Browsers always send their page's Origin; programs without one pass.
 */
export function websocketDoor(door: Door) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (!request.ws) {
      return undefined;
    }
    const refused = refusalOf(request, door);
    if (refused === null) {
      return undefined;
    }
    // @fastify/websocket destroys the socket of an upgrade once it is answered, often before the
    // answer has left.
    reply.hijack();
    const { status, error } = refused;
    countError(error.toJSON(), door.metrics);
    request.raw.socket.end(rawAnswer(status, { errors: [error] }));
    return reply;
  };
}

function refusalOf({ headers }: FastifyRequest, { allowedOrigins, maxSockets, open }: Door) {
  const { origin, host } = headers;
  if (origin !== undefined && !allowedOrigins.has(origin) && hostOf(origin) !== host) {
    return { status: 403, error: FOREIGN_ORIGIN };
  }
  const limit = { most: maxSockets, words: 'WebSockets at once' };
  return open() < maxSockets ? null : { status: 503, error: limitExceeded('sockets', limit) };
}

/** Forwarded hosts are not asked: whoever sends the request can write them. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const FOREIGN_ORIGIN = new GraphQLError('Pages of this origin may not connect.', {
  extensions: { code: 'FOREIGN_ORIGIN' },
});
