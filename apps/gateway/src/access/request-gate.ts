import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import type { Authenticator } from './authenticator.ts';
import { refusedByQuota } from './refused-by-quota.ts';
import type { Refusal, Session } from './session.ts';
import type { TenantQuotas } from './tenant-quotas.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Lets requests in by their bearer token and their tenant's quota, before a body is read. */
export type RequestGate = {
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /**
   * Before the answer: what to send instead, where the credential has ended since. A request may
   * have been kept waiting for a minute.
   */
  readonly onSend: onSendHookHandler;
  /** Of a request that was let in. */
  sessionOf(request: FastifyRequest): Session;
};

export function requestGate(authenticator: Authenticator, quotas: TenantQuotas): RequestGate {
  const sessions = new WeakMap<FastifyRequest, Session>();
  return {
    onRequest: async (request, reply) => {
      const opened = await authenticator.bearer(request.headers.authorization);
      if (!opened.ok) {
        return reply.send(refusing(reply, opened.error));
      }
      const { caller } = opened.value;
      const over = await refusedByQuota(quotas.enter(caller.tenant));
      if (over !== null) {
        return tooManyRequests(reply, over).send({ errors: [over] });
      }
      sessions.set(request, opened.value);
      return undefined;
    },
    onSend: (request, reply, answer, done) => {
      const refusal = sessions.get(request)?.ended() ?? null;
      if (refusal === null) {
        done(null, answer);
        return;
      }
      const body = JSON.stringify(refusing(reply, refusal));
      reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-length', Buffer.byteLength(body));
      done(null, body);
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

/** The body of a refusal, whose status and headers the reply has then. */
function refusing(reply: FastifyReply, { code, message }: Refusal): object {
  switch (code) {
    case 'UNAUTHENTICATED':
      reply.code(401).header('www-authenticate', 'Bearer');
      break;
    case 'IDENTITY_UNAVAILABLE':
      reply.code(503).header('retry-after', '1');
      break;
  }
  return { errors: [{ message, extensions: { code } }] };
}
