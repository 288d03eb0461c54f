import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { jsonBody } from './json-body.ts';
import { refusal, refusalStatus } from './refusal.ts';
import { securityHeaders } from './security-headers.ts';
import { unreadableRequest } from './unreadable-request.ts';

/** The largest submission is a thousand short parameters; this is several times that. */
export const BODY_LIMIT: number = 256 * 1024;

/** How long a caller may take to send the headers, and all of a request. */
const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
/** How often it is looked for who takes longer; Node's own 30 seconds would be the limit instead. */
const LOOK_MS = 1_000;

/** The one server of everything; answers in GraphQL's form where a request cannot be read. */
export function httpServer(log: Logger): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const server = Fastify({
    loggerInstance,
    // Requests are not logged: a logger of its own for each would only cost.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_MS },
    clientErrorHandler: unreadableRequest,
    frameworkErrors: (_, __, reply: FastifyReply) => void reply.code(400).send(refusal(400)),
  });
  securityHeaders(server);
  jsonBody(server);
  server.setNotFoundHandler((_, reply) => reply.code(404).send(refusal(404)));
  server.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
    }
    return reply.code(status).send(refusal(refusalStatus(status)));
  });
  return server;
}
