import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';

/** The largest submission is a thousand short parameters; this is several times that. */
export const BODY_LIMIT: number = 256 * 1024;

/** How long a caller may take to send a request. */
const REQUEST_MS = 15_000;

/** The one server of everything; answers in GraphQL's form where a request cannot be read. */
export function httpServer(log: Logger): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
  });
  server.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
    }
    const message = status < 500 ? error.message : 'Something went wrong here.';
    const code = status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
  return server;
}
