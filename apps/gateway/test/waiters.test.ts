import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  REDIS_URL,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { metric } from './metric.ts';
import { succeed } from './stand-in-worker.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

const WAITERS = 5_000;
const A_CONNECTION = 25;
const BATCH = 1_250;
const OPERATIONS = 50;
const WAIT_MS = 60_000;

let proxy: TcpProxy;
let under: GatewayUnderTest;
beforeAll(async () => {
  proxy = await tcpProxy(new URL(REDIS_URL));
  under = await startGatewayUnderTest({ ONCEGATE_REDIS_URL: `redis://127.0.0.1:${proxy.port}` });
});
afterAll(async () => {
  await under.close();
  await proxy.close();
});

const SUBMIT = `mutation ($items: [SubmitItem!]!) {
  submitOperations(items: $items) { userErrors { code } } }`;

// Many waiters a connection: opening five thousand connections in this one process takes a quarter
// of a minute, which would measure this test.
const WAIT = `query ($id: ID!) { ${Array.from(
  { length: A_CONNECTION },
  (_, index) => `w${index}: operation(id: $id, waitMs: ${WAIT_MS}) { state result }`,
).join(' ')} }`;

function wait(id: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(`${under.gateway.url}/graphql`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${API_KEY}` },
    });
    sent.on('error', reject).on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
    });
    sent.end(JSON.stringify({ query: WAIT, variables: { id } }));
  });
}

test('five thousand waiters on one gateway ask nothing of Redis while they wait, and are all answered', async () => {
  const agent = new Agent({ keepAlive: true });
  const tokens = Array.from({ length: OPERATIONS }, () => randomUUID());
  const item = {
    product: 'GPDB',
    action: 'RestartDBInstance',
    parameters: { DBInstanceId: 'gp-1' },
  };
  await under.ask(SUBMIT, { items: tokens.map((clientToken) => ({ ...item, clientToken })) });
  const ids = tokens.map((token) => idOf(token));
  const answers: Promise<string>[] = [];
  const first = performance.now();
  // Batch by batch: a burst beyond the backlog of connections is refused by the machine.
  for (let waiting = 0; waiting < WAITERS; waiting += BATCH) {
    for (let i = 0; i < BATCH; i += A_CONNECTION) {
      answers.push(wait(ids[answers.length % OPERATIONS] ?? '', agent));
    }
    await expect.poll(() => metric(under.gateway, 'oncegate_waiters')).toBe(waiting + BATCH);
  }

  const asked = proxy.commands;
  const counting = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  // The heartbeat and the tail of the stream; nothing for each of those who wait.
  const seconds = (performance.now() - counting) / 1_000;
  expect((proxy.commands - asked) / seconds).toBeLessThan(14);

  const before = proxy.commands;
  for (const token of tokens) {
    await succeed(under.ledger, idOf(token), { RequestId: `R-${token}` });
  }
  const bodies = await Promise.all(answers);
  // Woken: whoever waits to the end of the time has waited for this long since the first came.
  expect(performance.now() - first).toBeLessThan(WAIT_MS);
  // Each operation is read a few times: by the operation, not by the waiter.
  expect(proxy.commands - before).toBeLessThan(OPERATIONS * 10);
  for (const [index, body] of bodies.entries()) {
    expect(body.split(`R-${tokens[index % OPERATIONS]}`)).toHaveLength(A_CONNECTION + 1);
  }
  expect(await metric(under.gateway, 'oncegate_waiters')).toBe(0);
  agent.destroy();
});
