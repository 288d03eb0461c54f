import { type Client, createClient } from 'graphql-ws';
import type { GatewayUnderTest } from '../gateway-under-test.ts';

export type Closing = { readonly code: number; readonly reason: string };

/** A WebSocket of one caller, with how it was closed. */
export function overWebsocket(at: GatewayUnderTest, authorization: string) {
  const { promise: closed, resolve } = Promise.withResolvers<Closing>();
  const client: Client = createClient({
    url: `${at.gateway.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization },
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => {},
    on: { closed: (event) => resolve(event as Closing) },
  });
  return {
    client,
    closed,
    ask: (query: string, variables: object = {}) =>
      client.iterate({ query, variables: { ...variables } }),
  };
}
