import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from '../events-over-sse.ts';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from '../gateway-under-test.ts';
import { claimed, fail } from '../stand-in-worker.ts';
import { SUBMIT, submit } from './calls.ts';
import { overWebsocket } from './over-websocket.ts';
import { BLUE, RED, TwoTenants } from './two-tenants.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, new TwoTenants());
});
afterAll(() => under.close());

test('one token from two tenants is two operations, and neither hears of the other', async () => {
  const token = randomUUID();
  const [red, blue] = [await submit(under, RED, token), await submit(under, BLUE, token)];
  expect(red.id).not.toBe(blue.id);
  expect([red.id, blue.id]).toEqual([idOf(token, 'red'), idOf(token, 'blue')]);
  // With other parameters: no mismatch, because it is another tenant's token.
  const other = randomUUID();
  await submit(under, RED, other);
  const { data } = await under.ask(
    'mutation ($token: ClientToken!) { gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "other" }) { disposition } }',
    { token: other },
    BLUE,
  );
  expect(data.gpdbRestartDBInstance).toEqual({ disposition: 'CREATED' });
  const again = await under.ask(SUBMIT, { token }, BLUE);
  expect(again.data.gpdbRestartDBInstance).toEqual({
    disposition: 'ATTACHED',
    operation: { id: blue.id },
  });
  const byToken = await under.ask(
    'query ($token: ClientToken!) { operationByToken(clientToken: $token) { id } }',
    { token },
    RED,
  );
  expect(byToken.data.operationByToken).toEqual({ id: red.id });
});

test.each([
  ['node', 'query ($id: ID!) { node(id: $id) { id } }'],
  ['operation', 'query ($id: ID!) { operation(id: $id) { id } }'],
  ['operation that is waited for', 'query ($id: ID!) { operation(id: $id, waitMs: 60000) { id } }'],
  [
    'cancelOperation',
    'mutation ($id: ID!) { cancelOperation(id: $id) { operation { id } userErrors { code message path } } }',
  ],
  [
    'retryOperation',
    'mutation ($id: ID!) { retryOperation(id: $id, options: { waitMs: 60000 }) { operation { id } userErrors { code message path } } }',
  ],
  [
    'resolveOperation',
    'mutation ($id: ID!) { resolveOperation(id: $id, state: FAILED, evidence: "guessed") { operation { id } userErrors { code message path } } }',
  ],
])('a guessed id of another tenant gives what a missing one gives: %s', async (_, document) => {
  const { id } = await submit(under, RED);
  await fail(under.ledger, id, 'Nope');
  const before = await under.ledger.read(id);
  const [guessed, missing] = [
    await under.ask(document, { id }, BLUE),
    await under.ask(document, { id: 'f'.repeat(64) }, BLUE),
  ];
  expect(guessed).toEqual(missing);
  expect(JSON.stringify(guessed)).not.toContain(id);
  expect(await under.ledger.read(id)).toEqual(before);
});

test('a guessed id gives a subscriber what a missing one gives, over both streams', async () => {
  const { id } = await submit(under, RED);
  const document = 'subscription ($id: ID!) { operationChanged(id: $id) { id } }';
  const answers = [];
  for (const guess of [id, 'f'.repeat(64)]) {
    const socket = overWebsocket(under, BLUE);
    const over = await socket
      .ask(document, { id: guess })
      .next()
      .catch((errors: unknown) => errors);
    const stream = followOverSse(under, document, { id: guess }, BLUE);
    answers.push({ over, streamed: (await stream.changes.next()).value });
    await socket.client.dispose();
    stream.client.dispose();
  }
  expect(JSON.parse(JSON.stringify(answers[0]))).toEqual(JSON.parse(JSON.stringify(answers[1])));
  expect(JSON.stringify(answers[0])).toContain('NOT_FOUND');
});

test('a list shows its own tenant, whatever the cursor or the filter of another', async () => {
  const red = await submit(under, RED);
  const blue = await submit(under, BLUE);
  const LIST = `query ($after: String, $filter: OperationFilter) {
    operations(first: 100, after: $after, filter: $filter) { nodes { id } pageInfo { endCursor } } }`;
  type Page = { nodes: { id: string }[]; pageInfo: { endCursor: string } };
  const list = async (key: string, variables = {}) =>
    (await under.ask(LIST, variables, key)).data.operations as Page;
  const ofRed = await list(RED);
  const ids = ofRed.nodes.map((node) => node.id);
  expect(ids).toContain(red.id);
  expect(ids).not.toContain(blue.id);
  const beyond = await list(BLUE, { after: ofRed.pageInfo.endCursor });
  const filtered = await list(BLUE, { filter: { tokenPrefix: red.token } });
  expect([...beyond.nodes, ...filtered.nodes].filter((node) => ids.includes(node.id))).toEqual([]);
});

test('a live feed never crosses, while both tenants’ operations change', async () => {
  const FEED = 'subscription { operationsChanged { id } }';
  const redSocket = overWebsocket(under, RED);
  const feeds = [
    [redSocket.ask(FEED), RED],
    [followOverSse(under, FEED, {}, BLUE), BLUE],
  ] as const;
  const first: [string, string][] = [];
  for (let i = 0; i < 10; i += 1) {
    for (const key of [RED, BLUE]) {
      const { id } = await submit(under, key);
      first.push([key, id]);
      await claimed(under.ledger, id);
    }
  }
  for (const [feed, key] of feeds) {
    const changes = 'changes' in feed ? feed.changes : feed;
    const own = new Set(first.filter(([owner]) => owner === key).map(([, id]) => id));
    const others = new Set(first.filter(([owner]) => owner !== key).map(([, id]) => id));
    while (own.size > 0) {
      const { value } = (await changes.next()) as {
        value: { data: { operationsChanged: { id: string } } };
      };
      const { id } = value.data.operationsChanged;
      expect(others).not.toContain(id);
      own.delete(id);
    }
  }
  await redSocket.client.dispose();
  feeds[1][0].client.dispose();
});
