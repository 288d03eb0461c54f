import { type ActionSpec, catalogue, type ValueSpec } from '@oncegate/catalog';
import { expect, test } from 'vitest';
import { createVpc, RunningSimulator } from './running-simulator.ts';

/** A call with every required parameter, each in its wire form. */
function validCall(spec: ActionSpec) {
  const required = spec.parameters.filter((p) => p.required);
  const pairs = (where: 'query' | 'formData') =>
    Object.fromEntries(
      required
        .filter((p) => p.in === where)
        .map((p) => [p.wire === 'repeatList' ? `${p.name}.1` : p.name, '1']),
    );
  return {
    action: spec.action,
    version: spec.version,
    query: { ...pairs('query'), [spec.tokenParameter]: `token of ${spec.action}` },
    form: pairs('formData'),
  };
}

/** What is wrong with an answered value by the catalog, each with its path. */
function faultsOf(value: unknown, spec: ValueSpec, path: string): string[] {
  switch (spec.type) {
    case 'array':
      if (!Array.isArray(value)) return [`${path} is no list`];
      return value.flatMap((entry) => faultsOf(entry, spec.items ?? { type: 'any' }, `${path}[]`));
    case 'object': {
      const fields = spec.fields ?? [];
      const given = value as Record<string, unknown>;
      const extra = Object.keys(given).length === fields.length ? [] : [`${path} has other fields`];
      return [...extra, ...fields.flatMap((f) => faultsOf(given[f.name], f, `${path}.${f.name}`))];
    }
    case 'integer':
    case 'number':
      return Number.isSafeInteger(value) ? [] : [`${path} is no whole number`];
    case 'string':
    case 'boolean':
      return typeof value === spec.type ? [] : [`${path} is no ${spec.type}`];
    case 'map':
    case 'any':
      return [];
  }
}

test('every catalogued action is answered with its response fields, and acts once', async () => {
  const simulator = await RunningSimulator.start();
  const walk = () => Promise.all(catalogue().map((spec) => simulator.call(validCall(spec))));
  const answers = await walk();
  const faults = catalogue().flatMap((spec, index) =>
    faultsOf(answers[index]?.body, { type: 'object', fields: spec.response }, spec.action),
  );
  expect(faults).toEqual([]);
  expect((await walk()).map(({ body }) => body)).toEqual(answers.map(({ body }) => body));
  expect(await simulator.effects()).toHaveLength(265);
});

test('ids look like the cloud’s and the request’s own values come back', async () => {
  const simulator = await RunningSimulator.start();
  expect((await simulator.createVpc('t', { ResourceGroupId: 'rg-mine' })).body).toEqual({
    RequestId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
    ResourceGroupId: 'rg-mine',
    RouteTableId: expect.stringMatching(/^vtb-bp1/),
    VRouterId: expect.stringMatching(/^vrt-bp1/),
    VpcId: expect.stringMatching(/^vpc-bp1/),
  });
});

test('a number that the request named comes back as a number', async () => {
  const simulator = await RunningSimulator.start();
  const answer = await simulator.call({
    action: 'ListFullNatEntries',
    version: '2016-04-28',
    query: { RegionId: 'cn-hangzhou', MaxResults: '37' },
  });
  expect(answer.body).toMatchObject({ MaxResults: 37 });
});

test('an unknown action is not found', async () => {
  const simulator = await RunningSimulator.start();
  expect(await simulator.call({ ...createVpc('t'), action: 'CreateMoon' })).toMatchObject({
    status: 404,
    body: { Code: 'InvalidAction.NotFound' },
  });
});

test('an action is told apart by its version', async () => {
  const simulator = await RunningSimulator.start();
  expect(await simulator.call({ ...createVpc('t'), version: '2016-05-03' })).toMatchObject({
    status: 404,
    body: { Code: 'InvalidAction.NotFound' },
  });
  expect(await simulator.call({ ...createVpc('t'), version: '2014-05-26' })).toMatchObject({
    status: 400,
    body: { Code: 'InvalidVersion' },
  });
});

test('a missing required parameter is named in the code', async () => {
  const simulator = await RunningSimulator.start();
  const call = {
    action: 'CreateVSwitch',
    version: '2016-04-28',
    query: { RegionId: 'cn-hangzhou', VpcId: 'vpc-1' },
  };
  expect(await simulator.call(call)).toMatchObject({
    status: 400,
    body: { Code: 'MissingZoneId' },
  });
  expect(await simulator.effects()).toEqual([]);
});

test('a refused call does not use up its token', async () => {
  const simulator = await RunningSimulator.start();
  const query = { RegionId: 'cn-hangzhou', VpcId: 'vpc-1', ClientToken: 't' };
  const call = { action: 'CreateVSwitch', version: '2016-04-28', query };
  expect((await simulator.call(call)).status).toBe(400);
  const whole = { ...call, query: { ...query, ZoneId: 'cn-hangzhou-b', CidrBlock: '10.0.0.0/24' } };
  expect((await simulator.call(whole)).status).toBe(200);
});

test('a call of more than a megabyte is refused with the envelope', async () => {
  const simulator = await RunningSimulator.start();
  const form = { Description: 'x'.repeat(1_100_000) };
  expect(await simulator.call({ ...createVpc('t'), form })).toMatchObject({
    status: 413,
    body: { Code: 'InvalidRequest' },
  });
});
