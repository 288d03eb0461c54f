import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Authenticator } from '../access/authenticator.ts';
import { refusedByQuota } from '../access/refused-by-quota.ts';
import type { TenantQuotas } from '../access/tenant-quotas.ts';
import { tooManyRequests } from '../access/too-many-requests.ts';

/**
 * /metrics, for whoever brings a key with the role `board`, as a bearer token or as the password of
 * Basic auth: Prometheus can do either. It tells nothing of a tenant, but how much is going on is
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
    if (!opened.ok) {
      return reply
        .code(401)
        .header('www-authenticate', 'Basic realm="Oncegate", charset="UTF-8"')
        .send('The password is an API key with the role "board"; any user name will do.');
    }
    const { tenant, permissions } = opened.value.caller;
    if (!permissions.roles.has('board')) {
      return reply.code(403).send('This needs the role "board", which this API key has not.');
    }
    const over = await refusedByQuota(quotas.enter(tenant));
    if (over !== null) {
      return tooManyRequests(reply, over).send(over.message);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
