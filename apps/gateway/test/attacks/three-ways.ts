import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { API_KEY, type GatewayUnderTest } from '../gateway-under-test.ts';

type Answer = {
  readonly data: unknown;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
};
type Ask = (at: GatewayUnderTest, query: string, variables?: object) => Promise<Answer>;

async function overWebsocket(at: GatewayUnderTest, query: string, variables = {}): Promise<Answer> {
  const client = createClient({
    url: `${at.gateway.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization: API_KEY },
    retryAttempts: 0,
  });
  try {
    const { value } = await client.iterate({ query, variables: { ...variables } }).next();
    return { data: value?.data, errors: (value?.errors ?? []) as unknown as Answer['errors'] };
  } catch (errors) {
    return { data: undefined, errors: errors as Answer['errors'] };
  } finally {
    await client.dispose();
  }
}

async function overSse(at: GatewayUnderTest, query: string, variables = {}): Promise<Answer> {
  const client = createSseClient({
    url: `${at.gateway.url}/graphql/stream`,
    headers: { authorization: `Bearer ${API_KEY}` },
    retryAttempts: 0,
  });
  const { value } = await client.iterate({ query, variables: { ...variables } }).next();
  client.dispose();
  return { data: value?.data, errors: (value?.errors ?? []) as unknown as Answer['errors'] };
}

/** One request and its first answer, over each way to GraphQL. */
export const WAYS: readonly (readonly [name: string, ask: Ask])[] = [
  ['HTTP', (at, query, variables) => at.ask(query, variables)],
  ['WebSocket', overWebsocket],
  ['server-sent events', overSse],
];
