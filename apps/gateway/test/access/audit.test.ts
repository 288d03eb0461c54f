import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { claimed, fail } from '../stand-in-worker.ts';
import { submit } from './calls.ts';
import { tokenIssuer } from './token-issuer.ts';
import { BLUE, RED, TwoTenants } from './two-tenants.ts';

const issuer = await tokenIssuer();
let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, new TwoTenants([], issuer.settings));
});
afterAll(async () => {
  await under.close();
  issuer.close();
});

const AUDIT = `query ($first: Int, $after: String) { audit(first: $first, after: $after) {
  nodes { at deed operationId run actor note } edges { cursor } pageInfo { hasNextPage endCursor } } }`;

type Entry = { at: string; deed: string; operationId: string; actor: string; note: string };
type Page = {
  nodes: Entry[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
};

async function audit(key: string, variables: object = {}): Promise<Page> {
  return (await under.ask(AUDIT, variables, key)).data.audit as Page;
}

async function operate(field: string, id: string, key: string, rest = ''): Promise<void> {
  const { errors } = await under.ask(
    `mutation ($id: ID!) { ${field}(id: $id${rest}) { userErrors { code } } }`,
    { id },
    key,
  );
  expect(errors).toEqual([]);
}

test('who did what to which operation, when and why, is in the audit of its tenant, the latest first', async () => {
  const begun = Date.now();
  const canceled = await submit(under, RED);
  await operate('cancelOperation', canceled.id, RED);
  const retried = await submit(under, RED);
  await fail(under.ledger, retried.id, 'QuotaExceeded.Vpc');
  const token = await issuer.token({ sub: 'ann@example', roles: ['operate'] });
  await operate('retryOperation', retried.id, token);
  const claim = await claimed(under.ledger, retried.id);
  await under.ledger.settle(
    { claimed: claim, outcome: { kind: 'no-response', effect: 'may-have-happened' } },
    { state: 'UNKNOWN', error: { reason: 'WindowOver' } },
  );
  await operate(
    'resolveOperation',
    retried.id,
    RED,
    ', state: FAILED, evidence: "Looked: nothing there."',
  );

  const { nodes } = await audit(RED);
  expect(nodes).toMatchObject([
    {
      deed: 'resolve',
      operationId: retried.id,
      run: 2,
      actor: 'key:red-all',
      note: 'Looked: nothing there.',
    },
    {
      deed: 'retry',
      operationId: retried.id,
      run: 1,
      actor: 'jwt:ann@example',
      note: expect.stringContaining('QuotaExceeded.Vpc'),
    },
    { deed: 'cancel', operationId: canceled.id, run: 1, actor: 'key:red-all', note: '' },
  ]);
  for (const { at } of nodes) {
    expect(Math.abs(Date.parse(at) - begun)).toBeLessThan(60_000);
  }
  expect((await audit(BLUE)).nodes).toEqual([]);
});

test('what was refused is not in the audit', async () => {
  const { id } = await submit(under, RED);
  const before = await audit(RED);
  await operate('retryOperation', id, RED);
  await operate('cancelOperation', id, BLUE);
  expect(await audit(RED)).toEqual(before);
  expect((await audit(BLUE)).nodes).toEqual([]);
});

test('pages follow each other without a gap, also past many deeds of another tenant', async () => {
  const own = [];
  for (let i = 0; i < 3; i += 1) {
    const { id } = await submit(under, BLUE);
    await operate('cancelOperation', id, BLUE);
    own.unshift(id);
    const pipeline = under.redis.pipeline();
    for (let j = 0; j < 4_000; j += 1) {
      pipeline.xadd(
        under.ledger.keys.audit,
        '*',
        'deed',
        'cancel',
        'id',
        'x',
        'tenant',
        'red',
        'run',
        '1',
        'actor',
        'a',
        'note',
        '',
      );
    }
    await pipeline.exec();
  }
  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const { nodes, edges, pageInfo } = await audit(BLUE, { first: 1, after });
    expect(nodes.length).toBeLessThanOrEqual(1);
    expect(edges).toHaveLength(nodes.length);
    seen.push(...nodes.map(({ operationId }) => operationId));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual(own);
});

test.each([
  ['no page', { first: 0 }],
  ['a page too long', { first: 101 }],
  ['no cursor of ours', { after: 'x' }],
  ['a cursor that is a command', { after: Buffer.from('+ COUNT 9').toString('base64url') }],
])('%s is refused', async (_, variables) => {
  const { errors } = await under.ask(AUDIT, variables, RED);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('an operation tells who submitted it first, and the audit holds no submissions', async () => {
  const token = await issuer.token({ sub: 'eve@example', roles: ['submit'] });
  const mine = await submit(under, token);
  expect((await submit(under, RED, mine.token)).id).toBe(mine.id);
  const { data } = await under.ask(
    'query ($id: ID!) { operation(id: $id) { submittedBy } }',
    { id: mine.id },
    RED,
  );
  expect(data.operation).toEqual({ submittedBy: 'jwt:eve@example' });
  const { nodes } = await audit(RED, { first: 100 });
  expect(nodes.filter(({ operationId }) => operationId === mine.id)).toEqual([]);
});
