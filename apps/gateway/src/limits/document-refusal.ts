import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { selectionRefusal } from './selection-limits.ts';
import { sourceRefusal } from './source-limits.ts';

/** Why a document is refused before it is validated, or null. */
export type DocumentRefusal = (query: string) => GraphQLError | null;

/** Programs send the same few documents again and again: those that passed are known. */
const KNOWN_DOCUMENTS = 500;

/** Longer ones are not kept, so that all of them together take 4 MB at most. */
const LONGEST_KNOWN = 4_096;

/** Refuses what goes beyond `DOCUMENT_LIMITS`, in time that grows with the text alone. */
export function documentRefusal(schema: GraphQLSchema): DocumentRefusal {
  const passed = new Set<string>();
  return (query) => {
    if (passed.has(query)) {
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
    if (refusal === null && query.length <= LONGEST_KNOWN) {
      passed.add(query);
      if (passed.size > KNOWN_DOCUMENTS) {
        forgetOldest(passed);
      }
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

function forgetOldest(known: Set<string>): void {
  for (const oldest of known) {
    known.delete(oldest);
    return;
  }
}
