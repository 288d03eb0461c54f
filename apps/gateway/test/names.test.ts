import { expect, test } from 'vitest';
import { fieldName } from '../src/schema/names.ts';
import { inputPath } from '../src/schema/wire-parameters.ts';

test.each([
  ['VSwitchId', 'vSwitchId'],
  ['VRouterId', 'vRouterId'],
  ['DBInstanceId', 'dbInstanceId'],
  ['VPCId', 'vpcId'],
  ['VpcId', 'vpcId'],
  ['ISP', 'isp'],
  ['SI', 'si'],
  ['CidrBlock', 'cidrBlock'],
  ['AINodeSpecInfos', 'aiNodeSpecInfos'],
  ['PMContactInfo', 'pmContactInfo'],
  ['EnableSSL', 'enableSSL'],
  ['Ipv6CidrBlock', 'ipv6CidrBlock'],
  ['IPv4Sets', 'ipv4Sets'],
  ['IPsecExtendInfo', 'ipsecExtendInfo'],
  ['IDaaSInstanceId', 'idaasInstanceId'],
  ['tags', 'tags'],
])('%s is called %s', (wire, field) => {
  expect(fieldName(wire)).toBe(field);
});

test('a path of the cloud becomes a path of the arguments', () => {
  expect(inputPath('parameters.Tag[0].Key')).toEqual(['input', 'tag', '0', 'key']);
  expect(inputPath('regionId')).toEqual(['regionId']);
});
