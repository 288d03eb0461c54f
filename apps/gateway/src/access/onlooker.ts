import type { Result } from '@oncegate/core';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../caller.ts';
import { refusedCredential, type Scheme } from './credential-refusal.ts';
import { type Refusal, type Session, UNKNOWN_CREDENTIAL } from './session.ts';
import type { TenantQuotas } from './tenant-quotas.ts';
import { tooManyRequests } from './too-many-requests.ts';

/** Whoever may look; or why not, in words, for a reply that has its status and headers. */
export type Onlooker = { readonly caller: Caller } | { readonly refused: string };

/** What is asked for where nothing known was brought, by how it may be brought. */
const WANTED = {
  Basic: 'The password is an API key with the role "board"; any user name will do.',
  Bearer: 'An API key or a JSON Web Token with that role will do as a bearer token, too.',
} satisfies Record<Scheme, string>;

/** Lets in who has the role `board`, within the requests of its tenant: to the board, and to the metrics. */
export async function onlooker(
  opened: Result<Session, Refusal>,
  schemes: readonly Scheme[],
  reply: FastifyReply,
  quotas: TenantQuotas,
): Promise<Onlooker> {
  if (!opened.ok) {
    refusedCredential(reply, opened.error, schemes);
    return {
      refused:
        opened.error === UNKNOWN_CREDENTIAL
          ? schemes.map((scheme) => WANTED[scheme]).join(' ')
          : opened.error.message,
    };
  }
  const { caller } = opened.value;
  if (!caller.permissions.roles.has('board')) {
    reply.code(403);
    return { refused: 'This needs the role "board", which your credential has not.' };
  }
  const over = await quotas.enter(caller.tenant);
  if (over !== null) {
    tooManyRequests(reply, over);
    return { refused: over.message };
  }
  return { caller };
}
