import { createClient, type ExecutionResult } from 'graphql-sse';
import { API_KEY, type GatewayUnderTest } from './gateway-under-test.ts';

/** Follows a subscription over server-sent events, each on a connection of its own. */
export function followOverSse(
  at: GatewayUnderTest,
  query: string,
  variables: object,
  key = API_KEY,
) {
  const client = createClient({
    url: `${at.gateway.url}/graphql/stream`,
    headers: { authorization: `Bearer ${key}` },
    retryAttempts: 0,
  });
  const changes: AsyncIterator<ExecutionResult> = client.iterate({
    query,
    variables: { ...variables },
  });
  return { client, changes };
}
