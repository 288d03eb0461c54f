import { randomUUID } from 'node:crypto';
import { type Ledger, openPartition, raisePartitions, type Seal } from '@oncegate/ledger';
import { openVault, parseKeyRing } from '@oncegate/vault';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from './events-over-sse.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  SEALING_KEYS,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
let seal: Seal;
beforeAll(async () => {
  const ring = parseKeyRing(SEALING_KEYS);
  if (!ring.ok) throw new Error(ring.error);
  seal = openVault(ring.value);
  under = await startGatewayUnderTest({ ONCEGATE_PARTITIONS: '2' });
});
afterAll(() => under.close());

const homeOf = (token: string, partitions: number): number =>
  Number.parseInt(idOf(token).slice(0, 8), 16) % partitions;

function tokenAt(home: number, partitions: number): string {
  for (;;) {
    const token = randomUUID();
    if (homeOf(token, partitions) === home) return token;
  }
}

/** What a worker of that partition sees. */
function partition(number: number): Ledger {
  const opened = openPartition(under.redis, under.prefix, seal, number);
  return { ...opened, admit: () => Promise.reject(new Error('a worker admits nothing')) };
}

function submit(token: string, waitMs: number) {
  return under.ask(
    `mutation ($token: ClientToken!, $waitMs: Int) {
      gpdbRestartDBInstance(
        clientToken: $token, input: { dbInstanceId: "gp-1" }, options: { waitMs: $waitMs }
      ) { disposition operation { state } }
    }`,
    { token, waitMs },
  );
}

type Listed = { edges: readonly { node: { id: string } }[] };

test('who waits hears of the end in whichever partition it is', async () => {
  for (const home of [0, 1]) {
    const token = tokenAt(home, 2);
    const answer = submit(token, 12_000);
    await succeed(partition(home), idOf(token), { RequestId: 'r-1' });
    expect((await answer).data.gpdbRestartDBInstance).toEqual({
      disposition: 'CREATED',
      operation: { state: 'SUCCEEDED' },
    });
    const job = `{${under.prefix}:${home}}:operations:op_${idOf(token)}_1`;
    expect(await under.redis.exists(job)).toBe(1);
  }
});

test('who follows a tenant hears of partitions that are added meanwhile', async () => {
  const mark = randomUUID().slice(0, 8);
  const marked = (home: number): string => {
    for (;;) {
      const token = `${mark}-${randomUUID()}`;
      if (homeOf(token, 4) === home) return token;
    }
  };
  await submit(marked(0), 0);
  const { changes, client } = followOverSse(
    under,
    `subscription ($mark: String) {
      operationsChanged(filter: { tokenPrefix: $mark }) { clientToken state }
    }`,
    { mark },
  );
  await changes.next();
  await raisePartitions(under.redis, under.prefix, 4);
  const added = marked(3);
  expect((await submit(added, 0)).errors).toEqual([]);
  await expect
    .poll(() => under.redis.exists(`{${under.prefix}:3}:operation:${idOf(added)}`), {
      timeout: 10_000,
      interval: 20,
    })
    .toBe(1);
  const { value } = await changes.next();
  expect(value).toMatchObject({ data: { operationsChanged: { clientToken: added } } });
  client.dispose();
}, 60_000);

test('the board has a queue for each partition, and the list is one', async () => {
  const authorization = `Basic ${btoa(`me:${API_KEY}`)}`;
  const answer = await fetch(`${under.gateway.url}/board/api/queues`, {
    headers: { authorization },
  });
  const { queues } = (await answer.json()) as { queues: { name: string }[] };
  expect(queues.map(({ name }) => name)).toEqual([
    'operations',
    'partition-1-operations',
    'partition-2-operations',
    'partition-3-operations',
  ]);
  const { data } = await under.ask('{ operations(first: 50) { edges { node { id } } } }');
  const ids = (data.operations as Listed).edges.map(({ node }) => node.id);
  expect(ids).toHaveLength(4);
});
