import type { preHandlerHookHandler } from 'fastify';
import type { DocumentRefusal } from '../limits/document-refusal.ts';

/** Refuses documents beyond the limits before Apollo validates them, which takes longer. */
export function refuseDocuments(refusal: DocumentRefusal): preHandlerHookHandler {
  return ({ body }, reply, done) => {
    const query: unknown = Object(body).query;
    const refused = typeof query === 'string' ? refusal(query) : null;
    if (refused === null) {
      done();
    } else {
      reply.code(400).send({ errors: [refused] });
    }
  };
}
