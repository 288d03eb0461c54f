import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from './events-over-sse.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const ONE = 'subscription ($id: ID!) { operationChanged(id: $id) { state } }';
const ALL = `subscription ($token: String) {
  operationsChanged(filter: { tokenPrefix: $token }) { state }
}`;

type Errors = readonly { message: string; extensions: Record<string, unknown> }[];

function overWebsocket(query: string, variables: object) {
  const client = createClient({
    url: `${under.gateway.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization: API_KEY },
    retryAttempts: 0,
  });
  return { client, changes: client.iterate({ query, variables: { ...variables } }) };
}

const WAYS = {
  'a WebSocket': overWebsocket,
  'server-sent events': (query: string, variables: object) =>
    followOverSse(under, query, variables),
} as const;
const ways = Object.entries(WAYS);

/** What a stream ends with, in an event of its own or as the error of the protocol. */
async function lastErrors(changes: AsyncIterator<unknown>): Promise<Errors> {
  try {
    const { value } = (await changes.next()) as { value: { errors: Errors } };
    expect(await changes.next()).toMatchObject({ done: true });
    return value.errors;
  } catch (error) {
    return error as Errors;
  }
}

async function submit(token: string): Promise<string> {
  await under.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition }
    }`,
    { token },
  );
  return idOf(token);
}

test.each(
  ways.flatMap(([way, follow]) => [
    [way, 'operationChanged', ONE, follow] as const,
    [way, 'operationsChanged', ALL, follow] as const,
  ]),
)('over %s what becomes unreadable ends %s, masked', async (_, __, query, follow) => {
  const token = randomUUID();
  const id = await submit(token);
  const { client, changes } = follow(query, { id, token });
  await changes.next();
  await under.redis.hset(under.ledger.keys.record(id), 'v', '99');
  await under.redis.xadd(under.ledger.keys.events, '*', 'changed', `${id} 1 9 RUNNING development`);
  const errors = await lastErrors(changes);
  const correlationId = String(errors[0]?.extensions.correlationId);
  expect(errors).toMatchObject([
    {
      message: `Something went wrong here that should not have. Quote ${correlationId} when you report it.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: expect.any(String) },
    },
  ]);
  expect(JSON.stringify(errors)).not.toContain('NEWERFORMAT');
  expect(under.log.join('')).toContain(correlationId);
  await client.dispose();
  await under.redis.del(under.ledger.keys.record(id));
});

test.each(ways)('over %s refusals carry the codes that they have over HTTP', async (_, follow) => {
  for (const [query, variables, code] of [
    ['subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [ONE, { id: ['a-secret'] }, 'BAD_USER_INPUT'],
  ] as const) {
    const { client, changes } = follow(query, variables);
    const errors = await lastErrors(changes);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toContain('a-secret');
    await client.dispose();
  }
});

test('a WebSocket gathers no listeners however many operations it carries', async () => {
  const warnings: string[] = [];
  const note = (warning: Error): number => warnings.push(warning.name);
  process.on('warning', note);
  const id = await submit(randomUUID());
  const { client, changes } = overWebsocket(ONE, { id });
  await changes.next();
  for (let i = 0; i < 20; i += 1) {
    for await (const _ of client.iterate({ query: '{ __typename }' })) break;
  }
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
  await client.dispose();
});
