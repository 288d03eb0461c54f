import type { Ledger } from '@oncegate/ledger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../access/authenticator.ts';
import { onlooker } from '../access/onlooker.ts';
import type { TenantQuotas } from '../access/tenant-quotas.ts';
import type { Caller } from '../caller.ts';
import { refusedDeed } from './refused-deed.ts';

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
  ledger: Pick<Ledger, 'readAll' | 'noteDeed'>,
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
      const entered = await onlooker(opened, ['Basic'], reply, quotas);
      if ('refused' in entered) {
        return refuse(request, reply, entered.refused);
      }
      const { caller } = entered;
      callers.set(request, caller);
      if (request.method === 'GET' || request.method === 'HEAD') {
        return undefined;
      }
      const refused = await refusedDeed(request, caller, ledger);
      return refused === null
        ? undefined
        : refuse(request, reply.code(refused.status), refused.message);
    },
    callerOf: (request) => {
      const caller = callers.get(request);
      if (caller === undefined) {
        throw new Error('A request passed without its caller being known');
      }
      return caller;
    },
  };
}

/**
 * What Bull Board asks for itself is refused in the form that it shows to whoever pressed the button, a title and
 * the reason under it: of any other answer it shows nothing. What a browser asks for is shown by the browser.
 */
function refuse({ url }: FastifyRequest, reply: FastifyReply, message: string): FastifyReply {
  return reply.send(url.startsWith('/board/api/') ? { error: 'Refused', message } : message);
}
