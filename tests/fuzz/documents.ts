import * as fc from 'fast-check';
import { getIntrospectionQuery, Lexer, Source, TokenKind } from 'graphql';
import { text } from './hostile-values.ts';

/** Documents that are answered, of every kind that there is. */
const VALID: readonly string[] = [
  '{ __typename }',
  'query q($id: ID = "x") { operation(id: $id) { id state attempts { number code } } }',
  '{ operations(first: 5, filter: { states: [QUEUED] }) { nodes { ...o } pageInfo { endCursor } } } fragment o on Operation { id clientToken parameterHash result }',
  '{ operationByToken(clientToken: "a") { ... on Operation { id } ... @include(if: true) { run } } }',
  '{ actions(product: VPC, search: "Vpc") { name parameters { name type } } }',
  'mutation { a: vpcCreateVpc(clientToken: "a", input: { cidrBlock: "10.0.0.0/8" }) { disposition operation { id state } userErrors { code path } } }',
  'mutation { submitOperations(items: [{ clientToken: "b", product: VPC, action: "CreateVpc", parameters: { A: [1, 2.5, null, true, { B: """c""" }] } }]) { results { disposition } userErrors { code } } }',
  'mutation { cancelOperation(id: "x") { operation { state } userErrors { code } } }',
  getIntrospectionQuery({ descriptions: false }),
];

/** The document cut into its tokens. */
function tokensOf(query: string): readonly string[] {
  const lexer = new Lexer(new Source(query));
  const tokens: string[] = [];
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens.push(query.slice(token.start, token.end));
  }
  return tokens;
}

const TOKENS: readonly (readonly string[])[] = VALID.map(tokensOf);
const token: fc.Arbitrary<string> = fc.constantFrom(...new Set(TOKENS.flat()), '\u0000', '"', '#');

type Edit = readonly [
  kind: 'drop' | 'double' | 'put' | 'swap' | 'repeat',
  at: number,
  token: string,
];

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('drop', 'double', 'put', 'swap', 'repeat'),
  fc.nat(500),
  token,
);

function edited(tokens: readonly string[], [kind, place, given]: Edit): readonly string[] {
  const at = place % Math.max(tokens.length, 1);
  const here = tokens[at] ?? '';
  switch (kind) {
    case 'drop':
      return tokens.toSpliced(at, 1);
    case 'double':
      return tokens.toSpliced(at, 0, here);
    case 'put':
      return tokens.toSpliced(at, 0, given);
    case 'swap':
      return tokens.with(at, given);
    case 'repeat':
      return tokens.toSpliced(at, 1, ...Array.from({ length: 200 }, () => here));
  }
}

/** Valid documents, the same with some tokens changed, and texts that are none. */
export const document: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...TOKENS), fc.array(edit, { maxLength: 4 }))
      .map(([tokens, edits]) => edits.reduce(edited, tokens).join(' ')),
  },
  { weight: 1, arbitrary: fc.array(token, { maxLength: 400 }).map((tokens) => tokens.join(' ')) },
  { weight: 1, arbitrary: text },
);
