import { type GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { limitExceeded } from './limit-exceeded.ts';

const OPENING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const CLOSING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

/**
 * Why a document is too large to be parsed, or null. Stops at the first token too many; text that is
 * no GraphQL is left to the parser, which says where.
 */
export function sourceRefusal(query: string): GraphQLError | null {
  const lexer = new Lexer(new Source(query));
  const seen = { tokens: 0, nesting: 0, directives: 0 };
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      seen.tokens += 1;
      seen.directives += kind === TokenKind.AT ? 1 : 0;
      seen.nesting += OPENING.has(kind) ? 1 : CLOSING.has(kind) ? -1 : 0;
      for (const limit of ['tokens', 'nesting', 'directives'] as const) {
        if (seen[limit] > DOCUMENT_LIMITS[limit].most) {
          return limitExceeded(limit, DOCUMENT_LIMITS[limit]);
        }
      }
    }
    return null;
  } catch {
    return null;
  }
}
