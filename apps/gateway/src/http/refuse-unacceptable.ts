import type { onRequestHookHandler } from 'fastify';
import type { AnswerTypes } from './answer-types.ts';
import { refusal } from './refusal.ts';

/** Refuses who accepts no answer of ours. Apollo looks at it when the mutation is done. */
export function refuseUnacceptable(typeFor: AnswerTypes): onRequestHookHandler {
  return ({ headers }, reply, done) => {
    if (typeFor(headers.accept) === undefined) {
      reply.code(406).send(refusal(406));
    } else {
      done();
    }
  };
}
