import Negotiator from 'negotiator';
import { KnownTexts } from '../limits/known-texts.ts';

/** What GraphQL over HTTP is answered as, in Apollo's order: of what a client likes alike, the first. */
const TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
] as const;

/** Of what clients accept, each its own few ways. */
const KNOWN_CHARACTERS = 10_000;

/** The type that a client is answered with, by its Accept header; undefined where it accepts none of ours. */
export type AnswerTypes = (accept: string | undefined) => string | undefined;

/** As Apollo chooses it, but once for each header: no request pays for it again. */
export function answerTypes(): AnswerTypes {
  const known = new KnownTexts<string>(KNOWN_CHARACTERS);
  return (accept = '') => {
    if (accept === '') {
      return TYPES[0];
    }
    const type = known.of(accept) ?? new Negotiator({ headers: { accept } }).mediaType([...TYPES]);
    if (type !== undefined) {
      known.add(accept, type);
    }
    return type;
  };
}
