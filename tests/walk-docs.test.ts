import { readFile } from 'node:fs/promises';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type System, startSystem } from './harness/system.ts';

const page = await readFile(new URL('../docs/graphql.md', import.meta.url), 'utf8');
const EXAMPLE = /```graphql\n(.*?)```\n\n```json\n(.*?)```/gs;
const examples = [...page.matchAll(EXAMPLE)].map(([, query = '', answer = '']) => ({
  query,
  answer: JSON.parse(answer) as unknown,
}));

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

test('every query of the page has its answer', () => {
  expect(examples.length).toBeGreaterThan(10);
  expect(page.split('```graphql').length - 1).toBe(examples.length);
});

// In order: the later ones find what the earlier ones made.
test.each(examples)('example %# of docs/graphql.md is answered as it says', async (example) => {
  const answer = example.query.startsWith('subscription')
    ? await firstEvent(example.query)
    : await system.gateway.graphql(example.query);
  expect(answer).toEqual(expected(example.answer));
});

async function firstEvent(query: string): Promise<unknown> {
  const { url, apiKey } = system.gateway;
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: { authorization: `Bearer ${apiKey}` },
  });
  for await (const { data } of client.iterate({ query })) {
    client.dispose();
    return data;
  }
  return undefined;
}

/** `…` stands for what differs each time, nothing included. */
function expected(answer: unknown): unknown {
  if (answer === '…') return { asymmetricMatch: (value: unknown) => value !== undefined };
  if (Array.isArray(answer)) return answer.map(expected);
  return typeof answer === 'object' && answer !== null
    ? Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, expected(value)]))
    : answer;
}
