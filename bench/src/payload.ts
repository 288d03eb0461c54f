/** 560 bytes of JSON: a CreateVSwitch with four tags, as callers send them. */
export const PARAMETERS = {
  VpcId: 'vpc-bp1opxu1zkhn00g58vqiw',
  CidrBlock: '172.16.0.0/24',
  ZoneId: 'cn-hangzhou-h',
  VSwitchName: 'payments-production-blue-h',
  Description: 'Private subnet of the payments service; made by the platform pipeline.',
  Tag: [
    { Key: 'team', Value: 'payments' },
    { Key: 'environment', Value: 'production' },
    { Key: 'cost-center', Value: '4711-0815' },
    { Key: 'managed-by', Value: 'platform-pipeline' },
  ],
  Ipv6CidrBlock: 12,
  VpcIpv6CidrBlock: '2408:4005:3c5:6e00::/56',
} as const;

/** What the cloud answers. */
export const ANSWER = {
  RequestId: '861E6630-AEC0-4B2D-B214-6CB5E44B7F04',
  VSwitchId: 'vsw-bp1vz3q4ghp8fhzfgoc2q',
} as const;
