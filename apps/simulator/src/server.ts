import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { registerControlRoutes } from './control-routes.ts';
import { deliver, statusOf } from './delivery.ts';
import { errorEnvelope } from './envelope.ts';
import { Simulator, type SimulatorSettings } from './simulator.ts';

/** Bodies and URLs alike: a call may carry certificates in its query. */
const LARGEST_REQUEST_BYTES = 1_048_576;
/** A thousand calls at once must not wait for the operating system's default of 511. */
const BACKLOG = 4_096;

export type ServerSettings = SimulatorSettings & {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
};

export type RunningServer = {
  /** `http://host:port`. */
  readonly url: string;
  /** Cuts every connection, held ones too, and closes the files. */
  close(): Promise<void>;
};

/** Listens when it resolves. */
export async function startServer(
  settings: ServerSettings,
  logger: FastifyBaseLogger,
): Promise<RunningServer> {
  const simulator = await Simulator.open(settings);
  const app = fastify({
    loggerInstance: logger,
    // URLs carry parameters, and those may be secrets.
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: LARGEST_REQUEST_BYTES,
    forceCloseConnections: true,
    http: { maxHeaderSize: LARGEST_REQUEST_BYTES },
  });
  readBodiesAsBytes(app);
  answerErrorsAsTheCloud(app);
  registerCloudRoute(app, simulator);
  registerControlRoutes(app, simulator);
  const url = await app.listen({ host: settings.host, port: settings.port, backlog: BACKLOG });
  return {
    url,
    close: async () => {
      simulator.stop();
      await app.close();
      await simulator.close();
    },
  };
}

function registerCloudRoute(app: FastifyInstance, simulator: Simulator): void {
  app.route<{ Body: Buffer | undefined }>({
    method: ['GET', 'POST'],
    url: '/',
    handler: async (request, reply) => {
      try {
        const { delivery, entry } = await simulator.answer({
          method: request.method,
          url: request.url,
          headers: request.headers,
          body: request.body ?? Buffer.alloc(0),
        });
        const status = statusOf(delivery, reply);
        if (status !== null) await entry.answered(status);
        return await deliver(delivery, reply, simulator.stopping);
      } catch (error) {
        if (!simulator.stopping.aborted) throw error;
        // Stopped while waiting: nobody is left to answer.
        reply.hijack();
        reply.raw.destroy();
        return reply;
      }
    },
  });
}

/** Signatures cover the bytes as sent, so nothing may parse a body before they are checked. */
function readBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

function answerErrorsAsTheCloud(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(
        errorEnvelope(
          { code: 'InvalidURL.NotFound', message: 'Specified url is not found.' },
          request.host,
        ),
      ),
  );
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    const refusal =
      status < 500
        ? { code: 'InvalidRequest', message: error.message }
        : { code: 'InternalError', message: 'The simulator failed; its log says why.' };
    return reply.code(status).send(errorEnvelope(refusal, request.host));
  });
}
