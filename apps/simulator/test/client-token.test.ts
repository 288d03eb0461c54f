import { expect, test } from 'vitest';
import { createVpc, RunningSimulator } from './running-simulator.ts';
import { signV1 } from './signer.ts';

test('the same token and parameters get the first answer again, and one effect', async () => {
  const simulator = await RunningSimulator.start();
  const first = await simulator.createVpc('t', { CidrBlock: '10.0.0.0/8' });
  const second = await simulator.createVpc('t', { CidrBlock: '10.0.0.0/8' });
  expect(first.status).toBe(200);
  expect(second.status).toBe(200);
  expect(second.body).toEqual(first.body);
  expect(await simulator.effects()).toEqual([
    {
      action: 'CreateVpc',
      clientToken: 't',
      regionId: 'cn-hangzhou',
      parameters: { RegionId: 'cn-hangzhou', ClientToken: 't', CidrBlock: '10.0.0.0/8' },
      at: expect.any(String),
    },
  ]);
});

test('the two signature forms are one call to the token', async () => {
  const simulator = await RunningSimulator.start();
  const first = await simulator.createVpc('t');
  const second = await simulator.answerTo(signV1(simulator.url, createVpc('t')));
  expect(second.body).toEqual(first.body);
});

test.each([
  ['another value', { CidrBlock: '172.16.0.0/12' }],
  ['one parameter more', { CidrBlock: '10.0.0.0/8', Description: '' }],
  ['one parameter less', {}],
  ['another region', { CidrBlock: '10.0.0.0/8', RegionId: 'cn-beijing' }],
])('the same token with %s is a mismatch', async (_what, query: Record<string, string>) => {
  const simulator = await RunningSimulator.start();
  await simulator.createVpc('t', { CidrBlock: '10.0.0.0/8' });
  expect(await simulator.createVpc('t', query)).toMatchObject({
    status: 400,
    body: { Code: 'IdempotentParameterMismatch' },
  });
  expect(await simulator.effects()).toHaveLength(1);
});

test('the same token with another action is a mismatch', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.createVpc('t');
  const other = { ...createVpc('t'), action: 'AllocateEipAddress' };
  expect(await simulator.call(other)).toMatchObject({
    status: 400,
    body: { Code: 'IdempotentParameterMismatch' },
  });
});

test('another token is another effect, and so is every call without one', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.createVpc('t');
  await simulator.createVpc('T');
  await simulator.createVpc('');
  await simulator.createVpc('');
  const effects = await simulator.effects();
  expect(effects.map((effect) => effect['clientToken'])).toEqual(['t', 'T', null, null]);
});

test('a token of one product says nothing about the other', async () => {
  const simulator = await RunningSimulator.start();
  await simulator.createVpc('t');
  const restart = {
    action: 'RestartDBInstance',
    version: '2016-05-03',
    query: { DBInstanceId: 'gp-1', ClientToken: 't' },
  };
  expect((await simulator.call(restart)).status).toBe(200);
  expect(await simulator.effects()).toHaveLength(2);
});

test('an action that calls its token Token honours it', async () => {
  const simulator = await RunningSimulator.start();
  const recover = (InstanceId: string) =>
    simulator.call({
      action: 'RecoverPhysicalConnection',
      version: '2016-04-28',
      query: { RegionId: 'cn-hangzhou', Token: 't', InstanceId },
    });
  const first = await recover('pc-1');
  expect((await recover('pc-1')).body).toEqual(first.body);
  expect((await recover('pc-2')).body).toMatchObject({ Code: 'IdempotentParameterMismatch' });
  expect(await simulator.effects()).toMatchObject([{ clientToken: 't' }]);
});

test('200 identical requests at once make one effect', async () => {
  const simulator = await RunningSimulator.start();
  const answers = await Promise.all(Array.from({ length: 200 }, () => simulator.createVpc('t')));
  expect(await simulator.effects()).toHaveLength(1);
  const bodies = answers.filter(({ status }) => status === 200).map(({ body }) => body);
  expect(bodies.length).toBeGreaterThan(0);
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  const codes = answers.filter(({ status }) => status !== 200).map(({ body }) => body['Code']);
  expect(codes.every((code) => code === 'LastTokenProcessing')).toBe(true);
  const requests = await simulator.requests();
  expect(requests).toHaveLength(200);
  expect(requests.filter((request) => request['effect'])).toHaveLength(1);
});

test('1,000 different calls at once are all answered', async () => {
  const simulator = await RunningSimulator.start();
  const tokens = Array.from({ length: 1_000 }, (_, index) => `t${index}`);
  const answers = await Promise.all(tokens.map((token) => simulator.createVpc(token)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(await simulator.effects()).toHaveLength(1_000);
});

test('a token is forgotten after its time, and then acts anew', async () => {
  let now = Date.now();
  const simulator = await RunningSimulator.start({ tokenMemoryMs: 60_000, now: () => now });
  const first = await simulator.createVpc('t');
  now += 59_999;
  expect((await simulator.createVpc('t')).body).toEqual(first.body);
  now += 1;
  expect((await simulator.createVpc('t')).body).not.toEqual(first.body);
  expect(await simulator.effects()).toHaveLength(2);
});

test('a dry run does nothing and leaves its token free', async () => {
  const simulator = await RunningSimulator.start();
  expect(await simulator.createVpc('t', { DryRun: 'true' })).toMatchObject({
    status: 400,
    body: {
      Code: 'DryRunOperation',
      Message: 'Request validation has been passed with DryRun flag set.',
    },
  });
  expect(await simulator.effects()).toEqual([]);
  expect((await simulator.createVpc('t')).status).toBe(200);
});

test('a dry run is validated first', async () => {
  const simulator = await RunningSimulator.start();
  expect(await simulator.createVpc('t', { DryRun: 'true', RegionId: '' })).toMatchObject({
    status: 400,
    body: { Code: 'MissingRegionId' },
  });
});
