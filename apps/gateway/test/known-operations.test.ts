import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GatewayContext } from '../src/gateway-context.ts';
import { answerTypes } from '../src/http/answer-types.ts';
import { knownOperations } from '../src/http/known-operations.ts';
import { KnownTexts } from '../src/limits/known-texts.ts';
import { API_KEY, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const CREATE = `mutation Create($token: ClientToken!, $input: VpcCreateVpcInput!) {
  vpcCreateVpc(clientToken: $token, input: $input) {
    disposition operation { id state } userErrors { code message path }
  }
}`;
const LIST = `query List($after: String) {
  operations(first: 1, after: $after) { edges { node { state } } }
  action(product: GPDB, name: "Nothing") { name }
}`;

/** Nothing, as Apollo Client and as urql have it, and what nobody can answer. */
const ACCEPTED = [
  '*/*',
  'application/graphql-response+json,application/json;q=0.9',
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  'application/json; callbackSpec=1.0, application/json;q=0.5',
  'text/html',
];

async function answered(body: object, accept: string) {
  const response = await fetch(`${under.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${API_KEY}`, accept },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  delete headers.date;
  return { status: response.status, headers, text };
}

test.each([
  ['what passes', CREATE, { variables: { token: 'known', input: {} } }],
  ['what is refused', CREATE, { variables: { token: 'kn\nown', input: {} } }],
  ['variables that do not fit', CREATE, { variables: { token: 'known', input: 'secret' } }],
  ['a variable too few', CREATE, {}],
  ['a list, partly null', LIST, { variables: {} }],
  ['an error beside data', LIST, { variables: { after: 'nonsense' } }],
  ['another operation than there is', LIST, { operationName: 'Other' }],
  ['the one that is named', `${CREATE} ${LIST}`, { operationName: 'List' }],
  ['none of several named', `${CREATE} ${LIST}`, {}],
])('%s is answered as Apollo answers it, however often it was asked', async (_, query, rest) => {
  // The first makes the operation and the document known; extensions are left to Apollo always.
  for (const accept of ACCEPTED) {
    await answered({ query, ...rest }, accept);
    const known = await answered({ query, ...rest }, accept);
    expect(known).toEqual(await answered({ query, ...rest, extensions: {} }, accept));
  }
});

test('Apollo is asked for a document once, and whenever nothing may be executed', async () => {
  let asked = 0;
  let executed = 0;
  const schema = buildSchema('type Query { twice(number: Int!): Int }');
  const twice = schema.getQueryType()?.getFields().twice;
  if (twice !== undefined) {
    twice.resolve = (_, { number }) => {
      executed += 1;
      return 2 * number;
    };
  }
  const known = knownOperations({
    schema,
    typeFor: answerTypes(),
    contextOf: () => ({}) as GatewayContext,
    formatError: (formatted) => formatted,
  });
  const apollo = new ApolloServer<GatewayContext>({
    schema,
    plugins: [known.plugin],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, { context: async () => ({}) as GatewayContext });
  const server = Fastify();
  server.post(
    '/',
    known.handler(function otherwise(request, reply) {
      asked += 1;
      return handler.call(this, request, reply);
    }),
  );
  const query = 'query Twice($number: Int!) { twice(number: $number) }';
  const ask = async (number: unknown, accept?: string) => {
    const headers = accept === undefined ? {} : { accept };
    const payload = { query, variables: { number } };
    return server.inject({ method: 'POST', url: '/', payload, headers });
  };
  for (const number of [1, 2, 3])
    expect((await ask(number)).json()).toEqual({ data: { twice: 2 * number } });
  expect({ asked, executed }).toEqual({ asked: 1, executed: 3 });
  const refused = { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };
  expect((await ask('much')).json()).toMatchObject(refused);
  expect({ asked, executed }).toEqual({ asked: 2, executed: 3 });
  for (const number of [4, 5]) {
    const { headers } = await ask(number, 'application/graphql-response+json');
    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  }
  expect({ asked, executed }).toEqual({ asked: 2, executed: 5 });
  await server.close();
  await apollo.stop();
});

test('of all documents the latest are known, and a long one is not', () => {
  const known = new KnownTexts<number>(10);
  for (const [index, query] of ['aaaa', 'bbbb', 'cccc'].entries()) known.add(query, index);
  known.add('x'.repeat(5_000), 3);
  expect(['aaaa', 'bbbb', 'cccc', 'x'.repeat(5_000)].map((query) => known.of(query))).toEqual([
    undefined,
    1,
    2,
    undefined,
  ]);
});
