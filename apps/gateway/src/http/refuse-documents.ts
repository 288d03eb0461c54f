import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentRefusal } from '../limits/document-refusal.ts';

/** Refuses documents beyond the limits before Apollo validates them, which takes longer. */
export function refuseDocuments(refusal: DocumentRefusal) {
  return async ({ body }: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const query: unknown = Object(body).query;
    const refused = typeof query === 'string' ? refusal(query) : null;
    return refused === null ? undefined : reply.code(400).send({ errors: [refused] });
  };
}
