import type { Fetcher } from '@graphiql/toolkit';
import { type DocumentNode, Kind, parse } from 'graphql';

/**
 * GraphiQL reads its editor a moment after a change: who switches tabs and runs at once would send
 * this tab's document with the operation name of the tab before. Each request is read anew instead.
 */
export const asShown =
  (fetcher: Fetcher): Fetcher =>
  (request, options) => {
    const document = parsed(request.query);
    if (document === undefined) return fetcher(request, options);
    const operationName = nameIn(document, request.operationName);
    return fetcher({ ...request, operationName }, { ...options, documentAST: document });
  };

/** Undefined where the gateway has to say what is wrong with it. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

function nameIn(document: DocumentNode, chosen: Request['operationName']): string | null {
  const names = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => operation.name?.value);
  return (names.length === 1 ? names[0] : chosen) ?? null;
}

type Request = Parameters<Fetcher>[0];
