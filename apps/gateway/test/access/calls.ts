import { randomUUID } from 'node:crypto';
import type { GatewayUnderTest } from '../gateway-under-test.ts';

export const SUBMIT = `mutation ($token: ClientToken!) {
  gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) {
    disposition operation { id }
  }
}`;

/** A new operation of whoever holds the key. */
export async function submit(at: GatewayUnderTest, key: string, token: string = randomUUID()) {
  const { data } = await at.ask(SUBMIT, { token }, key);
  const { operation } = data.gpdbRestartDBInstance as { operation: { id: string } };
  return { token, id: operation.id };
}

/** The whole answer, with its headers. */
export function post(
  at: GatewayUnderTest,
  query: string,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${at.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });
}

export function bearer(credential: string): { authorization: string } {
  return { authorization: `Bearer ${credential}` };
}

export function basic(password: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`anyone:${password}`).toString('base64')}` };
}
