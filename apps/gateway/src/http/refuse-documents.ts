import type { preHandlerHookHandler } from 'fastify';
import type { DocumentRefusal } from '../limits/document-refusal.ts';
import type { Metrics } from '../metrics.ts';
import { countError } from '../telemetry/count-error.ts';

/** Refuses documents beyond the limits before Apollo validates them, which takes longer. */
export function refuseDocuments(
  refusal: DocumentRefusal,
  metrics: Pick<Metrics, 'errors'>,
): preHandlerHookHandler {
  return ({ body }, reply, done) => {
    const query: unknown = Object(body).query;
    const refused = typeof query === 'string' ? refusal(query) : null;
    if (refused === null) {
      done();
    } else {
      countError(refused.toJSON(), metrics);
      reply.code(400).send({ errors: [refused] });
    }
  };
}
