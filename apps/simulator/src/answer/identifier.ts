import { randomBytes, randomInt, randomUUID } from 'node:crypto';

// What the cloud's own ids begin with, as its documentation shows them.
const PREFIXES: Readonly<Record<string, string>> = {
  AllocationId: 'eip',
  BandwidthPackageId: 'cbwp',
  BgpGroupId: 'bgpg',
  BgpPeerId: 'bgp',
  CenInstanceId: 'cen',
  CustomerGatewayId: 'cgw',
  DBInstanceId: 'gp',
  DhcpOptionsSetId: 'dopt',
  EipSegmentInstanceId: 'eipsg',
  EndpointId: 'ep',
  ForwardEntryId: 'fwd',
  ForwardTableId: 'ftb',
  FullNatTableId: 'fulltb',
  GlobalAccelerationInstanceId: 'ga',
  HaVipId: 'havip',
  IpsecServerId: 'iss',
  Ipv4GatewayId: 'ipv4gw',
  Ipv6AddressId: 'ipv6',
  Ipv6GatewayId: 'ipv6gw',
  Ipv6TranslatorId: 'ipv6trans',
  ModelServiceId: 'ms',
  NatGatewayId: 'ngw',
  NatIpCidrId: 'vpcnatcidr',
  NatIpId: 'vpcnatip',
  NetworkAclEntryId: 'nae',
  NetworkAclId: 'nacl',
  NetworkInterfaceId: 'eni',
  PhysicalConnectionId: 'pc',
  PrefixListId: 'pl',
  PublicIpAddressPoolId: 'pippool',
  PulbicIpAddressPoolId: 'pippool',
  ResourceGroupId: 'rg',
  RouteEntryId: 'rte',
  RouteTableId: 'vtb',
  RouterInterfaceId: 'ri',
  RouteTargetGroupId: 'rtg',
  SnatEntryId: 'snat',
  SnatTableId: 'stb',
  SslVpnClientCertId: 'vsc',
  SslVpnServerId: 'vss',
  TrafficMirrorFilterId: 'tmf',
  TrafficMirrorSessionId: 'tms',
  TunnelId: 'tun',
  VbrHaId: 'vbrha',
  VbrId: 'vbr',
  VpcId: 'vpc',
  VpnConnectionId: 'vco',
  VpnGatewayId: 'vpn',
  VRouterId: 'vrt',
  VSwitchCidrReservationId: 'vcr',
  VSwitchId: 'vsw',
};

/** A new id of the kind that a field of that name holds: `VpcId` → `vpc-bp1…`. */
export function newIdentifier(fieldName: string): string {
  if (fieldName === 'RequestId') return newRequestId();
  if (fieldName === 'OrderId') return String(newNumericIdentifier());
  return `${PREFIXES[fieldName] ?? lastWord(fieldName)}-bp1${randomText(18)}`;
}

/** Twelve digits, as the cloud numbers orders. */
export function newNumericIdentifier(): number {
  return randomInt(200_000_000_000, 299_999_999_999);
}

/** An upper-case UUID. */
export function newRequestId(): string {
  return randomUUID().toUpperCase();
}

/** `FullNatEntryId` → `entry`. */
function lastWord(fieldName: string): string {
  const words = fieldName.slice(0, -'Id'.length).match(/[A-Z]?[a-z0-9]+|[A-Z]+/g);
  return (words?.at(-1) ?? 'id').toLowerCase();
}

function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => (byte % 36).toString(36)).join('');
}
