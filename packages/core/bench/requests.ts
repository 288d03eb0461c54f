import type { CloudRequest } from '../src/index.ts';

/** Requests of 560 bytes as JSON text, of the two shapes that callers send. */
export const REQUESTS: Readonly<Record<string, CloudRequest>> = {
  'CreateVSwitch with four tags': {
    product: 'Vpc',
    version: '2016-04-28',
    action: 'CreateVSwitch',
    regionId: 'cn-hangzhou',
    parameters: {
      VpcId: 'vpc-bp1qpo0kug3a20qqe7h2v',
      ZoneId: 'cn-hangzhou-h',
      CidrBlock: '192.168.24.0/24',
      VSwitchName: 'payments-production-a',
      Description: 'Workers of the payments cluster, in zone h',
      Ipv6CidrBlock: 12,
      VpcIpv6CidrBlock: '2408:4005:3ff:a300::/56',
      ResourceGroupId: 'rg-acfmxazb4ph6aiyq',
      Tag: [
        { Key: 'team', Value: 'payments' },
        { Key: 'environment', Value: 'production' },
        { Key: 'cost-centre', Value: '4711' },
        { Key: 'managed-by', Value: 'terraform' },
      ],
    },
  },
  'CreateDBInstance, nearly flat': {
    product: 'gpdb',
    version: '2016-05-03',
    action: 'CreateDBInstance',
    regionId: 'cn-hangzhou',
    parameters: {
      Engine: 'gpdb',
      EngineVersion: '7.0',
      ZoneId: 'cn-hangzhou-h',
      DBInstanceMode: 'StorageElastic',
      DBInstanceCategory: 'HighAvailability',
      VPCId: 'vpc-bp1qpo0kug3a20qqe7h2v',
      VSwitchId: 'vsw-bp1cpq8mr64paltkb1xyz',
      SegNodeNum: 16,
      StorageSize: 200,
      SegStorageType: 'cloud_essd0',
      InstanceSpec: '2C16G',
      PayType: 'Postpaid',
      DBInstanceDescription: 'the payments warehouse 1',
      SecurityIPList: '192.168.24.0/24',
      Tag: [{ Key: 'team', Value: 'payments1' }],
    },
  },
};
