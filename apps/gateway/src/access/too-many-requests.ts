import type { FastifyReply } from 'fastify';
import type { GraphQLError } from 'graphql';

/** Status 429, with the whole seconds after which to come again, as HTTP has it. */
export function tooManyRequests(reply: FastifyReply, { extensions }: GraphQLError): FastifyReply {
  const seconds = Math.ceil(Number(extensions.retryAfterMs) / 1_000);
  return reply.code(429).header('retry-after', String(seconds));
}
