import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Authenticator } from '../access/authenticator.ts';
import { onlooker } from '../access/onlooker.ts';
import type { TenantQuotas } from '../access/tenant-quotas.ts';

/**
 * /metrics, for whoever brings a credential with the role `board`, as a bearer token or, if it is an API key, as the
 * password of Basic auth: Prometheus can do either. It tells nothing of a tenant, but how much is going on is
 * nobody else's business.
 */
export function metricsRoute(
  server: FastifyInstance,
  registry: Registry,
  authenticator: Authenticator,
  quotas: TenantQuotas,
): void {
  server.get('/metrics', async (request, reply) => {
    const { authorization } = request.headers;
    const basic = authenticator.basic(authorization);
    const opened = basic.ok ? basic : await authenticator.bearer(authorization);
    const entered = await onlooker(opened, ['Basic', 'Bearer'], reply, quotas);
    if ('refused' in entered) {
      return reply.send(entered.refused);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
