import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from './authenticator.ts';
import { refusedByQuota } from './refused-by-quota.ts';
import type { Refusal, Session } from './session.ts';
import type { TenantQuotas } from './tenant-quotas.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Lets requests in by their bearer token and their tenant's quota, before a body is read. */
export type RequestGate = {
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** Of a request that was let in. */
  sessionOf(request: FastifyRequest): Session;
};

export function requestGate(authenticator: Authenticator, quotas: TenantQuotas): RequestGate {
  const sessions = new WeakMap<FastifyRequest, Session>();
  return {
    onRequest: async (request, reply) => {
      const opened = await authenticator.bearer(request.headers.authorization);
      if (!opened.ok) {
        return refuse(reply, opened.error);
      }
      const { caller } = opened.value;
      const over = await refusedByQuota(quotas.enter(caller.tenant));
      if (over !== null) {
        return tooManyRequests(reply, over).send({ errors: [over] });
      }
      sessions.set(request, opened.value);
      return undefined;
    },
    sessionOf: (request) => {
      const session = sessions.get(request);
      if (session === undefined) {
        throw new Error('A request passed without its caller being known');
      }
      return session;
    },
  };
}

function refuse(reply: FastifyReply, { code, message }: Refusal): FastifyReply {
  const body = { errors: [{ message, extensions: { code } }] };
  switch (code) {
    case 'UNAUTHENTICATED':
      return reply.code(401).header('www-authenticate', 'Bearer').send(body);
    case 'IDENTITY_UNAVAILABLE':
      return reply.code(503).header('retry-after', '1').send(body);
  }
}
