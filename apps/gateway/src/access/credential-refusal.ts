import type { FastifyReply } from 'fastify';
import type { Refusal } from './session.ts';

/** How a credential may be brought, as HTTP asks for it. */
const CHALLENGES = {
  Basic: 'Basic realm="Oncegate", charset="UTF-8"',
  Bearer: 'Bearer',
} as const;

export type Scheme = keyof typeof CHALLENGES;

/** Status and headers for whoever is not let in. */
export function refusedCredential(
  reply: FastifyReply,
  { code }: Refusal,
  schemes: readonly Scheme[],
): FastifyReply {
  switch (code) {
    case 'UNAUTHENTICATED':
      return reply.code(401).header(
        'www-authenticate',
        schemes.map((scheme) => CHALLENGES[scheme]),
      );
    case 'IDENTITY_UNAVAILABLE':
      return reply.code(503).header('retry-after', '1');
  }
}
