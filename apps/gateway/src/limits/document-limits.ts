/**
 * What one document may ask: many times what the largest typed mutation has with every field of its
 * answer (docs/security.md says how much). Introspection as GraphiQL asks for it has 15 levels.
 */
export const DOCUMENT_LIMITS = {
  /** A thousand parameters written out in the document are 4,000. */
  tokens: { most: 8_000, words: 'tokens in the document' },
  /** Parameters may have 20 levels, each a list and an object; the parser goes down with them. */
  nesting: { most: 50, words: 'brackets open at once' },
  directives: { most: 50, words: 'directives' },
  definitions: { most: 50, words: 'operations and fragments in the document' },
  depth: { most: 20, words: 'levels of fields' },
  /** Each may be a write: `submitOperations` takes lists. */
  rootFields: { most: 50, words: 'fields of Query, Mutation or Subscription' },
  aliases: { most: 100, words: 'aliases, fragments written out' },
  /** Fields that may be the same are compared in pairs by the validation. */
  fields: { most: 1_000, words: 'fields, fragments written out' },
  /** A page of 100 operations with all their attempts and fields has 71,000. */
  leaves: { most: 100_000, words: 'values in the answer, our own lists taken at their longest' },
} as const satisfies Readonly<Record<string, Limit>>;

type Limit = { readonly most: number; readonly words: string };
