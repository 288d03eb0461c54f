import type { Ledger } from '@oncegate/ledger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../access/authenticator.ts';
import { refusedByQuota } from '../access/refused-by-quota.ts';
import { isSameOrigin } from '../access/same-origin.ts';
import type { TenantQuotas } from '../access/tenant-quotas.ts';
import { tooManyRequests } from '../access/too-many-requests.ts';
import type { Caller } from '../caller.ts';
import { jobDeedOf } from './deeds.ts';
import { operationIdOf } from './tenant-jobs.ts';

/** Who looks at the board, and what may be done there. */
export type BoardGate = {
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  callerOf(request: FastifyRequest): Caller;
};

const OWN_ASSETS_ONLY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

export function boardGate(
  authenticator: Authenticator,
  quotas: TenantQuotas,
  ledger: Pick<Ledger, 'noteDeed'>,
): BoardGate {
  const callers = new WeakMap<FastifyRequest, Caller>();
  return {
    onRequest: async (request, reply) => {
      reply.headers({
        'content-security-policy': OWN_ASSETS_ONLY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      const opened = authenticator.basic(request.headers.authorization);
      if (!opened.ok) {
        return reply
          .code(401)
          .header('www-authenticate', 'Basic realm="Oncegate", charset="UTF-8"')
          .send('The password is an API key with the role "board"; any user name will do.');
      }
      const { caller } = opened.value;
      if (!caller.permissions.roles.has('board')) {
        return reply.code(403).send('This needs the role "board", which this API key has not.');
      }
      const over = await refusedByQuota(quotas.enter(caller.tenant));
      if (over !== null) {
        return tooManyRequests(reply, over).send(over.message);
      }
      callers.set(request, caller);
      return request.method === 'GET' || request.method === 'HEAD'
        ? undefined
        : act(request, reply, caller);
    },
    callerOf: (request) => {
      const caller = callers.get(request);
      if (caller === undefined) {
        throw new Error('A request passed without its caller being known');
      }
      return caller;
    },
  };

  /** Refuses what may not be done; what may be done is written down first. */
  async function act(
    request: FastifyRequest,
    reply: FastifyReply,
    { tenant, actor, permissions }: Caller,
  ): Promise<unknown> {
    if (!isSameOrigin(request.headers)) {
      return reply.code(403).send('Nothing is done here for another site.');
    }
    if (!permissions.roles.has('operate')) {
      return reply.code(403).send('This needs the role "operate" beside "board".');
    }
    const asked = jobDeedOf(request.method, request.url);
    if (asked === null) {
      return reply.code(405).send('The board retries, promotes and removes single jobs only.');
    }
    const operationId = operationIdOf(asked.jobId);
    const isKnown =
      operationId !== null && (await ledger.noteDeed(operationId, tenant, asked.deed, actor));
    return isKnown ? undefined : reply.code(404).send('There is no such job.');
  }
}
