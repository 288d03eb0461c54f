import { readFileSync } from 'node:fs';
import { catalogue, visibleParameters } from '@oncegate/catalog';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '../../src/limits/document-limits.ts';
import { documentRefusal } from '../../src/limits/document-refusal.ts';
import { listSize } from '../../src/limits/list-size.ts';
import { gatewaySchema } from '../../src/schema/gateway-schema.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { WAYS } from './three-ways.ts';

const NO_ARGUMENTS: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'any' } };

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

type LimitName = keyof typeof DOCUMENT_LIMITS;

/** A submission that is refused for its action, whatever its parameters are. */
const noAction = (parameters: string): string => `mutation {
  submitOperations(items: [
    { clientToken: "t", product: VPC, action: "None", parameters: ${parameters} }
  ]) { userErrors { code } }
}`;
const TOKENS_OF_NO_ACTION = 31;
const NESTING_OF_NO_ACTION = 4;

function numbered(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

/** Documents that have so many of what is limited. */
const DOCUMENTS: Readonly<Record<LimitName, (count: number) => string>> = {
  tokens: (count) => noAction(`[${'1 '.repeat(count - TOKENS_OF_NO_ACTION)}]`),
  nesting: (count) =>
    noAction('['.repeat(count - NESTING_OF_NO_ACTION) + ']'.repeat(count - NESTING_OF_NO_ACTION)),
  directives: (count) => `{ ${'__typename @skip(if: false) '.repeat(count)} }`,
  definitions: (count) =>
    `{ ${numbered(count - 1, (i) => `...f${i}`)} }
     ${numbered(count - 1, (i) => `fragment f${i} on Query { __typename }`)}`,
  depth: (count) =>
    `{ __type(name: "Query") ${'{ ofType '.repeat(count - 2)}{ name }${'}'.repeat(count - 2)} }`,
  rootFields: (count) => `{ ${'__typename '.repeat(count)} }`,
  aliases: (count) => `{ __schema { ${numbered(count, (i) => `a${i}: __typename`)} } }`,
  // Spread over three places: of one field a thousand times the validation gives up by itself.
  fields: (count) => {
    const each = Math.floor((count - 4) / 3);
    return `{
      __schema {
        queryType { ${'name '.repeat(each)} }
        mutationType { ${'name '.repeat(each)} }
        subscriptionType { ${'name '.repeat(count - 4 - 2 * each)} }
      }
    }`;
  },
  // Lists take their longest: 100 operations with 51 attempts each.
  leaves: (count) => {
    const ofAttempts = Math.floor(count / 5_100);
    return `{
      operations(first: 100) {
        nodes {
          attempts { ${'number '.repeat(ofAttempts)} }
          ${'id '.repeat(count / 100 - 51 * ofAttempts)}
        }
      }
    }`;
  },
};

/** A field of a page counts once for each row. */
const STEP: Partial<Record<LimitName, number>> = { leaves: 100 };

const CASES = WAYS.flatMap(([way, ask]) =>
  (Object.keys(DOCUMENTS) as LimitName[]).map((limit) => [way, limit, ask] as const),
);

test.each(CASES)(
  'over %s the most that is allowed passes, one more is refused: %s',
  async (_, limit, ask) => {
    const { most } = DOCUMENT_LIMITS[limit];
    expect((await ask(under, DOCUMENTS[limit](most))).errors).toEqual([]);
    const { errors } = await ask(under, DOCUMENTS[limit](most + (STEP[limit] ?? 1)));
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_LIMIT_EXCEEDED', limit, most } }]);
  },
);

const create = (i: number): string =>
  `a${i}: gpdbRestartDBInstance(clientToken: "a${i}", input: { dbInstanceId: "g" }) { disposition }`;
const doubling = (levels: number): string =>
  numbered(levels, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);

test.each([
  ['a thousand aliased mutations', `mutation { ${numbered(1_000, create)} }`, 'tokens'],
  ['fifty-one mutations', `mutation { ${numbered(51, create)} }`, 'rootFields'],
  ['a document of 20,000 tokens', `{ ${'a '.repeat(20_000)} }`, 'tokens'],
  ['10,000 directives', `{ __typename ${'@a'.repeat(10_000)} }`, 'directives'],
  ['a document of 3,000 levels', '{a'.repeat(3_000), 'nesting'],
  ['a value of 3,000 levels', `{ a(b: ${'['.repeat(3_000)}`, 'nesting'],
  [
    'fragments that double 45 times',
    `{ ...f0 } ${doubling(45)} fragment f45 on Query { __typename }`,
    'rootFields',
  ],
  [
    'fragments that double and that nothing spreads',
    `{ __typename } ${doubling(45)} fragment f45 on Query { __typename }`,
    'fields',
  ],
  [
    'a thousand fragments',
    `{ __typename } ${'fragment a on Query { a } '.repeat(1_000)}`,
    'definitions',
  ],
  [
    'pages whose length is a variable',
    `query ($n: Int) { operations(first: $n) { nodes { attempts { ${'number '.repeat(20)} } } } }`,
    'leaves',
  ],
])('%s: refused at once, and nothing is changed', async (_, query, limit) => {
  for (const [, ask] of WAYS) {
    // Of this thread, in which the gateway runs: other work on the machine is not the document's fault.
    const start = process.threadCpuUsage();
    const { errors } = await ask(under, query);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(3_000);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_LIMIT_EXCEEDED', limit } }]);
  }
  expect(await under.redis.keys(`{${under.prefix}:0}:operation:*`)).toEqual([]);
});

test.each(WAYS)('over %s fragments in a circle are refused by the validation', async (_, ask) => {
  const { errors } = await ask(
    under,
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect(errors[0]?.message).toContain('within itself');
});

test.each(WAYS)('over %s introspection as GraphiQL asks for it passes', async (_, ask) => {
  const query = getIntrospectionQuery({
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
  });
  const { data, errors } = await ask(under, query);
  expect(errors).toEqual([]);
  expect(data).toHaveProperty('__schema.types');
});

/** Everything that can be selected below a type. */
function everything(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named) || !('getFields' in named)) {
    return '';
  }
  const fields = Object.values(named.getFields());
  return `{ ${fields.map((field) => field.name + everything(field.type)).join(' ')} }`;
}

test('every mutation passes with every field of its answer', () => {
  const schema = gatewaySchema(catalogue());
  const refusal = documentRefusal(schema);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const refused = mutations.filter(
    ({ name, type }) => refusal(`mutation { ${name} ${everything(type)} }`) !== null,
  );
  expect(mutations.length).toBeGreaterThan(265);
  expect(refused.map(({ name }) => name)).toEqual([]);
});

test('no list of the gateway’s own is longer than it is taken for', () => {
  const schema = gatewaySchema(catalogue());
  const longest = (type: string, name: string) => {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    return listSize(type, field as GraphQLField<unknown, unknown>, NO_ARGUMENTS);
  };
  expect(longest('Query', 'actions')).toBe(catalogue().length);
  const parameters = catalogue().map((spec) => visibleParameters(spec).length);
  expect(longest('Action', 'parameters')).toBe(Math.max(...parameters));
  // A page is counted where `first` stands, not again where its rows do.
  for (const of of ['OperationConnection', 'AuditConnection']) {
    expect([longest(of, 'nodes'), longest(of, 'edges')]).toEqual([1, 1]);
  }
});

test('the page says how large the largest typed mutation is', () => {
  const schema = gatewaySchema(catalogue());
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const sizes = mutations.map(({ name, type }) =>
    sizeOf(`mutation { ${name} ${everything(type)} }`),
  );
  const most = (of: keyof ReturnType<typeof sizeOf>) => Math.max(...sizes.map((size) => size[of]));
  const page = readFileSync(new URL('../../../../docs/security.md', import.meta.url), 'utf8');
  expect(
    /answer has (\d+)\s+tokens,\s+(\d+)\s+fields\s+and\s+(\d+)\s+levels/.exec(page)?.slice(1),
  ).toEqual([most('tokens'), most('fields'), most('levels')].map(String));
});

function sizeOf(query: string) {
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  let [fields, level, levels] = [0, 0, 0];
  visit(parse(query), {
    Field: {
      enter() {
        fields += 1;
        level += 1;
        levels = Math.max(levels, level);
      },
      leave() {
        level -= 1;
      },
    },
  });
  return { tokens, fields, levels };
}

test('the largest typed mutation is answered with every field', async () => {
  const name = 'vpcModifyVpnAttachmentAttribute';
  const type = gatewaySchema(catalogue()).getMutationType()?.getFields()[name]?.type;
  const { data, errors } = await under.ask(
    `mutation { ${name}(clientToken: "largest", input: { vpnConnectionId: "v" })
      ${type ? everything(type) : ''} }`,
  );
  expect(errors).toEqual([]);
  expect(data[name]).toMatchObject({ disposition: 'CREATED' });
});

test('a known document passes again, an unknown one is looked at, however many there were', async () => {
  const refusal = documentRefusal(gatewaySchema(catalogue()));
  for (let i = 0; i < 1_200; i += 1) {
    expect(refusal(`query q${i % 600} { __typename }`)).toBeNull();
  }
  for (let i = 0; i < 2; i += 1) {
    expect(refusal(DOCUMENTS.fields(1_001))).not.toBeNull();
  }
});
