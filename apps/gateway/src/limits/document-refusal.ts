import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { KnownTexts } from './known-texts.ts';
import { selectionRefusal } from './selection-limits.ts';
import { sourceRefusal } from './source-limits.ts';

/** Why a document is refused before it is validated, or null. */
export type DocumentRefusal = (query: string) => GraphQLError | null;

/** Of those that passed: 4 MB. */
const KNOWN_CHARACTERS = 2_000_000;

/** Refuses what goes beyond `DOCUMENT_LIMITS`, in time that grows with the text alone. */
export function documentRefusal(schema: GraphQLSchema): DocumentRefusal {
  const passed = new KnownTexts<true>(KNOWN_CHARACTERS);
  return (query) => {
    if (passed.of(query)) {
      return null;
    }
    const tooLong = sourceRefusal(query);
    if (tooLong !== null) {
      return tooLong;
    }
    const document = parsed(query);
    if (document === null) {
      return null;
    }
    const refusal = selectionRefusal(schema, document);
    if (refusal === null) {
      passed.add(query, true);
    }
    return refusal;
  };
}

/** Null where it is no GraphQL: whoever parses it next says so, with the place. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}
