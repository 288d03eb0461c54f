import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

test('all 265 actions are listed, and a search narrows them down', async () => {
  const { data } = await under.ask(`{
    all: actions { name mutation }
    gpdb: actions(product: GPDB) { name }
    found: actions(product: VPC, search: "vswitch") { name }
  }`);
  const names = (list: unknown) => (list as { name: string }[]).map(({ name }) => name);
  expect(names(data.all)).toHaveLength(265);
  expect(names(data.gpdb)).toHaveLength(12);
  expect(names(data.found)).toContain('CreateVSwitch');
  expect(names(data.found).every((name) => /vswitch/i.test(name))).toBe(true);
});

test('an action tells its mutation, its token parameter, its dry run and what it is called with', async () => {
  const { data } = await under.ask(`{
    eip: action(product: VPC, name: "AllocateEipAddress") {
      product version name mutation description kind tokenParameter dryRun regionId deprecated
      parameters { name field type required deprecated description }
    }
    token: action(product: VPC, name: "CreateVpconnFromVbr") { tokenParameter dryRun }
    read: action(product: VPC, name: "GetFlowLogServiceStatus") { kind description parameters { name } }
    none: action(product: GPDB, name: "constructor") { name }
  }`);
  expect(data.eip).toMatchObject({
    product: 'VPC',
    version: '2016-04-28',
    mutation: 'vpcAllocateEipAddress',
    kind: 'WRITE',
    tokenParameter: 'ClientToken',
    dryRun: false,
    regionId: 'REQUIRED',
    parameters: expect.arrayContaining([
      {
        name: 'InstanceChargeType',
        field: 'instanceChargeType',
        type: 'string',
        required: false,
        deprecated: false,
        description: 'Known values: `PrePaid`, `PostPaid`. By default `PostPaid`.',
      },
    ]),
  });
  expect(data.token).toEqual({ tokenParameter: 'Token', dryRun: true });
  expect(data.read).toMatchObject({
    kind: 'READ',
    description: expect.stringContaining('only reads'),
    parameters: [],
  });
  expect(data.none).toBeNull();
});
