import type { onRequestHookHandler } from 'fastify';
import Negotiator from 'negotiator';
import { KnownTexts } from '../limits/known-texts.ts';
import { refusal } from './refusal.ts';

/** What GraphQL over HTTP is answered as. */
const TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
];

/** Of what clients accept, each its own few ways. */
const KNOWN_CHARACTERS = 10_000;

/** Refuses who accepts no answer of ours. Apollo looks at it when the mutation is done. */
export function refuseUnacceptable(): onRequestHookHandler {
  const passed = new KnownTexts<true>(KNOWN_CHARACTERS);
  return ({ headers: { accept = '' } }, reply, done) => {
    if (accept === '' || passed.of(accept)) {
      done();
    } else if (new Negotiator({ headers: { accept } }).mediaType(TYPES) === undefined) {
      reply.code(406).send(refusal(406));
    } else {
      passed.add(accept, true);
      done();
    }
  };
}
