import type { ActionSpec } from '@oncegate/catalog';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { responseType } from '../src/schema/response-types.ts';
import { dateTimeScalar } from '../src/schema/scalars/date-time.ts';
import { longScalar } from '../src/schema/scalars/long.ts';

test.each([
  [0, 0],
  ['4294967295', 4294967295],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', '9007199254740992'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['007', 7],
])('Long takes %j as %j', (given, taken) => {
  expect(longScalar.parseValue(given)).toBe(taken);
});

test.each([
  2 ** 53,
  1.5,
  Number.NaN,
  '1e3',
  '',
  ' 1',
  '9223372036854775808',
  '1'.repeat(1e6),
  true,
])('Long refuses what is no whole number of 64 bits (%#)', (given) => {
  expect(() => longScalar.parseValue(given)).toThrow(/64 bits/);
});

test('DateTime is a moment with its offset', () => {
  expect(dateTimeScalar.parseValue('2026-11-21T18:00:00+08:00')).toBe(Date.UTC(2026, 10, 21, 10));
  expect(dateTimeScalar.serialize(0)).toBe('1970-01-01T00:00:00.000Z');
  for (const wrong of ['2026-11-21', '2026-13-01T00:00:00Z', 'now', 5]) {
    expect(() => dateTimeScalar.parseValue(wrong)).toThrow('DateTime');
  }
});

const SPEC: ActionSpec = {
  product: 'Vpc',
  version: '2016-04-28',
  action: 'Test',
  kind: 'write',
  tokenParameter: 'ClientToken',
  dryRun: false,
  regionId: 'none',
  deprecated: false,
  parameters: [],
  response: [
    { name: 'RequestId', type: 'string' },
    { name: 'OrderId', type: 'number' },
    { name: 'Count', type: 'integer', format: 'int32' },
    { name: 'Success', type: 'boolean' },
    { name: 'Ids', type: 'array', items: { type: 'string' } },
    { name: 'Detail', type: 'object', fields: [{ name: 'VPCId', type: 'string' }] },
  ],
};

async function read(answer: object): Promise<unknown> {
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        a: { type: responseType(SPEC), resolve: () => answer },
        b: { type: GraphQLString },
      },
    }),
  });
  const source = '{ a { requestId orderId count success ids detail { vpcId } } }';
  const { data, errors } = await graphql({ schema, source });
  expect(errors).toBeUndefined();
  return data?.a;
}

test('an answer in other types than the catalog knows is read where it can be', async () => {
  expect(
    await read({
      RequestId: 5,
      OrderId: '123456789012345678',
      Count: '7',
      Success: 'true',
      Ids: ['a', 1],
      Detail: { VPCId: 'vpc-1', New: 1 },
    }),
  ).toEqual({
    requestId: '5',
    orderId: '123456789012345678',
    count: 7,
    success: true,
    ids: ['a', '1'],
    detail: { vpcId: 'vpc-1' },
  });
});

test('what does not fit its field reads as null, never as an error', async () => {
  const nothing = {
    requestId: null,
    orderId: null,
    count: null,
    success: null,
    ids: null,
    detail: null,
  };
  expect(await read({})).toEqual(nothing);
  expect(
    await read({
      RequestId: {},
      OrderId: 1.5,
      Count: 2 ** 40,
      Success: 'maybe',
      Ids: {},
      Detail: 'text',
    }),
  ).toEqual(nothing);
});
