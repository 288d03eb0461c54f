import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { WAYS } from './three-ways.ts';

let under: GatewayUnderTest;
let production: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
  production = await startGatewayUnderTest({
    ONCEGATE_MODE: 'production',
    ONCEGATE_REDIS_DURABILITY: 'any',
  });
});
afterAll(() => Promise.all([under.close(), production.close()]));

const SECRET = 'a-password-of-nobody';

test.each(WAYS)(
  'over %s introspection is open in development and off in production',
  async (...of) => {
    const ask = of[1];
    for (const [field, query] of [
      ['__schema', '{ __schema { queryType { name } } }'],
      ['__type', '{ __type(name: "Query") { name } }'],
    ] as const) {
      expect((await ask(under, query)).errors).toEqual([]);
      const { errors } = await ask(production, query);
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining(`does not tell its schema: "${field}" is refused`),
          extensions: {
            code: 'GRAPHQL_VALIDATION_FAILED',
            validationErrorCode: 'INTROSPECTION_DISABLED',
          },
        },
      ]);
      expect(errors[0]?.message).toContain('schema.graphql');
      expect(errors[0]?.message).not.toContain('Apollo');
    }
    expect((await ask(production, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  },
);

test.each(WAYS)(
  'over %s names are suggested in development and not in production',
  async (...of) => {
    const ask = of[1];
    for (const [query, variables] of [
      ['{ operatio(id: "x") { id } }', {}],
      ['{ operations(firs: 5) { pageInfo { endCursor } } }', {}],
      [
        'query ($f: OperationFilter) { operations(filter: $f) { pageInfo { endCursor } } }',
        { f: { tokenPrefi: 'x' } },
      ],
    ] as const) {
      const suggested = await ask(under, query, variables);
      expect(JSON.stringify(suggested.errors)).toContain('Did you mean');
      const bare = await ask(production, query, variables);
      expect(bare.errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(bare.errors)).not.toContain('Did you mean');
    }
  },
);

test.each([
  ['a syntax error', `{ operation(id: "x" "${SECRET}") { id } }`, 'GRAPHQL_PARSE_FAILED'],
  ['a string without end', `{ operation(id: "${SECRET}`, 'GRAPHQL_PARSE_FAILED'],
  ['nothing but a comment', `# ${SECRET}`, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a fragment alone', 'fragment f on Query { __typename }', null],
] as const)('%s is answered alike over every way', async (_, query, code) => {
  const answers = await Promise.all(WAYS.map(([, ask]) => ask(production, query)));
  for (const { errors } of answers) {
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain(SECRET);
    expect(errors[0]?.extensions.code).toBe(answers[0]?.errors[0]?.extensions.code);
    expect(errors[0]?.extensions.code).toBe(code ?? errors[0]?.extensions.code);
    expect(errors[0]?.message).toBe(answers[0]?.errors[0]?.message);
  }
});
