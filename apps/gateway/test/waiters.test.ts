import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { succeed } from './stand-in-worker.ts';

const WAITERS = 5_000;
const A_CONNECTION = 5;
const BATCH = 1_250;
const OPERATIONS = 50;

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const SUBMIT = `mutation ($items: [SubmitItem!]!) {
  submitOperations(items: $items) { userErrors { code } } }`;

// Five waiters a connection: opening five thousand connections in this one process takes a quarter
// of a minute, which would measure this test.
const WAIT = `query ($id: ID!) { ${Array.from(
  { length: A_CONNECTION },
  (_, index) => `w${index}: operation(id: $id, waitMs: 60000) { state result }`,
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

/** Counts what is asked of Redis about this deployment, whoever else uses the same Redis. */
async function countCommands(): Promise<{ readonly so: () => number; stop(): void }> {
  const monitor = await under.redis.monitor();
  let count = 0;
  monitor.on('monitor', (_: string, args: readonly string[]) => {
    count += args.some((arg) => arg.includes(under.prefix)) ? 1 : 0;
  });
  return { so: () => count, stop: () => monitor.disconnect() };
}

async function metric(name: string): Promise<number> {
  const text = await (
    await fetch(`${under.gateway.url}/metrics`, { headers: { authorization: `Bearer ${API_KEY}` } })
  ).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
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
  // Batch by batch: a burst beyond the backlog of connections is refused by the machine.
  for (let waiting = 0; waiting < WAITERS; waiting += BATCH) {
    for (let i = 0; i < BATCH; i += A_CONNECTION) {
      answers.push(wait(ids[answers.length % OPERATIONS] ?? '', agent));
    }
    await expect.poll(() => metric('oncegate_waiters')).toBe(waiting + BATCH);
  }

  const commands = await countCommands();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  // The heartbeat and the tail of the stream; nothing for each of those who wait.
  expect(commands.so()).toBeLessThan(20);

  const before = commands.so();
  for (const token of tokens) {
    await succeed(under.ledger, idOf(token), { RequestId: `R-${token}` });
  }
  const settled = performance.now();
  const bodies = await Promise.all(answers);
  expect(performance.now() - settled).toBeLessThan(5_000);
  // Each operation was read, claimed and settled here, and read a few times there, scripts' own
  // commands included: by the operation, not by the waiter.
  expect(commands.so() - before).toBeLessThan(OPERATIONS * 50);
  for (const [index, body] of bodies.entries()) {
    expect(body.split(`R-${tokens[index % OPERATIONS]}`)).toHaveLength(A_CONNECTION + 1);
  }
  expect(await metric('oncegate_waiters')).toBe(0);
  commands.stop();
  agent.destroy();
});
