import { randomUUID } from 'node:crypto';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { fail, succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const CREATE = `mutation (
  $token: ClientToken!, $input: VpcCreateVSwitchInput!, $region: String, $options: SubmitOptions
) {
  vpcCreateVSwitch(clientToken: $token, input: $input, regionId: $region, options: $options) {
    disposition
    operation { id clientToken product action regionId state run error { code } attempts { kind } }
    response { requestId vSwitchId }
    userErrors {
      __typename code message path
      ... on IdempotentParameterMismatch { differingParameters }
      ... on InvalidClientToken { rule offset }
    }
  }
}`;

const INPUT = { vpcId: 'vpc-1', zoneId: 'cn-hangzhou-b', cidrBlock: '10.0.0.0/24' };

async function create(token: unknown, input: object = INPUT, rest: object = {}) {
  const { data, errors } = await under.ask(CREATE, { token, input, ...rest });
  expect(errors).toEqual([]);
  return data.vpcCreateVSwitch;
}

test('a new token makes an operation, a job that points to it, and the pairs the cloud will see', async () => {
  const token = randomUUID();
  const input = { ...INPUT, cidrMask: '9007199254740993', tag: [{ key: 'env', value: '' }] };
  expect(await create(token, input, { region: 'cn-beijing' })).toEqual({
    disposition: 'CREATED',
    operation: {
      id: idOf(token),
      clientToken: token,
      product: 'VPC',
      action: 'CreateVSwitch',
      regionId: 'cn-beijing',
      state: 'QUEUED',
      run: 1,
      error: null,
      attempts: [],
    },
    response: null,
    userErrors: [],
  });
  expect((await under.ledger.read(idOf(token)))?.record).toMatchObject({
    tenant: 'development',
    deadlineMs: 3_600_000,
    windowMs: 600_000,
    retentionMs: 30 * 24 * 3_600_000,
    pairs: [
      ['CidrBlock', '10.0.0.0/24'],
      ['CidrMask', '9007199254740993'],
      ['Tag.1.Key', 'env'],
      ['Tag.1.Value', ''],
      ['VpcId', 'vpc-1'],
      ['ZoneId', 'cn-hangzhou-b'],
    ],
  });
  const queue = new Queue('operations', {
    connection: under.redis,
    prefix: under.ledger.keys.queuePrefix,
  });
  const job = await queue.getJob(`op_${idOf(token)}_1`);
  expect(job).toMatchObject({ name: 'CreateVSwitch', data: { operationId: idOf(token) } });
  await queue.close();
});

test('the same call attaches while it is under way and is replayed once it is settled', async () => {
  const token = randomUUID();
  await create(token);
  expect(await create(token)).toMatchObject({ disposition: 'ATTACHED', response: null });
  await succeed(under.ledger, idOf(token), { RequestId: 'R-1', VSwitchId: 'vsw-1' });
  const replay = await create(token, INPUT, { options: { waitMs: 1_000 } });
  expect(replay).toMatchObject({
    disposition: 'REPLAYED',
    operation: { state: 'SUCCEEDED', attempts: [{ kind: 'SUCCESS' }] },
    response: { requestId: 'R-1', vSwitchId: 'vsw-1' },
  });
  expect(await create(token)).toEqual(replay);
});

test('a replay enqueues nothing', async () => {
  const token = randomUUID();
  await create(token);
  await fail(under.ledger, idOf(token), 'InvalidCidrBlock');
  const job = `${under.ledger.keys.queuePrefix}:operations:op_${idOf(token)}_1`;
  expect(await under.redis.del(job)).toBe(1);
  expect(await create(token)).toMatchObject({
    disposition: 'REPLAYED',
    operation: { state: 'FAILED', error: { code: 'InvalidCidrBlock' } },
    response: null,
    userErrors: [],
  });
  expect(await under.redis.exists(job)).toBe(0);
});

test('a job that cannot be added is not the caller’s error: it is said, and left to the sweep', async () => {
  await create(randomUUID());
  const wait = under.ledger.keys.queue('wait');
  const kept = `${wait}:kept`;
  await under.redis.rename(wait, kept);
  await under.redis.set(wait, 'no list');
  const token = randomUUID();
  const answer = await create(token);
  await under.redis.rename(kept, wait);
  expect(answer).toMatchObject({ disposition: 'CREATED', operation: { state: 'QUEUED' } });
  const said = under.log.map((line) => JSON.parse(line)).filter(({ level }) => level === 40);
  expect(said).toMatchObject([
    {
      operationId: idOf(token),
      msg: 'not enqueued, left to the sweep',
      reason: expect.stringContaining('WRONGTYPE'),
    },
  ]);
});

test('other parameters are rejected by name, and the operation is as it was', async () => {
  const token = randomUUID();
  await create(token);
  await succeed(under.ledger, idOf(token), { RequestId: 'R-1', VSwitchId: 'vsw-1' });
  const other = await create(token, { ...INPUT, cidrBlock: '10.0.1.0/24' });
  expect(other).toMatchObject({
    disposition: 'REJECTED',
    operation: { id: idOf(token), state: 'SUCCEEDED' },
    response: null,
    userErrors: [
      {
        __typename: 'IdempotentParameterMismatch',
        code: 'IdempotentParameterMismatch',
        differingParameters: ['CidrBlock'],
      },
    ],
  });
  expect(JSON.stringify(other)).not.toContain('10.0.');
  const moved = await create(token, INPUT, { region: 'cn-beijing' });
  expect(moved).toMatchObject({ userErrors: [{ differingParameters: ['RegionId'] }] });
});

test('a token used for one action does not serve another', async () => {
  const token = randomUUID();
  await create(token);
  const { data } = await under.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) {
        disposition userErrors { ... on IdempotentParameterMismatch { differingParameters } }
      }
    }`,
    { token },
  );
  expect(data.gpdbRestartDBInstance?.userErrors).toMatchObject([
    { differingParameters: expect.arrayContaining(['Action', 'Product', 'DBInstanceId']) },
  ]);
});

test('two hundred identical mutations at once: one creator, one operation, one answer', async () => {
  const token = randomUUID();
  const all = Promise.all(
    Array.from({ length: 200 }, () => create(token, INPUT, { options: { waitMs: 20_000 } })),
  );
  await succeed(under.ledger, idOf(token), { RequestId: 'R-1', VSwitchId: 'vsw-1' });
  const payloads = await all;
  const dispositions = payloads.map((payload) => payload?.disposition);
  expect(dispositions.filter((disposition) => disposition === 'CREATED')).toHaveLength(1);
  const answers = payloads.map((payload) => JSON.stringify({ ...payload, disposition: '' }));
  expect(new Set(answers).size).toBe(1);
  expect(payloads[0]).toMatchObject({ response: { vSwitchId: 'vsw-1' } });
  const { records } = await under.ledger.list('development', { tokenPrefix: token }, 10, null);
  expect(records).toHaveLength(1);
});

test('waiting ends in time with the state that is reached', async () => {
  const begun = performance.now();
  const payload = await create(randomUUID(), INPUT, { options: { waitMs: 100 } });
  expect(payload).toMatchObject({ disposition: 'CREATED', operation: { state: 'QUEUED' } });
  expect(performance.now() - begun).toBeGreaterThanOrEqual(95);
});

test.each([
  ['', 0],
  ['x'.repeat(65), 64],
  ['caf\u00e9', 3],
  ['a\u0000', 1],
  ['a\r\n', 1],
  ['\t', 0],
  ['ab\u007f', 2],
  ['\uff11\uff12', 0],
  [42, 0],
  [['a'], 0],
])(
  '%j is no client token, and the answer says where without repeating it',
  async (token, offset) => {
    const payload = await create(token);
    expect(payload).toMatchObject({
      disposition: 'REJECTED',
      operation: null,
      userErrors: [{ code: 'InvalidClientToken', path: ['clientToken'], offset }],
    });
  },
);

test.each([
  'meta',
  'active',
  '__proto__',
  '123',
  'a:b',
  'NaN',
  '../x',
  '{a}',
  ' x ',
  '&Action=Delete',
])('the token %j is taken as it is', async (token) => {
  const payload = await create(token);
  expect(payload).toMatchObject({ disposition: 'CREATED', operation: { clientToken: token } });
});

test('tokens that differ in case are two operations', async () => {
  const token = `Abc${randomUUID()}`;
  await create(token);
  expect(await create(token.toLowerCase())).toMatchObject({ disposition: 'CREATED' });
});

test.each([
  ['a lone surrogate', { ...INPUT, vSwitchName: 'a\ud800' }, ['input', 'vSwitchName']],
  ['a string over 64 KB', { ...INPUT, description: 'x'.repeat(70_000) }, ['input', 'description']],
  [
    'a fault deep in a list',
    { ...INPUT, tag: [{ key: 'a' }, { key: '\udc00' }] },
    ['input', 'tag', '1', 'key'],
  ],
])('%s is refused with its path', async (_, input, path) => {
  const token = randomUUID();
  expect(await create(token, input)).toMatchObject({
    disposition: 'REJECTED',
    operation: null,
    userErrors: [{ code: 'InvalidParameters', path }],
  });
  expect(await under.ledger.read(idOf(token))).toBeNull();
});

test.each(['169.254.169.254', '[::1]', 'a.evil.example/', 'cn-hangzhou.evil.example', ''])(
  'the region %j is refused',
  async (region) => {
    expect(await create(randomUUID(), INPUT, { region })).toMatchObject({
      disposition: 'REJECTED',
      userErrors: [{ code: 'InvalidParameters', path: ['regionId'] }],
    });
  },
);

test.each([
  [{ waitMs: 60_001 }, 'waitMs'],
  [{ waitMs: -1 }, 'waitMs'],
  [{ deadlineMs: 0 }, 'deadlineMs'],
])('the options %j are refused', async (options, option) => {
  expect(await create(randomUUID(), INPUT, { options })).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ code: 'InvalidOptions', path: ['options', option] }],
  });
});

test('options are no part of what a token stands for', async () => {
  const token = randomUUID();
  await create(token, INPUT, { options: { deadlineMs: 5_000 } });
  expect(await create(token)).toMatchObject({ disposition: 'ATTACHED' });
  expect((await under.ledger.read(idOf(token)))?.record.deadlineMs).toBe(5_000);
});

test('a missing token and a number beyond 2^53 are refused by the schema', async () => {
  const missing = await under.ask(
    'mutation { gpdbRestartDBInstance(input: {dbInstanceId: "g"}) { disposition } }',
  );
  expect(missing).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
  const beyond = await under.ask(CREATE, { token: 't', input: { ...INPUT, cidrMask: 2 ** 53 } });
  expect(beyond).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('submissions are counted by what they met', async () => {
  const metrics = await (
    await fetch(`${under.gateway.url}/metrics`, { headers: { authorization: `Bearer ${API_KEY}` } })
  ).text();
  for (const disposition of ['CREATED', 'ATTACHED', 'REPLAYED', 'REJECTED']) {
    expect(metrics).toMatch(
      new RegExp(`oncegate_submissions_total\\{disposition="${disposition}"\\} [1-9]`),
    );
  }
});

test('a name is no client token', async () => {
  const { data } = await under.ask(
    'mutation { vpcCreateVpc(clientToken: abc, input: {}) { disposition userErrors { code path } } }',
  );
  expect(data.vpcCreateVpc).toEqual({
    disposition: 'REJECTED',
    userErrors: [{ code: 'InvalidClientToken', path: ['clientToken'] }],
  });
});
