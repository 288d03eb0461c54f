import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Authenticator } from './authenticator.ts';

/**
 * /metrics, for whoever brings a key, as a bearer token or as the password of Basic auth: Prometheus
 * can do either. It tells nothing of a tenant, but how much is going on is nobody else's business.
 */
export function metricsRoute(
  server: FastifyInstance,
  registry: Registry,
  authenticator: Authenticator,
): void {
  server.get('/metrics', async (request, reply) => {
    const { authorization } = request.headers;
    const caller = authenticator.bearer(authorization) ?? authenticator.basic(authorization);
    if (caller === null) {
      return reply
        .code(401)
        .header('www-authenticate', 'Basic realm="Oncegate", charset="UTF-8"')
        .send('The password is the API key; any user name will do.');
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
