import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { claimed, fail, succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
let stranger: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
  stranger = await startGatewayUnderTest({
    ONCEGATE_REDIS_PREFIX: under.prefix,
    ONCEGATE_TENANT: 'stranger',
  });
});
afterAll(async () => {
  await stranger.close();
  await under.close();
});

async function restart(token: string, at = under): Promise<string> {
  const { errors } = await at.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition }
    }`,
    { token },
  );
  expect(errors).toEqual([]);
  return idOf(token, at === stranger ? 'stranger' : 'development');
}

const OPERATION = `query ($id: ID!, $waitMs: Int) { operation(id: $id, waitMs: $waitMs) {
  id state result createdAt settledAt nextAttemptAt deadlineAt parameterHash
  attempts { number sentAt answeredAt httpStatus kind effect }
} }`;

test('an operation tells its attempts, its result and its times', async () => {
  const id = await restart(randomUUID());
  await succeed(under.ledger, id, { RequestId: 'R-1' });
  const { data } = await under.ask(OPERATION, { id });
  expect(data.operation).toMatchObject({
    id,
    state: 'SUCCEEDED',
    result: { RequestId: 'R-1' },
    nextAttemptAt: null,
    parameterHash: expect.stringMatching(/^v1:[0-9a-f]{64}$/),
    attempts: [{ number: 1, httpStatus: 200, kind: 'SUCCESS', effect: 'HAPPENED' }],
  });
  const { createdAt, settledAt, deadlineAt } = data.operation ?? {};
  expect(Date.parse(String(settledAt))).toBeGreaterThanOrEqual(Date.parse(String(createdAt)));
  expect(Date.parse(String(deadlineAt)) - Date.parse(String(createdAt))).toBe(3_600_000);
});

test('a list tells the code for which an operation waits, and tells it no longer once it runs', async () => {
  const id = await restart(randomUUID());
  const record = await claimed(under.ledger, id);
  const refusal = { code: 'TaskConflict', message: 'Later.', httpStatus: 400 };
  const outcome = { kind: 'try-later', effect: 'did-not-happen', ...refusal } as const;
  const wait = { delayMs: 1, refusal, resigns: 0 };
  await under.ledger.defer({ claimed: record, outcome }, wait);
  const LIST = '{ operations(first: 1) { nodes { id state lastCode } } }';
  const listed = async () => (await under.ask(LIST)).data.operations?.nodes;
  expect(await listed()).toEqual([{ id, state: 'WAITING', lastCode: 'TaskConflict' }]);
  await claimed(under.ledger, id);
  expect(await listed()).toEqual([{ id, state: 'RUNNING', lastCode: null }]);
});

test('a query waits for the outcome', async () => {
  const id = await restart(randomUUID());
  const answer = under.ask(OPERATION, { id, waitMs: 20_000 });
  await succeed(under.ledger, id, { RequestId: 'R-1' });
  expect((await answer).data.operation).toMatchObject({ state: 'SUCCEEDED' });
});

test('the same token of two tenants is two operations', async () => {
  const token = randomUUID();
  const mine = await restart(token);
  const theirs = await restart(token, stranger);
  expect(mine).not.toBe(theirs);
  const query = `query ($token: ClientToken!) { operationByToken(clientToken: $token) { id } }`;
  expect((await under.ask(query, { token })).data.operationByToken).toEqual({ id: mine });
  expect((await stranger.ask(query, { token })).data.operationByToken).toEqual({ id: theirs });
});

test("another tenant's operation looks like one that does not exist, whatever is asked", async () => {
  const id = await restart(randomUUID());
  await fail(under.ledger, id, 'Nope');
  const ask = (which: string) =>
    stranger.ask(`query ($id: ID!) { operation(id: $id) { id } node(id: $id) { id } }`, {
      id: which,
    });
  const missing = 'f'.repeat(64);
  expect((await ask(id)).data).toEqual({ operation: null, node: null });
  expect(await ask(missing)).toEqual(await ask(id));
  const CHANGE = `mutation ($id: ID!) {
    cancelOperation(id: $id) { operation { id } userErrors { code message path } }
    retryOperation(id: $id) { operation { id } userErrors { code message path } }
  }`;
  const refused = await stranger.ask(CHANGE, { id });
  expect(refused.data.retryOperation).toMatchObject({
    operation: null,
    userErrors: [{ code: 'NOT_FOUND' }],
  });
  expect(await stranger.ask(CHANGE, { id: missing })).toEqual(refused);
  expect(await stranger.ask(CHANGE, { id: '{x}:*' })).toEqual(refused);
  expect((await under.ledger.read(id))?.record).toMatchObject({ state: 'FAILED', run: 1 });
});

test('canceling works while nothing can have happened, and is refused after', async () => {
  const cancel = (id: string) =>
    under.ask(
      `mutation ($id: ID!) { cancelOperation(id: $id) {
        operation { state } userErrors { code ... on InvalidState { state } }
      } }`,
      { id },
    );
  const queued = await restart(randomUUID());
  expect((await cancel(queued)).data.cancelOperation).toEqual({
    operation: { state: 'CANCELED' },
    userErrors: [],
  });
  const running = await restart(randomUUID());
  await claimed(under.ledger, running);
  expect((await cancel(running)).data.cancelOperation).toEqual({
    operation: { state: 'RUNNING' },
    userErrors: [{ code: 'InvalidState', state: 'RUNNING' }],
  });
});

test('a failed operation is run again, waited for, and its new job is enqueued', async () => {
  const retry = (id: string) =>
    under.ask(
      `mutation ($id: ID!) { retryOperation(id: $id, options: { waitMs: 20000 }) {
        operation { state run error { code } attempts { kind } } userErrors { code message }
      } }`,
      { id },
    );
  const id = await restart(randomUUID());
  expect((await retry(id)).data.retryOperation).toMatchObject({
    operation: { state: 'QUEUED', run: 1 },
    userErrors: [{ code: 'InvalidState', message: expect.stringContaining('FAILED') }],
  });
  await fail(under.ledger, id, 'Nope');
  const answer = retry(id);
  const job = `${under.ledger.keys.queuePrefix}:operations:op_${id}_2`;
  await expect.poll(() => under.redis.exists(job)).toBe(1);
  await succeed(under.ledger, id, { RequestId: 'R-2' });
  expect((await answer).data.retryOperation).toMatchObject({
    operation: {
      state: 'SUCCEEDED',
      run: 2,
      error: null,
      attempts: [{ kind: 'REJECTED' }, { kind: 'SUCCESS' }],
    },
    userErrors: [],
  });
});

test('the list pages through all operations once, newest first, and filters', async () => {
  const mark = randomUUID().slice(0, 8);
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    ids.unshift(await restart(`${mark}-${i}`));
  }
  await succeed(under.ledger, ids[0] ?? '', { RequestId: 'R' });
  type Page = {
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const page = async (after: string | null): Promise<Page> => {
    const { data, errors } = await under.ask(
      `query ($mark: String, $after: String) {
        operations(filter: { tokenPrefix: $mark, states: null }, first: 2, after: $after) {
          edges { node { id } } pageInfo { hasNextPage endCursor }
        }
      }`,
      { mark, after },
    );
    expect(errors).toEqual([]);
    return data.operations as Page;
  };
  const first = await page(null);
  // A row that comes while somebody pages must not shift the pages.
  await restart(`${mark}-5`);
  const second = await page(first.pageInfo.endCursor);
  const third = await page(second.pageInfo.endCursor);
  const seen = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.id));
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([
    true,
    true,
    false,
  ]);
  const { data } = await under.ask(
    `query ($mark: String) { operations(filter: {
      tokenPrefix: $mark, states: [SUCCEEDED], products: [GPDB], actions: ["RestartDBInstance"],
      createdAfter: "2026-01-01T00:00:00Z"
    }) { edges { node { id } } } }`,
    { mark },
  );
  expect(data.operations).toEqual({ edges: [{ node: { id: ids[0] } }] });
});

test('the list can begin with the oldest, and pages in that order', async () => {
  const mark = randomUUID().slice(0, 8);
  const ids: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    ids.push(await restart(`${mark}-${i}`));
  }
  const page = async (after: string | null) => {
    const { data } = await under.ask(
      `query ($mark: String, $after: String) { operations(
        filter: { tokenPrefix: $mark }, first: 3, after: $after, order: OLDEST_FIRST
      ) { nodes { id createdAt } pageInfo { hasNextPage endCursor } } }`,
      { mark, after },
    );
    return data.operations as {
      nodes: { id: string; createdAt: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  const nodes = [...first.nodes, ...second.nodes];
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const times = nodes.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted());
  expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
});

test.each([
  'operations(first: 0) { pageInfo { hasNextPage } }',
  'operations(first: 101) { pageInfo { hasNextPage } }',
  'operations(after: "e30") { pageInfo { hasNextPage } }',
  `operation(id: "${'f'.repeat(64)}", waitMs: 60001) { id }`,
  'operationByToken(clientToken: "") { id }',
])('%s is refused as bad input', async (field) => {
  const { errors } = await under.ask(`{ ${field} }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
