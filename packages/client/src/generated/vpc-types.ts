// Made from the schema of the gateway by scripts/generate.ts. Not edited by hand.
/** What the cloud answered to AddBgpNetwork. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAddBgpNetworkResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AddBgpNetwork is called with. */
export type VpcAddBgpNetworkInput = {
  /** `DstCidrBlock` of the cloud's API. */
  readonly dstCidrBlock: string;
  /** `RouterId` of the cloud's API. */
  readonly routerId: string;
  /** `VpcId` of the cloud's API. */
  readonly vpcId?: string | null | undefined;
};

/** What the cloud answered to AddCommonBandwidthPackageIp. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAddCommonBandwidthPackageIpResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AddCommonBandwidthPackageIp is called with. */
export type VpcAddCommonBandwidthPackageIpInput = {
  /** `BandwidthPackageId` of the cloud's API. */
  readonly bandwidthPackageId: string;
  /** `IpInstanceId` of the cloud's API. */
  readonly ipInstanceId: string;
  /** `IpType` of the cloud's API. Known values: `EIP`. */
  readonly ipType?: string | null | undefined;
};

/** What the cloud answered to AddCommonBandwidthPackageIps. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAddCommonBandwidthPackageIpsResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AddCommonBandwidthPackageIps is called with. */
export type VpcAddCommonBandwidthPackageIpsInput = {
  /** `BandwidthPackageId` of the cloud's API. */
  readonly bandwidthPackageId: string;
  /** `IpInstanceIds` of the cloud's API. */
  readonly ipInstanceIds: readonly string[];
  /** `IpType` of the cloud's API. Known values: `EIP`. */
  readonly ipType?: string | null | undefined;
};

/** What the cloud answered to AddPublicIpAddressPoolCidrBlock. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAddPublicIpAddressPoolCidrBlockResponse = {
  /** `CidrBlock` of the cloud's answer. */
  readonly cidrBlock: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AddPublicIpAddressPoolCidrBlock is called with. */
export type VpcAddPublicIpAddressPoolCidrBlockInput = {
  /** `CidrBlock` of the cloud's API. */
  readonly cidrBlock?: string | null | undefined;
  /** `CidrMask` of the cloud's API. From 24 to 28. */
  readonly cidrMask?: number | null | undefined;
  /** `PublicIpAddressPoolId` of the cloud's API. */
  readonly publicIpAddressPoolId: string;
};

/** What the cloud answered to AddSourcesToTrafficMirrorSession. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAddSourcesToTrafficMirrorSessionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AddSourcesToTrafficMirrorSession is called with. */
export type VpcAddSourcesToTrafficMirrorSessionInput = {
  /** `TrafficMirrorSessionId` of the cloud's API. */
  readonly trafficMirrorSessionId: string;
  /** `TrafficMirrorSourceIds` of the cloud's API. */
  readonly trafficMirrorSourceIds: readonly string[];
};

/** What the cloud answered to AllocateEipAddress. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAllocateEipAddressResponse = {
  /** `AllocationId` of the cloud's answer. */
  readonly allocationId: string | null;
  /** `EipAddress` of the cloud's answer. */
  readonly eipAddress: string | null;
  /** `OrderId` of the cloud's answer. */
  readonly orderId: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What AllocateEipAddress is called with. */
export type VpcAllocateEipAddressInput = {
  /** `ActivityId` of the cloud's API. */
  readonly activityId?: number | string | null | undefined;
  /** `AutoPay` of the cloud's API. By default `false`. */
  readonly autoPay?: boolean | null | undefined;
  /** `Bandwidth` of the cloud's API. From 1 to 1000. By default `5`. Depends on other parameters. */
  readonly bandwidth?: string | null | undefined;
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `ISP` of the cloud's API. Known values: `BGP`, `BGP_PRO`. On request also `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`. By default `BGP`. Depends on other parameters. */
  readonly isp?: string | null | undefined;
  /** `InstanceChargeType` of the cloud's API. Known values: `PrePaid`, `PostPaid`. By default `PostPaid`. */
  readonly instanceChargeType?: string | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId?: string | null | undefined;
  /** `InternetChargeType` of the cloud's API. Known values: `PayByBandwidth`, `PayByTraffic`. By default `PayByBandwidth`. */
  readonly internetChargeType?: string | null | undefined;
  /** `IpAddress` of the cloud's API. */
  readonly ipAddress?: string | null | undefined;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `Netmode` of the cloud's API. Known values: `public`. By default `public`. */
  readonly netmode?: string | null | undefined;
  /** `Period` of the cloud's API. Depends on other parameters. */
  readonly period?: number | null | undefined;
  /** `PricingCycle` of the cloud's API. Known values: `Month`, `Year`. By default `Month`. */
  readonly pricingCycle?: string | null | undefined;
  /** `PublicIpAddressPoolId` of the cloud's API. */
  readonly publicIpAddressPoolId?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SecurityProtectionTypes` of the cloud's API. Known values: `AntiDDoS_Enhanced`. */
  readonly securityProtectionTypes?: readonly string[] | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcAllocateEipAddressInputTag[] | null | undefined;
  /** `Zone` of the cloud's API. */
  readonly zone?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcAllocateEipAddressInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. At most 20 entries. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to AllocateEipAddressPro. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAllocateEipAddressProResponse = {
  /** `AllocationId` of the cloud's answer. */
  readonly allocationId: string | null;
  /** `EipAddress` of the cloud's answer. */
  readonly eipAddress: string | null;
  /** `OrderId` of the cloud's answer. */
  readonly orderId: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What AllocateEipAddressPro is called with. */
export type VpcAllocateEipAddressProInput = {
  /** `AutoPay` of the cloud's API. */
  readonly autoPay?: boolean | null | undefined;
  /** `Bandwidth` of the cloud's API. From 1 to 1000. By default `5`. Depends on other parameters. */
  readonly bandwidth?: string | null | undefined;
  /** `ISP` of the cloud's API. Known values: `BGP`, `BGP_PRO`. On request also `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`. By default `BGP`. Depends on other parameters. */
  readonly isp?: string | null | undefined;
  /** `InstanceChargeType` of the cloud's API. Known values: `PrePaid`, `PostPaid`. By default `PostPaid`. */
  readonly instanceChargeType?: string | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId?: string | null | undefined;
  /** `InternetChargeType` of the cloud's API. Known values: `PayByBandwidth`, `PayByTraffic`. By default `PayByBandwidth`. */
  readonly internetChargeType?: string | null | undefined;
  /** `IpAddress` of the cloud's API. */
  readonly ipAddress?: string | null | undefined;
  /** `Netmode` of the cloud's API. Known values: `public`. By default `public`. */
  readonly netmode?: string | null | undefined;
  /** `Period` of the cloud's API. Depends on other parameters. */
  readonly period?: number | null | undefined;
  /** `PricingCycle` of the cloud's API. Known values: `Month`, `Year`. By default `Month`. */
  readonly pricingCycle?: string | null | undefined;
  /** `PublicIpAddressPoolId` of the cloud's API. */
  readonly publicIpAddressPoolId?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SecurityProtectionTypes` of the cloud's API. Known values: `AntiDDoS_Enhanced`. */
  readonly securityProtectionTypes?: readonly string[] | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcAllocateEipAddressProInputTag[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcAllocateEipAddressProInputTag = {
  /** `Key` of the cloud's API. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to AllocateEipSegmentAddress. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAllocateEipSegmentAddressResponse = {
  /** `EipSegmentInstanceId` of the cloud's answer. */
  readonly eipSegmentInstanceId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AllocateEipSegmentAddress is called with. */
export type VpcAllocateEipSegmentAddressInput = {
  /** `Bandwidth` of the cloud's API. From 1 to 500. By default `5`. Depends on other parameters. */
  readonly bandwidth?: string | null | undefined;
  /** `EipMask` of the cloud's API. Known values: `28`, `27`, `26`, `25`, `24`. */
  readonly eipMask: string;
  /** `InternetChargeType` of the cloud's API. Known values: `PayByBandwidth`, `PayByTraffic`. By default `PayByBandwidth`. */
  readonly internetChargeType?: string | null | undefined;
  /** `Isp` of the cloud's API. Known values: `BGP`, `BGP_PRO`. On request also `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`. By default `BGP`. Depends on other parameters. */
  readonly isp?: string | null | undefined;
  /** `Netmode` of the cloud's API. Known values: `public`. */
  readonly netmode?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Zone` of the cloud's API. */
  readonly zone?: string | null | undefined;
};

/** What the cloud answered to AllocateIpv6Address. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAllocateIpv6AddressResponse = {
  /** `Ipv6Address` of the cloud's answer. */
  readonly ipv6Address: string | null;
  /** `Ipv6AddressId` of the cloud's answer. */
  readonly ipv6AddressId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What AllocateIpv6Address is called with. */
export type VpcAllocateIpv6AddressInput = {
  /** `AddressType` of the cloud's API. Known values: `IPv6Address`, `IPv6Prefix`. By default `IPv6Address`. */
  readonly addressType?: string | null | undefined;
  /** `Ipv6Address` of the cloud's API. */
  readonly ipv6Address?: string | null | undefined;
  /** `Ipv6AddressDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly ipv6AddressDescription?: string | null | undefined;
  /** `Ipv6AddressName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly ipv6AddressName?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcAllocateIpv6AddressInputTag[] | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
};

/** What `Tag[]` consists of. */
export type VpcAllocateIpv6AddressInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to AllocateIpv6InternetBandwidth. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAllocateIpv6InternetBandwidthResponse = {
  /** `InternetBandwidthId` of the cloud's answer. */
  readonly internetBandwidthId: string | null;
  /** `Ipv6AddressId` of the cloud's answer. */
  readonly ipv6AddressId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AllocateIpv6InternetBandwidth is called with. */
export type VpcAllocateIpv6InternetBandwidthInput = {
  /** `Bandwidth` of the cloud's API. From 1 to 2000. Depends on other parameters. */
  readonly bandwidth: number;
  /** `InternetChargeType` of the cloud's API. Known values: `PayByTraffic`, `PayByBandwidth`, `PayByOld95`. By default `PayByBandwidth`. */
  readonly internetChargeType?: string | null | undefined;
  /** `Ipv6AddressId` of the cloud's API. */
  readonly ipv6AddressId: string;
  /** `Ipv6GatewayId` of the cloud's API. */
  readonly ipv6GatewayId?: string | null | undefined;
};

/** What the cloud answered to AllocateVpcIpv6Cidr. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAllocateVpcIpv6CidrResponse = {
  /** `Ipv6CidrBlock` of the cloud's answer. */
  readonly ipv6CidrBlock: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AllocateVpcIpv6Cidr is called with. */
export type VpcAllocateVpcIpv6CidrInput = {
  /** `AddressPoolType` of the cloud's API. Known values: `aliyun`, `custom`. By default `aliyun`. */
  readonly addressPoolType?: string | null | undefined;
  /** `Ipv6CidrBlock` of the cloud's API. */
  readonly ipv6CidrBlock?: string | null | undefined;
  /** `Ipv6Isp` of the cloud's API. Known values: `BGP`, `BGP_International`, `ChinaMobile`, `ChinaUnicom`, `ChinaTelecom`, `ChinaMobile_L2`, `ChinaUnicom_L2`, `ChinaTelecom_L2`. By default `BGP`. */
  readonly ipv6Isp?: string | null | undefined;
};

/** What the cloud answered to ApplyPhysicalConnectionLOA. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcApplyPhysicalConnectionLOAResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ApplyPhysicalConnectionLOA is called with. */
export type VpcApplyPhysicalConnectionLOAInput = {
  /** `Bandwidth` of the cloud's API. From 2 to 10240. */
  readonly bandwidth?: number | null | undefined;
  /** `CompanyName` of the cloud's API. */
  readonly companyName: string;
  /** `ConstructionTime` of the cloud's API. */
  readonly constructionTime: string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `LineType` of the cloud's API. Known values: `MSTP`, `MPLSVPN`, `FIBRE`, `Other`. */
  readonly lineType: string;
  /** `PMInfo` of the cloud's API. */
  readonly pmInfo: readonly VpcApplyPhysicalConnectionLOAInputPMInfo[];
  /** `PeerLocation` of the cloud's API. */
  readonly peerLocation?: string | null | undefined;
  /** `Si` of the cloud's API. */
  readonly si: string;
};

/** What `PMInfo[]` consists of. */
export type VpcApplyPhysicalConnectionLOAInputPMInfo = {
  /** `PMCertificateNo` of the cloud's API. */
  readonly pmCertificateNo?: string | null | undefined;
  /** `PMCertificateType` of the cloud's API. Known values: `IDCard`, `Passport`. */
  readonly pmCertificateType?: string | null | undefined;
  /** `PMContactInfo` of the cloud's API. */
  readonly pmContactInfo?: string | null | undefined;
  /** `PMGender` of the cloud's API. */
  readonly pmGender?: string | null | undefined;
  /** `PMName` of the cloud's API. */
  readonly pmName?: string | null | undefined;
};

/** What the cloud answered to AssociateEipAddress. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateEipAddressResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateEipAddress is called with. */
export type VpcAssociateEipAddressInput = {
  /** `AllocationId` of the cloud's API. */
  readonly allocationId: string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceRegionId` of the cloud's API. */
  readonly instanceRegionId?: string | null | undefined;
  /** `InstanceType` of the cloud's API. Known values: `Nat`, `SlbInstance`, `EcsInstance`, `NetworkInterface`, `HaVip`, `IpAddress`. By default `EcsInstance`. */
  readonly instanceType?: string | null | undefined;
  /** `Mode` of the cloud's API. Known values: `NAT`, `MULTI_BINDED`, `BINDED`. By default `NAT`. */
  readonly mode?: string | null | undefined;
  /** `PrivateIpAddress` of the cloud's API. */
  readonly privateIpAddress?: string | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId?: string | null | undefined;
};

/** What the cloud answered to AssociateEipAddressBatch. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateEipAddressBatchResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateEipAddressBatch is called with. */
export type VpcAssociateEipAddressBatchInput = {
  /** `BindedInstanceId` of the cloud's API. */
  readonly bindedInstanceId: string;
  /** `BindedInstanceType` of the cloud's API. Known values: `Nat`, `NetworkInterface`. */
  readonly bindedInstanceType: string;
  /** `InstanceIds` of the cloud's API. */
  readonly instanceIds: readonly string[];
  /** `Mode` of the cloud's API. */
  readonly mode?: string | null | undefined;
};

/** What the cloud answered to AssociateHaVip. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateHaVipResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateHaVip is called with. */
export type VpcAssociateHaVipInput = {
  /** `HaVipId` of the cloud's API. */
  readonly haVipId: string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceType` of the cloud's API. Known values: `EcsInstance`, `NetworkInterface`. */
  readonly instanceType?: string | null | undefined;
};

/** What the cloud answered to AssociateNetworkAcl. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateNetworkAclResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateNetworkAcl is called with. */
export type VpcAssociateNetworkAclInput = {
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
  /** `Resource` of the cloud's API. */
  readonly resource?: readonly VpcAssociateNetworkAclInputResource[] | null | undefined;
};

/** What `Resource[]` consists of. */
export type VpcAssociateNetworkAclInputResource = {
  /** `ResourceId` of the cloud's API. */
  readonly resourceId?: string | null | undefined;
  /** `ResourceType` of the cloud's API. Known values: `VSwitch`. At most 30 entries. */
  readonly resourceType?: string | null | undefined;
};

/** What the cloud answered to AssociatePhysicalConnectionToVirtualBorderRouter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociatePhysicalConnectionToVirtualBorderRouterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociatePhysicalConnectionToVirtualBorderRouter is called with. */
export type VpcAssociatePhysicalConnectionToVirtualBorderRouterInput = {
  /** `CircuitCode` of the cloud's API. */
  readonly circuitCode?: string | null | undefined;
  /** `EnableIpv6` of the cloud's API. Known values: `true`, `false`. By default `false`. */
  readonly enableIpv6?: string | null | undefined;
  /** `LocalGatewayIp` of the cloud's API. */
  readonly localGatewayIp?: string | null | undefined;
  /** `LocalIpv6GatewayIp` of the cloud's API. */
  readonly localIpv6GatewayIp?: string | null | undefined;
  /** `PeerGatewayIp` of the cloud's API. */
  readonly peerGatewayIp?: string | null | undefined;
  /** `PeerIpv6GatewayIp` of the cloud's API. */
  readonly peerIpv6GatewayIp?: string | null | undefined;
  /** `PeeringIpv6SubnetMask` of the cloud's API. */
  readonly peeringIpv6SubnetMask?: string | null | undefined;
  /** `PeeringSubnetMask` of the cloud's API. */
  readonly peeringSubnetMask?: string | null | undefined;
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
  /** `VlanId` of the cloud's API. From 0 to 2999. */
  readonly vlanId: string;
};

/** What the cloud answered to AssociateRouteTable. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateRouteTableResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateRouteTable is called with. */
export type VpcAssociateRouteTableInput = {
  /** `RouteTableId` of the cloud's API. */
  readonly routeTableId: string;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
};

/** What the cloud answered to AssociateRouteTableWithGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateRouteTableWithGatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateRouteTableWithGateway is called with. */
export type VpcAssociateRouteTableWithGatewayInput = {
  /** `GatewayId` of the cloud's API. */
  readonly gatewayId: string;
  /** `GatewayType` of the cloud's API. */
  readonly gatewayType?: string | null | undefined;
  /** `RouteTableId` of the cloud's API. */
  readonly routeTableId: string;
};

/** What the cloud answered to AssociateRouteTablesWithVpcGatewayEndpoint. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateRouteTablesWithVpcGatewayEndpointResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateRouteTablesWithVpcGatewayEndpoint is called with. */
export type VpcAssociateRouteTablesWithVpcGatewayEndpointInput = {
  /** `EndpointId` of the cloud's API. */
  readonly endpointId: string;
  /** `RouteTableIds` of the cloud's API. At most 20 entries. */
  readonly routeTableIds: readonly string[];
};

/** What the cloud answered to AssociateVpnGatewayWithCertificate. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAssociateVpnGatewayWithCertificateResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AssociateVpnGatewayWithCertificate is called with. */
export type VpcAssociateVpnGatewayWithCertificateInput = {
  /** `CertificateId` of the cloud's API. */
  readonly certificateId: string;
  /** `CertificateType` of the cloud's API. Known values: `Encryption`, `Signature`. */
  readonly certificateType: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to AttachDhcpOptionsSetToVpc. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAttachDhcpOptionsSetToVpcResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What AttachDhcpOptionsSetToVpc is called with. */
export type VpcAttachDhcpOptionsSetToVpcInput = {
  /** `DhcpOptionsSetId` of the cloud's API. */
  readonly dhcpOptionsSetId: string;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to CancelPhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCancelPhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CancelPhysicalConnection is called with. */
export type VpcCancelPhysicalConnectionInput = {
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
};

/** What the cloud answered to CheckVpnBgpEnabled. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCheckVpnBgpEnabledResponse = {
  /** `BgpEnabled` of the cloud's answer. */
  readonly bgpEnabled: boolean | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to CompletePhysicalConnectionLOA. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCompletePhysicalConnectionLOAResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CompletePhysicalConnectionLOA is called with. */
export type VpcCompletePhysicalConnectionLOAInput = {
  /** `FinishWork` of the cloud's API. */
  readonly finishWork?: boolean | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `LineCode` of the cloud's API. */
  readonly lineCode?: string | null | undefined;
  /** `LineLabel` of the cloud's API. */
  readonly lineLabel?: string | null | undefined;
  /** `LineSPContactInfo` of the cloud's API. */
  readonly lineSPContactInfo?: string | null | undefined;
  /** `LineServiceProvider` of the cloud's API. Known values: `中国电信`, `中国联通`, `中国移动`, `中国其他`. */
  readonly lineServiceProvider?: string | null | undefined;
};

/** What the cloud answered to ConfirmPhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcConfirmPhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ConfirmPhysicalConnection is called with. */
export type VpcConfirmPhysicalConnectionInput = {
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
};

/** What the cloud answered to ConvertBandwidthPackage. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcConvertBandwidthPackageResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ConvertBandwidthPackage is called with. */
export type VpcConvertBandwidthPackageInput = {
  /** `BandwidthPackageId` of the cloud's API. */
  readonly bandwidthPackageId: string;
};

/** What the cloud answered to CopyNetworkAclEntries. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCopyNetworkAclEntriesResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CopyNetworkAclEntries is called with. */
export type VpcCopyNetworkAclEntriesInput = {
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
  /** `SourceNetworkAclId` of the cloud's API. */
  readonly sourceNetworkAclId: string;
};

/** What the cloud answered to CreateBgpGroup. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateBgpGroupResponse = {
  /** `BgpGroupId` of the cloud's answer. */
  readonly bgpGroupId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateBgpGroup is called with. */
export type VpcCreateBgpGroupInput = {
  /** `AuthKey` of the cloud's API. May hold a secret (bgp auth key). */
  readonly authKey?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. By default `IPv4`. */
  readonly ipVersion?: string | null | undefined;
  /** `IsFakeAsn` of the cloud's API. By default `false`. */
  readonly isFakeAsn?: boolean | null | undefined;
  /** `LocalAsn` of the cloud's API. By default `45104`. */
  readonly localAsn?: number | string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. */
  readonly name?: string | null | undefined;
  /** `PeerAsn` of the cloud's API. */
  readonly peerAsn: number | string;
  /** `RouteQuota` of the cloud's API. By default `110`. */
  readonly routeQuota?: number | null | undefined;
  /** `RouterId` of the cloud's API. */
  readonly routerId: string;
};

/** What the cloud answered to CreateBgpPeer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateBgpPeerResponse = {
  /** `BgpPeerId` of the cloud's answer. */
  readonly bgpPeerId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateBgpPeer is called with. */
export type VpcCreateBgpPeerInput = {
  /** `BfdMultiHop` of the cloud's API. From 1 to 255. */
  readonly bfdMultiHop?: number | null | undefined;
  /** `BgpGroupId` of the cloud's API. */
  readonly bgpGroupId: string;
  /** `EnableBfd` of the cloud's API. */
  readonly enableBfd?: boolean | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. By default `IPv4`. */
  readonly ipVersion?: string | null | undefined;
  /** `PeerIpAddress` of the cloud's API. */
  readonly peerIpAddress?: string | null | undefined;
};

/** What the cloud answered to CreateCommonBandwidthPackage. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateCommonBandwidthPackageResponse = {
  /** `BandwidthPackageId` of the cloud's answer. */
  readonly bandwidthPackageId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What CreateCommonBandwidthPackage is called with. */
export type VpcCreateCommonBandwidthPackageInput = {
  /** `Bandwidth` of the cloud's API. Depends on other parameters. */
  readonly bandwidth: number;
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `ISP` of the cloud's API. Known values: `BGP`, `BGP_PRO`. On request also `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`. By default `BGP`. Depends on other parameters. */
  readonly isp?: string | null | undefined;
  /** `InternetChargeType` of the cloud's API. Known values: `PayByBandwidth`, `PayBy95`, `PayByDominantTraffic`, `PayByTraffic`. By default `PayByBandwidth`. */
  readonly internetChargeType?: string | null | undefined;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `Ratio` of the cloud's API. */
  readonly ratio?: number | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SecurityProtectionTypes` of the cloud's API. Known values: `AntiDDoS_Enhanced`. */
  readonly securityProtectionTypes?: readonly string[] | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateCommonBandwidthPackageInputTag[] | null | undefined;
  /** `Zone` of the cloud's API. */
  readonly zone?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateCommonBandwidthPackageInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateCustomerGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateCustomerGatewayResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `IpAddress` of the cloud's answer. */
  readonly ipAddress: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateCustomerGateway is called with. */
export type VpcCreateCustomerGatewayInput = {
  /** `Asn` of the cloud's API. From 1 to 4294967295. */
  readonly asn?: string | null | undefined;
  /** `AuthKey` of the cloud's API. May hold a secret (bgp auth key). From 1 to 64 characters. */
  readonly authKey?: string | null | undefined;
  /** `Description` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `IpAddress` of the cloud's API. */
  readonly ipAddress: string;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcCreateCustomerGatewayInputTags[] | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcCreateCustomerGatewayInputTags = {
  /** `Key` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateDefaultVSwitch. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateDefaultVSwitchResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VSwitchId` of the cloud's answer. */
  readonly vSwitchId: string | null;
};

/** What CreateDefaultVSwitch is called with. */
export type VpcCreateDefaultVSwitchInput = {
  /** `Ipv6CidrBlock` of the cloud's API. From 0 to 255. */
  readonly ipv6CidrBlock?: number | null | undefined;
  /** `ZoneId` of the cloud's API. */
  readonly zoneId: string;
};

/** What the cloud answered to CreateDefaultVpc. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateDefaultVpcResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteTableId` of the cloud's answer. */
  readonly routeTableId: string | null;
  /** `VRouterId` of the cloud's answer. */
  readonly vRouterId: string | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What CreateDefaultVpc is called with. */
export type VpcCreateDefaultVpcInput = {
  /** `EnableIpv6` of the cloud's API. By default `false`. */
  readonly enableIpv6?: boolean | null | undefined;
  /** `Ipv6CidrBlock` of the cloud's API. */
  readonly ipv6CidrBlock?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
};

/** What the cloud answered to CreateDhcpOptionsSet. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateDhcpOptionsSetResponse = {
  /** `DhcpOptionsSetId` of the cloud's answer. */
  readonly dhcpOptionsSetId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What CreateDhcpOptionsSet is called with. */
export type VpcCreateDhcpOptionsSetInput = {
  /** `DhcpOptionsSetDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly dhcpOptionsSetDescription?: string | null | undefined;
  /** `DhcpOptionsSetName` of the cloud's API. From 1 to 128 characters. */
  readonly dhcpOptionsSetName?: string | null | undefined;
  /** `DomainName` of the cloud's API. */
  readonly domainName?: string | null | undefined;
  /** `DomainNameServers` of the cloud's API. */
  readonly domainNameServers?: string | null | undefined;
  /** `Ipv6LeaseTime` of the cloud's API. By default `24h`. Depends on other parameters. */
  readonly ipv6LeaseTime?: string | null | undefined;
  /** `LeaseTime` of the cloud's API. By default `87600h`. Depends on other parameters. */
  readonly leaseTime?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateDhcpOptionsSetInputTag[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateDhcpOptionsSetInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateEnhancedVpnGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateEnhancedVpnGatewayResponse = {
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What CreateEnhancedVpnGateway is called with. */
export type VpcCreateEnhancedVpnGatewayInput = {
  /** `DisasterRecoveryVSwitchId` of the cloud's API. */
  readonly disasterRecoveryVSwitchId: string;
  /** `GatewayType` of the cloud's API. Known values: `Enhanced.SiteToSite`. */
  readonly gatewayType: string;
  /** `Name` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `NetworkType` of the cloud's API. Known values: `public`. By default `public`. */
  readonly networkType?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId?: string | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
  /** `VpnType` of the cloud's API. Known values: `Normal`. By default `Normal`. */
  readonly vpnType?: string | null | undefined;
};

/** What the cloud answered to CreateExpressConnectTrafficQos. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateExpressConnectTrafficQosResponse = {
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateExpressConnectTrafficQos is called with. */
export type VpcCreateExpressConnectTrafficQosInput = {
  /** `QosDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly qosDescription?: string | null | undefined;
  /** `QosName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly qosName?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcCreateExpressConnectTrafficQosInputTags[] | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcCreateExpressConnectTrafficQosInputTags = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateExpressConnectTrafficQosQueue. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateExpressConnectTrafficQosQueueResponse = {
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QueueId` of the cloud's answer. */
  readonly queueId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateExpressConnectTrafficQosQueue is called with. */
export type VpcCreateExpressConnectTrafficQosQueueInput = {
  /** `BandwidthPercent` of the cloud's API. From 1 to 100. */
  readonly bandwidthPercent?: string | null | undefined;
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly queueDescription?: string | null | undefined;
  /** `QueueName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly queueName?: string | null | undefined;
  /** `QueueType` of the cloud's API. Known values: `High`, `Medium`, `Default`. By default `Default`. */
  readonly queueType: string;
};

/** What the cloud answered to CreateExpressConnectTrafficQosRule. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateExpressConnectTrafficQosRuleResponse = {
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QueueId` of the cloud's answer. */
  readonly queueId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RuleId` of the cloud's answer. */
  readonly ruleId: string | null;
};

/** What CreateExpressConnectTrafficQosRule is called with. */
export type VpcCreateExpressConnectTrafficQosRuleInput = {
  /** `DstCidr` of the cloud's API. */
  readonly dstCidr?: string | null | undefined;
  /** `DstIPv6Cidr` of the cloud's API. */
  readonly dstIPv6Cidr?: string | null | undefined;
  /** `DstPortRange` of the cloud's API. From -1 to 65535. Depends on other parameters. */
  readonly dstPortRange?: string | null | undefined;
  /** `MatchDscp` of the cloud's API. From 0 to 63. */
  readonly matchDscp?: number | null | undefined;
  /** `Priority` of the cloud's API. From 1 to 9000. */
  readonly priority: number;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP(IPv4)`, `ICMPv6(IPv6)`, `TCP`, `UDP`, `GRE`, `SSH`, `Telnet`, `HTTP`, `HTTPS`, `MS SQL`, `Oracle`, `MySql`, `RDP`, `PostgreSQL`, `Redis`. */
  readonly protocol: string;
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueId` of the cloud's API. */
  readonly queueId: string;
  /** `RemarkingDscp` of the cloud's API. From 0 to 63. */
  readonly remarkingDscp?: number | null | undefined;
  /** `RuleDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly ruleDescription?: string | null | undefined;
  /** `RuleName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly ruleName?: string | null | undefined;
  /** `SrcCidr` of the cloud's API. */
  readonly srcCidr?: string | null | undefined;
  /** `SrcIPv6Cidr` of the cloud's API. */
  readonly srcIPv6Cidr?: string | null | undefined;
  /** `SrcPortRange` of the cloud's API. From -1 to 65535. Depends on other parameters. */
  readonly srcPortRange?: string | null | undefined;
};

/** What the cloud answered to CreateFailoverTestJob. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateFailoverTestJobResponse = {
  /** `JobId` of the cloud's answer. */
  readonly jobId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateFailoverTestJob is called with. */
export type VpcCreateFailoverTestJobInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `JobDuration` of the cloud's API. From 1 to 4320. */
  readonly jobDuration: number;
  /** `JobType` of the cloud's API. Known values: `StartNow`, `StartLater`. */
  readonly jobType: string;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceId` of the cloud's API. */
  readonly resourceId: readonly string[];
  /** `ResourceType` of the cloud's API. Known values: `PHYSICALCONNECTION`. */
  readonly resourceType: string;
};

/** What the cloud answered to CreateForwardEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateForwardEntryResponse = {
  /** `ForwardEntryId` of the cloud's answer. */
  readonly forwardEntryId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateForwardEntry is called with. */
export type VpcCreateForwardEntryInput = {
  /** `ExternalIp` of the cloud's API. */
  readonly externalIp: string;
  /** `ExternalPort` of the cloud's API. From 1 to 65535. */
  readonly externalPort: string;
  /** `ForwardEntryName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly forwardEntryName?: string | null | undefined;
  /** `ForwardTableId` of the cloud's API. */
  readonly forwardTableId: string;
  /** `InternalIp` of the cloud's API. */
  readonly internalIp: string;
  /** `InternalPort` of the cloud's API. From 1 to 65535. */
  readonly internalPort: string;
  /** `IpProtocol` of the cloud's API. Known values: `TCP`, `UDP`, `Any`. */
  readonly ipProtocol: string;
  /** `PortBreak` of the cloud's API. By default `false`. */
  readonly portBreak?: boolean | null | undefined;
};

/** What the cloud answered to CreateFullNatEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateFullNatEntryResponse = {
  /** `FullNatEntryId` of the cloud's answer. */
  readonly fullNatEntryId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateFullNatEntry is called with. */
export type VpcCreateFullNatEntryInput = {
  /** `AccessDomain` of the cloud's API. */
  readonly accessDomain?: string | null | undefined;
  /** `AccessIp` of the cloud's API. */
  readonly accessIp?: string | null | undefined;
  /** `AccessPort` of the cloud's API. From 1 to 65535. */
  readonly accessPort: string;
  /** `FullNatEntryDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly fullNatEntryDescription?: string | null | undefined;
  /** `FullNatEntryName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly fullNatEntryName?: string | null | undefined;
  /** `FullNatTableId` of the cloud's API. */
  readonly fullNatTableId: string;
  /** `IpProtocol` of the cloud's API. Known values: `TCP`, `UDP`. */
  readonly ipProtocol: string;
  /** `NatIp` of the cloud's API. */
  readonly natIp: string;
  /** `NatIpPort` of the cloud's API. From 1 to 65535. */
  readonly natIpPort?: string | null | undefined;
  /** `NetworkInterfaceId` of the cloud's API. */
  readonly networkInterfaceId: string;
};

/** What the cloud answered to CreateGlobalAccelerationInstance. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateGlobalAccelerationInstanceResponse = {
  /** `GlobalAccelerationInstanceId` of the cloud's answer. */
  readonly globalAccelerationInstanceId: string | null;
  /** `IpAddress` of the cloud's answer. */
  readonly ipAddress: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateGlobalAccelerationInstance is called with. */
export type VpcCreateGlobalAccelerationInstanceInput = {
  /** `Bandwidth` of the cloud's API. Known values: `10`. */
  readonly bandwidth: string;
  /** `BandwidthType` of the cloud's API. Known values: `Sharing`, `Exclusive`. */
  readonly bandwidthType?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ServiceLocation` of the cloud's API. Known values: `china-mainland`, `north-america`, `asia-pacific`, `europe`. */
  readonly serviceLocation: string;
};

/** What the cloud answered to CreateHaVip. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateHaVipResponse = {
  /** `HaVipId` of the cloud's answer. */
  readonly haVipId: string | null;
  /** `IpAddress` of the cloud's answer. */
  readonly ipAddress: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateHaVip is called with. */
export type VpcCreateHaVipInput = {
  /** `Description` of the cloud's API. From 1 to 255 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `IpAddress` of the cloud's API. */
  readonly ipAddress?: string | null | undefined;
  /** `Name` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateHaVipInputTag[] | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateHaVipInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateHighReliablePhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateHighReliablePhysicalConnectionResponse = {
  /** `ErrorInfoList` of the cloud's answer. */
  readonly errorInfoList: VpcCreateHighReliablePhysicalConnectionResponseErrorInfoList | null;
  /** `PhysicalConnectionList` of the cloud's answer. */
  readonly physicalConnectionList: VpcCreateHighReliablePhysicalConnectionResponsePhysicalConnectionList | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `ErrorInfoList` of the answer consists of. */
export type VpcCreateHighReliablePhysicalConnectionResponseErrorInfoList = {
  /** `errorInfoList` of the cloud's answer. */
  readonly errorInfoList: readonly (VpcCreateHighReliablePhysicalConnectionResponseErrorInfoListerrorInfoList | null)[] | null;
};

/** What `errorInfoList` of the answer consists of. */
export type VpcCreateHighReliablePhysicalConnectionResponseErrorInfoListerrorInfoList = {
  /** `ErrorCode` of the cloud's answer. */
  readonly errorCode: string | null;
  /** `ErrorMessage` of the cloud's answer. */
  readonly errorMessage: string | null;
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
};

/** What `PhysicalConnectionList` of the answer consists of. */
export type VpcCreateHighReliablePhysicalConnectionResponsePhysicalConnectionList = {
  /** `physicalConnectionList` of the cloud's answer. */
  readonly physicalConnectionList: readonly (VpcCreateHighReliablePhysicalConnectionResponsePhysicalConnectionListphysicalConnectionList | null)[] | null;
};

/** What `physicalConnectionList` of the answer consists of. */
export type VpcCreateHighReliablePhysicalConnectionResponsePhysicalConnectionListphysicalConnectionList = {
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
  /** `RegionNo` of the cloud's answer. */
  readonly regionNo: string | null;
};

/** What CreateHighReliablePhysicalConnection is called with. */
export type VpcCreateHighReliablePhysicalConnectionInput = {
  /** `AcceptLanguage` of the cloud's API. Known values: `zh-CN`, `en-US`. By default `zh-CN`. */
  readonly acceptLanguage?: string | null | undefined;
  /** `ApList` of the cloud's API. */
  readonly apList: readonly VpcCreateHighReliablePhysicalConnectionInputApList[];
  /** `DeviceAdvancedCapacity` of the cloud's API. */
  readonly deviceAdvancedCapacity?: readonly string[] | null | undefined;
  /** `HighReliableType` of the cloud's API. Known values: `MultiApMultiDevice`, `MultiApSingleDevice`, `SingleApMultiDevice`, `SingleApMultiConnection`. */
  readonly highReliableType: string;
  /** `PortType` of the cloud's API. Known values: `1000Base-LX`, `10GBase-LR`, `40GBase-LR`, `100GBase-LR`. */
  readonly portType: string;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateHighReliablePhysicalConnectionInputTag[] | null | undefined;
};

/** What `ApList[]` consists of. */
export type VpcCreateHighReliablePhysicalConnectionInputApList = {
  /** `AccessPointId` of the cloud's API. */
  readonly accessPointId: string;
  /** `Bandwidth` of the cloud's API. Known values: `50`, `100`, `200`, `300`, `400`, `500`, `1000`, `2000`, `4000`, `5000`, `8000`, `10000`. */
  readonly bandwidth?: number | string | null | undefined;
  /** `CircuitCode` of the cloud's API. */
  readonly circuitCode?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `LineOperator` of the cloud's API. Known values: `CT`, `CU`, `CM`, `CO`, `Equinix`, `Other`. */
  readonly lineOperator: string;
  /** `Name` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `OpticalModuleModel` of the cloud's API. Known values: `SFP-GE-LR-SM1310,10KM`, `SFP-GE-ER-SM1310,40KM`, `SFP-GE-ZR-SM1550,80KM`, `SFP-10G-LR-SM1310,10KM`, `SFP-10G-ER-SM1550,40KM`, `SFP-10G-ZR-SM1550,80KM`, `QSFP-40G-LR4-WDM1300,10KM`, `QSFP-40G-ER4-WDM1300,40KM`, `QSFP-40G-ZR4-WDM1300,80KM`, `QSFP28-100G-LR4-WDM1300,10KM`, `QSFP28-100G-ER4-WDM1300,40KM`, `QSFP28-100G-ZR4-WDM1300,80KM`. */
  readonly opticalModuleModel?: string | null | undefined;
  /** `PeerLocation` of the cloud's API. */
  readonly peerLocation?: string | null | undefined;
  /** `PortNum` of the cloud's API. From 2 to 16. */
  readonly portNum?: number | null | undefined;
  /** `RegionId` of the cloud's API. */
  readonly regionId: string;
  /** `Type` of the cloud's API. By default `VPC`. */
  readonly type?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateHighReliablePhysicalConnectionInputTag = {
  /** `Key` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateIPv6Translator. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateIPv6TranslatorResponse = {
  /** `Ipv6TranslatorId` of the cloud's answer. */
  readonly ipv6TranslatorId: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `OrderId` of the cloud's answer. */
  readonly orderId: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Spec` of the cloud's answer. */
  readonly spec: string | null;
};

/** What CreateIPv6Translator is called with. */
export type VpcCreateIPv6TranslatorInput = {
  /** `AutoPay` of the cloud's API. */
  readonly autoPay?: boolean | null | undefined;
  /** `Bandwidth` of the cloud's API. From 1 to 200. By default `10`. */
  readonly bandwidth?: number | null | undefined;
  /** `Duration` of the cloud's API. Depends on other parameters. */
  readonly duration?: number | null | undefined;
  /** `Name` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `PayType` of the cloud's API. Known values: `PREPAY`, `POSTPAY`. */
  readonly payType?: string | null | undefined;
  /** `PricingCycle` of the cloud's API. Known values: `Month`, `Year`. By default `Month`. */
  readonly pricingCycle?: string | null | undefined;
  /** `Spec` of the cloud's API. Known values: `small`. */
  readonly spec?: string | null | undefined;
};

/** What the cloud answered to CreateIPv6TranslatorAclList. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateIPv6TranslatorAclListResponse = {
  /** `AclId` of the cloud's answer. */
  readonly aclId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateIPv6TranslatorAclList is called with. */
export type VpcCreateIPv6TranslatorAclListInput = {
  /** `AclName` of the cloud's API. */
  readonly aclName: string;
};

/** What the cloud answered to CreateIpsecServer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateIpsecServerResponse = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `IpsecServerId` of the cloud's answer. */
  readonly ipsecServerId: string | null;
  /** `IpsecServerName` of the cloud's answer. */
  readonly ipsecServerName: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What CreateIpsecServer is called with. */
export type VpcCreateIpsecServerInput = {
  /** `ClientIpPool` of the cloud's API. */
  readonly clientIpPool: string;
  /** `EffectImmediately` of the cloud's API. By default `false`. */
  readonly effectImmediately?: boolean | null | undefined;
  /** `IkeConfig` of the cloud's API. */
  readonly ikeConfig?: string | null | undefined;
  /** `IpSecServerName` of the cloud's API. From 1 to 100 characters. */
  readonly ipSecServerName?: string | null | undefined;
  /** `IpsecConfig` of the cloud's API. */
  readonly ipsecConfig?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet: string;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `PskEnabled` of the cloud's API. */
  readonly pskEnabled: boolean;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to CreateIpv4Gateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateIpv4GatewayResponse = {
  /** `Ipv4GatewayId` of the cloud's answer. */
  readonly ipv4GatewayId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What CreateIpv4Gateway is called with. */
export type VpcCreateIpv4GatewayInput = {
  /** `Ipv4GatewayDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly ipv4GatewayDescription?: string | null | undefined;
  /** `Ipv4GatewayName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly ipv4GatewayName?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateIpv4GatewayInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateIpv4GatewayInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateIpv6EgressOnlyRule. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateIpv6EgressOnlyRuleResponse = {
  /** `Ipv6EgressRuleId` of the cloud's answer. */
  readonly ipv6EgressRuleId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateIpv6EgressOnlyRule is called with. */
export type VpcCreateIpv6EgressOnlyRuleInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceType` of the cloud's API. Known values: `Ipv6Address`. By default `Ipv6Address`. */
  readonly instanceType?: string | null | undefined;
  /** `Ipv6GatewayId` of the cloud's API. */
  readonly ipv6GatewayId: string;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
};

/** What the cloud answered to CreateIpv6Gateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateIpv6GatewayResponse = {
  /** `Ipv6GatewayId` of the cloud's answer. */
  readonly ipv6GatewayId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What CreateIpv6Gateway is called with. */
export type VpcCreateIpv6GatewayInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateIpv6GatewayInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateIpv6GatewayInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateNatGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateNatGatewayResponse = {
  /** `ForwardTableIds` of the cloud's answer. */
  readonly forwardTableIds: VpcCreateNatGatewayResponseForwardTableIds | null;
  /** `FullNatTableIds` of the cloud's answer. */
  readonly fullNatTableIds: VpcCreateNatGatewayResponseFullNatTableIds | null;
  /** `NatGatewayId` of the cloud's answer. */
  readonly natGatewayId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `SnatTableIds` of the cloud's answer. */
  readonly snatTableIds: VpcCreateNatGatewayResponseSnatTableIds | null;
};

/** What `ForwardTableIds` of the answer consists of. */
export type VpcCreateNatGatewayResponseForwardTableIds = {
  /** `ForwardTableId` of the cloud's answer. */
  readonly forwardTableId: readonly (string | null)[] | null;
};

/** What `FullNatTableIds` of the answer consists of. */
export type VpcCreateNatGatewayResponseFullNatTableIds = {
  /** `FullNatTableId` of the cloud's answer. */
  readonly fullNatTableId: readonly (string | null)[] | null;
};

/** What `SnatTableIds` of the answer consists of. */
export type VpcCreateNatGatewayResponseSnatTableIds = {
  /** `SnatTableId` of the cloud's answer. */
  readonly snatTableId: readonly (string | null)[] | null;
};

/** What CreateNatGateway is called with. */
export type VpcCreateNatGatewayInput = {
  /** `AccessMode` of the cloud's API. */
  readonly accessMode?: VpcCreateNatGatewayInputAccessMode | null | undefined;
  /** `AutoPay` of the cloud's API. */
  readonly autoPay?: boolean | null | undefined;
  /** `AvailabilityMode` of the cloud's API. */
  readonly availabilityMode?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Duration` of the cloud's API. */
  readonly duration?: string | null | undefined;
  /** `EipBindMode` of the cloud's API. Known values: `MULTI_BINDED`, `NAT`. By default `MULTI_BINDED`. */
  readonly eipBindMode?: string | null | undefined;
  /** `IcmpReplyEnabled` of the cloud's API. By default `true`. */
  readonly icmpReplyEnabled?: boolean | null | undefined;
  /** `InstanceChargeType` of the cloud's API. Known values: `PostPaid`. By default `PostPaid`. */
  readonly instanceChargeType?: string | null | undefined;
  /** `InternetChargeType` of the cloud's API. Known values: `PayByLcu`. */
  readonly internetChargeType?: string | null | undefined;
  /** `Ipv4Prefix` of the cloud's API. */
  readonly ipv4Prefix?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. */
  readonly name?: string | null | undefined;
  /** `NatIp` of the cloud's API. */
  readonly natIp?: string | null | undefined;
  /** `NatType` of the cloud's API. Known values: `Enhanced`. */
  readonly natType?: string | null | undefined;
  /** `NetworkType` of the cloud's API. Known values: `internet`, `intranet`. */
  readonly networkType?: string | null | undefined;
  /** `PricingCycle` of the cloud's API. */
  readonly pricingCycle?: string | null | undefined;
  /** `PrivateLinkEnabled` of the cloud's API. By default `false`. */
  readonly privateLinkEnabled?: boolean | null | undefined;
  /** `SecurityProtectionEnabled` of the cloud's API. By default `false`. */
  readonly securityProtectionEnabled?: boolean | null | undefined;
  /** `Spec` of the cloud's API. */
  readonly spec?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateNatGatewayInputTag[] | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId?: string | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `AccessMode` consists of. */
export type VpcCreateNatGatewayInputAccessMode = {
  /** `ModeValue` of the cloud's API. Known values: `route`, `tunnel`. */
  readonly modeValue?: string | null | undefined;
  /** `TunnelType` of the cloud's API. Known values: `geneve`. */
  readonly tunnelType?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateNatGatewayInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateNatIp. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateNatIpResponse = {
  /** `Ipv4Prefix` of the cloud's answer. */
  readonly ipv4Prefix: string | null;
  /** `NatIp` of the cloud's answer. */
  readonly natIp: string | null;
  /** `NatIpId` of the cloud's answer. */
  readonly natIpId: string | null;
  /** `NatIps` of the cloud's answer. */
  readonly natIps: readonly (VpcCreateNatIpResponseNatIps | null)[] | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `NatIps` of the answer consists of. */
export type VpcCreateNatIpResponseNatIps = {
  /** `Ipv4Prefix` of the cloud's answer. */
  readonly ipv4Prefix: string | null;
  /** `NatIp` of the cloud's answer. */
  readonly natIp: string | null;
  /** `NatIpId` of the cloud's answer. */
  readonly natIpId: string | null;
};

/** What CreateNatIp is called with. */
export type VpcCreateNatIpInput = {
  /** `Ipv4Prefix` of the cloud's API. */
  readonly ipv4Prefix?: string | null | undefined;
  /** `Ipv4PrefixCount` of the cloud's API. From 1 to 10. */
  readonly ipv4PrefixCount?: number | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIp` of the cloud's API. */
  readonly natIp?: string | null | undefined;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr: string;
  /** `NatIpDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly natIpDescription?: string | null | undefined;
  /** `NatIpName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly natIpName?: string | null | undefined;
};

/** What the cloud answered to CreateNatIpCidr. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateNatIpCidrResponse = {
  /** `NatIpCidrId` of the cloud's answer. */
  readonly natIpCidrId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreateNatIpCidr is called with. */
export type VpcCreateNatIpCidrInput = {
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr: string;
  /** `NatIpCidrDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly natIpCidrDescription?: string | null | undefined;
  /** `NatIpCidrName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly natIpCidrName?: string | null | undefined;
};

/** What the cloud answered to CreateNetworkAcl. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateNetworkAclResponse = {
  /** `NetworkAclAttribute` of the cloud's answer. */
  readonly networkAclAttribute: VpcCreateNetworkAclResponseNetworkAclAttribute | null;
  /** `NetworkAclId` of the cloud's answer. */
  readonly networkAclId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `NetworkAclAttribute` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttribute = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EgressAclEntries` of the cloud's answer. */
  readonly egressAclEntries: VpcCreateNetworkAclResponseNetworkAclAttributeEgressAclEntries | null;
  /** `IngressAclEntries` of the cloud's answer. */
  readonly ingressAclEntries: VpcCreateNetworkAclResponseNetworkAclAttributeIngressAclEntries | null;
  /** `NetworkAclId` of the cloud's answer. */
  readonly networkAclId: string | null;
  /** `NetworkAclName` of the cloud's answer. */
  readonly networkAclName: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `Resources` of the cloud's answer. */
  readonly resources: VpcCreateNetworkAclResponseNetworkAclAttributeResources | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What `EgressAclEntries` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttributeEgressAclEntries = {
  /** `EgressAclEntry` of the cloud's answer. */
  readonly egressAclEntry: readonly (VpcCreateNetworkAclResponseNetworkAclAttributeEgressAclEntriesEgressAclEntry | null)[] | null;
};

/** What `EgressAclEntry` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttributeEgressAclEntriesEgressAclEntry = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `DestinationCidrIp` of the cloud's answer. */
  readonly destinationCidrIp: string | null;
  /** `NetworkAclEntryId` of the cloud's answer. */
  readonly networkAclEntryId: string | null;
  /** `NetworkAclEntryName` of the cloud's answer. */
  readonly networkAclEntryName: string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
};

/** What `IngressAclEntries` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttributeIngressAclEntries = {
  /** `IngressAclEntry` of the cloud's answer. */
  readonly ingressAclEntry: readonly (VpcCreateNetworkAclResponseNetworkAclAttributeIngressAclEntriesIngressAclEntry | null)[] | null;
};

/** What `IngressAclEntry` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttributeIngressAclEntriesIngressAclEntry = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `NetworkAclEntryId` of the cloud's answer. */
  readonly networkAclEntryId: string | null;
  /** `NetworkAclEntryName` of the cloud's answer. */
  readonly networkAclEntryName: string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
  /** `SourceCidrIp` of the cloud's answer. */
  readonly sourceCidrIp: string | null;
};

/** What `Resources` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttributeResources = {
  /** `Resource` of the cloud's answer. */
  readonly resource: readonly (VpcCreateNetworkAclResponseNetworkAclAttributeResourcesResource | null)[] | null;
};

/** What `Resource` of the answer consists of. */
export type VpcCreateNetworkAclResponseNetworkAclAttributeResourcesResource = {
  /** `ResourceId` of the cloud's answer. */
  readonly resourceId: string | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What CreateNetworkAcl is called with. */
export type VpcCreateNetworkAclInput = {
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `NetworkAclName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly networkAclName?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateNetworkAclInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateNetworkAclInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreatePhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreatePhysicalConnectionResponse = {
  /** `PhysicalConnectionId` of the cloud's answer. */
  readonly physicalConnectionId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreatePhysicalConnection is called with. */
export type VpcCreatePhysicalConnectionInput = {
  /** `AccessPointId` of the cloud's API. */
  readonly accessPointId: string;
  /** `CircuitCode` of the cloud's API. */
  readonly circuitCode?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `DeviceAdvancedCapacity` of the cloud's API. */
  readonly deviceAdvancedCapacity?: readonly string[] | null | undefined;
  /** `LineOperator` of the cloud's API. Known values: `CT`, `CU`, `CM`, `CO`, `Equinix`, `Other`. */
  readonly lineOperator: string;
  /** `Name` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `OpticalModuleModel` of the cloud's API. Known values: `SFP-GE-LR-SM1310,10KM`, `SFP-GE-ER-SM1310,40KM`, `SFP-GE-ZR-SM1550,80KM`, `SFP-10G-LR-SM1310,10KM`, `SFP-10G-ER-SM1550,40KM`, `SFP-10G-ZR-SM1550,80KM`, `QSFP-40G-LR4-WDM1300,10KM`, `QSFP-40G-ER4-WDM1300,40KM`, `QSFP-40G-ZR4-WDM1300,80KM`, `QSFP28-100G-LR4-WDM1300,10KM`, `QSFP28-100G-ER4-WDM1300,40KM`, `QSFP28-100G-ZR4-WDM1300,80KM`. */
  readonly opticalModuleModel?: string | null | undefined;
  /** `PeerLocation` of the cloud's API. */
  readonly peerLocation?: string | null | undefined;
  /** `PortType` of the cloud's API. Known values: `100Base-T`, `1000Base-T`, `1000Base-LX`, `10GBase-T`, `10GBase-LR`, `40GBase-LR`, `100GBase-LR`. */
  readonly portType?: string | null | undefined;
  /** `RedundantPhysicalConnectionId` of the cloud's API. */
  readonly redundantPhysicalConnectionId?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreatePhysicalConnectionInputTag[] | null | undefined;
  /** `Type` of the cloud's API. By default `VPC`. */
  readonly type?: string | null | undefined;
  /** `bandwidth` of the cloud's API. Known values: `50`, `100`, `200`, `300`, `400`, `500`, `1000`, `2000`, `4000`, `5000`, `8000`, `10000`. */
  readonly bandwidth?: number | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreatePhysicalConnectionInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreatePhysicalConnectionOccupancyOrder. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreatePhysicalConnectionOccupancyOrderResponse = {
  /** `Data` of the cloud's answer. */
  readonly data: VpcCreatePhysicalConnectionOccupancyOrderResponseData | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `Data` of the answer consists of. */
export type VpcCreatePhysicalConnectionOccupancyOrderResponseData = {
  /** `OrderId` of the cloud's answer. */
  readonly orderId: string | null;
};

/** What CreatePhysicalConnectionOccupancyOrder is called with. */
export type VpcCreatePhysicalConnectionOccupancyOrderInput = {
  /** `AutoPay` of the cloud's API. By default `false`. */
  readonly autoPay?: boolean | null | undefined;
  /** `AutoRenew` of the cloud's API. By default `false`. */
  readonly autoRenew?: boolean | null | undefined;
  /** `AutoRenewDuration` of the cloud's API. From 0 to 2147483647. By default `1`. */
  readonly autoRenewDuration?: number | null | undefined;
  /** `InstanceChargeType` of the cloud's API. Known values: `PrePaid`. */
  readonly instanceChargeType?: string | null | undefined;
  /** `Period` of the cloud's API. Depends on other parameters. */
  readonly period?: number | null | undefined;
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
  /** `PricingCycle` of the cloud's API. Known values: `Month`, `Year`. By default `Month`. */
  readonly pricingCycle?: string | null | undefined;
};

/** What the cloud answered to CreatePhysicalConnectionSetupOrder. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreatePhysicalConnectionSetupOrderResponse = {
  /** `OrderId` of the cloud's answer. */
  readonly orderId: string | null;
  /** `PhysicalConnectionId` of the cloud's answer. */
  readonly physicalConnectionId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What CreatePhysicalConnectionSetupOrder is called with. */
export type VpcCreatePhysicalConnectionSetupOrderInput = {
  /** `AccessPointId` of the cloud's API. */
  readonly accessPointId: string;
  /** `AutoPay` of the cloud's API. By default `false`. */
  readonly autoPay?: boolean | null | undefined;
  /** `LineOperator` of the cloud's API. Known values: `CT`, `CU`, `CM`, `CO`, `Equinix`, `Other`. */
  readonly lineOperator: string;
  /** `PortType` of the cloud's API. Known values: `100Base-T`, `1000Base-T`, `1000Base-LX`, `10GBase-T`, `10GBase-LR`, `40GBase-LR`, `100GBase-LR`. By default `1000Base-T`. */
  readonly portType?: string | null | undefined;
  /** `RedundantPhysicalConnectionId` of the cloud's API. */
  readonly redundantPhysicalConnectionId?: string | null | undefined;
};

/** What the cloud answered to CreatePublicIpAddressPool. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreatePublicIpAddressPoolResponse = {
  /** `PublicIpAddressPoolId` of the cloud's answer. */
  readonly publicIpAddressPoolId: string | null;
  /** `PulbicIpAddressPoolId` of the cloud's answer. */
  readonly pulbicIpAddressPoolId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What CreatePublicIpAddressPool is called with. */
export type VpcCreatePublicIpAddressPoolInput = {
  /** `BizType` of the cloud's API. Known values: `CloudBox`, `Default`. By default `Default`. */
  readonly bizType?: string | null | undefined;
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Isp` of the cloud's API. Known values: `BGP`, `BGP_PRO`. On request also `ChinaTelecom`, `ChinaUnicom`, `ChinaMobile`, `ChinaTelecom_L2`, `ChinaUnicom_L2`, `ChinaMobile_L2`, `BGP_FinanceCloud`. By default `BGP`. Depends on other parameters. */
  readonly isp?: string | null | undefined;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SecurityProtectionTypes` of the cloud's API. */
  readonly securityProtectionTypes?: readonly string[] | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreatePublicIpAddressPoolInputTag[] | null | undefined;
  /** `Zones` of the cloud's API. */
  readonly zones?: readonly string[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreatePublicIpAddressPoolInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateRouteEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteEntryId` of the cloud's answer. */
  readonly routeEntryId: string | null;
};

/** What CreateRouteEntry is called with. */
export type VpcCreateRouteEntryInput = {
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock: string;
  /** `NextHopId` of the cloud's API. */
  readonly nextHopId?: string | null | undefined;
  /** `NextHopList` of the cloud's API. */
  readonly nextHopList?: readonly VpcCreateRouteEntryInputNextHopList[] | null | undefined;
  /** `NextHopType` of the cloud's API. Known values: `Instance`, `HaVip`, `RouterInterface`, `NetworkInterface`, `VpnGateway`, `IPv6Gateway`, `NatGateway`, `Attachment`, `VpcPeer`, `Ipv4Gateway`, `GatewayEndpoint`, `Ecr`, `GatewayLoadBalancerEndpoint`, `RouteTargetGroup`. By default `Instance`. */
  readonly nextHopType?: string | null | undefined;
  /** `RouteEntryName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly routeEntryName?: string | null | undefined;
  /** `RouteTableId` of the cloud's API. */
  readonly routeTableId: string;
};

/** What `NextHopList[]` consists of. */
export type VpcCreateRouteEntryInputNextHopList = {
  /** `NextHopId` of the cloud's API. */
  readonly nextHopId?: string | null | undefined;
  /** `NextHopType` of the cloud's API. */
  readonly nextHopType?: string | null | undefined;
  /** `Weight` of the cloud's API. */
  readonly weight?: number | null | undefined;
};

/** What the cloud answered to CreateRouteTable. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateRouteTableResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteTableId` of the cloud's answer. */
  readonly routeTableId: string | null;
};

/** What CreateRouteTable is called with. */
export type VpcCreateRouteTableInput = {
  /** `AssociateType` of the cloud's API. Known values: `VSwitch`, `Gateway`. By default `VSwitch`. */
  readonly associateType?: string | null | undefined;
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `RouteTableName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly routeTableName?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateRouteTableInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateRouteTableInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateRouteTargetGroup. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateRouteTargetGroupResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteTargetGroupId` of the cloud's answer. */
  readonly routeTargetGroupId: string | null;
};

/** What CreateRouteTargetGroup is called with. */
export type VpcCreateRouteTargetGroupInput = {
  /** `ConfigMode` of the cloud's API. Known values: `Active-Standby`. */
  readonly configMode: string;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `RouteTargetGroupDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly routeTargetGroupDescription?: string | null | undefined;
  /** `RouteTargetGroupName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly routeTargetGroupName?: string | null | undefined;
  /** `RouteTargetMemberList` of the cloud's API. */
  readonly routeTargetMemberList: readonly VpcCreateRouteTargetGroupInputRouteTargetMemberList[];
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateRouteTargetGroupInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `RouteTargetMemberList[]` consists of. */
export type VpcCreateRouteTargetGroupInputRouteTargetMemberList = {
  /** `MemberId` of the cloud's API. */
  readonly memberId: string;
  /** `MemberType` of the cloud's API. */
  readonly memberType: string;
  /** `Weight` of the cloud's API. Known values: `100`, `0`. */
  readonly weight: number;
};

/** What `Tag[]` consists of. */
export type VpcCreateRouteTargetGroupInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateRouterInterface. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateRouterInterfaceResponse = {
  /** `OrderId` of the cloud's answer. */
  readonly orderId: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouterInterfaceId` of the cloud's answer. */
  readonly routerInterfaceId: string | null;
};

/** What CreateRouterInterface is called with. */
export type VpcCreateRouterInterfaceInput = {
  /** `AccessPointId` of the cloud's API. */
  readonly accessPointId?: string | null | undefined;
  /** `AutoPay` of the cloud's API. By default `false`. */
  readonly autoPay?: boolean | null | undefined;
  /** `AutoRenew` of the cloud's API. By default `false`. */
  readonly autoRenew?: boolean | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `FastLinkMode` of the cloud's API. By default `false`. */
  readonly fastLinkMode?: boolean | null | undefined;
  /** `HealthCheckSourceIp` of the cloud's API. */
  readonly healthCheckSourceIp?: string | null | undefined;
  /** `HealthCheckTargetIp` of the cloud's API. */
  readonly healthCheckTargetIp?: string | null | undefined;
  /** `InstanceChargeType` of the cloud's API. Known values: `PrePaid`, `PostPaid`. */
  readonly instanceChargeType?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. */
  readonly name?: string | null | undefined;
  /** `OppositeAccessPointId` of the cloud's API. */
  readonly oppositeAccessPointId?: string | null | undefined;
  /** `OppositeInterfaceId` of the cloud's API. */
  readonly oppositeInterfaceId?: string | null | undefined;
  /** `OppositeInterfaceOwnerId` of the cloud's API. */
  readonly oppositeInterfaceOwnerId?: string | null | undefined;
  /** `OppositeRegionId` of the cloud's API. */
  readonly oppositeRegionId: string;
  /** `OppositeRouterId` of the cloud's API. */
  readonly oppositeRouterId?: string | null | undefined;
  /** `OppositeRouterType` of the cloud's API. Known values: `VRouter`, `VBR`. */
  readonly oppositeRouterType?: string | null | undefined;
  /** `Period` of the cloud's API. Depends on other parameters. */
  readonly period?: number | null | undefined;
  /** `PricingCycle` of the cloud's API. Known values: `Month`, `Year`. By default `Month`. */
  readonly pricingCycle?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Role` of the cloud's API. Known values: `InitiatingSide`, `AcceptingSide`. */
  readonly role: string;
  /** `RouterId` of the cloud's API. */
  readonly routerId: string;
  /** `RouterType` of the cloud's API. Known values: `VRouter`, `VBR`. */
  readonly routerType: string;
  /** `Spec` of the cloud's API. Known values: `Mini.2`, `Mini.5`, `Small.1`, `Small.2`, `Small.5`, `Middle.1`, `Middle.2`, `Middle.5`, `Large.1`, `Large.2`, `Large.5`, `Xlarge.1`. */
  readonly spec: string;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcCreateRouterInterfaceInputTags[] | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcCreateRouterInterfaceInputTags = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateSnatEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateSnatEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `SnatEntryId` of the cloud's answer. */
  readonly snatEntryId: string | null;
};

/** What CreateSnatEntry is called with. */
export type VpcCreateSnatEntryInput = {
  /** `EipAffinity` of the cloud's API. Known values: `0`, `1`. By default `0`. */
  readonly eipAffinity?: number | null | undefined;
  /** `NetworkInterfaceId` of the cloud's API. */
  readonly networkInterfaceId?: string | null | undefined;
  /** `SnatEntryName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly snatEntryName?: string | null | undefined;
  /** `SnatIp` of the cloud's API. */
  readonly snatIp?: string | null | undefined;
  /** `SnatTableId` of the cloud's API. */
  readonly snatTableId: string;
  /** `SourceCIDR` of the cloud's API. */
  readonly sourceCIDR?: string | null | undefined;
  /** `SourceVSwitchId` of the cloud's API. */
  readonly sourceVSwitchId?: string | null | undefined;
};

/** What the cloud answered to CreateSslVpnClientCert. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateSslVpnClientCertResponse = {
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `SslVpnClientCertId` of the cloud's answer. */
  readonly sslVpnClientCertId: string | null;
};

/** What CreateSslVpnClientCert is called with. */
export type VpcCreateSslVpnClientCertInput = {
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `SslVpnServerId` of the cloud's API. */
  readonly sslVpnServerId: string;
};

/** What the cloud answered to CreateSslVpnServer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateSslVpnServerResponse = {
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `SslVpnServerId` of the cloud's answer. */
  readonly sslVpnServerId: string | null;
};

/** What CreateSslVpnServer is called with. */
export type VpcCreateSslVpnServerInput = {
  /** `Cipher` of the cloud's API. Known values: `AES-128-CBC`, `AES-192-CBC`, `AES-256-CBC`, `none`. By default `AES-128-CBC`. */
  readonly cipher?: string | null | undefined;
  /** `ClientIpPool` of the cloud's API. */
  readonly clientIpPool: string;
  /** `Compress` of the cloud's API. By default `false`. */
  readonly compress?: boolean | null | undefined;
  /** `DnsServers` of the cloud's API. */
  readonly dnsServers?: string | null | undefined;
  /** `EnableMultiFactorAuth` of the cloud's API. By default `false`. */
  readonly enableMultiFactorAuth?: boolean | null | undefined;
  /** `IDaaSApplicationId` of the cloud's API. */
  readonly idaasApplicationId?: string | null | undefined;
  /** `IDaaSInstanceId` of the cloud's API. */
  readonly idaasInstanceId?: string | null | undefined;
  /** `IDaaSRegionId` of the cloud's API. */
  readonly idaasRegionId?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet: string;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `Port` of the cloud's API. From 1 to 65535. By default `1194`. */
  readonly port?: number | null | undefined;
  /** `Proto` of the cloud's API. Known values: `TCP`, `UDP`. By default `TCP`. */
  readonly proto?: string | null | undefined;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to CreateTrafficMirrorFilter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateTrafficMirrorFilterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `TrafficMirrorFilterId` of the cloud's answer. */
  readonly trafficMirrorFilterId: string | null;
};

/** What CreateTrafficMirrorFilter is called with. */
export type VpcCreateTrafficMirrorFilterInput = {
  /** `EgressRules` of the cloud's API. */
  readonly egressRules?: readonly VpcCreateTrafficMirrorFilterInputEgressRules[] | null | undefined;
  /** `IngressRules` of the cloud's API. */
  readonly ingressRules?: readonly VpcCreateTrafficMirrorFilterInputIngressRules[] | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateTrafficMirrorFilterInputTag[] | null | undefined;
  /** `TrafficMirrorFilterDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorFilterDescription?: string | null | undefined;
  /** `TrafficMirrorFilterName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorFilterName?: string | null | undefined;
};

/** What `EgressRules[]` consists of. */
export type VpcCreateTrafficMirrorFilterInputEgressRules = {
  /** `Action` of the cloud's API. Known values: `accept`, `drop`. */
  readonly action?: string | null | undefined;
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock?: string | null | undefined;
  /** `DestinationPortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly destinationPortRange?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. */
  readonly ipVersion?: string | null | undefined;
  /** `Priority` of the cloud's API. At most 10 entries. */
  readonly priority?: number | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP`, `TCP`, `UDP`. */
  readonly protocol?: string | null | undefined;
  /** `SourceCidrBlock` of the cloud's API. */
  readonly sourceCidrBlock?: string | null | undefined;
  /** `SourcePortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly sourcePortRange?: string | null | undefined;
};

/** What `IngressRules[]` consists of. */
export type VpcCreateTrafficMirrorFilterInputIngressRules = {
  /** `Action` of the cloud's API. Known values: `accept`, `drop`. */
  readonly action?: string | null | undefined;
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock?: string | null | undefined;
  /** `DestinationPortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly destinationPortRange?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. */
  readonly ipVersion?: string | null | undefined;
  /** `Priority` of the cloud's API. At most 10 entries. */
  readonly priority?: number | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP`, `TCP`, `UDP`. */
  readonly protocol?: string | null | undefined;
  /** `SourceCidrBlock` of the cloud's API. */
  readonly sourceCidrBlock?: string | null | undefined;
  /** `SourcePortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly sourcePortRange?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateTrafficMirrorFilterInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateTrafficMirrorFilterRules. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateTrafficMirrorFilterRulesResponse = {
  /** `EgressRules` of the cloud's answer. */
  readonly egressRules: readonly (VpcCreateTrafficMirrorFilterRulesResponseEgressRules | null)[] | null;
  /** `IngressRules` of the cloud's answer. */
  readonly ingressRules: readonly (VpcCreateTrafficMirrorFilterRulesResponseIngressRules | null)[] | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `EgressRules` of the answer consists of. */
export type VpcCreateTrafficMirrorFilterRulesResponseEgressRules = {
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
};

/** What `IngressRules` of the answer consists of. */
export type VpcCreateTrafficMirrorFilterRulesResponseIngressRules = {
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
};

/** What CreateTrafficMirrorFilterRules is called with. */
export type VpcCreateTrafficMirrorFilterRulesInput = {
  /** `EgressRules` of the cloud's API. */
  readonly egressRules?: readonly VpcCreateTrafficMirrorFilterRulesInputEgressRules[] | null | undefined;
  /** `IngressRules` of the cloud's API. */
  readonly ingressRules?: readonly VpcCreateTrafficMirrorFilterRulesInputIngressRules[] | null | undefined;
  /** `TrafficMirrorFilterId` of the cloud's API. */
  readonly trafficMirrorFilterId: string;
};

/** What `EgressRules[]` consists of. */
export type VpcCreateTrafficMirrorFilterRulesInputEgressRules = {
  /** `Action` of the cloud's API. Known values: `accept`, `drop`. */
  readonly action?: string | null | undefined;
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock?: string | null | undefined;
  /** `DestinationPortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly destinationPortRange?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. */
  readonly ipVersion?: string | null | undefined;
  /** `Priority` of the cloud's API. At most 10 entries. */
  readonly priority?: number | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP`, `TCP`, `UDP`. */
  readonly protocol?: string | null | undefined;
  /** `SourceCidrBlock` of the cloud's API. */
  readonly sourceCidrBlock?: string | null | undefined;
  /** `SourcePortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly sourcePortRange?: string | null | undefined;
};

/** What `IngressRules[]` consists of. */
export type VpcCreateTrafficMirrorFilterRulesInputIngressRules = {
  /** `Action` of the cloud's API. Known values: `accept`, `drop`. */
  readonly action?: string | null | undefined;
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock?: string | null | undefined;
  /** `DestinationPortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly destinationPortRange?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. */
  readonly ipVersion?: string | null | undefined;
  /** `Priority` of the cloud's API. At most 10 entries. */
  readonly priority?: number | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP`, `TCP`, `UDP`. */
  readonly protocol?: string | null | undefined;
  /** `SourceCidrBlock` of the cloud's API. */
  readonly sourceCidrBlock?: string | null | undefined;
  /** `SourcePortRange` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly sourcePortRange?: string | null | undefined;
};

/** What the cloud answered to CreateTrafficMirrorSession. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateTrafficMirrorSessionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `TrafficMirrorSessionId` of the cloud's answer. */
  readonly trafficMirrorSessionId: string | null;
};

/** What CreateTrafficMirrorSession is called with. */
export type VpcCreateTrafficMirrorSessionInput = {
  /** `Enabled` of the cloud's API. By default `false`. */
  readonly enabled?: boolean | null | undefined;
  /** `PacketLength` of the cloud's API. From 64 to 8500. By default `1500`. */
  readonly packetLength?: number | null | undefined;
  /** `Priority` of the cloud's API. From 1 to 32766. */
  readonly priority: number;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateTrafficMirrorSessionInputTag[] | null | undefined;
  /** `TrafficMirrorFilterId` of the cloud's API. */
  readonly trafficMirrorFilterId: string;
  /** `TrafficMirrorSessionDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorSessionDescription?: string | null | undefined;
  /** `TrafficMirrorSessionName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorSessionName?: string | null | undefined;
  /** `TrafficMirrorSourceIds` of the cloud's API. */
  readonly trafficMirrorSourceIds: readonly string[];
  /** `TrafficMirrorTargetId` of the cloud's API. */
  readonly trafficMirrorTargetId: string;
  /** `TrafficMirrorTargetType` of the cloud's API. Known values: `NetworkInterface`, `SLB`. */
  readonly trafficMirrorTargetType: string;
  /** `VirtualNetworkId` of the cloud's API. From 0 to 16777215. */
  readonly virtualNetworkId?: number | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateTrafficMirrorSessionInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVSwitch. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVSwitchResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VSwitchId` of the cloud's answer. */
  readonly vSwitchId: string | null;
};

/** What CreateVSwitch is called with. */
export type VpcCreateVSwitchInput = {
  /** `CidrBlock` of the cloud's API. */
  readonly cidrBlock?: string | null | undefined;
  /** `CidrMask` of the cloud's API. From 16 to 29. */
  readonly cidrMask?: number | string | null | undefined;
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Ipv6CidrBlock` of the cloud's API. From 0 to 255. */
  readonly ipv6CidrBlock?: number | null | undefined;
  /** `Ipv6CidrMask` of the cloud's API. */
  readonly ipv6CidrMask?: number | string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateVSwitchInputTag[] | null | undefined;
  /** `VSwitchName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly vSwitchName?: string | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
  /** `VpcIpv6CidrBlock` of the cloud's API. */
  readonly vpcIpv6CidrBlock?: string | null | undefined;
  /** `ZoneId` of the cloud's API. */
  readonly zoneId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateVSwitchInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVSwitchCidrReservation. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVSwitchCidrReservationResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VSwitchCidrReservationId` of the cloud's answer. */
  readonly vSwitchCidrReservationId: string | null;
};

/** What CreateVSwitchCidrReservation is called with. */
export type VpcCreateVSwitchCidrReservationInput = {
  /** `IpPrefixNumber` of the cloud's API. From 1 to 32. */
  readonly ipPrefixNumber?: number | string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. By default `IPv4`. */
  readonly ipVersion?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateVSwitchCidrReservationInputTag[] | null | undefined;
  /** `VSwitchCidrReservationCidr` of the cloud's API. */
  readonly vSwitchCidrReservationCidr?: string | null | undefined;
  /** `VSwitchCidrReservationDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly vSwitchCidrReservationDescription?: string | null | undefined;
  /** `VSwitchCidrReservationMask` of the cloud's API. */
  readonly vSwitchCidrReservationMask?: string | null | undefined;
  /** `VSwitchCidrReservationName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly vSwitchCidrReservationName?: string | null | undefined;
  /** `VSwitchCidrReservationType` of the cloud's API. Known values: `prefix`. */
  readonly vSwitchCidrReservationType?: string | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateVSwitchCidrReservationInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVbrHa. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVbrHaResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VbrHaId` of the cloud's answer. */
  readonly vbrHaId: string | null;
};

/** What CreateVbrHa is called with. */
export type VpcCreateVbrHaInput = {
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. */
  readonly name?: string | null | undefined;
  /** `PeerVbrId` of the cloud's API. */
  readonly peerVbrId: string;
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
};

/** What the cloud answered to CreateVcoRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVcoRouteEntryResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `NextHop` of the cloud's answer. */
  readonly nextHop: string | null;
  /** `OverlayMode` of the cloud's answer. */
  readonly overlayMode: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteDest` of the cloud's answer. */
  readonly routeDest: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
  /** `Weight` of the cloud's answer. */
  readonly weight: number | string | null;
};

/** What CreateVcoRouteEntry is called with. */
export type VpcCreateVcoRouteEntryInput = {
  /** `Description` of the cloud's API. */
  readonly description?: string | null | undefined;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. By default `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
  /** `Weight` of the cloud's API. Known values: `0`, `100`. */
  readonly weight: number;
};

/** What the cloud answered to CreateVirtualBorderRouter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVirtualBorderRouterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VbrId` of the cloud's answer. */
  readonly vbrId: string | null;
};

/** What CreateVirtualBorderRouter is called with. */
export type VpcCreateVirtualBorderRouterInput = {
  /** `Bandwidth` of the cloud's API. Known values: `50`, `100`, `200`, `300`, `400`, `500`, `1000`, `2048`, `5120`, `8192`, `10240`, `20480`, `40960`, `50120`, `61440`, `102400`. */
  readonly bandwidth?: number | string | null | undefined;
  /** `CircuitCode` of the cloud's API. */
  readonly circuitCode?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `EnableIpv6` of the cloud's API. By default `false`. */
  readonly enableIpv6?: boolean | null | undefined;
  /** `LocalGatewayIp` of the cloud's API. */
  readonly localGatewayIp?: string | null | undefined;
  /** `LocalIpv6GatewayIp` of the cloud's API. */
  readonly localIpv6GatewayIp?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `PeerGatewayIp` of the cloud's API. */
  readonly peerGatewayIp?: string | null | undefined;
  /** `PeerIpv6GatewayIp` of the cloud's API. */
  readonly peerIpv6GatewayIp?: string | null | undefined;
  /** `PeeringIpv6SubnetMask` of the cloud's API. */
  readonly peeringIpv6SubnetMask?: string | null | undefined;
  /** `PeeringSubnetMask` of the cloud's API. */
  readonly peeringSubnetMask?: string | null | undefined;
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcCreateVirtualBorderRouterInputTags[] | null | undefined;
  /** `VbrOwnerId` of the cloud's API. */
  readonly vbrOwnerId?: number | string | null | undefined;
  /** `VlanId` of the cloud's API. From 0 to 2999. */
  readonly vlanId: number;
};

/** What `Tags[]` consists of. */
export type VpcCreateVirtualBorderRouterInputTags = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVpc. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpcResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `RouteTableId` of the cloud's answer. */
  readonly routeTableId: string | null;
  /** `VRouterId` of the cloud's answer. */
  readonly vRouterId: string | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What CreateVpc is called with. */
export type VpcCreateVpcInput = {
  /** `CidrBlock` of the cloud's API. */
  readonly cidrBlock?: string | null | undefined;
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `EnableDnsHostname` of the cloud's API. By default `false`. */
  readonly enableDnsHostname?: boolean | null | undefined;
  /** `EnableIpv6` of the cloud's API. By default `false`. */
  readonly enableIpv6?: boolean | null | undefined;
  /** `Ipv4CidrMask` of the cloud's API. */
  readonly ipv4CidrMask?: number | null | undefined;
  /** `Ipv4IpamPoolId` of the cloud's API. */
  readonly ipv4IpamPoolId?: string | null | undefined;
  /** `Ipv6CidrBlock` of the cloud's API. */
  readonly ipv6CidrBlock?: string | null | undefined;
  /** `Ipv6CidrMask` of the cloud's API. */
  readonly ipv6CidrMask?: number | null | undefined;
  /** `Ipv6IpamPoolId` of the cloud's API. */
  readonly ipv6IpamPoolId?: string | null | undefined;
  /** `Ipv6Isp` of the cloud's API. Known values: `BGP`, `ChinaMobile`, `ChinaUnicom`, `ChinaTelecom`. By default `BGP`. */
  readonly ipv6Isp?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateVpcInputTag[] | null | undefined;
  /** `UserCidr` of the cloud's API. */
  readonly userCidr?: string | null | undefined;
  /** `VpcName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly vpcName?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateVpcInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVpcGatewayEndpoint. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpcGatewayEndpointResponse = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `EndpointId` of the cloud's answer. */
  readonly endpointId: string | null;
  /** `EndpointName` of the cloud's answer. */
  readonly endpointName: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `ServiceName` of the cloud's answer. */
  readonly serviceName: string | null;
};

/** What CreateVpcGatewayEndpoint is called with. */
export type VpcCreateVpcGatewayEndpointInput = {
  /** `EndpointDescription` of the cloud's API. From 1 to 255 characters. */
  readonly endpointDescription?: string | null | undefined;
  /** `EndpointName` of the cloud's API. From 1 to 128 characters. */
  readonly endpointName?: string | null | undefined;
  /** `PolicyDocument` of the cloud's API. */
  readonly policyDocument?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `ServiceName` of the cloud's API. */
  readonly serviceName: string;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateVpcGatewayEndpointInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What `Tag[]` consists of. */
export type VpcCreateVpcGatewayEndpointInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVpcPrefixList. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpcPrefixListResponse = {
  /** `PrefixListId` of the cloud's answer. */
  readonly prefixListId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What CreateVpcPrefixList is called with. */
export type VpcCreateVpcPrefixListInput = {
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. By default `IPv4`. */
  readonly ipVersion?: string | null | undefined;
  /** `MaxEntries` of the cloud's API. By default `50`. */
  readonly maxEntries?: number | null | undefined;
  /** `PrefixListDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly prefixListDescription?: string | null | undefined;
  /** `PrefixListEntries` of the cloud's API. */
  readonly prefixListEntries?: readonly VpcCreateVpcPrefixListInputPrefixListEntries[] | null | undefined;
  /** `PrefixListName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly prefixListName?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateVpcPrefixListInputTag[] | null | undefined;
};

/** What `PrefixListEntries[]` consists of. */
export type VpcCreateVpcPrefixListInputPrefixListEntries = {
  /** `Cidr` of the cloud's API. */
  readonly cidr?: string | null | undefined;
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcCreateVpcPrefixListInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVpnAttachment. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpnAttachmentResponse = {
  /** `Code` of the cloud's answer. */
  readonly code: string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Message` of the cloud's answer. */
  readonly message: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Success` of the cloud's answer. */
  readonly success: boolean | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
};

/** What CreateVpnAttachment is called with. */
export type VpcCreateVpnAttachmentInput = {
  /** `AutoConfigRoute` of the cloud's API. By default `true`. */
  readonly autoConfigRoute?: boolean | null | undefined;
  /** `BgpConfig` of the cloud's API. */
  readonly bgpConfig?: string | null | undefined;
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EffectImmediately` of the cloud's API. By default `false`. */
  readonly effectImmediately?: boolean | null | undefined;
  /** `EnableDpd` of the cloud's API. By default `true`. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. By default `true`. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `EnableTunnelsBgp` of the cloud's API. By default `false`. */
  readonly enableTunnelsBgp?: boolean | null | undefined;
  /** `HealthCheckConfig` of the cloud's API. */
  readonly healthCheckConfig?: string | null | undefined;
  /** `IkeConfig` of the cloud's API. May hold a secret (pre shared key). */
  readonly ikeConfig?: string | null | undefined;
  /** `IpsecConfig` of the cloud's API. */
  readonly ipsecConfig?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet: string;
  /** `Name` of the cloud's API. */
  readonly name?: string | null | undefined;
  /** `NetworkType` of the cloud's API. Known values: `public`, `private`. By default `public`. */
  readonly networkType?: string | null | undefined;
  /** `RemoteCaCert` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCert?: string | null | undefined;
  /** `RemoteSubnet` of the cloud's API. */
  readonly remoteSubnet: string;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcCreateVpnAttachmentInputTags[] | null | undefined;
  /** `TunnelBandwidth` of the cloud's API. Known values: `Standard`, `Large`. By default `Standard`. */
  readonly tunnelBandwidth?: string | null | undefined;
  /** `TunnelOptionsSpecification` of the cloud's API. */
  readonly tunnelOptionsSpecification?: readonly VpcCreateVpnAttachmentInputTunnelOptionsSpecification[] | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcCreateVpnAttachmentInputTags = {
  /** `Key` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[]` consists of. */
export type VpcCreateVpnAttachmentInputTunnelOptionsSpecification = {
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EnableDpd` of the cloud's API. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. By default `true`. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `TunnelBgpConfig` of the cloud's API. */
  readonly tunnelBgpConfig?: VpcCreateVpnAttachmentInputTunnelOptionsSpecificationTunnelBgpConfig | null | undefined;
  /** `TunnelIkeConfig` of the cloud's API. */
  readonly tunnelIkeConfig?: VpcCreateVpnAttachmentInputTunnelOptionsSpecificationTunnelIkeConfig | null | undefined;
  /** `TunnelIndex` of the cloud's API. */
  readonly tunnelIndex?: number | string | null | undefined;
  /** `TunnelIpsecConfig` of the cloud's API. */
  readonly tunnelIpsecConfig?: VpcCreateVpnAttachmentInputTunnelOptionsSpecificationTunnelIpsecConfig | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelBgpConfig` consists of. */
export type VpcCreateVpnAttachmentInputTunnelOptionsSpecificationTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's API. From 1 to 4294967295. By default `45104`. */
  readonly localAsn?: number | string | null | undefined;
  /** `LocalBgpIp` of the cloud's API. */
  readonly localBgpIp?: string | null | undefined;
  /** `TunnelCidr` of the cloud's API. */
  readonly tunnelCidr?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIkeConfig` consists of. */
export type VpcCreateVpnAttachmentInputTunnelOptionsSpecificationTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`. By default `sha1`. */
  readonly ikeAuthAlg?: string | null | undefined;
  /** `IkeEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. By default `aes`. */
  readonly ikeEncAlg?: string | null | undefined;
  /** `IkeLifetime` of the cloud's API. From 0 to 86400. By default `86400`. */
  readonly ikeLifetime?: number | string | null | undefined;
  /** `IkeMode` of the cloud's API. Known values: `main`, `aggressive`. By default `main`. */
  readonly ikeMode?: string | null | undefined;
  /** `IkePfs` of the cloud's API. Known values: `group1`, `group2`, `group5`, `group14`. By default `group2`. */
  readonly ikePfs?: string | null | undefined;
  /** `IkeVersion` of the cloud's API. Known values: `ikev1`, `ikev2`. By default `ikev2`. */
  readonly ikeVersion?: string | null | undefined;
  /** `LocalId` of the cloud's API. At most 100 characters. */
  readonly localId?: string | null | undefined;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `RemoteId` of the cloud's API. At most 100 characters. */
  readonly remoteId?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIpsecConfig` consists of. */
export type VpcCreateVpnAttachmentInputTunnelOptionsSpecificationTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's API. */
  readonly ipsecAuthAlg?: string | null | undefined;
  /** `IpsecEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. By default `aes`. */
  readonly ipsecEncAlg?: string | null | undefined;
  /** `IpsecLifetime` of the cloud's API. */
  readonly ipsecLifetime?: number | string | null | undefined;
  /** `IpsecPfs` of the cloud's API. Known values: `disabled`, `group1`, `group2`, `group5`, `group14`. By default `group2`. */
  readonly ipsecPfs?: string | null | undefined;
};

/** What the cloud answered to CreateVpnConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpnConnectionResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
};

/** What CreateVpnConnection is called with. */
export type VpcCreateVpnConnectionInput = {
  /** `AutoConfigRoute` of the cloud's API. By default `true`. */
  readonly autoConfigRoute?: boolean | null | undefined;
  /** `BgpConfig` of the cloud's API. */
  readonly bgpConfig?: string | null | undefined;
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EffectImmediately` of the cloud's API. By default `false`. */
  readonly effectImmediately?: boolean | null | undefined;
  /** `EnableDpd` of the cloud's API. By default `true`. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. By default `true`. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `EnableTunnelsBgp` of the cloud's API. */
  readonly enableTunnelsBgp?: boolean | null | undefined;
  /** `HealthCheckConfig` of the cloud's API. */
  readonly healthCheckConfig?: string | null | undefined;
  /** `IkeConfig` of the cloud's API. May hold a secret (pre shared key). */
  readonly ikeConfig?: string | null | undefined;
  /** `IpsecConfig` of the cloud's API. */
  readonly ipsecConfig?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet: string;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `RemoteCaCertificate` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCertificate?: string | null | undefined;
  /** `RemoteSubnet` of the cloud's API. */
  readonly remoteSubnet: string;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcCreateVpnConnectionInputTags[] | null | undefined;
  /** `TunnelOptionsSpecification` of the cloud's API. */
  readonly tunnelOptionsSpecification?: readonly VpcCreateVpnConnectionInputTunnelOptionsSpecification[] | null | undefined;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What `Tags[]` consists of. */
export type VpcCreateVpnConnectionInputTags = {
  /** `Key` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[]` consists of. */
export type VpcCreateVpnConnectionInputTunnelOptionsSpecification = {
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EnableDpd` of the cloud's API. By default `true`. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. By default `true`. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `RemoteCaCertificate` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCertificate?: string | null | undefined;
  /** `Role` of the cloud's API. Known values: `master`, `slave`. */
  readonly role?: string | null | undefined;
  /** `TunnelBgpConfig` of the cloud's API. */
  readonly tunnelBgpConfig?: VpcCreateVpnConnectionInputTunnelOptionsSpecificationTunnelBgpConfig | null | undefined;
  /** `TunnelIkeConfig` of the cloud's API. */
  readonly tunnelIkeConfig?: VpcCreateVpnConnectionInputTunnelOptionsSpecificationTunnelIkeConfig | null | undefined;
  /** `TunnelIpsecConfig` of the cloud's API. */
  readonly tunnelIpsecConfig?: VpcCreateVpnConnectionInputTunnelOptionsSpecificationTunnelIpsecConfig | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelBgpConfig` consists of. */
export type VpcCreateVpnConnectionInputTunnelOptionsSpecificationTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's API. From 1 to 4294967295. By default `45104`. */
  readonly localAsn?: number | string | null | undefined;
  /** `LocalBgpIp` of the cloud's API. */
  readonly localBgpIp?: string | null | undefined;
  /** `TunnelCidr` of the cloud's API. */
  readonly tunnelCidr?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIkeConfig` consists of. */
export type VpcCreateVpnConnectionInputTunnelOptionsSpecificationTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`. By default `md5`. */
  readonly ikeAuthAlg?: string | null | undefined;
  /** `IkeEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. By default `aes`. */
  readonly ikeEncAlg?: string | null | undefined;
  /** `IkeLifetime` of the cloud's API. From 0 to 86400. By default `86400`. */
  readonly ikeLifetime?: number | string | null | undefined;
  /** `IkeMode` of the cloud's API. Known values: `main`, `aggressive`. By default `main`. */
  readonly ikeMode?: string | null | undefined;
  /** `IkePfs` of the cloud's API. Known values: `group1`, `group2`, `group5`, `group14`. By default `group2`. */
  readonly ikePfs?: string | null | undefined;
  /** `IkeVersion` of the cloud's API. Known values: `ikev1`, `ikev2`. By default `ikev1`. */
  readonly ikeVersion?: string | null | undefined;
  /** `LocalId` of the cloud's API. At most 100 characters. */
  readonly localId?: string | null | undefined;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `RemoteId` of the cloud's API. At most 100 characters. */
  readonly remoteId?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIpsecConfig` consists of. */
export type VpcCreateVpnConnectionInputTunnelOptionsSpecificationTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`. By default `md5`. */
  readonly ipsecAuthAlg?: string | null | undefined;
  /** `IpsecEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. By default `aes`. */
  readonly ipsecEncAlg?: string | null | undefined;
  /** `IpsecLifetime` of the cloud's API. From 0 to 86400. By default `86400`. */
  readonly ipsecLifetime?: number | string | null | undefined;
  /** `IpsecPfs` of the cloud's API. Known values: `disabled`, `group1`, `group2`, `group5`, `group14`. By default `group2`. */
  readonly ipsecPfs?: string | null | undefined;
};

/** What the cloud answered to CreateVpnGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpnGatewayResponse = {
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `OrderId` of the cloud's answer. */
  readonly orderId: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What CreateVpnGateway is called with. */
export type VpcCreateVpnGatewayInput = {
  /** `AutoPay` of the cloud's API. By default `false`. */
  readonly autoPay?: boolean | null | undefined;
  /** `Bandwidth` of the cloud's API. Known values: `5`, `10`, `20`, `50`, `100`, `200`, `500`, `1000`. Depends on other parameters. */
  readonly bandwidth: number;
  /** `DisasterRecoveryVSwitchId` of the cloud's API. */
  readonly disasterRecoveryVSwitchId?: string | null | undefined;
  /** `EnableIpsec` of the cloud's API. By default `true`. */
  readonly enableIpsec?: boolean | null | undefined;
  /** `EnableSsl` of the cloud's API. By default `false`. */
  readonly enableSsl?: boolean | null | undefined;
  /** `InstanceChargeType` of the cloud's API. Known values: `PREPAY`, `POSTPAY`. */
  readonly instanceChargeType?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `NetworkType` of the cloud's API. Known values: `public`, `private`. By default `public`. */
  readonly networkType?: string | null | undefined;
  /** `Period` of the cloud's API. Known values: `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `12`, `24`, `36`. */
  readonly period?: number | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `SslConnections` of the cloud's API. Known values: `5`, `10`, `20`, `50`, `100`, `200`, `500`, `1000`. */
  readonly sslConnections?: number | null | undefined;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId?: string | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
  /** `VpnType` of the cloud's API. Known values: `Normal`, `NationalStandard`. By default `Normal`. */
  readonly vpnType?: string | null | undefined;
};

/** What the cloud answered to CreateVpnPbrRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpnPbrRouteEntryResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `NextHop` of the cloud's answer. */
  readonly nextHop: string | null;
  /** `OverlayMode` of the cloud's answer. */
  readonly overlayMode: string | null;
  /** `Priority` of the cloud's answer. */
  readonly priority: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteDest` of the cloud's answer. */
  readonly routeDest: string | null;
  /** `RouteSource` of the cloud's answer. */
  readonly routeSource: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `VpnInstanceId` of the cloud's answer. */
  readonly vpnInstanceId: string | null;
  /** `Weight` of the cloud's answer. */
  readonly weight: number | string | null;
};

/** What CreateVpnPbrRouteEntry is called with. */
export type VpcCreateVpnPbrRouteEntryInput = {
  /** `Description` of the cloud's API. From 1 to 100 characters. */
  readonly description?: string | null | undefined;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `Priority` of the cloud's API. From 1 to 100. By default `10`. */
  readonly priority?: number | null | undefined;
  /** `PublishVpc` of the cloud's API. */
  readonly publishVpc: boolean;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `RouteSource` of the cloud's API. */
  readonly routeSource: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. Known values: `100`, `0`. */
  readonly weight: number;
};

/** What the cloud answered to CreateVpnRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpnRouteEntryResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `NextHop` of the cloud's answer. */
  readonly nextHop: string | null;
  /** `OverlayMode` of the cloud's answer. */
  readonly overlayMode: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteDest` of the cloud's answer. */
  readonly routeDest: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `VpnInstanceId` of the cloud's answer. */
  readonly vpnInstanceId: string | null;
  /** `Weight` of the cloud's answer. */
  readonly weight: number | string | null;
};

/** What CreateVpnRouteEntry is called with. */
export type VpcCreateVpnRouteEntryInput = {
  /** `Description` of the cloud's API. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `PublishVpc` of the cloud's API. */
  readonly publishVpc: boolean;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. Known values: `100`, `0`. */
  readonly weight: number;
};

/** What the cloud answered to DeleteBgpGroup. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteBgpGroupResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteBgpGroup is called with. */
export type VpcDeleteBgpGroupInput = {
  /** `BgpGroupId` of the cloud's API. */
  readonly bgpGroupId: string;
};

/** What the cloud answered to DeleteBgpNetwork. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteBgpNetworkResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteBgpNetwork is called with. */
export type VpcDeleteBgpNetworkInput = {
  /** `DstCidrBlock` of the cloud's API. */
  readonly dstCidrBlock: string;
  /** `RouterId` of the cloud's API. */
  readonly routerId: string;
};

/** What the cloud answered to DeleteBgpPeer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteBgpPeerResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteBgpPeer is called with. */
export type VpcDeleteBgpPeerInput = {
  /** `BgpPeerId` of the cloud's API. */
  readonly bgpPeerId: string;
};

/** What the cloud answered to DeleteCustomerGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteCustomerGatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteCustomerGateway is called with. */
export type VpcDeleteCustomerGatewayInput = {
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId: string;
};

/** What the cloud answered to DeleteDhcpOptionsSet. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteDhcpOptionsSetResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteDhcpOptionsSet is called with. */
export type VpcDeleteDhcpOptionsSetInput = {
  /** `DhcpOptionsSetId` of the cloud's API. */
  readonly dhcpOptionsSetId: string;
};

/** What the cloud answered to DeleteEnhancedVpnGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteEnhancedVpnGatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteEnhancedVpnGateway is called with. */
export type VpcDeleteEnhancedVpnGatewayInput = {
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to DeleteExpressConnect. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteExpressConnectResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteExpressConnect is called with. */
export type VpcDeleteExpressConnectInput = {
  /** `Force` of the cloud's API. */
  readonly force?: boolean | null | undefined;
  /** `RouterInterfaceId` of the cloud's API. */
  readonly routerInterfaceId: string;
};

/** What the cloud answered to DeleteExpressConnectTrafficQos. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteExpressConnectTrafficQosResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteExpressConnectTrafficQos is called with. */
export type VpcDeleteExpressConnectTrafficQosInput = {
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
};

/** What the cloud answered to DeleteExpressConnectTrafficQosQueue. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteExpressConnectTrafficQosQueueResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteExpressConnectTrafficQosQueue is called with. */
export type VpcDeleteExpressConnectTrafficQosQueueInput = {
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueId` of the cloud's API. */
  readonly queueId: string;
};

/** What the cloud answered to DeleteExpressConnectTrafficQosRule. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteExpressConnectTrafficQosRuleResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteExpressConnectTrafficQosRule is called with. */
export type VpcDeleteExpressConnectTrafficQosRuleInput = {
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueId` of the cloud's API. */
  readonly queueId: string;
  /** `RuleId` of the cloud's API. */
  readonly ruleId: string;
};

/** What the cloud answered to DeleteFailoverTestJob. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteFailoverTestJobResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteFailoverTestJob is called with. */
export type VpcDeleteFailoverTestJobInput = {
  /** `JobId` of the cloud's API. */
  readonly jobId: string;
};

/** What the cloud answered to DeleteForwardEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteForwardEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteForwardEntry is called with. */
export type VpcDeleteForwardEntryInput = {
  /** `ForwardEntryId` of the cloud's API. */
  readonly forwardEntryId: string;
  /** `ForwardTableId` of the cloud's API. */
  readonly forwardTableId: string;
};

/** What the cloud answered to DeleteFullNatEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteFullNatEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteFullNatEntry is called with. */
export type VpcDeleteFullNatEntryInput = {
  /** `FullNatEntryId` of the cloud's API. */
  readonly fullNatEntryId: string;
  /** `FullNatTableId` of the cloud's API. */
  readonly fullNatTableId: string;
};

/** What the cloud answered to DeleteHaVip. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteHaVipResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteHaVip is called with. */
export type VpcDeleteHaVipInput = {
  /** `HaVipId` of the cloud's API. */
  readonly haVipId: string;
};

/** What the cloud answered to DeleteIPv6Translator. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIPv6TranslatorResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIPv6Translator is called with. */
export type VpcDeleteIPv6TranslatorInput = {
  /** `Ipv6TranslatorId` of the cloud's API. */
  readonly ipv6TranslatorId: string;
};

/** What the cloud answered to DeleteIPv6TranslatorAclList. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIPv6TranslatorAclListResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIPv6TranslatorAclList is called with. */
export type VpcDeleteIPv6TranslatorAclListInput = {
  /** `AclId` of the cloud's API. */
  readonly aclId: string;
};

/** What the cloud answered to DeleteIPv6TranslatorEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIPv6TranslatorEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIPv6TranslatorEntry is called with. */
export type VpcDeleteIPv6TranslatorEntryInput = {
  /** `Ipv6TranslatorEntryId` of the cloud's API. */
  readonly ipv6TranslatorEntryId?: string | null | undefined;
  /** `Ipv6TranslatorId` of the cloud's API. */
  readonly ipv6TranslatorId?: string | null | undefined;
};

/** What the cloud answered to DeleteIpsecServer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIpsecServerResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIpsecServer is called with. */
export type VpcDeleteIpsecServerInput = {
  /** `IpsecServerId` of the cloud's API. */
  readonly ipsecServerId: string;
};

/** What the cloud answered to DeleteIpv4Gateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIpv4GatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIpv4Gateway is called with. */
export type VpcDeleteIpv4GatewayInput = {
  /** `InternetMode` of the cloud's API. Known values: `private`, `public`. By default `private`. */
  readonly internetMode?: string | null | undefined;
  /** `Ipv4GatewayId` of the cloud's API. */
  readonly ipv4GatewayId: string;
};

/** What the cloud answered to DeleteIpv6EgressOnlyRule. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIpv6EgressOnlyRuleResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIpv6EgressOnlyRule is called with. */
export type VpcDeleteIpv6EgressOnlyRuleInput = {
  /** `Ipv6EgressOnlyRuleId` of the cloud's API. */
  readonly ipv6EgressOnlyRuleId: string;
};

/** What the cloud answered to DeleteIpv6Gateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIpv6GatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIpv6Gateway is called with. */
export type VpcDeleteIpv6GatewayInput = {
  /** `Ipv6GatewayId` of the cloud's API. */
  readonly ipv6GatewayId: string;
};

/** What the cloud answered to DeleteIpv6InternetBandwidth. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteIpv6InternetBandwidthResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteIpv6InternetBandwidth is called with. */
export type VpcDeleteIpv6InternetBandwidthInput = {
  /** `Ipv6AddressId` of the cloud's API. */
  readonly ipv6AddressId?: string | null | undefined;
  /** `Ipv6InternetBandwidthId` of the cloud's API. */
  readonly ipv6InternetBandwidthId?: string | null | undefined;
};

/** What the cloud answered to DeleteNatIp. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteNatIpResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteNatIp is called with. */
export type VpcDeleteNatIpInput = {
  /** `Ipv4Prefix` of the cloud's API. */
  readonly ipv4Prefix?: string | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId?: string | null | undefined;
  /** `NatIpId` of the cloud's API. */
  readonly natIpId?: string | null | undefined;
};

/** What the cloud answered to DeleteNatIpCidr. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteNatIpCidrResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteNatIpCidr is called with. */
export type VpcDeleteNatIpCidrInput = {
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr: string;
};

/** What the cloud answered to DeleteNetworkAcl. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteNetworkAclResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteNetworkAcl is called with. */
export type VpcDeleteNetworkAclInput = {
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
};

/** What the cloud answered to DeletePhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeletePhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeletePhysicalConnection is called with. */
export type VpcDeletePhysicalConnectionInput = {
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
};

/** What the cloud answered to DeletePublicIpAddressPool. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeletePublicIpAddressPoolResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeletePublicIpAddressPool is called with. */
export type VpcDeletePublicIpAddressPoolInput = {
  /** `PublicIpAddressPoolId` of the cloud's API. */
  readonly publicIpAddressPoolId: string;
};

/** What the cloud answered to DeletePublicIpAddressPoolCidrBlock. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeletePublicIpAddressPoolCidrBlockResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeletePublicIpAddressPoolCidrBlock is called with. */
export type VpcDeletePublicIpAddressPoolCidrBlockInput = {
  /** `CidrBlock` of the cloud's API. */
  readonly cidrBlock: string;
  /** `PublicIpAddressPoolId` of the cloud's API. */
  readonly publicIpAddressPoolId: string;
};

/** What the cloud answered to DeleteRouteTargetGroup. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteRouteTargetGroupResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteRouteTargetGroup is called with. */
export type VpcDeleteRouteTargetGroupInput = {
  /** `ForceDelete` of the cloud's API. */
  readonly forceDelete?: boolean | null | undefined;
  /** `RouteTargetGroupId` of the cloud's API. */
  readonly routeTargetGroupId: string;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcDeleteRouteTargetGroupInputTag[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcDeleteRouteTargetGroupInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to DeleteRouterInterface. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteRouterInterfaceResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteRouterInterface is called with. */
export type VpcDeleteRouterInterfaceInput = {
  /** `RouterInterfaceId` of the cloud's API. */
  readonly routerInterfaceId: string;
};

/** What the cloud answered to DeleteSnatEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteSnatEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteSnatEntry is called with. */
export type VpcDeleteSnatEntryInput = {
  /** `SnatEntryId` of the cloud's API. */
  readonly snatEntryId: string;
  /** `SnatTableId` of the cloud's API. */
  readonly snatTableId: string;
};

/** What the cloud answered to DeleteSslVpnClientCert. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteSslVpnClientCertResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteSslVpnClientCert is called with. */
export type VpcDeleteSslVpnClientCertInput = {
  /** `SslVpnClientCertId` of the cloud's API. */
  readonly sslVpnClientCertId: string;
};

/** What the cloud answered to DeleteSslVpnServer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteSslVpnServerResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteSslVpnServer is called with. */
export type VpcDeleteSslVpnServerInput = {
  /** `SslVpnServerId` of the cloud's API. */
  readonly sslVpnServerId: string;
};

/** What the cloud answered to DeleteTrafficMirrorFilter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteTrafficMirrorFilterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteTrafficMirrorFilter is called with. */
export type VpcDeleteTrafficMirrorFilterInput = {
  /** `TrafficMirrorFilterId` of the cloud's API. */
  readonly trafficMirrorFilterId: string;
};

/** What the cloud answered to DeleteTrafficMirrorFilterRules. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteTrafficMirrorFilterRulesResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteTrafficMirrorFilterRules is called with. */
export type VpcDeleteTrafficMirrorFilterRulesInput = {
  /** `TrafficMirrorFilterId` of the cloud's API. */
  readonly trafficMirrorFilterId: string;
  /** `TrafficMirrorFilterRuleIds` of the cloud's API. */
  readonly trafficMirrorFilterRuleIds: readonly string[];
};

/** What the cloud answered to DeleteTrafficMirrorSession. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteTrafficMirrorSessionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteTrafficMirrorSession is called with. */
export type VpcDeleteTrafficMirrorSessionInput = {
  /** `TrafficMirrorSessionId` of the cloud's API. */
  readonly trafficMirrorSessionId: string;
};

/** What the cloud answered to DeleteVSwitchCidrReservation. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVSwitchCidrReservationResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVSwitchCidrReservation is called with. */
export type VpcDeleteVSwitchCidrReservationInput = {
  /** `VSwitchCidrReservationId` of the cloud's API. */
  readonly vSwitchCidrReservationId: string;
};

/** What the cloud answered to DeleteVbrHa. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVbrHaResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVbrHa is called with. */
export type VpcDeleteVbrHaInput = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
};

/** What the cloud answered to DeleteVcoRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVcoRouteEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVcoRouteEntry is called with. */
export type VpcDeleteVcoRouteEntryInput = {
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
  /** `Weight` of the cloud's API. Known values: `0`, `100`. */
  readonly weight: number;
};

/** What the cloud answered to DeleteVirtualBorderRouter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVirtualBorderRouterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVirtualBorderRouter is called with. */
export type VpcDeleteVirtualBorderRouterInput = {
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
};

/** What the cloud answered to DeleteVpc. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpcResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpc is called with. */
export type VpcDeleteVpcInput = {
  /** `ForceDelete` of the cloud's API. By default `false`. */
  readonly forceDelete?: boolean | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to DeleteVpcGatewayEndpoint. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpcGatewayEndpointResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpcGatewayEndpoint is called with. */
export type VpcDeleteVpcGatewayEndpointInput = {
  /** `EndpointId` of the cloud's API. */
  readonly endpointId: string;
};

/** What the cloud answered to DeleteVpcPrefixList. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpcPrefixListResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpcPrefixList is called with. */
export type VpcDeleteVpcPrefixListInput = {
  /** `PrefixListId` of the cloud's API. */
  readonly prefixListId: string;
};

/** What the cloud answered to DeleteVpnAttachment. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpnAttachmentResponse = {
  /** `Code` of the cloud's answer. */
  readonly code: string | null;
  /** `Message` of the cloud's answer. */
  readonly message: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Success` of the cloud's answer. */
  readonly success: boolean | null;
};

/** What DeleteVpnAttachment is called with. */
export type VpcDeleteVpnAttachmentInput = {
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What the cloud answered to DeleteVpnConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpnConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpnConnection is called with. */
export type VpcDeleteVpnConnectionInput = {
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What the cloud answered to DeleteVpnGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpnGatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpnGateway is called with. */
export type VpcDeleteVpnGatewayInput = {
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to DeleteVpnPbrRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpnPbrRouteEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpnPbrRouteEntry is called with. */
export type VpcDeleteVpnPbrRouteEntryInput = {
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `Priority` of the cloud's API. */
  readonly priority?: number | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `RouteSource` of the cloud's API. */
  readonly routeSource: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. */
  readonly weight: number;
};

/** What the cloud answered to DeleteVpnRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeleteVpnRouteEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeleteVpnRouteEntry is called with. */
export type VpcDeleteVpnRouteEntryInput = {
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. Known values: `0`, `100`. */
  readonly weight: number;
};

/** What the cloud answered to DeletionProtection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDeletionProtectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DeletionProtection is called with. */
export type VpcDeletionProtectionInput = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `ProtectionEnable` of the cloud's API. */
  readonly protectionEnable: boolean;
  /** `Type` of the cloud's API. Known values: `EIP`, `CBWP`, `NATGW`. */
  readonly type: string;
};

/** What the cloud answered to DescribeEipSegment. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeEipSegmentResponse = {
  /** `EipSegments` of the cloud's answer. */
  readonly eipSegments: VpcDescribeEipSegmentResponseEipSegments | null;
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: number | string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `EipSegments` of the answer consists of. */
export type VpcDescribeEipSegmentResponseEipSegments = {
  /** `EipSegment` of the cloud's answer. */
  readonly eipSegment: readonly (VpcDescribeEipSegmentResponseEipSegmentsEipSegment | null)[] | null;
};

/** What `EipSegment` of the answer consists of. */
export type VpcDescribeEipSegmentResponseEipSegmentsEipSegment = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `Descritpion` of the cloud's answer. */
  readonly descritpion: string | null;
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
  /** `IpCount` of the cloud's answer. */
  readonly ipCount: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `Segment` of the cloud's answer. */
  readonly segment: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Zone` of the cloud's answer. */
  readonly zone: string | null;
};

/** What DescribeEipSegment is called with. */
export type VpcDescribeEipSegmentInput = {
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. At most 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `SegmentInstanceId` of the cloud's API. */
  readonly segmentInstanceId?: string | null | undefined;
};

/** What the cloud answered to DescribeExpressConnectTrafficQos. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeExpressConnectTrafficQosResponse = {
  /** `Count` of the cloud's answer. */
  readonly count: string | null;
  /** `MaxResults` of the cloud's answer. */
  readonly maxResults: number | string | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `QosList` of the cloud's answer. */
  readonly qosList: readonly (VpcDescribeExpressConnectTrafficQosResponseQosList | null)[] | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `QosList` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosResponseQosList = {
  /** `AssociatedInstanceList` of the cloud's answer. */
  readonly associatedInstanceList: readonly (VpcDescribeExpressConnectTrafficQosResponseQosListAssociatedInstanceList | null)[] | null;
  /** `Progressing` of the cloud's answer. */
  readonly progressing: number | string | null;
  /** `QosDescription` of the cloud's answer. */
  readonly qosDescription: string | null;
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QosName` of the cloud's answer. */
  readonly qosName: string | null;
  /** `QueueList` of the cloud's answer. */
  readonly queueList: readonly (VpcDescribeExpressConnectTrafficQosResponseQosListQueueList | null)[] | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: readonly (VpcDescribeExpressConnectTrafficQosResponseQosListTags | null)[] | null;
};

/** What `AssociatedInstanceList` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosResponseQosListAssociatedInstanceList = {
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
  /** `InstanceProgressing` of the cloud's answer. */
  readonly instanceProgressing: number | string | null;
  /** `InstanceStatus` of the cloud's answer. */
  readonly instanceStatus: string | null;
  /** `InstanceType` of the cloud's answer. */
  readonly instanceType: string | null;
};

/** What `QueueList` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosResponseQosListQueueList = {
  /** `BandwidthPercent` of the cloud's answer. */
  readonly bandwidthPercent: string | null;
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QueueDescription` of the cloud's answer. */
  readonly queueDescription: string | null;
  /** `QueueId` of the cloud's answer. */
  readonly queueId: string | null;
  /** `QueueName` of the cloud's answer. */
  readonly queueName: string | null;
  /** `QueueType` of the cloud's answer. */
  readonly queueType: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What `Tags` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosResponseQosListTags = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What DescribeExpressConnectTrafficQos is called with. */
export type VpcDescribeExpressConnectTrafficQosInput = {
  /** `MaxResults` of the cloud's API. From 1 to 100. By default `20`. */
  readonly maxResults?: number | null | undefined;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
  /** `QosIdList` of the cloud's API. */
  readonly qosIdList?: readonly string[] | null | undefined;
  /** `QosNameList` of the cloud's API. */
  readonly qosNameList?: readonly string[] | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcDescribeExpressConnectTrafficQosInputTags[] | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcDescribeExpressConnectTrafficQosInputTags = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to DescribeExpressConnectTrafficQosQueue. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeExpressConnectTrafficQosQueueResponse = {
  /** `QueueList` of the cloud's answer. */
  readonly queueList: readonly (VpcDescribeExpressConnectTrafficQosQueueResponseQueueList | null)[] | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `QueueList` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosQueueResponseQueueList = {
  /** `BandwidthPercent` of the cloud's answer. */
  readonly bandwidthPercent: string | null;
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QueueDescription` of the cloud's answer. */
  readonly queueDescription: string | null;
  /** `QueueId` of the cloud's answer. */
  readonly queueId: string | null;
  /** `QueueName` of the cloud's answer. */
  readonly queueName: string | null;
  /** `QueueType` of the cloud's answer. */
  readonly queueType: string | null;
  /** `RuleList` of the cloud's answer. */
  readonly ruleList: readonly (VpcDescribeExpressConnectTrafficQosQueueResponseQueueListRuleList | null)[] | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What `RuleList` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosQueueResponseQueueListRuleList = {
  /** `DstCidr` of the cloud's answer. */
  readonly dstCidr: string | null;
  /** `DstIPv6Cidr` of the cloud's answer. */
  readonly dstIPv6Cidr: string | null;
  /** `DstPortRange` of the cloud's answer. */
  readonly dstPortRange: string | null;
  /** `MatchDscp` of the cloud's answer. */
  readonly matchDscp: number | string | null;
  /** `Priority` of the cloud's answer. */
  readonly priority: number | string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QueueId` of the cloud's answer. */
  readonly queueId: string | null;
  /** `RemarkingDscp` of the cloud's answer. */
  readonly remarkingDscp: number | string | null;
  /** `RuleDescription` of the cloud's answer. */
  readonly ruleDescription: string | null;
  /** `RuleId` of the cloud's answer. */
  readonly ruleId: string | null;
  /** `RuleName` of the cloud's answer. */
  readonly ruleName: string | null;
  /** `SrcCidr` of the cloud's answer. */
  readonly srcCidr: string | null;
  /** `SrcIPv6Cidr` of the cloud's answer. */
  readonly srcIPv6Cidr: string | null;
  /** `SrcPortRange` of the cloud's answer. */
  readonly srcPortRange: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What DescribeExpressConnectTrafficQosQueue is called with. */
export type VpcDescribeExpressConnectTrafficQosQueueInput = {
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueIdList` of the cloud's API. */
  readonly queueIdList?: readonly string[] | null | undefined;
  /** `QueueNameList` of the cloud's API. */
  readonly queueNameList?: readonly string[] | null | undefined;
};

/** What the cloud answered to DescribeExpressConnectTrafficQosRule. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeExpressConnectTrafficQosRuleResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RuleList` of the cloud's answer. */
  readonly ruleList: readonly (VpcDescribeExpressConnectTrafficQosRuleResponseRuleList | null)[] | null;
};

/** What `RuleList` of the answer consists of. */
export type VpcDescribeExpressConnectTrafficQosRuleResponseRuleList = {
  /** `DstCidr` of the cloud's answer. */
  readonly dstCidr: string | null;
  /** `DstIPv6Cidr` of the cloud's answer. */
  readonly dstIPv6Cidr: string | null;
  /** `DstPortRange` of the cloud's answer. */
  readonly dstPortRange: string | null;
  /** `MatchDscp` of the cloud's answer. */
  readonly matchDscp: number | string | null;
  /** `Priority` of the cloud's answer. */
  readonly priority: number | string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `QueueId` of the cloud's answer. */
  readonly queueId: string | null;
  /** `RemarkingDscp` of the cloud's answer. */
  readonly remarkingDscp: number | string | null;
  /** `RuleDescription` of the cloud's answer. */
  readonly ruleDescription: string | null;
  /** `RuleId` of the cloud's answer. */
  readonly ruleId: string | null;
  /** `RuleName` of the cloud's answer. */
  readonly ruleName: string | null;
  /** `SrcCidr` of the cloud's answer. */
  readonly srcCidr: string | null;
  /** `SrcIPv6Cidr` of the cloud's answer. */
  readonly srcIPv6Cidr: string | null;
  /** `SrcPortRange` of the cloud's answer. */
  readonly srcPortRange: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What DescribeExpressConnectTrafficQosRule is called with. */
export type VpcDescribeExpressConnectTrafficQosRuleInput = {
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueId` of the cloud's API. */
  readonly queueId: string;
  /** `RuleIdList` of the cloud's API. */
  readonly ruleIdList?: readonly string[] | null | undefined;
  /** `RuleNameList` of the cloud's API. */
  readonly ruleNameList?: readonly string[] | null | undefined;
};

/** What the cloud answered to DescribeFailoverTestJob. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeFailoverTestJobResponse = {
  /** `FailoverTestJobModel` of the cloud's answer. */
  readonly failoverTestJobModel: VpcDescribeFailoverTestJobResponseFailoverTestJobModel | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `FailoverTestJobModel` of the answer consists of. */
export type VpcDescribeFailoverTestJobResponseFailoverTestJobModel = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `JobDuration` of the cloud's answer. */
  readonly jobDuration: string | null;
  /** `JobId` of the cloud's answer. */
  readonly jobId: string | null;
  /** `JobType` of the cloud's answer. */
  readonly jobType: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `ResourceId` of the cloud's answer. */
  readonly resourceId: readonly (string | null)[] | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `StartTime` of the cloud's answer. */
  readonly startTime: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `StopTime` of the cloud's answer. */
  readonly stopTime: string | null;
};

/** What DescribeFailoverTestJob is called with. */
export type VpcDescribeFailoverTestJobInput = {
  /** `JobId` of the cloud's API. */
  readonly jobId: string;
};

/** What the cloud answered to DescribeFailoverTestJobs. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeFailoverTestJobsResponse = {
  /** `Count` of the cloud's answer. */
  readonly count: number | string | null;
  /** `FailoverTestJobList` of the cloud's answer. */
  readonly failoverTestJobList: readonly (VpcDescribeFailoverTestJobsResponseFailoverTestJobList | null)[] | null;
  /** `MaxResults` of the cloud's answer. */
  readonly maxResults: number | string | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `FailoverTestJobList` of the answer consists of. */
export type VpcDescribeFailoverTestJobsResponseFailoverTestJobList = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `JobDuration` of the cloud's answer. */
  readonly jobDuration: string | null;
  /** `JobId` of the cloud's answer. */
  readonly jobId: string | null;
  /** `JobType` of the cloud's answer. */
  readonly jobType: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `ResourceId` of the cloud's answer. */
  readonly resourceId: readonly (string | null)[] | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `StartTime` of the cloud's answer. */
  readonly startTime: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `StopTime` of the cloud's answer. */
  readonly stopTime: string | null;
};

/** What DescribeFailoverTestJobs is called with. */
export type VpcDescribeFailoverTestJobsInput = {
  /** `Filter` of the cloud's API. */
  readonly filter?: readonly VpcDescribeFailoverTestJobsInputFilter[] | null | undefined;
  /** `MaxResults` of the cloud's API. From 1 to 100. By default `20`. */
  readonly maxResults?: number | null | undefined;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
};

/** What `Filter[]` consists of. */
export type VpcDescribeFailoverTestJobsInputFilter = {
  /** `Key` of the cloud's API. Known values: `JobId`, `JobName`, `JobStatus`, `ResourceId`, `ResourceName`, `ResourceType`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: readonly string[] | null | undefined;
};

/** What the cloud answered to DescribeGrantRulesToCen. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeGrantRulesToCenResponse = {
  /** `CenGrantRules` of the cloud's answer. */
  readonly cenGrantRules: VpcDescribeGrantRulesToCenResponseCenGrantRules | null;
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: number | string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `CenGrantRules` of the answer consists of. */
export type VpcDescribeGrantRulesToCenResponseCenGrantRules = {
  /** `CbnGrantRule` of the cloud's answer. */
  readonly cbnGrantRule: readonly (VpcDescribeGrantRulesToCenResponseCenGrantRulesCbnGrantRule | null)[] | null;
};

/** What `CbnGrantRule` of the answer consists of. */
export type VpcDescribeGrantRulesToCenResponseCenGrantRulesCbnGrantRule = {
  /** `CenInstanceId` of the cloud's answer. */
  readonly cenInstanceId: string | null;
  /** `CenOwnerId` of the cloud's answer. */
  readonly cenOwnerId: number | string | null;
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
};

/** What DescribeGrantRulesToCen is called with. */
export type VpcDescribeGrantRulesToCenInput = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceType` of the cloud's API. Known values: `VPC`, `VBR`, `CCN`. */
  readonly instanceType: string;
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. At most 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
};

/** What the cloud answered to DescribeIPv6TranslatorEntries. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeIPv6TranslatorEntriesResponse = {
  /** `Ipv6TranslatorEntries` of the cloud's answer. */
  readonly ipv6TranslatorEntries: VpcDescribeIPv6TranslatorEntriesResponseIpv6TranslatorEntries | null;
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: number | string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `Ipv6TranslatorEntries` of the answer consists of. */
export type VpcDescribeIPv6TranslatorEntriesResponseIpv6TranslatorEntries = {
  /** `Ipv6TranslatorEntry` of the cloud's answer. */
  readonly ipv6TranslatorEntry: readonly (VpcDescribeIPv6TranslatorEntriesResponseIpv6TranslatorEntriesIpv6TranslatorEntry | null)[] | null;
};

/** What `Ipv6TranslatorEntry` of the answer consists of. */
export type VpcDescribeIPv6TranslatorEntriesResponseIpv6TranslatorEntriesIpv6TranslatorEntry = {
  /** `AclId` of the cloud's answer. */
  readonly aclId: string | null;
  /** `AclStatus` of the cloud's answer. */
  readonly aclStatus: string | null;
  /** `AclType` of the cloud's answer. */
  readonly aclType: string | null;
  /** `AllocateIpv6Addr` of the cloud's answer. */
  readonly allocateIpv6Addr: string | null;
  /** `AllocateIpv6Port` of the cloud's answer. */
  readonly allocateIpv6Port: number | string | null;
  /** `BackendIpv4Addr` of the cloud's answer. */
  readonly backendIpv4Addr: string | null;
  /** `BackendIpv4Port` of the cloud's answer. */
  readonly backendIpv4Port: string | null;
  /** `EntryBandwidth` of the cloud's answer. */
  readonly entryBandwidth: string | null;
  /** `EntryDescription` of the cloud's answer. */
  readonly entryDescription: string | null;
  /** `EntryName` of the cloud's answer. */
  readonly entryName: string | null;
  /** `EntryStatus` of the cloud's answer. */
  readonly entryStatus: string | null;
  /** `Ipv6TranslatorEntryId` of the cloud's answer. */
  readonly ipv6TranslatorEntryId: string | null;
  /** `Ipv6TranslatorId` of the cloud's answer. */
  readonly ipv6TranslatorId: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `TransProtocol` of the cloud's answer. */
  readonly transProtocol: string | null;
};

/** What DescribeIPv6TranslatorEntries is called with. */
export type VpcDescribeIPv6TranslatorEntriesInput = {
  /** `AclId` of the cloud's API. */
  readonly aclId?: string | null | undefined;
  /** `AclStatus` of the cloud's API. Known values: `on`, `off`. */
  readonly aclStatus?: string | null | undefined;
  /** `AclType` of the cloud's API. Known values: `white`, `black`. */
  readonly aclType?: string | null | undefined;
  /** `AllocateIpv6Addr` of the cloud's API. */
  readonly allocateIpv6Addr?: string | null | undefined;
  /** `AllocateIpv6Port` of the cloud's API. */
  readonly allocateIpv6Port?: number | null | undefined;
  /** `BackendIpv4Addr` of the cloud's API. */
  readonly backendIpv4Addr?: string | null | undefined;
  /** `BackendIpv4Port` of the cloud's API. */
  readonly backendIpv4Port?: number | null | undefined;
  /** `EntryName` of the cloud's API. */
  readonly entryName?: string | null | undefined;
  /** `Ipv6TranslatorEntryId` of the cloud's API. */
  readonly ipv6TranslatorEntryId?: string | null | undefined;
  /** `Ipv6TranslatorId` of the cloud's API. */
  readonly ipv6TranslatorId?: string | null | undefined;
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. At most 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `TransProtocol` of the cloud's API. */
  readonly transProtocol?: string | null | undefined;
};

/** What the cloud answered to DescribeNatGatewayAssociateNetworkInterfaces. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesResponse = {
  /** `AssociateNetworkInterfaces` of the cloud's answer. */
  readonly associateNetworkInterfaces: VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfaces | null;
  /** `Count` of the cloud's answer. */
  readonly count: number | string | null;
  /** `MaxResults` of the cloud's answer. */
  readonly maxResults: number | string | null;
  /** `NatGatewayId` of the cloud's answer. */
  readonly natGatewayId: string | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `AssociateNetworkInterfaces` of the answer consists of. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfaces = {
  /** `AssociateNetworkInterface` of the cloud's answer. */
  readonly associateNetworkInterface: readonly (VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfacesAssociateNetworkInterface | null)[] | null;
};

/** What `AssociateNetworkInterface` of the answer consists of. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfacesAssociateNetworkInterface = {
  /** `IPv4Sets` of the cloud's answer. */
  readonly ipv4Sets: VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfacesAssociateNetworkInterfaceIPv4Sets | null;
  /** `NetworkInterfaceId` of the cloud's answer. */
  readonly networkInterfaceId: string | null;
  /** `ResourceId` of the cloud's answer. */
  readonly resourceId: string | null;
  /** `ResourceOwnerId` of the cloud's answer. */
  readonly resourceOwnerId: string | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `ResourceVpcId` of the cloud's answer. */
  readonly resourceVpcId: string | null;
  /** `TunnelIndex` of the cloud's answer. */
  readonly tunnelIndex: string | null;
};

/** What `IPv4Sets` of the answer consists of. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfacesAssociateNetworkInterfaceIPv4Sets = {
  /** `IPv4Set` of the cloud's answer. */
  readonly ipv4Set: readonly (VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfacesAssociateNetworkInterfaceIPv4SetsIPv4Set | null)[] | null;
};

/** What `IPv4Set` of the answer consists of. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesResponseAssociateNetworkInterfacesAssociateNetworkInterfaceIPv4SetsIPv4Set = {
  /** `IPv4Address` of the cloud's answer. */
  readonly ipv4Address: string | null;
  /** `Primary` of the cloud's answer. */
  readonly primary: boolean | null;
};

/** What DescribeNatGatewayAssociateNetworkInterfaces is called with. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesInput = {
  /** `Filter` of the cloud's API. */
  readonly filter?: readonly VpcDescribeNatGatewayAssociateNetworkInterfacesInputFilter[] | null | undefined;
  /** `MaxResults` of the cloud's API. From 1 to 100. By default `20`. */
  readonly maxResults?: number | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcDescribeNatGatewayAssociateNetworkInterfacesInputTag[] | null | undefined;
};

/** What `Filter[]` consists of. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesInputFilter = {
  /** `Key` of the cloud's API. Known values: `ResourceId`, `NetworkInterfaceId`, `ResourceOwnerId`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcDescribeNatGatewayAssociateNetworkInterfacesInputTag = {
  /** `Key` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to DescribeNetworkAclAttributes. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeNetworkAclAttributesResponse = {
  /** `NetworkAclAttribute` of the cloud's answer. */
  readonly networkAclAttribute: VpcDescribeNetworkAclAttributesResponseNetworkAclAttribute | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `NetworkAclAttribute` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttribute = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EgressAclEntries` of the cloud's answer. */
  readonly egressAclEntries: VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeEgressAclEntries | null;
  /** `IngressAclEntries` of the cloud's answer. */
  readonly ingressAclEntries: VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeIngressAclEntries | null;
  /** `NetworkAclId` of the cloud's answer. */
  readonly networkAclId: string | null;
  /** `NetworkAclName` of the cloud's answer. */
  readonly networkAclName: string | null;
  /** `OwnerId` of the cloud's answer. */
  readonly ownerId: number | string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `Resources` of the cloud's answer. */
  readonly resources: VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeResources | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeTags | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What `EgressAclEntries` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeEgressAclEntries = {
  /** `EgressAclEntry` of the cloud's answer. */
  readonly egressAclEntry: readonly (VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeEgressAclEntriesEgressAclEntry | null)[] | null;
};

/** What `EgressAclEntry` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeEgressAclEntriesEgressAclEntry = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `DestinationCidrIp` of the cloud's answer. */
  readonly destinationCidrIp: string | null;
  /** `EntryType` of the cloud's answer. */
  readonly entryType: string | null;
  /** `IpVersion` of the cloud's answer. */
  readonly ipVersion: string | null;
  /** `NetworkAclEntryId` of the cloud's answer. */
  readonly networkAclEntryId: string | null;
  /** `NetworkAclEntryName` of the cloud's answer. */
  readonly networkAclEntryName: string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
};

/** What `IngressAclEntries` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeIngressAclEntries = {
  /** `IngressAclEntry` of the cloud's answer. */
  readonly ingressAclEntry: readonly (VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeIngressAclEntriesIngressAclEntry | null)[] | null;
};

/** What `IngressAclEntry` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeIngressAclEntriesIngressAclEntry = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EntryType` of the cloud's answer. */
  readonly entryType: string | null;
  /** `IpVersion` of the cloud's answer. */
  readonly ipVersion: string | null;
  /** `NetworkAclEntryId` of the cloud's answer. */
  readonly networkAclEntryId: string | null;
  /** `NetworkAclEntryName` of the cloud's answer. */
  readonly networkAclEntryName: string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
  /** `SourceCidrIp` of the cloud's answer. */
  readonly sourceCidrIp: string | null;
};

/** What `Resources` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeResources = {
  /** `Resource` of the cloud's answer. */
  readonly resource: readonly (VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeResourcesResource | null)[] | null;
};

/** What `Resource` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeResourcesResource = {
  /** `ResourceId` of the cloud's answer. */
  readonly resourceId: string | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What `Tags` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeTags = {
  /** `Tag` of the cloud's answer. */
  readonly tag: readonly (VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeTagsTag | null)[] | null;
};

/** What `Tag` of the answer consists of. */
export type VpcDescribeNetworkAclAttributesResponseNetworkAclAttributeTagsTag = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What DescribeNetworkAclAttributes is called with. */
export type VpcDescribeNetworkAclAttributesInput = {
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
};

/** What the cloud answered to DescribeNetworkAcls. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeNetworkAclsResponse = {
  /** `NetworkAcls` of the cloud's answer. */
  readonly networkAcls: VpcDescribeNetworkAclsResponseNetworkAcls | null;
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: string | null;
};

/** What `NetworkAcls` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAcls = {
  /** `NetworkAcl` of the cloud's answer. */
  readonly networkAcl: readonly (VpcDescribeNetworkAclsResponseNetworkAclsNetworkAcl | null)[] | null;
};

/** What `NetworkAcl` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAcl = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EgressAclEntries` of the cloud's answer. */
  readonly egressAclEntries: VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclEgressAclEntries | null;
  /** `IngressAclEntries` of the cloud's answer. */
  readonly ingressAclEntries: VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclIngressAclEntries | null;
  /** `NetworkAclId` of the cloud's answer. */
  readonly networkAclId: string | null;
  /** `NetworkAclName` of the cloud's answer. */
  readonly networkAclName: string | null;
  /** `OwnerId` of the cloud's answer. */
  readonly ownerId: number | string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `Resources` of the cloud's answer. */
  readonly resources: VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclResources | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclTags | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What `EgressAclEntries` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclEgressAclEntries = {
  /** `EgressAclEntry` of the cloud's answer. */
  readonly egressAclEntry: readonly (VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclEgressAclEntriesEgressAclEntry | null)[] | null;
};

/** What `EgressAclEntry` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclEgressAclEntriesEgressAclEntry = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `DestinationCidrIp` of the cloud's answer. */
  readonly destinationCidrIp: string | null;
  /** `EntryType` of the cloud's answer. */
  readonly entryType: string | null;
  /** `IpVersion` of the cloud's answer. */
  readonly ipVersion: string | null;
  /** `NetworkAclEntryId` of the cloud's answer. */
  readonly networkAclEntryId: string | null;
  /** `NetworkAclEntryName` of the cloud's answer. */
  readonly networkAclEntryName: string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
};

/** What `IngressAclEntries` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclIngressAclEntries = {
  /** `IngressAclEntry` of the cloud's answer. */
  readonly ingressAclEntry: readonly (VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclIngressAclEntriesIngressAclEntry | null)[] | null;
};

/** What `IngressAclEntry` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclIngressAclEntriesIngressAclEntry = {
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EntryType` of the cloud's answer. */
  readonly entryType: string | null;
  /** `IpVersion` of the cloud's answer. */
  readonly ipVersion: string | null;
  /** `NetworkAclEntryId` of the cloud's answer. */
  readonly networkAclEntryId: string | null;
  /** `NetworkAclEntryName` of the cloud's answer. */
  readonly networkAclEntryName: string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: string | null;
  /** `Protocol` of the cloud's answer. */
  readonly protocol: string | null;
  /** `SourceCidrIp` of the cloud's answer. */
  readonly sourceCidrIp: string | null;
};

/** What `Resources` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclResources = {
  /** `Resource` of the cloud's answer. */
  readonly resource: readonly (VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclResourcesResource | null)[] | null;
};

/** What `Resource` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclResourcesResource = {
  /** `ResourceId` of the cloud's answer. */
  readonly resourceId: string | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What `Tags` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclTags = {
  /** `Tag` of the cloud's answer. */
  readonly tag: readonly (VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclTagsTag | null)[] | null;
};

/** What `Tag` of the answer consists of. */
export type VpcDescribeNetworkAclsResponseNetworkAclsNetworkAclTagsTag = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What DescribeNetworkAcls is called with. */
export type VpcDescribeNetworkAclsInput = {
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId?: string | null | undefined;
  /** `NetworkAclName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly networkAclName?: string | null | undefined;
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. At most 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `ResourceId` of the cloud's API. */
  readonly resourceId?: string | null | undefined;
  /** `ResourceType` of the cloud's API. Known values: `VSwitch`. */
  readonly resourceType?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcDescribeNetworkAclsInputTags[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId?: string | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcDescribeNetworkAclsInputTags = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to DescribePhysicalConnectionLOA. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribePhysicalConnectionLOAResponse = {
  /** `PhysicalConnectionLOAType` of the cloud's answer. */
  readonly physicalConnectionLOAType: VpcDescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `PhysicalConnectionLOAType` of the answer consists of. */
export type VpcDescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType = {
  /** `CompanyLocalizedName` of the cloud's answer. */
  readonly companyLocalizedName: string | null;
  /** `CompanyName` of the cloud's answer. */
  readonly companyName: string | null;
  /** `ConstructionTime` of the cloud's answer. */
  readonly constructionTime: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `InstanceId` of the cloud's answer. */
  readonly instanceId: string | null;
  /** `LineCode` of the cloud's answer. */
  readonly lineCode: string | null;
  /** `LineLabel` of the cloud's answer. */
  readonly lineLabel: string | null;
  /** `LineSPContactInfo` of the cloud's answer. */
  readonly lineSPContactInfo: string | null;
  /** `LineServiceProvider` of the cloud's answer. */
  readonly lineServiceProvider: string | null;
  /** `LineType` of the cloud's answer. */
  readonly lineType: string | null;
  /** `LoaUrl` of the cloud's answer. */
  readonly loaUrl: string | null;
  /** `PMInfo` of the cloud's answer. */
  readonly pmInfo: VpcDescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo | null;
  /** `SI` of the cloud's answer. */
  readonly si: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What `PMInfo` of the answer consists of. */
export type VpcDescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo = {
  /** `PMInfo` of the cloud's answer. */
  readonly pmInfo: readonly (VpcDescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo | null)[] | null;
};

/** What `PMInfo` of the answer consists of. */
export type VpcDescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo = {
  /** `PMCertificateNo` of the cloud's answer. */
  readonly pmCertificateNo: string | null;
  /** `PMCertificateType` of the cloud's answer. */
  readonly pmCertificateType: string | null;
  /** `PMContactInfo` of the cloud's answer. */
  readonly pmContactInfo: string | null;
  /** `PMGender` of the cloud's answer. */
  readonly pmGender: string | null;
  /** `PMName` of the cloud's answer. */
  readonly pmName: string | null;
};

/** What DescribePhysicalConnectionLOA is called with. */
export type VpcDescribePhysicalConnectionLOAInput = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
};

/** What the cloud answered to DescribePhysicalConnections. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribePhysicalConnectionsResponse = {
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: number | string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: number | string | null;
  /** `PhysicalConnectionSet` of the cloud's answer. */
  readonly physicalConnectionSet: VpcDescribePhysicalConnectionsResponsePhysicalConnectionSet | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `PhysicalConnectionSet` of the answer consists of. */
export type VpcDescribePhysicalConnectionsResponsePhysicalConnectionSet = {
  /** `PhysicalConnectionType` of the cloud's answer. */
  readonly physicalConnectionType: readonly (VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType | null)[] | null;
};

/** What `PhysicalConnectionType` of the answer consists of. */
export type VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType = {
  /** `AccessPointId` of the cloud's answer. */
  readonly accessPointId: string | null;
  /** `AccessPointType` of the cloud's answer. */
  readonly accessPointType: string | null;
  /** `AdDetailLocation` of the cloud's answer. */
  readonly adDetailLocation: string | null;
  /** `AdLocation` of the cloud's answer. */
  readonly adLocation: string | null;
  /** `Bandwidth` of the cloud's answer. */
  readonly bandwidth: number | string | null;
  /** `BusinessStatus` of the cloud's answer. */
  readonly businessStatus: string | null;
  /** `ChargeType` of the cloud's answer. */
  readonly chargeType: string | null;
  /** `CircuitCode` of the cloud's answer. */
  readonly circuitCode: string | null;
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `DeviceFeaturesSelected` of the cloud's answer. */
  readonly deviceFeaturesSelected: string | null;
  /** `DownDelayTime` of the cloud's answer. */
  readonly downDelayTime: number | string | null;
  /** `EnabledTime` of the cloud's answer. */
  readonly enabledTime: string | null;
  /** `EndTime` of the cloud's answer. */
  readonly endTime: string | null;
  /** `ExpectSpec` of the cloud's answer. */
  readonly expectSpec: string | null;
  /** `HasReservationData` of the cloud's answer. */
  readonly hasReservationData: string | null;
  /** `LineOperator` of the cloud's answer. */
  readonly lineOperator: string | null;
  /** `LoaStatus` of the cloud's answer. */
  readonly loaStatus: string | null;
  /** `MacsecKeys` of the cloud's answer. */
  readonly macsecKeys: VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeMacsecKeys | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `OpticalModuleModel` of the cloud's answer. */
  readonly opticalModuleModel: string | null;
  /** `OrderMode` of the cloud's answer. */
  readonly orderMode: string | null;
  /** `ParentPhysicalConnectionAliUid` of the cloud's answer. */
  readonly parentPhysicalConnectionAliUid: number | string | null;
  /** `ParentPhysicalConnectionId` of the cloud's answer. */
  readonly parentPhysicalConnectionId: string | null;
  /** `PeerLocation` of the cloud's answer. */
  readonly peerLocation: string | null;
  /** `PhysicalConnectionId` of the cloud's answer. */
  readonly physicalConnectionId: string | null;
  /** `PortNumber` of the cloud's answer. */
  readonly portNumber: string | null;
  /** `PortType` of the cloud's answer. */
  readonly portType: string | null;
  /** `ProductType` of the cloud's answer. */
  readonly productType: string | null;
  /** `QosId` of the cloud's answer. */
  readonly qosId: string | null;
  /** `RedundantPhysicalConnectionId` of the cloud's answer. */
  readonly redundantPhysicalConnectionId: string | null;
  /** `ReservationActiveTime` of the cloud's answer. */
  readonly reservationActiveTime: string | null;
  /** `ReservationInternetChargeType` of the cloud's answer. */
  readonly reservationInternetChargeType: string | null;
  /** `ReservationOrderType` of the cloud's answer. */
  readonly reservationOrderType: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `Spec` of the cloud's answer. */
  readonly spec: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags | null;
  /** `Type` of the cloud's answer. */
  readonly type: string | null;
  /** `VirtualPhysicalConnectionCount` of the cloud's answer. */
  readonly virtualPhysicalConnectionCount: number | string | null;
  /** `VlanId` of the cloud's answer. */
  readonly vlanId: string | null;
  /** `VpconnStatus` of the cloud's answer. */
  readonly vpconnStatus: string | null;
};

/** What `MacsecKeys` of the answer consists of. */
export type VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeMacsecKeys = {
  /** `MacsecKey` of the cloud's answer. */
  readonly macsecKey: readonly (VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeMacsecKeysMacsecKey | null)[] | null;
};

/** What `MacsecKey` of the answer consists of. */
export type VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeMacsecKeysMacsecKey = {
  /** `Cak` of the cloud's answer. */
  readonly cak: string | null;
  /** `CipherSuite` of the cloud's answer. */
  readonly cipherSuite: string | null;
  /** `Ckn` of the cloud's answer. */
  readonly ckn: string | null;
  /** `StartOn` of the cloud's answer. */
  readonly startOn: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
};

/** What `Tags` of the answer consists of. */
export type VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags = {
  /** `tags` of the cloud's answer. */
  readonly tags: readonly (VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagstags | null)[] | null;
};

/** What `tags` of the answer consists of. */
export type VpcDescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagstags = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What DescribePhysicalConnections is called with. */
export type VpcDescribePhysicalConnectionsInput = {
  /** `Filter` of the cloud's API. */
  readonly filter?: readonly VpcDescribePhysicalConnectionsInputFilter[] | null | undefined;
  /** `IncludeReservationData` of the cloud's API. By default `false`. */
  readonly includeReservationData?: boolean | null | undefined;
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. From 1 to 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Tags` of the cloud's API. */
  readonly tags?: readonly VpcDescribePhysicalConnectionsInputTags[] | null | undefined;
};

/** What `Filter[]` consists of. */
export type VpcDescribePhysicalConnectionsInputFilter = {
  /** `Key` of the cloud's API. Known values: `PhysicalConnectionId`, `AccessPointId`, `Type`, `LineOperator`, `Spec`, `Status`, `Name`, `ProductType`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: readonly string[] | null | undefined;
};

/** What `Tags[]` consists of. */
export type VpcDescribePhysicalConnectionsInputTags = {
  /** `Key` of the cloud's API. At most 64 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to DescribeVbrHa. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeVbrHaResponse = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `PeerVbrId` of the cloud's answer. */
  readonly peerVbrId: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `VbrHaId` of the cloud's answer. */
  readonly vbrHaId: string | null;
  /** `VbrId` of the cloud's answer. */
  readonly vbrId: string | null;
};

/** What DescribeVbrHa is called with. */
export type VpcDescribeVbrHaInput = {
  /** `VbrHaId` of the cloud's API. */
  readonly vbrHaId?: string | null | undefined;
  /** `VbrId` of the cloud's API. */
  readonly vbrId?: string | null | undefined;
};

/** What the cloud answered to DescribeVcoRouteEntries. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeVcoRouteEntriesResponse = {
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: number | string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
  /** `VcoRouteEntries` of the cloud's answer. */
  readonly vcoRouteEntries: readonly (VpcDescribeVcoRouteEntriesResponseVcoRouteEntries | null)[] | null;
  /** `VpnRouteCounts` of the cloud's answer. */
  readonly vpnRouteCounts: readonly (VpcDescribeVcoRouteEntriesResponseVpnRouteCounts | null)[] | null;
};

/** What `VcoRouteEntries` of the answer consists of. */
export type VpcDescribeVcoRouteEntriesResponseVcoRouteEntries = {
  /** `AsPath` of the cloud's answer. */
  readonly asPath: string | null;
  /** `Community` of the cloud's answer. */
  readonly community: string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `NextHop` of the cloud's answer. */
  readonly nextHop: string | null;
  /** `NextHopTunnelIdList` of the cloud's answer. */
  readonly nextHopTunnelIdList: readonly (string | null)[] | null;
  /** `RouteDest` of the cloud's answer. */
  readonly routeDest: string | null;
  /** `RouteEntryType` of the cloud's answer. */
  readonly routeEntryType: string | null;
  /** `Source` of the cloud's answer. */
  readonly source: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
  /** `Weight` of the cloud's answer. */
  readonly weight: number | string | null;
};

/** What `VpnRouteCounts` of the answer consists of. */
export type VpcDescribeVcoRouteEntriesResponseVpnRouteCounts = {
  /** `RouteCount` of the cloud's answer. */
  readonly routeCount: number | string | null;
  /** `RouteEntryType` of the cloud's answer. */
  readonly routeEntryType: string | null;
  /** `Source` of the cloud's answer. */
  readonly source: string | null;
};

/** What DescribeVcoRouteEntries is called with. */
export type VpcDescribeVcoRouteEntriesInput = {
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. From 1 to 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `RouteEntryType` of the cloud's API. Known values: `custom`, `bgp`. By default `custom`. */
  readonly routeEntryType?: string | null | undefined;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What the cloud answered to DescribeVpnCrossAccountAuthorizations. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDescribeVpnCrossAccountAuthorizationsResponse = {
  /** `CrossAccountAuthorizations` of the cloud's answer. */
  readonly crossAccountAuthorizations: readonly (VpcDescribeVpnCrossAccountAuthorizationsResponseCrossAccountAuthorizations | null)[] | null;
  /** `PageNumber` of the cloud's answer. */
  readonly pageNumber: number | string | null;
  /** `PageSize` of the cloud's answer. */
  readonly pageSize: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `CrossAccountAuthorizations` of the answer consists of. */
export type VpcDescribeVpnCrossAccountAuthorizationsResponseCrossAccountAuthorizations = {
  /** `AliUid` of the cloud's answer. */
  readonly aliUid: number | string | null;
  /** `BindInstance` of the cloud's answer. */
  readonly bindInstance: string | null;
  /** `BindProduct` of the cloud's answer. */
  readonly bindProduct: string | null;
  /** `BindUid` of the cloud's answer. */
  readonly bindUid: number | string | null;
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: number | string | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
};

/** What DescribeVpnCrossAccountAuthorizations is called with. */
export type VpcDescribeVpnCrossAccountAuthorizationsInput = {
  /** `PageNumber` of the cloud's API. By default `1`. */
  readonly pageNumber?: number | null | undefined;
  /** `PageSize` of the cloud's API. From 1 to 50. By default `10`. */
  readonly pageSize?: number | null | undefined;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What the cloud answered to DetachDhcpOptionsSetFromVpc. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDetachDhcpOptionsSetFromVpcResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DetachDhcpOptionsSetFromVpc is called with. */
export type VpcDetachDhcpOptionsSetFromVpcInput = {
  /** `DhcpOptionsSetId` of the cloud's API. */
  readonly dhcpOptionsSetId: string;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to DiagnoseVpnGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDiagnoseVpnGatewayResponse = {
  /** `DiagnoseId` of the cloud's answer. */
  readonly diagnoseId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DiagnoseVpnGateway is called with. */
export type VpcDiagnoseVpnGatewayInput = {
  /** `IPsecExtendInfo` of the cloud's API. Known values: `PrivateSourceIp`, `PrivateDestinationIp`. */
  readonly ipsecExtendInfo?: string | null | undefined;
  /** `ResourceId` of the cloud's API. */
  readonly resourceId: string;
  /** `ResourceType` of the cloud's API. Known values: `IPsec`. */
  readonly resourceType: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to DisableVpcClassicLink. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDisableVpcClassicLinkResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DisableVpcClassicLink is called with. */
export type VpcDisableVpcClassicLinkInput = {
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to DissociateRouteTableFromGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDissociateRouteTableFromGatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DissociateRouteTableFromGateway is called with. */
export type VpcDissociateRouteTableFromGatewayInput = {
  /** `GatewayId` of the cloud's API. */
  readonly gatewayId: string;
  /** `GatewayType` of the cloud's API. */
  readonly gatewayType?: string | null | undefined;
  /** `RouteTableId` of the cloud's API. */
  readonly routeTableId: string;
};

/** What the cloud answered to DissociateRouteTablesFromVpcGatewayEndpoint. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDissociateRouteTablesFromVpcGatewayEndpointResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DissociateRouteTablesFromVpcGatewayEndpoint is called with. */
export type VpcDissociateRouteTablesFromVpcGatewayEndpointInput = {
  /** `EndpointId` of the cloud's API. */
  readonly endpointId: string;
  /** `RouteTableIds` of the cloud's API. */
  readonly routeTableIds: readonly string[];
};

/** What the cloud answered to DissociateVpnGatewayWithCertificate. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcDissociateVpnGatewayWithCertificateResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What DissociateVpnGatewayWithCertificate is called with. */
export type VpcDissociateVpnGatewayWithCertificateInput = {
  /** `CertificateId` of the cloud's API. */
  readonly certificateId: string;
  /** `CertificateType` of the cloud's API. Known values: `Encryption`, `Signature`. */
  readonly certificateType: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to EnablePhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcEnablePhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What EnablePhysicalConnection is called with. */
export type VpcEnablePhysicalConnectionInput = {
  /** `ByPassSp` of the cloud's API. By default `false`. */
  readonly byPassSp?: boolean | null | undefined;
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
};

/** What the cloud answered to EnableVpcClassicLink. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcEnableVpcClassicLinkResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What EnableVpcClassicLink is called with. */
export type VpcEnableVpcClassicLinkInput = {
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to EnableVpcIpv4Gateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcEnableVpcIpv4GatewayResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What EnableVpcIpv4Gateway is called with. */
export type VpcEnableVpcIpv4GatewayInput = {
  /** `Ipv4GatewayId` of the cloud's API. */
  readonly ipv4GatewayId: string;
  /** `RouteTableList` of the cloud's API. */
  readonly routeTableList?: readonly string[] | null | undefined;
};

/** What the cloud answered to GetFlowLogServiceStatus. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetFlowLogServiceStatusResponse = {
  /** `Enabled` of the cloud's answer. */
  readonly enabled: boolean | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to GetNatIpAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetNatIpAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What GetNatIpAttribute is called with. */
export type VpcGetNatIpAttributeInput = {
  /** `NatIpId` of the cloud's API. */
  readonly natIpId: string;
};

/** What the cloud answered to GetNatIpCidrAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetNatIpCidrAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What GetNatIpCidrAttribute is called with. */
export type VpcGetNatIpCidrAttributeInput = {
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr: string;
};

/** What the cloud answered to GetPublicIpAddressPoolServiceStatus. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetPublicIpAddressPoolServiceStatusResponse = {
  /** `Enabled` of the cloud's answer. */
  readonly enabled: boolean | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to GetRouteTargetGroup. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetRouteTargetGroupResponse = {
  /** `ConfigMode` of the cloud's answer. */
  readonly configMode: string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `RouteTargetGroupDescription` of the cloud's answer. */
  readonly routeTargetGroupDescription: string | null;
  /** `RouteTargetGroupId` of the cloud's answer. */
  readonly routeTargetGroupId: string | null;
  /** `RouteTargetGroupName` of the cloud's answer. */
  readonly routeTargetGroupName: string | null;
  /** `RouteTargetMemberList` of the cloud's answer. */
  readonly routeTargetMemberList: readonly (VpcGetRouteTargetGroupResponseRouteTargetMemberList | null)[] | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: readonly (VpcGetRouteTargetGroupResponseTags | null)[] | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What `RouteTargetMemberList` of the answer consists of. */
export type VpcGetRouteTargetGroupResponseRouteTargetMemberList = {
  /** `EnableStatus` of the cloud's answer. */
  readonly enableStatus: string | null;
  /** `HealthCheckStatus` of the cloud's answer. */
  readonly healthCheckStatus: string | null;
  /** `MemberId` of the cloud's answer. */
  readonly memberId: string | null;
  /** `MemberType` of the cloud's answer. */
  readonly memberType: string | null;
  /** `Weight` of the cloud's answer. */
  readonly weight: number | string | null;
};

/** What `Tags` of the answer consists of. */
export type VpcGetRouteTargetGroupResponseTags = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What GetRouteTargetGroup is called with. */
export type VpcGetRouteTargetGroupInput = {
  /** `RouteTargetGroupId` of the cloud's API. */
  readonly routeTargetGroupId: string;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcGetRouteTargetGroupInputTag[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcGetRouteTargetGroupInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to GetTrafficMirrorServiceStatus. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetTrafficMirrorServiceStatusResponse = {
  /** `Enabled` of the cloud's answer. */
  readonly enabled: boolean | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to GetVpnGatewayDiagnoseResult. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGetVpnGatewayDiagnoseResultResponse = {
  /** `BeginTime` of the cloud's answer. */
  readonly beginTime: string | null;
  /** `DiagnoseId` of the cloud's answer. */
  readonly diagnoseId: string | null;
  /** `DiagnoseResult` of the cloud's answer. */
  readonly diagnoseResult: readonly (VpcGetVpnGatewayDiagnoseResultResponseDiagnoseResult | null)[] | null;
  /** `FinishTime` of the cloud's answer. */
  readonly finishTime: string | null;
  /** `FinishedCount` of the cloud's answer. */
  readonly finishedCount: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceInstanceId` of the cloud's answer. */
  readonly resourceInstanceId: string | null;
  /** `ResourceType` of the cloud's answer. */
  readonly resourceType: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What `DiagnoseResult` of the answer consists of. */
export type VpcGetVpnGatewayDiagnoseResultResponseDiagnoseResult = {
  /** `DiagnoseName` of the cloud's answer. */
  readonly diagnoseName: string | null;
  /** `DiagnoseResultDescription` of the cloud's answer. */
  readonly diagnoseResultDescription: string | null;
  /** `DiagnoseResultLevel` of the cloud's answer. */
  readonly diagnoseResultLevel: string | null;
};

/** What GetVpnGatewayDiagnoseResult is called with. */
export type VpcGetVpnGatewayDiagnoseResultInput = {
  /** `DiagnoseId` of the cloud's API. */
  readonly diagnoseId?: string | null | undefined;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId?: string | null | undefined;
};

/** What the cloud answered to GrantInstanceToCen. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcGrantInstanceToCenResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What GrantInstanceToCen is called with. */
export type VpcGrantInstanceToCenInput = {
  /** `CenId` of the cloud's API. */
  readonly cenId: string;
  /** `CenOwnerId` of the cloud's API. */
  readonly cenOwnerId: number | string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceType` of the cloud's API. Known values: `VPC`, `VBR`. */
  readonly instanceType: string;
};

/** What the cloud answered to ListFullNatEntries. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcListFullNatEntriesResponse = {
  /** `FullNatEntries` of the cloud's answer. */
  readonly fullNatEntries: readonly (VpcListFullNatEntriesResponseFullNatEntries | null)[] | null;
  /** `FullNatTableId` of the cloud's answer. */
  readonly fullNatTableId: string | null;
  /** `MaxResults` of the cloud's answer. */
  readonly maxResults: number | string | null;
  /** `NatGatewayId` of the cloud's answer. */
  readonly natGatewayId: string | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `FullNatEntries` of the answer consists of. */
export type VpcListFullNatEntriesResponseFullNatEntries = {
  /** `AccessDomain` of the cloud's answer. */
  readonly accessDomain: string | null;
  /** `AccessIp` of the cloud's answer. */
  readonly accessIp: string | null;
  /** `AccessPort` of the cloud's answer. */
  readonly accessPort: string | null;
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `DomainResolve` of the cloud's answer. */
  readonly domainResolve: string | null;
  /** `FullNatEntryDescription` of the cloud's answer. */
  readonly fullNatEntryDescription: string | null;
  /** `FullNatEntryId` of the cloud's answer. */
  readonly fullNatEntryId: string | null;
  /** `FullNatEntryName` of the cloud's answer. */
  readonly fullNatEntryName: string | null;
  /** `FullNatEntryStatus` of the cloud's answer. */
  readonly fullNatEntryStatus: string | null;
  /** `FullNatTableId` of the cloud's answer. */
  readonly fullNatTableId: string | null;
  /** `IpProtocol` of the cloud's answer. */
  readonly ipProtocol: string | null;
  /** `NatIp` of the cloud's answer. */
  readonly natIp: string | null;
  /** `NatIpPort` of the cloud's answer. */
  readonly natIpPort: string | null;
  /** `NetworkInterfaceId` of the cloud's answer. */
  readonly networkInterfaceId: string | null;
  /** `NetworkInterfaceType` of the cloud's answer. */
  readonly networkInterfaceType: string | null;
};

/** What ListFullNatEntries is called with. */
export type VpcListFullNatEntriesInput = {
  /** `FullNatEntryId` of the cloud's API. */
  readonly fullNatEntryId?: string | null | undefined;
  /** `FullNatEntryNames` of the cloud's API. From 2 to 128 characters. */
  readonly fullNatEntryNames?: readonly string[] | null | undefined;
  /** `FullNatTableId` of the cloud's API. */
  readonly fullNatTableId?: string | null | undefined;
  /** `IpProtocol` of the cloud's API. Known values: `TCP`, `UDP`. */
  readonly ipProtocol?: string | null | undefined;
  /** `MaxResults` of the cloud's API. From 1 to 100. By default `20`. */
  readonly maxResults?: number | string | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId?: string | null | undefined;
  /** `NatIp` of the cloud's API. */
  readonly natIp?: string | null | undefined;
  /** `NatIpPort` of the cloud's API. From 1 to 65535. */
  readonly natIpPort?: string | null | undefined;
  /** `NetworkInterfaceIds` of the cloud's API. */
  readonly networkInterfaceIds?: readonly string[] | null | undefined;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
};

/** What the cloud answered to ListNatIpCidrs. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcListNatIpCidrsResponse = {
  /** `NatIpCidrs` of the cloud's answer. */
  readonly natIpCidrs: readonly (VpcListNatIpCidrsResponseNatIpCidrs | null)[] | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: string | null;
};

/** What `NatIpCidrs` of the answer consists of. */
export type VpcListNatIpCidrsResponseNatIpCidrs = {
  /** `CreationTime` of the cloud's answer. */
  readonly creationTime: string | null;
  /** `IsDefault` of the cloud's answer. */
  readonly isDefault: boolean | null;
  /** `NatGatewayId` of the cloud's answer. */
  readonly natGatewayId: string | null;
  /** `NatIpCidr` of the cloud's answer. */
  readonly natIpCidr: string | null;
  /** `NatIpCidrDescription` of the cloud's answer. */
  readonly natIpCidrDescription: string | null;
  /** `NatIpCidrId` of the cloud's answer. */
  readonly natIpCidrId: string | null;
  /** `NatIpCidrName` of the cloud's answer. */
  readonly natIpCidrName: string | null;
  /** `NatIpCidrStatus` of the cloud's answer. */
  readonly natIpCidrStatus: string | null;
};

/** What ListNatIpCidrs is called with. */
export type VpcListNatIpCidrsInput = {
  /** `MaxResults` of the cloud's API. From 1 to 100. By default `20`. */
  readonly maxResults?: string | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr?: string | null | undefined;
  /** `NatIpCidrName` of the cloud's API. At most 20 entries. */
  readonly natIpCidrName?: readonly string[] | null | undefined;
  /** `NatIpCidrStatus` of the cloud's API. Known values: `Available`. */
  readonly natIpCidrStatus?: string | null | undefined;
  /** `NatIpCidrs` of the cloud's API. At most 20 entries. */
  readonly natIpCidrs?: readonly string[] | null | undefined;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
};

/** What the cloud answered to ListNatIps. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcListNatIpsResponse = {
  /** `NatIps` of the cloud's answer. */
  readonly natIps: readonly (VpcListNatIpsResponseNatIps | null)[] | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: string | null;
};

/** What `NatIps` of the answer consists of. */
export type VpcListNatIpsResponseNatIps = {
  /** `Ipv4Prefix` of the cloud's answer. */
  readonly ipv4Prefix: string | null;
  /** `IsDefault` of the cloud's answer. */
  readonly isDefault: boolean | null;
  /** `NatGatewayId` of the cloud's answer. */
  readonly natGatewayId: string | null;
  /** `NatIp` of the cloud's answer. */
  readonly natIp: string | null;
  /** `NatIpCidr` of the cloud's answer. */
  readonly natIpCidr: string | null;
  /** `NatIpDescription` of the cloud's answer. */
  readonly natIpDescription: string | null;
  /** `NatIpId` of the cloud's answer. */
  readonly natIpId: string | null;
  /** `NatIpName` of the cloud's answer. */
  readonly natIpName: string | null;
  /** `NatIpStatus` of the cloud's answer. */
  readonly natIpStatus: string | null;
};

/** What ListNatIps is called with. */
export type VpcListNatIpsInput = {
  /** `IpOrigin` of the cloud's API. Known values: `prefix`, `cidr`. */
  readonly ipOrigin?: string | null | undefined;
  /** `Ipv4Prefix` of the cloud's API. */
  readonly ipv4Prefix?: string | null | undefined;
  /** `MaxResults` of the cloud's API. From 1 to 100. By default `20`. */
  readonly maxResults?: string | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr?: string | null | undefined;
  /** `NatIpIds` of the cloud's API. At most 20 entries. */
  readonly natIpIds?: readonly string[] | null | undefined;
  /** `NatIpName` of the cloud's API. At most 20 entries. */
  readonly natIpName?: readonly string[] | null | undefined;
  /** `NatIpStatus` of the cloud's API. Known values: `Available`, `Deleting`, `Creating`. */
  readonly natIpStatus?: string | null | undefined;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
};

/** What the cloud answered to ListPhysicalConnectionFeatures. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcListPhysicalConnectionFeaturesResponse = {
  /** `PhysicalConnectionFeatures` of the cloud's answer. */
  readonly physicalConnectionFeatures: readonly (VpcListPhysicalConnectionFeaturesResponsePhysicalConnectionFeatures | null)[] | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What `PhysicalConnectionFeatures` of the answer consists of. */
export type VpcListPhysicalConnectionFeaturesResponsePhysicalConnectionFeatures = {
  /** `FeatureKey` of the cloud's answer. */
  readonly featureKey: string | null;
  /** `FeatureValue` of the cloud's answer. */
  readonly featureValue: string | null;
};

/** What ListPhysicalConnectionFeatures is called with. */
export type VpcListPhysicalConnectionFeaturesInput = {
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
};

/** What the cloud answered to ListRouteTargetGroups. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcListRouteTargetGroupsResponse = {
  /** `MaxResults` of the cloud's answer. */
  readonly maxResults: number | string | null;
  /** `NextToken` of the cloud's answer. */
  readonly nextToken: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `RouteTargetGroups` of the cloud's answer. */
  readonly routeTargetGroups: readonly (VpcListRouteTargetGroupsResponseRouteTargetGroups | null)[] | null;
  /** `TotalCount` of the cloud's answer. */
  readonly totalCount: number | string | null;
};

/** What `RouteTargetGroups` of the answer consists of. */
export type VpcListRouteTargetGroupsResponseRouteTargetGroups = {
  /** `ConfigMode` of the cloud's answer. */
  readonly configMode: string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `RouteTargetGroupDescription` of the cloud's answer. */
  readonly routeTargetGroupDescription: string | null;
  /** `RouteTargetGroupId` of the cloud's answer. */
  readonly routeTargetGroupId: string | null;
  /** `RouteTargetGroupName` of the cloud's answer. */
  readonly routeTargetGroupName: string | null;
  /** `RouteTargetMemberList` of the cloud's answer. */
  readonly routeTargetMemberList: readonly (VpcListRouteTargetGroupsResponseRouteTargetGroupsRouteTargetMemberList | null)[] | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: readonly (VpcListRouteTargetGroupsResponseRouteTargetGroupsTags | null)[] | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
};

/** What `RouteTargetMemberList` of the answer consists of. */
export type VpcListRouteTargetGroupsResponseRouteTargetGroupsRouteTargetMemberList = {
  /** `EnableStatus` of the cloud's answer. */
  readonly enableStatus: string | null;
  /** `HealthCheckStatus` of the cloud's answer. */
  readonly healthCheckStatus: string | null;
  /** `MemberId` of the cloud's answer. */
  readonly memberId: string | null;
  /** `MemberType` of the cloud's answer. */
  readonly memberType: string | null;
  /** `Weight` of the cloud's answer. */
  readonly weight: number | string | null;
};

/** What `Tags` of the answer consists of. */
export type VpcListRouteTargetGroupsResponseRouteTargetGroupsTags = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What ListRouteTargetGroups is called with. */
export type VpcListRouteTargetGroupsInput = {
  /** `MaxResults` of the cloud's API. From 1 to 50. By default `50`. */
  readonly maxResults?: number | null | undefined;
  /** `MemberId` of the cloud's API. */
  readonly memberId?: string | null | undefined;
  /** `NextToken` of the cloud's API. */
  readonly nextToken?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `RouteTargetGroupIds` of the cloud's API. */
  readonly routeTargetGroupIds?: readonly string[] | null | undefined;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcListRouteTargetGroupsInputTag[] | null | undefined;
  /** `VpcId` of the cloud's API. */
  readonly vpcId?: string | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcListRouteTargetGroupsInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to ModifyBgpGroupAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyBgpGroupAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyBgpGroupAttribute is called with. */
export type VpcModifyBgpGroupAttributeInput = {
  /** `AuthKey` of the cloud's API. May hold a secret (bgp auth key). */
  readonly authKey?: string | null | undefined;
  /** `BgpGroupId` of the cloud's API. */
  readonly bgpGroupId: string;
  /** `ClearAuthKey` of the cloud's API. By default `false`. */
  readonly clearAuthKey?: boolean | null | undefined;
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `IsFakeAsn` of the cloud's API. By default `false`. */
  readonly isFakeAsn?: boolean | null | undefined;
  /** `LocalAsn` of the cloud's API. */
  readonly localAsn?: number | string | null | undefined;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `PeerAsn` of the cloud's API. */
  readonly peerAsn?: number | string | null | undefined;
  /** `RouteQuota` of the cloud's API. By default `110`. */
  readonly routeQuota?: number | null | undefined;
};

/** What the cloud answered to ModifyBgpPeerAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyBgpPeerAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyBgpPeerAttribute is called with. */
export type VpcModifyBgpPeerAttributeInput = {
  /** `BfdMultiHop` of the cloud's API. From 1 to 255. */
  readonly bfdMultiHop?: number | null | undefined;
  /** `BgpGroupId` of the cloud's API. */
  readonly bgpGroupId?: string | null | undefined;
  /** `BgpPeerId` of the cloud's API. */
  readonly bgpPeerId: string;
  /** `EnableBfd` of the cloud's API. By default `false`. */
  readonly enableBfd?: boolean | null | undefined;
  /** `PeerIpAddress` of the cloud's API. */
  readonly peerIpAddress?: string | null | undefined;
};

/** What the cloud answered to ModifyCustomerGatewayAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyCustomerGatewayAttributeResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `IpAddress` of the cloud's answer. */
  readonly ipAddress: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What ModifyCustomerGatewayAttribute is called with. */
export type VpcModifyCustomerGatewayAttributeInput = {
  /** `AuthKey` of the cloud's API. May hold a secret (bgp auth key). From 1 to 64 characters. */
  readonly authKey?: string | null | undefined;
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId: string;
  /** `Description` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
};

/** What the cloud answered to ModifyEipForwardMode. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyEipForwardModeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyEipForwardMode is called with. */
export type VpcModifyEipForwardModeInput = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `Mode` of the cloud's API. Known values: `NAT`, `MULTI_BINDED`, `BINDED`. By default `NAT`. */
  readonly mode: string;
};

/** What the cloud answered to ModifyExpressConnectTrafficQos. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyExpressConnectTrafficQosResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyExpressConnectTrafficQos is called with. */
export type VpcModifyExpressConnectTrafficQosInput = {
  /** `AddInstanceList` of the cloud's API. */
  readonly addInstanceList?: readonly VpcModifyExpressConnectTrafficQosInputAddInstanceList[] | null | undefined;
  /** `QosDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly qosDescription?: string | null | undefined;
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QosName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly qosName?: string | null | undefined;
  /** `RemoveInstanceList` of the cloud's API. */
  readonly removeInstanceList?: readonly VpcModifyExpressConnectTrafficQosInputRemoveInstanceList[] | null | undefined;
};

/** What `AddInstanceList[]` consists of. */
export type VpcModifyExpressConnectTrafficQosInputAddInstanceList = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId?: string | null | undefined;
  /** `InstanceType` of the cloud's API. Known values: `PHYSICALCONNECTION`. */
  readonly instanceType?: string | null | undefined;
};

/** What `RemoveInstanceList[]` consists of. */
export type VpcModifyExpressConnectTrafficQosInputRemoveInstanceList = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId?: string | null | undefined;
  /** `InstanceType` of the cloud's API. Known values: `PHYSICALCONNECTION`. */
  readonly instanceType?: string | null | undefined;
};

/** What the cloud answered to ModifyExpressConnectTrafficQosQueue. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyExpressConnectTrafficQosQueueResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyExpressConnectTrafficQosQueue is called with. */
export type VpcModifyExpressConnectTrafficQosQueueInput = {
  /** `BandwidthPercent` of the cloud's API. From 1 to 100. */
  readonly bandwidthPercent?: string | null | undefined;
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly queueDescription?: string | null | undefined;
  /** `QueueId` of the cloud's API. */
  readonly queueId: string;
  /** `QueueName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly queueName?: string | null | undefined;
};

/** What the cloud answered to ModifyExpressConnectTrafficQosRule. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyExpressConnectTrafficQosRuleResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyExpressConnectTrafficQosRule is called with. */
export type VpcModifyExpressConnectTrafficQosRuleInput = {
  /** `DstCidr` of the cloud's API. */
  readonly dstCidr?: string | null | undefined;
  /** `DstIPv6Cidr` of the cloud's API. */
  readonly dstIPv6Cidr?: string | null | undefined;
  /** `DstPortRange` of the cloud's API. From -1 to 65535. Depends on other parameters. */
  readonly dstPortRange?: string | null | undefined;
  /** `MatchDscp` of the cloud's API. From 0 to 63. */
  readonly matchDscp?: number | null | undefined;
  /** `Priority` of the cloud's API. From 1 to 9000. */
  readonly priority?: number | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP(IPv4)`, `ICMPv6(IPv6)`, `TCP`, `UDP`, `GRE`, `SSH`, `Telnet`, `HTTP`, `HTTPS`, `MS SQL`, `Oracle`, `MySql`, `RDP`, `PostgreSQL`, `Redis`. */
  readonly protocol?: string | null | undefined;
  /** `QosId` of the cloud's API. */
  readonly qosId: string;
  /** `QueueId` of the cloud's API. */
  readonly queueId: string;
  /** `RemarkingDscp` of the cloud's API. From 0 to 63. */
  readonly remarkingDscp?: number | null | undefined;
  /** `RuleDescription` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly ruleDescription?: string | null | undefined;
  /** `RuleId` of the cloud's API. */
  readonly ruleId: string;
  /** `RuleName` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly ruleName?: string | null | undefined;
  /** `SrcCidr` of the cloud's API. */
  readonly srcCidr?: string | null | undefined;
  /** `SrcIPv6Cidr` of the cloud's API. */
  readonly srcIPv6Cidr?: string | null | undefined;
  /** `SrcPortRange` of the cloud's API. From -1 to 65535. Depends on other parameters. */
  readonly srcPortRange?: string | null | undefined;
};

/** What the cloud answered to ModifyForwardEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyForwardEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyForwardEntry is called with. */
export type VpcModifyForwardEntryInput = {
  /** `ExternalIp` of the cloud's API. */
  readonly externalIp?: string | null | undefined;
  /** `ExternalPort` of the cloud's API. From 1 to 65535. */
  readonly externalPort?: string | null | undefined;
  /** `ForwardEntryId` of the cloud's API. */
  readonly forwardEntryId: string;
  /** `ForwardEntryName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly forwardEntryName?: string | null | undefined;
  /** `ForwardTableId` of the cloud's API. */
  readonly forwardTableId: string;
  /** `InternalIp` of the cloud's API. */
  readonly internalIp?: string | null | undefined;
  /** `InternalPort` of the cloud's API. From 1 to 65535. */
  readonly internalPort?: string | null | undefined;
  /** `IpProtocol` of the cloud's API. Known values: `TCP`, `UDP`, `Any`. */
  readonly ipProtocol?: string | null | undefined;
  /** `PortBreak` of the cloud's API. */
  readonly portBreak?: boolean | null | undefined;
};

/** What the cloud answered to ModifyFullNatEntryAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyFullNatEntryAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyFullNatEntryAttribute is called with. */
export type VpcModifyFullNatEntryAttributeInput = {
  /** `AccessDomain` of the cloud's API. */
  readonly accessDomain?: string | null | undefined;
  /** `AccessIp` of the cloud's API. */
  readonly accessIp?: string | null | undefined;
  /** `AccessPort` of the cloud's API. From 1 to 65535. */
  readonly accessPort?: string | null | undefined;
  /** `FullNatEntryDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly fullNatEntryDescription?: string | null | undefined;
  /** `FullNatEntryId` of the cloud's API. */
  readonly fullNatEntryId: string;
  /** `FullNatEntryName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly fullNatEntryName?: string | null | undefined;
  /** `FullNatTableId` of the cloud's API. */
  readonly fullNatTableId: string;
  /** `IpProtocol` of the cloud's API. Known values: `TCP`, `UDP`. */
  readonly ipProtocol?: string | null | undefined;
  /** `NatIp` of the cloud's API. */
  readonly natIp?: string | null | undefined;
  /** `NatIpPort` of the cloud's API. From 1 to 65535. */
  readonly natIpPort?: string | null | undefined;
  /** `NetworkInterfaceId` of the cloud's API. */
  readonly networkInterfaceId?: string | null | undefined;
};

/** What the cloud answered to ModifyHaVipAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyHaVipAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyHaVipAttribute is called with. */
export type VpcModifyHaVipAttributeInput = {
  /** `Description` of the cloud's API. From 1 to 255 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `HaVipId` of the cloud's API. */
  readonly haVipId: string;
  /** `Name` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
};

/** What the cloud answered to ModifyIPv6TranslatorAclAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyIPv6TranslatorAclAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyIPv6TranslatorAclAttribute is called with. */
export type VpcModifyIPv6TranslatorAclAttributeInput = {
  /** `AclId` of the cloud's API. */
  readonly aclId: string;
  /** `AclName` of the cloud's API. */
  readonly aclName: string;
};

/** What the cloud answered to ModifyIPv6TranslatorAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyIPv6TranslatorAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyIPv6TranslatorAttribute is called with. */
export type VpcModifyIPv6TranslatorAttributeInput = {
  /** `Description` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Ipv6TranslatorId` of the cloud's API. */
  readonly ipv6TranslatorId: string;
  /** `Name` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
};

/** What the cloud answered to ModifyIPv6TranslatorBandwidth. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyIPv6TranslatorBandwidthResponse = {
  /** `OrderId` of the cloud's answer. */
  readonly orderId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyIPv6TranslatorBandwidth is called with. */
export type VpcModifyIPv6TranslatorBandwidthInput = {
  /** `AutoPay` of the cloud's API. By default `false`. */
  readonly autoPay?: boolean | null | undefined;
  /** `Bandwidth` of the cloud's API. From 1 to 200. */
  readonly bandwidth: number;
  /** `Ipv6TranslatorId` of the cloud's API. */
  readonly ipv6TranslatorId: string;
};

/** What the cloud answered to ModifyIpv6AddressAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyIpv6AddressAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyIpv6AddressAttribute is called with. */
export type VpcModifyIpv6AddressAttributeInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Ipv6AddressId` of the cloud's API. */
  readonly ipv6AddressId: string;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
};

/** What the cloud answered to ModifyIpv6GatewayAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyIpv6GatewayAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyIpv6GatewayAttribute is called with. */
export type VpcModifyIpv6GatewayAttributeInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Ipv6GatewayId` of the cloud's API. */
  readonly ipv6GatewayId: string;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
};

/** What the cloud answered to ModifyIpv6InternetBandwidth. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyIpv6InternetBandwidthResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyIpv6InternetBandwidth is called with. */
export type VpcModifyIpv6InternetBandwidthInput = {
  /** `Bandwidth` of the cloud's API. From 1 to 2000. Depends on other parameters. */
  readonly bandwidth: number | string;
  /** `Ipv6AddressId` of the cloud's API. */
  readonly ipv6AddressId?: string | null | undefined;
  /** `Ipv6InternetBandwidthId` of the cloud's API. */
  readonly ipv6InternetBandwidthId?: string | null | undefined;
};

/** What the cloud answered to ModifyNatGatewaySpec. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyNatGatewaySpecResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyNatGatewaySpec is called with. */
export type VpcModifyNatGatewaySpecInput = {
  /** `AutoPay` of the cloud's API. */
  readonly autoPay?: boolean | null | undefined;
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `Spec` of the cloud's API. Known values: `Small`, `Middle`, `Large`. */
  readonly spec: string;
};

/** What the cloud answered to ModifyNatIpAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyNatIpAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyNatIpAttribute is called with. */
export type VpcModifyNatIpAttributeInput = {
  /** `NatIpDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly natIpDescription?: string | null | undefined;
  /** `NatIpId` of the cloud's API. */
  readonly natIpId: string;
  /** `NatIpName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly natIpName?: string | null | undefined;
};

/** What the cloud answered to ModifyNatIpCidrAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyNatIpCidrAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyNatIpCidrAttribute is called with. */
export type VpcModifyNatIpCidrAttributeInput = {
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatIpCidr` of the cloud's API. */
  readonly natIpCidr: string;
  /** `NatIpCidrDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly natIpCidrDescription?: string | null | undefined;
  /** `NatIpCidrName` of the cloud's API. From 2 to 128 characters. */
  readonly natIpCidrName?: string | null | undefined;
};

/** What the cloud answered to ModifyNetworkAclAttributes. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyNetworkAclAttributesResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyNetworkAclAttributes is called with. */
export type VpcModifyNetworkAclAttributesInput = {
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
  /** `NetworkAclName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly networkAclName?: string | null | undefined;
};

/** What the cloud answered to ModifyPhysicalConnectionAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyPhysicalConnectionAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyPhysicalConnectionAttribute is called with. */
export type VpcModifyPhysicalConnectionAttributeInput = {
  /** `CircuitCode` of the cloud's API. */
  readonly circuitCode?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `DownDelayTime` of the cloud's API. From 0 to 10000. In steps of 100. */
  readonly downDelayTime?: number | string | null | undefined;
  /** `LineOperator` of the cloud's API. Known values: `CT`, `CU`, `CM`, `CO`, `Equinix`, `Other`. */
  readonly lineOperator?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `PeerLocation` of the cloud's API. */
  readonly peerLocation?: string | null | undefined;
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
  /** `PortType` of the cloud's API. Known values: `100Base-T`, `1000Base-T`, `1000Base-LX`, `10GBase-T`, `10GBase-LR`, `40GBase-LR`, `100GBase-LR`. By default `1000Base-T`. */
  readonly portType?: string | null | undefined;
  /** `RedundantPhysicalConnectionId` of the cloud's API. */
  readonly redundantPhysicalConnectionId?: string | null | undefined;
  /** `bandwidth` of the cloud's API. From 2 to 10240. */
  readonly bandwidth?: number | null | undefined;
};

/** What the cloud answered to ModifyRouterInterfaceSpec. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyRouterInterfaceSpecResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Spec` of the cloud's answer. */
  readonly spec: string | null;
};

/** What ModifyRouterInterfaceSpec is called with. */
export type VpcModifyRouterInterfaceSpecInput = {
  /** `RouterInterfaceId` of the cloud's API. */
  readonly routerInterfaceId: string;
  /** `Spec` of the cloud's API. Known values: `Mini.2`, `Mini.5`, `Small.1`, `Small.2`, `Small.5`, `Middle.1`, `Middle.2`, `Middle.5`, `Large.1`, `Large.2`, `Large.5`, `Xlarge.1`. Depends on other parameters. */
  readonly spec: string;
};

/** What the cloud answered to ModifySnatEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifySnatEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifySnatEntry is called with. */
export type VpcModifySnatEntryInput = {
  /** `EipAffinity` of the cloud's API. Known values: `0`, `1`. */
  readonly eipAffinity?: number | null | undefined;
  /** `NetworkInterfaceId` of the cloud's API. */
  readonly networkInterfaceId?: string | null | undefined;
  /** `SnatEntryId` of the cloud's API. */
  readonly snatEntryId: string;
  /** `SnatEntryName` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly snatEntryName?: string | null | undefined;
  /** `SnatIp` of the cloud's API. */
  readonly snatIp?: string | null | undefined;
  /** `SnatTableId` of the cloud's API. */
  readonly snatTableId: string;
};

/** What the cloud answered to ModifySslVpnClientCert. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifySslVpnClientCertResponse = {
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `SslVpnClientCertId` of the cloud's answer. */
  readonly sslVpnClientCertId: string | null;
};

/** What ModifySslVpnClientCert is called with. */
export type VpcModifySslVpnClientCertInput = {
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `SslVpnClientCertId` of the cloud's API. */
  readonly sslVpnClientCertId: string;
};

/** What the cloud answered to ModifySslVpnServer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifySslVpnServerResponse = {
  /** `Cipher` of the cloud's answer. */
  readonly cipher: string | null;
  /** `ClientIpPool` of the cloud's answer. */
  readonly clientIpPool: string | null;
  /** `Compress` of the cloud's answer. */
  readonly compress: boolean | null;
  /** `Connections` of the cloud's answer. */
  readonly connections: number | string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `EnableMultiFactorAuth` of the cloud's answer. */
  readonly enableMultiFactorAuth: boolean | null;
  /** `IDaaSApplicationId` of the cloud's answer. */
  readonly idaasApplicationId: string | null;
  /** `IDaaSInstanceId` of the cloud's answer. */
  readonly idaasInstanceId: string | null;
  /** `IDaaSInstanceVersion` of the cloud's answer. */
  readonly idaasInstanceVersion: string | null;
  /** `InternetIp` of the cloud's answer. */
  readonly internetIp: string | null;
  /** `LocalSubnet` of the cloud's answer. */
  readonly localSubnet: string | null;
  /** `MaxConnections` of the cloud's answer. */
  readonly maxConnections: number | string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `Port` of the cloud's answer. */
  readonly port: number | string | null;
  /** `Proto` of the cloud's answer. */
  readonly proto: string | null;
  /** `RegionId` of the cloud's answer. */
  readonly regionId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `SslVpnServerId` of the cloud's answer. */
  readonly sslVpnServerId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What ModifySslVpnServer is called with. */
export type VpcModifySslVpnServerInput = {
  /** `Cipher` of the cloud's API. Known values: `AES-128-CBC`, `AES-192-CBC`, `AES-256-CBC`, `none`. By default `AES-128-CBC`. */
  readonly cipher?: string | null | undefined;
  /** `ClientIpPool` of the cloud's API. */
  readonly clientIpPool?: string | null | undefined;
  /** `Compress` of the cloud's API. By default `true`. */
  readonly compress?: boolean | null | undefined;
  /** `DnsServers` of the cloud's API. */
  readonly dnsServers?: string | null | undefined;
  /** `EnableMultiFactorAuth` of the cloud's API. */
  readonly enableMultiFactorAuth?: boolean | null | undefined;
  /** `IDaaSApplicationId` of the cloud's API. */
  readonly idaasApplicationId?: string | null | undefined;
  /** `IDaaSInstanceId` of the cloud's API. */
  readonly idaasInstanceId?: string | null | undefined;
  /** `IDaaSRegionId` of the cloud's API. */
  readonly idaasRegionId?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet?: string | null | undefined;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `Port` of the cloud's API. From 1 to 65535. By default `1194`. */
  readonly port?: number | null | undefined;
  /** `Proto` of the cloud's API. Known values: `TCP`, `UDP`. By default `TCP`. */
  readonly proto?: string | null | undefined;
  /** `SslVpnServerId` of the cloud's API. */
  readonly sslVpnServerId: string;
};

/** What the cloud answered to ModifyTunnelAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyTunnelAttributeResponse = {
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `EnableDpd` of the cloud's answer. */
  readonly enableDpd: boolean | null;
  /** `EnableNatTraversal` of the cloud's answer. */
  readonly enableNatTraversal: boolean | null;
  /** `InternetIp` of the cloud's answer. */
  readonly internetIp: string | null;
  /** `RemoteCaCertificate` of the cloud's answer. */
  readonly remoteCaCertificate: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Role` of the cloud's answer. */
  readonly role: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `TunnelBgpConfig` of the cloud's answer. */
  readonly tunnelBgpConfig: VpcModifyTunnelAttributeResponseTunnelBgpConfig | null;
  /** `TunnelId` of the cloud's answer. */
  readonly tunnelId: string | null;
  /** `TunnelIkeConfig` of the cloud's answer. */
  readonly tunnelIkeConfig: VpcModifyTunnelAttributeResponseTunnelIkeConfig | null;
  /** `TunnelIpsecConfig` of the cloud's answer. */
  readonly tunnelIpsecConfig: VpcModifyTunnelAttributeResponseTunnelIpsecConfig | null;
  /** `ZoneNo` of the cloud's answer. */
  readonly zoneNo: string | null;
};

/** What `TunnelBgpConfig` of the answer consists of. */
export type VpcModifyTunnelAttributeResponseTunnelBgpConfig = {
  /** `EnableBgp` of the cloud's answer. */
  readonly enableBgp: boolean | null;
  /** `LocalAsn` of the cloud's answer. */
  readonly localAsn: number | string | null;
  /** `LocalBgpIp` of the cloud's answer. */
  readonly localBgpIp: string | null;
  /** `PeerAsn` of the cloud's answer. */
  readonly peerAsn: number | string | null;
  /** `PeerBgpIp` of the cloud's answer. */
  readonly peerBgpIp: string | null;
  /** `TunnelCidr` of the cloud's answer. */
  readonly tunnelCidr: string | null;
};

/** What `TunnelIkeConfig` of the answer consists of. */
export type VpcModifyTunnelAttributeResponseTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's answer. */
  readonly ikeAuthAlg: string | null;
  /** `IkeEncAlg` of the cloud's answer. */
  readonly ikeEncAlg: string | null;
  /** `IkeLifetime` of the cloud's answer. */
  readonly ikeLifetime: number | string | null;
  /** `IkeMode` of the cloud's answer. */
  readonly ikeMode: string | null;
  /** `IkePfs` of the cloud's answer. */
  readonly ikePfs: string | null;
  /** `IkeVersion` of the cloud's answer. */
  readonly ikeVersion: string | null;
  /** `LocalId` of the cloud's answer. */
  readonly localId: string | null;
  /** `Psk` of the cloud's answer. */
  readonly psk: string | null;
  /** `RemoteId` of the cloud's answer. */
  readonly remoteId: string | null;
};

/** What `TunnelIpsecConfig` of the answer consists of. */
export type VpcModifyTunnelAttributeResponseTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's answer. */
  readonly ipsecAuthAlg: string | null;
  /** `IpsecEncAlg` of the cloud's answer. */
  readonly ipsecEncAlg: string | null;
  /** `IpsecLifetime` of the cloud's answer. */
  readonly ipsecLifetime: number | string | null;
  /** `IpsecPfs` of the cloud's answer. */
  readonly ipsecPfs: string | null;
};

/** What ModifyTunnelAttribute is called with. */
export type VpcModifyTunnelAttributeInput = {
  /** `TunnelId` of the cloud's API. */
  readonly tunnelId: string;
  /** `TunnelOptionsSpecification` of the cloud's API. */
  readonly tunnelOptionsSpecification?: VpcModifyTunnelAttributeInputTunnelOptionsSpecification | null | undefined;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What `TunnelOptionsSpecification` consists of. */
export type VpcModifyTunnelAttributeInputTunnelOptionsSpecification = {
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EnableDpd` of the cloud's API. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `RemoteCaCertificate` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCertificate?: string | null | undefined;
  /** `TunnelBgpConfig` of the cloud's API. */
  readonly tunnelBgpConfig?: VpcModifyTunnelAttributeInputTunnelOptionsSpecificationTunnelBgpConfig | null | undefined;
  /** `TunnelIkeConfig` of the cloud's API. */
  readonly tunnelIkeConfig?: VpcModifyTunnelAttributeInputTunnelOptionsSpecificationTunnelIkeConfig | null | undefined;
  /** `TunnelIpsecConfig` of the cloud's API. */
  readonly tunnelIpsecConfig?: VpcModifyTunnelAttributeInputTunnelOptionsSpecificationTunnelIpsecConfig | null | undefined;
};

/** What `TunnelOptionsSpecification.TunnelBgpConfig` consists of. */
export type VpcModifyTunnelAttributeInputTunnelOptionsSpecificationTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's API. From 1 to 4294967295. */
  readonly localAsn?: number | string | null | undefined;
  /** `LocalBgpIp` of the cloud's API. */
  readonly localBgpIp?: string | null | undefined;
  /** `TunnelCidr` of the cloud's API. */
  readonly tunnelCidr?: string | null | undefined;
};

/** What `TunnelOptionsSpecification.TunnelIkeConfig` consists of. */
export type VpcModifyTunnelAttributeInputTunnelOptionsSpecificationTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`, `sm3`. Depends on other parameters. */
  readonly ikeAuthAlg?: string | null | undefined;
  /** `IkeEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`, `sm4`. Depends on other parameters. */
  readonly ikeEncAlg?: string | null | undefined;
  /** `IkeLifetime` of the cloud's API. From 0 to 86400. */
  readonly ikeLifetime?: number | string | null | undefined;
  /** `IkeMode` of the cloud's API. Known values: `main`, `aggressive`. */
  readonly ikeMode?: string | null | undefined;
  /** `IkePfs` of the cloud's API. Known values: `group1`, `group2`, `group5`, `group14`. */
  readonly ikePfs?: string | null | undefined;
  /** `IkeVersion` of the cloud's API. Known values: `ikev1`, `ikev2`. */
  readonly ikeVersion?: string | null | undefined;
  /** `LocalId` of the cloud's API. At most 100 characters. */
  readonly localId?: string | null | undefined;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `RemoteId` of the cloud's API. At most 100 characters. */
  readonly remoteId?: string | null | undefined;
};

/** What `TunnelOptionsSpecification.TunnelIpsecConfig` consists of. */
export type VpcModifyTunnelAttributeInputTunnelOptionsSpecificationTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`, `sm3`. Depends on other parameters. */
  readonly ipsecAuthAlg?: string | null | undefined;
  /** `IpsecEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`, `sm4`. Depends on other parameters. */
  readonly ipsecEncAlg?: string | null | undefined;
  /** `IpsecLifetime` of the cloud's API. From 0 to 86400. */
  readonly ipsecLifetime?: number | string | null | undefined;
  /** `IpsecPfs` of the cloud's API. Known values: `disabled`, `group1`, `group2`, `group5`, `group14`. */
  readonly ipsecPfs?: string | null | undefined;
};

/** What the cloud answered to ModifyVSwitchCidrReservationAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVSwitchCidrReservationAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVSwitchCidrReservationAttribute is called with. */
export type VpcModifyVSwitchCidrReservationAttributeInput = {
  /** `VSwitchCidrReservationDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly vSwitchCidrReservationDescription?: string | null | undefined;
  /** `VSwitchCidrReservationId` of the cloud's API. */
  readonly vSwitchCidrReservationId: string;
  /** `VSwitchCidrReservationName` of the cloud's API. From 2 to 128 characters. */
  readonly vSwitchCidrReservationName?: string | null | undefined;
};

/** What the cloud answered to ModifyVcoRouteEntryWeight. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVcoRouteEntryWeightResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVcoRouteEntryWeight is called with. */
export type VpcModifyVcoRouteEntryWeightInput = {
  /** `NewWeight` of the cloud's API. Known values: `0`, `100`. */
  readonly newWeight: number;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
  /** `Weight` of the cloud's API. Known values: `0`, `100`. */
  readonly weight: number;
};

/** What the cloud answered to ModifyVirtualBorderRouterAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVirtualBorderRouterAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVirtualBorderRouterAttribute is called with. */
export type VpcModifyVirtualBorderRouterAttributeInput = {
  /** `AssociatedPhysicalConnections` of the cloud's API. */
  readonly associatedPhysicalConnections?: string | null | undefined;
  /** `Bandwidth` of the cloud's API. */
  readonly bandwidth?: number | null | undefined;
  /** `CircuitCode` of the cloud's API. */
  readonly circuitCode?: string | null | undefined;
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `DetectMultiplier` of the cloud's API. From 3 to 10. */
  readonly detectMultiplier?: number | string | null | undefined;
  /** `EnableIpv6` of the cloud's API. By default `false`. */
  readonly enableIpv6?: boolean | null | undefined;
  /** `LocalGatewayIp` of the cloud's API. */
  readonly localGatewayIp?: string | null | undefined;
  /** `LocalIpv6GatewayIp` of the cloud's API. */
  readonly localIpv6GatewayIp?: string | null | undefined;
  /** `MinRxInterval` of the cloud's API. From 200 to 1000. */
  readonly minRxInterval?: number | string | null | undefined;
  /** `MinTxInterval` of the cloud's API. From 200 to 1000. */
  readonly minTxInterval?: number | string | null | undefined;
  /** `Mtu` of the cloud's API. Known values: `1500`, `8500`. */
  readonly mtu?: number | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `PeerGatewayIp` of the cloud's API. */
  readonly peerGatewayIp?: string | null | undefined;
  /** `PeerIpv6GatewayIp` of the cloud's API. */
  readonly peerIpv6GatewayIp?: string | null | undefined;
  /** `PeeringIpv6SubnetMask` of the cloud's API. */
  readonly peeringIpv6SubnetMask?: string | null | undefined;
  /** `PeeringSubnetMask` of the cloud's API. */
  readonly peeringSubnetMask?: string | null | undefined;
  /** `SitelinkEnable` of the cloud's API. By default `false`. */
  readonly sitelinkEnable?: boolean | null | undefined;
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
  /** `VlanId` of the cloud's API. From 0 to 2999. */
  readonly vlanId?: number | null | undefined;
};

/** What the cloud answered to ModifyVpcCidrBlock. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpcCidrBlockResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVpcCidrBlock is called with. */
export type VpcModifyVpcCidrBlockInput = {
  /** `OriginalCidrBlock` of the cloud's API. */
  readonly originalCidrBlock: string;
  /** `TargetCidrBlock` of the cloud's API. */
  readonly targetCidrBlock: string;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to ModifyVpcPrefixList. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpcPrefixListResponse = {
  /** `PrefixListId` of the cloud's answer. */
  readonly prefixListId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVpcPrefixList is called with. */
export type VpcModifyVpcPrefixListInput = {
  /** `AddPrefixListEntry` of the cloud's API. */
  readonly addPrefixListEntry?: readonly VpcModifyVpcPrefixListInputAddPrefixListEntry[] | null | undefined;
  /** `MaxEntries` of the cloud's API. */
  readonly maxEntries?: number | null | undefined;
  /** `PrefixListDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly prefixListDescription?: string | null | undefined;
  /** `PrefixListId` of the cloud's API. */
  readonly prefixListId: string;
  /** `PrefixListName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly prefixListName?: string | null | undefined;
  /** `RemovePrefixListEntry` of the cloud's API. */
  readonly removePrefixListEntry?: readonly VpcModifyVpcPrefixListInputRemovePrefixListEntry[] | null | undefined;
};

/** What `AddPrefixListEntry[]` consists of. */
export type VpcModifyVpcPrefixListInputAddPrefixListEntry = {
  /** `Cidr` of the cloud's API. */
  readonly cidr?: string | null | undefined;
  /** `Description` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
};

/** What `RemovePrefixListEntry[]` consists of. */
export type VpcModifyVpcPrefixListInputRemovePrefixListEntry = {
  /** `Cidr` of the cloud's API. */
  readonly cidr?: string | null | undefined;
  /** `Description` of the cloud's API. */
  readonly description?: string | null | undefined;
};

/** What the cloud answered to ModifyVpnAttachmentAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnAttachmentAttributeResponse = {
  /** `AttachInstanceId` of the cloud's answer. */
  readonly attachInstanceId: string | null;
  /** `AttachType` of the cloud's answer. */
  readonly attachType: string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EffectImmediately` of the cloud's answer. */
  readonly effectImmediately: boolean | null;
  /** `EnableDpd` of the cloud's answer. */
  readonly enableDpd: boolean | null;
  /** `EnableNatTraversal` of the cloud's answer. */
  readonly enableNatTraversal: boolean | null;
  /** `EnableTunnelsBgp` of the cloud's answer. */
  readonly enableTunnelsBgp: boolean | null;
  /** `IkeConfig` of the cloud's answer. */
  readonly ikeConfig: VpcModifyVpnAttachmentAttributeResponseIkeConfig | null;
  /** `IpsecConfig` of the cloud's answer. */
  readonly ipsecConfig: VpcModifyVpnAttachmentAttributeResponseIpsecConfig | null;
  /** `LocalSubnet` of the cloud's answer. */
  readonly localSubnet: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `NetworkType` of the cloud's answer. */
  readonly networkType: string | null;
  /** `RemoteSubnet` of the cloud's answer. */
  readonly remoteSubnet: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `Spec` of the cloud's answer. */
  readonly spec: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `TunnelOptionsSpecification` of the cloud's answer. */
  readonly tunnelOptionsSpecification: readonly (VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecification | null)[] | null;
  /** `VcoHealthCheck` of the cloud's answer. */
  readonly vcoHealthCheck: VpcModifyVpnAttachmentAttributeResponseVcoHealthCheck | null;
  /** `VpnBgpConfig` of the cloud's answer. */
  readonly vpnBgpConfig: VpcModifyVpnAttachmentAttributeResponseVpnBgpConfig | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What `IkeConfig` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseIkeConfig = {
  /** `IkeAuthAlg` of the cloud's answer. */
  readonly ikeAuthAlg: string | null;
  /** `IkeEncAlg` of the cloud's answer. */
  readonly ikeEncAlg: string | null;
  /** `IkeLifetime` of the cloud's answer. */
  readonly ikeLifetime: number | string | null;
  /** `IkeMode` of the cloud's answer. */
  readonly ikeMode: string | null;
  /** `IkePfs` of the cloud's answer. */
  readonly ikePfs: string | null;
  /** `IkeVersion` of the cloud's answer. */
  readonly ikeVersion: string | null;
  /** `LocalId` of the cloud's answer. */
  readonly localId: string | null;
  /** `Psk` of the cloud's answer. */
  readonly psk: string | null;
  /** `RemoteId` of the cloud's answer. */
  readonly remoteId: string | null;
};

/** What `IpsecConfig` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's answer. */
  readonly ipsecAuthAlg: string | null;
  /** `IpsecEncAlg` of the cloud's answer. */
  readonly ipsecEncAlg: string | null;
  /** `IpsecLifetime` of the cloud's answer. */
  readonly ipsecLifetime: number | string | null;
  /** `IpsecPfs` of the cloud's answer. */
  readonly ipsecPfs: string | null;
};

/** What `TunnelOptionsSpecification` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecification = {
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `EnableDpd` of the cloud's answer. */
  readonly enableDpd: boolean | null;
  /** `EnableNatTraversal` of the cloud's answer. */
  readonly enableNatTraversal: boolean | null;
  /** `InternetIp` of the cloud's answer. */
  readonly internetIp: string | null;
  /** `Role` of the cloud's answer. */
  readonly role: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `TunnelBgpConfig` of the cloud's answer. */
  readonly tunnelBgpConfig: VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecificationTunnelBgpConfig | null;
  /** `TunnelId` of the cloud's answer. */
  readonly tunnelId: string | null;
  /** `TunnelIkeConfig` of the cloud's answer. */
  readonly tunnelIkeConfig: VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecificationTunnelIkeConfig | null;
  /** `TunnelIndex` of the cloud's answer. */
  readonly tunnelIndex: number | string | null;
  /** `TunnelIpsecConfig` of the cloud's answer. */
  readonly tunnelIpsecConfig: VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecificationTunnelIpsecConfig | null;
};

/** What `TunnelBgpConfig` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecificationTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's answer. */
  readonly localAsn: number | string | null;
  /** `LocalBgpIp` of the cloud's answer. */
  readonly localBgpIp: string | null;
  /** `PeerAsn` of the cloud's answer. */
  readonly peerAsn: number | string | null;
  /** `PeerBgpIp` of the cloud's answer. */
  readonly peerBgpIp: string | null;
  /** `TunnelCidr` of the cloud's answer. */
  readonly tunnelCidr: string | null;
};

/** What `TunnelIkeConfig` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecificationTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's answer. */
  readonly ikeAuthAlg: string | null;
  /** `IkeEncAlg` of the cloud's answer. */
  readonly ikeEncAlg: string | null;
  /** `IkeLifetime` of the cloud's answer. */
  readonly ikeLifetime: number | string | null;
  /** `IkeMode` of the cloud's answer. */
  readonly ikeMode: string | null;
  /** `IkePfs` of the cloud's answer. */
  readonly ikePfs: string | null;
  /** `IkeVersion` of the cloud's answer. */
  readonly ikeVersion: string | null;
  /** `LocalId` of the cloud's answer. */
  readonly localId: string | null;
  /** `Psk` of the cloud's answer. */
  readonly psk: string | null;
  /** `RemoteId` of the cloud's answer. */
  readonly remoteId: string | null;
};

/** What `TunnelIpsecConfig` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseTunnelOptionsSpecificationTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's answer. */
  readonly ipsecAuthAlg: string | null;
  /** `IpsecEncAlg` of the cloud's answer. */
  readonly ipsecEncAlg: string | null;
  /** `IpsecLifetime` of the cloud's answer. */
  readonly ipsecLifetime: number | string | null;
  /** `IpsecPfs` of the cloud's answer. */
  readonly ipsecPfs: string | null;
};

/** What `VcoHealthCheck` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseVcoHealthCheck = {
  /** `Dip` of the cloud's answer. */
  readonly dip: string | null;
  /** `Enable` of the cloud's answer. */
  readonly enable: string | null;
  /** `Interval` of the cloud's answer. */
  readonly interval: number | string | null;
  /** `Policy` of the cloud's answer. */
  readonly policy: string | null;
  /** `Retry` of the cloud's answer. */
  readonly retry: number | string | null;
  /** `Sip` of the cloud's answer. */
  readonly sip: string | null;
};

/** What `VpnBgpConfig` of the answer consists of. */
export type VpcModifyVpnAttachmentAttributeResponseVpnBgpConfig = {
  /** `EnableBgp` of the cloud's answer. */
  readonly enableBgp: string | null;
  /** `LocalAsn` of the cloud's answer. */
  readonly localAsn: number | string | null;
  /** `LocalBgpIp` of the cloud's answer. */
  readonly localBgpIp: string | null;
  /** `PeerAsn` of the cloud's answer. */
  readonly peerAsn: number | string | null;
  /** `PeerBgpIp` of the cloud's answer. */
  readonly peerBgpIp: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `TunnelCidr` of the cloud's answer. */
  readonly tunnelCidr: string | null;
};

/** What ModifyVpnAttachmentAttribute is called with. */
export type VpcModifyVpnAttachmentAttributeInput = {
  /** `AutoConfigRoute` of the cloud's API. */
  readonly autoConfigRoute?: boolean | null | undefined;
  /** `BgpConfig` of the cloud's API. */
  readonly bgpConfig?: string | null | undefined;
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EffectImmediately` of the cloud's API. */
  readonly effectImmediately?: boolean | null | undefined;
  /** `EnableDpd` of the cloud's API. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `EnableTunnelsBgp` of the cloud's API. */
  readonly enableTunnelsBgp?: boolean | null | undefined;
  /** `HealthCheckConfig` of the cloud's API. */
  readonly healthCheckConfig?: string | null | undefined;
  /** `IkeConfig` of the cloud's API. May hold a secret (pre shared key). */
  readonly ikeConfig?: string | null | undefined;
  /** `IpsecConfig` of the cloud's API. */
  readonly ipsecConfig?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet?: string | null | undefined;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `NetworkType` of the cloud's API. Known values: `public`, `private`. */
  readonly networkType?: string | null | undefined;
  /** `RemoteCaCert` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCert?: string | null | undefined;
  /** `RemoteSubnet` of the cloud's API. */
  readonly remoteSubnet?: string | null | undefined;
  /** `TunnelOptionsSpecification` of the cloud's API. */
  readonly tunnelOptionsSpecification?: readonly VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecification[] | null | undefined;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What `TunnelOptionsSpecification[]` consists of. */
export type VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecification = {
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EnableDpd` of the cloud's API. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `TunnelBgpConfig` of the cloud's API. */
  readonly tunnelBgpConfig?: VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecificationTunnelBgpConfig | null | undefined;
  /** `TunnelId` of the cloud's API. */
  readonly tunnelId?: string | null | undefined;
  /** `TunnelIkeConfig` of the cloud's API. */
  readonly tunnelIkeConfig?: VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecificationTunnelIkeConfig | null | undefined;
  /** `TunnelIndex` of the cloud's API. */
  readonly tunnelIndex?: number | string | null | undefined;
  /** `TunnelIpsecConfig` of the cloud's API. */
  readonly tunnelIpsecConfig?: VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecificationTunnelIpsecConfig | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelBgpConfig` consists of. */
export type VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecificationTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's API. From 1 to 4294967295. By default `45104`. */
  readonly localAsn?: number | string | null | undefined;
  /** `LocalBgpIp` of the cloud's API. */
  readonly localBgpIp?: string | null | undefined;
  /** `TunnelCidr` of the cloud's API. */
  readonly tunnelCidr?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIkeConfig` consists of. */
export type VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecificationTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`. */
  readonly ikeAuthAlg?: string | null | undefined;
  /** `IkeEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. */
  readonly ikeEncAlg?: string | null | undefined;
  /** `IkeLifetime` of the cloud's API. */
  readonly ikeLifetime?: number | string | null | undefined;
  /** `IkeMode` of the cloud's API. Known values: `main`, `aggressive`. */
  readonly ikeMode?: string | null | undefined;
  /** `IkePfs` of the cloud's API. Known values: `group1`, `group2`, `group5`, `group14`. */
  readonly ikePfs?: string | null | undefined;
  /** `IkeVersion` of the cloud's API. Known values: `ikev1`, `ikev2`. */
  readonly ikeVersion?: string | null | undefined;
  /** `LocalId` of the cloud's API. At most 100 characters. */
  readonly localId?: string | null | undefined;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `RemoteId` of the cloud's API. At most 100 characters. */
  readonly remoteId?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIpsecConfig` consists of. */
export type VpcModifyVpnAttachmentAttributeInputTunnelOptionsSpecificationTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's API. Known values: `md5`, `sha1`, `sha256`, `sha384`, `sha512`. */
  readonly ipsecAuthAlg?: string | null | undefined;
  /** `IpsecEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. */
  readonly ipsecEncAlg?: string | null | undefined;
  /** `IpsecLifetime` of the cloud's API. */
  readonly ipsecLifetime?: number | string | null | undefined;
  /** `IpsecPfs` of the cloud's API. Known values: `disabled`, `group1`, `group2`, `group5`, `group14`. */
  readonly ipsecPfs?: string | null | undefined;
};

/** What the cloud answered to ModifyVpnConnectionAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnConnectionAttributeResponse = {
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `EffectImmediately` of the cloud's answer. */
  readonly effectImmediately: boolean | null;
  /** `EnableDpd` of the cloud's answer. */
  readonly enableDpd: boolean | null;
  /** `EnableNatTraversal` of the cloud's answer. */
  readonly enableNatTraversal: boolean | null;
  /** `EnableTunnelsBgp` of the cloud's answer. */
  readonly enableTunnelsBgp: boolean | null;
  /** `IkeConfig` of the cloud's answer. */
  readonly ikeConfig: VpcModifyVpnConnectionAttributeResponseIkeConfig | null;
  /** `IpsecConfig` of the cloud's answer. */
  readonly ipsecConfig: VpcModifyVpnConnectionAttributeResponseIpsecConfig | null;
  /** `LocalSubnet` of the cloud's answer. */
  readonly localSubnet: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RemoteSubnet` of the cloud's answer. */
  readonly remoteSubnet: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `TunnelOptionsSpecification` of the cloud's answer. */
  readonly tunnelOptionsSpecification: VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecification | null;
  /** `VcoHealthCheck` of the cloud's answer. */
  readonly vcoHealthCheck: VpcModifyVpnConnectionAttributeResponseVcoHealthCheck | null;
  /** `VpnBgpConfig` of the cloud's answer. */
  readonly vpnBgpConfig: VpcModifyVpnConnectionAttributeResponseVpnBgpConfig | null;
  /** `VpnConnectionId` of the cloud's answer. */
  readonly vpnConnectionId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What `IkeConfig` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseIkeConfig = {
  /** `IkeAuthAlg` of the cloud's answer. */
  readonly ikeAuthAlg: string | null;
  /** `IkeEncAlg` of the cloud's answer. */
  readonly ikeEncAlg: string | null;
  /** `IkeLifetime` of the cloud's answer. */
  readonly ikeLifetime: number | string | null;
  /** `IkeMode` of the cloud's answer. */
  readonly ikeMode: string | null;
  /** `IkePfs` of the cloud's answer. */
  readonly ikePfs: string | null;
  /** `IkeVersion` of the cloud's answer. */
  readonly ikeVersion: string | null;
  /** `LocalId` of the cloud's answer. */
  readonly localId: string | null;
  /** `Psk` of the cloud's answer. */
  readonly psk: string | null;
  /** `RemoteId` of the cloud's answer. */
  readonly remoteId: string | null;
};

/** What `IpsecConfig` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's answer. */
  readonly ipsecAuthAlg: string | null;
  /** `IpsecEncAlg` of the cloud's answer. */
  readonly ipsecEncAlg: string | null;
  /** `IpsecLifetime` of the cloud's answer. */
  readonly ipsecLifetime: number | string | null;
  /** `IpsecPfs` of the cloud's answer. */
  readonly ipsecPfs: string | null;
};

/** What `TunnelOptionsSpecification` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecification = {
  /** `TunnelOptions` of the cloud's answer. */
  readonly tunnelOptions: readonly (VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptions | null)[] | null;
};

/** What `TunnelOptions` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptions = {
  /** `CustomerGatewayId` of the cloud's answer. */
  readonly customerGatewayId: string | null;
  /** `EnableDpd` of the cloud's answer. */
  readonly enableDpd: boolean | null;
  /** `EnableNatTraversal` of the cloud's answer. */
  readonly enableNatTraversal: boolean | null;
  /** `InternetIp` of the cloud's answer. */
  readonly internetIp: string | null;
  /** `RemoteCaCertificate` of the cloud's answer. */
  readonly remoteCaCertificate: string | null;
  /** `Role` of the cloud's answer. */
  readonly role: string | null;
  /** `State` of the cloud's answer. */
  readonly state: string | null;
  /** `TunnelBgpConfig` of the cloud's answer. */
  readonly tunnelBgpConfig: VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptionsTunnelBgpConfig | null;
  /** `TunnelId` of the cloud's answer. */
  readonly tunnelId: string | null;
  /** `TunnelIkeConfig` of the cloud's answer. */
  readonly tunnelIkeConfig: VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptionsTunnelIkeConfig | null;
  /** `TunnelIpsecConfig` of the cloud's answer. */
  readonly tunnelIpsecConfig: VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptionsTunnelIpsecConfig | null;
  /** `ZoneNo` of the cloud's answer. */
  readonly zoneNo: string | null;
};

/** What `TunnelBgpConfig` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptionsTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's answer. */
  readonly localAsn: number | string | null;
  /** `LocalBgpIp` of the cloud's answer. */
  readonly localBgpIp: string | null;
  /** `PeerAsn` of the cloud's answer. */
  readonly peerAsn: number | string | null;
  /** `PeerBgpIp` of the cloud's answer. */
  readonly peerBgpIp: string | null;
  /** `TunnelCidr` of the cloud's answer. */
  readonly tunnelCidr: string | null;
};

/** What `TunnelIkeConfig` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptionsTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's answer. */
  readonly ikeAuthAlg: string | null;
  /** `IkeEncAlg` of the cloud's answer. */
  readonly ikeEncAlg: string | null;
  /** `IkeLifetime` of the cloud's answer. */
  readonly ikeLifetime: number | string | null;
  /** `IkeMode` of the cloud's answer. */
  readonly ikeMode: string | null;
  /** `IkePfs` of the cloud's answer. */
  readonly ikePfs: string | null;
  /** `IkeVersion` of the cloud's answer. */
  readonly ikeVersion: string | null;
  /** `LocalId` of the cloud's answer. */
  readonly localId: string | null;
  /** `Psk` of the cloud's answer. */
  readonly psk: string | null;
  /** `RemoteId` of the cloud's answer. */
  readonly remoteId: string | null;
};

/** What `TunnelIpsecConfig` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseTunnelOptionsSpecificationTunnelOptionsTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's answer. */
  readonly ipsecAuthAlg: string | null;
  /** `IpsecEncAlg` of the cloud's answer. */
  readonly ipsecEncAlg: string | null;
  /** `IpsecLifetime` of the cloud's answer. */
  readonly ipsecLifetime: number | string | null;
  /** `IpsecPfs` of the cloud's answer. */
  readonly ipsecPfs: string | null;
};

/** What `VcoHealthCheck` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseVcoHealthCheck = {
  /** `Dip` of the cloud's answer. */
  readonly dip: string | null;
  /** `Enable` of the cloud's answer. */
  readonly enable: string | null;
  /** `Interval` of the cloud's answer. */
  readonly interval: number | string | null;
  /** `Retry` of the cloud's answer. */
  readonly retry: number | string | null;
  /** `Sip` of the cloud's answer. */
  readonly sip: string | null;
};

/** What `VpnBgpConfig` of the answer consists of. */
export type VpcModifyVpnConnectionAttributeResponseVpnBgpConfig = {
  /** `EnableBgp` of the cloud's answer. */
  readonly enableBgp: string | null;
  /** `LocalAsn` of the cloud's answer. */
  readonly localAsn: number | string | null;
  /** `LocalBgpIp` of the cloud's answer. */
  readonly localBgpIp: string | null;
  /** `PeerAsn` of the cloud's answer. */
  readonly peerAsn: number | string | null;
  /** `PeerBgpIp` of the cloud's answer. */
  readonly peerBgpIp: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `TunnelCidr` of the cloud's answer. */
  readonly tunnelCidr: string | null;
};

/** What ModifyVpnConnectionAttribute is called with. */
export type VpcModifyVpnConnectionAttributeInput = {
  /** `AutoConfigRoute` of the cloud's API. */
  readonly autoConfigRoute?: boolean | null | undefined;
  /** `BgpConfig` of the cloud's API. */
  readonly bgpConfig?: string | null | undefined;
  /** `EffectImmediately` of the cloud's API. */
  readonly effectImmediately?: boolean | null | undefined;
  /** `EnableDpd` of the cloud's API. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `EnableTunnelsBgp` of the cloud's API. */
  readonly enableTunnelsBgp?: boolean | null | undefined;
  /** `HealthCheckConfig` of the cloud's API. */
  readonly healthCheckConfig?: string | null | undefined;
  /** `IkeConfig` of the cloud's API. May hold a secret (pre shared key). */
  readonly ikeConfig?: string | null | undefined;
  /** `IpsecConfig` of the cloud's API. */
  readonly ipsecConfig?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet?: string | null | undefined;
  /** `Name` of the cloud's API. From 1 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `RemoteCaCertificate` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCertificate?: string | null | undefined;
  /** `RemoteSubnet` of the cloud's API. */
  readonly remoteSubnet?: string | null | undefined;
  /** `TunnelOptionsSpecification` of the cloud's API. */
  readonly tunnelOptionsSpecification?: readonly VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecification[] | null | undefined;
  /** `VpnConnectionId` of the cloud's API. */
  readonly vpnConnectionId: string;
};

/** What `TunnelOptionsSpecification[]` consists of. */
export type VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecification = {
  /** `CustomerGatewayId` of the cloud's API. */
  readonly customerGatewayId?: string | null | undefined;
  /** `EnableDpd` of the cloud's API. */
  readonly enableDpd?: boolean | null | undefined;
  /** `EnableNatTraversal` of the cloud's API. */
  readonly enableNatTraversal?: boolean | null | undefined;
  /** `RemoteCaCertificate` of the cloud's API. May hold a secret (certificate). */
  readonly remoteCaCertificate?: string | null | undefined;
  /** `Role` of the cloud's API. Known values: `master`, `slave`. */
  readonly role?: string | null | undefined;
  /** `TunnelBgpConfig` of the cloud's API. */
  readonly tunnelBgpConfig?: VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecificationTunnelBgpConfig | null | undefined;
  /** `TunnelId` of the cloud's API. */
  readonly tunnelId?: string | null | undefined;
  /** `TunnelIkeConfig` of the cloud's API. */
  readonly tunnelIkeConfig?: VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecificationTunnelIkeConfig | null | undefined;
  /** `TunnelIpsecConfig` of the cloud's API. */
  readonly tunnelIpsecConfig?: VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecificationTunnelIpsecConfig | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelBgpConfig` consists of. */
export type VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecificationTunnelBgpConfig = {
  /** `LocalAsn` of the cloud's API. From 1 to 4294967295. By default `45104`. */
  readonly localAsn?: number | string | null | undefined;
  /** `LocalBgpIp` of the cloud's API. */
  readonly localBgpIp?: string | null | undefined;
  /** `TunnelCidr` of the cloud's API. */
  readonly tunnelCidr?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIkeConfig` consists of. */
export type VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecificationTunnelIkeConfig = {
  /** `IkeAuthAlg` of the cloud's API. */
  readonly ikeAuthAlg?: string | null | undefined;
  /** `IkeEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. */
  readonly ikeEncAlg?: string | null | undefined;
  /** `IkeLifetime` of the cloud's API. From 0 to 86400. */
  readonly ikeLifetime?: number | string | null | undefined;
  /** `IkeMode` of the cloud's API. Known values: `main`, `aggressive`. */
  readonly ikeMode?: string | null | undefined;
  /** `IkePfs` of the cloud's API. Known values: `group1`, `group2`, `group5`, `group14`. */
  readonly ikePfs?: string | null | undefined;
  /** `IkeVersion` of the cloud's API. Known values: `ikev1`, `ikev2`. */
  readonly ikeVersion?: string | null | undefined;
  /** `LocalId` of the cloud's API. At most 100 characters. */
  readonly localId?: string | null | undefined;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `RemoteId` of the cloud's API. At most 100 characters. */
  readonly remoteId?: string | null | undefined;
};

/** What `TunnelOptionsSpecification[].TunnelIpsecConfig` consists of. */
export type VpcModifyVpnConnectionAttributeInputTunnelOptionsSpecificationTunnelIpsecConfig = {
  /** `IpsecAuthAlg` of the cloud's API. */
  readonly ipsecAuthAlg?: string | null | undefined;
  /** `IpsecEncAlg` of the cloud's API. Known values: `aes`, `aes192`, `aes256`, `des`, `3des`. */
  readonly ipsecEncAlg?: string | null | undefined;
  /** `IpsecLifetime` of the cloud's API. From 0 to 86400. */
  readonly ipsecLifetime?: number | string | null | undefined;
  /** `IpsecPfs` of the cloud's API. Known values: `disabled`, `group1`, `group2`, `group5`, `group14`. */
  readonly ipsecPfs?: string | null | undefined;
};

/** What the cloud answered to ModifyVpnGatewayAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnGatewayAttributeResponse = {
  /** `AutoPropagate` of the cloud's answer. */
  readonly autoPropagate: boolean | null;
  /** `BusinessStatus` of the cloud's answer. */
  readonly businessStatus: string | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `DisasterRecoveryInternetIp` of the cloud's answer. */
  readonly disasterRecoveryInternetIp: string | null;
  /** `DisasterRecoveryVSwitchId` of the cloud's answer. */
  readonly disasterRecoveryVSwitchId: string | null;
  /** `EnableBgp` of the cloud's answer. */
  readonly enableBgp: boolean | null;
  /** `EndTime` of the cloud's answer. */
  readonly endTime: number | string | null;
  /** `InternetIp` of the cloud's answer. */
  readonly internetIp: string | null;
  /** `IntranetIp` of the cloud's answer. */
  readonly intranetIp: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `Spec` of the cloud's answer. */
  readonly spec: string | null;
  /** `SslVpnInternetIp` of the cloud's answer. */
  readonly sslVpnInternetIp: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `VSwitchId` of the cloud's answer. */
  readonly vSwitchId: string | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
};

/** What ModifyVpnGatewayAttribute is called with. */
export type VpcModifyVpnGatewayAttributeInput = {
  /** `AutoPropagate` of the cloud's API. */
  readonly autoPropagate?: boolean | null | undefined;
  /** `Description` of the cloud's API. From 1 to 100 characters. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to ModifyVpnPbrRouteEntryAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnPbrRouteEntryAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVpnPbrRouteEntryAttribute is called with. */
export type VpcModifyVpnPbrRouteEntryAttributeInput = {
  /** `NewPriority` of the cloud's API. From 1 to 100. */
  readonly newPriority?: number | null | undefined;
  /** `NewWeight` of the cloud's API. Known values: `100`, `0`. */
  readonly newWeight?: number | null | undefined;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `Priority` of the cloud's API. From 1 to 100. */
  readonly priority: number;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `RouteSource` of the cloud's API. */
  readonly routeSource: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. Known values: `100`, `0`. */
  readonly weight: number;
};

/** What the cloud answered to ModifyVpnPbrRouteEntryPriority. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnPbrRouteEntryPriorityResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVpnPbrRouteEntryPriority is called with. */
export type VpcModifyVpnPbrRouteEntryPriorityInput = {
  /** `NewPriority` of the cloud's API. From 1 to 100. */
  readonly newPriority: number;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `Priority` of the cloud's API. From 1 to 100. */
  readonly priority?: number | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `RouteSource` of the cloud's API. */
  readonly routeSource: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. */
  readonly weight: number;
};

/** What the cloud answered to ModifyVpnPbrRouteEntryWeight. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnPbrRouteEntryWeightResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVpnPbrRouteEntryWeight is called with. */
export type VpcModifyVpnPbrRouteEntryWeightInput = {
  /** `NewWeight` of the cloud's API. Known values: `100`, `0`. */
  readonly newWeight: number;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `Priority` of the cloud's API. */
  readonly priority?: number | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `RouteSource` of the cloud's API. */
  readonly routeSource: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. Known values: `100`, `0`. */
  readonly weight: number;
};

/** What the cloud answered to ModifyVpnRouteEntryWeight. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcModifyVpnRouteEntryWeightResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ModifyVpnRouteEntryWeight is called with. */
export type VpcModifyVpnRouteEntryWeightInput = {
  /** `NewWeight` of the cloud's API. Known values: `0`, `100`. */
  readonly newWeight: number;
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `OverlayMode` of the cloud's API. Known values: `Ipsec`. */
  readonly overlayMode?: string | null | undefined;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
  /** `Weight` of the cloud's API. Known values: `0`, `100`. */
  readonly weight: number;
};

/** What the cloud answered to OpenFlowLogService. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcOpenFlowLogServiceResponse = {
  /** `Code` of the cloud's answer. */
  readonly code: string | null;
  /** `Message` of the cloud's answer. */
  readonly message: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to OpenPublicIpAddressPoolService. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcOpenPublicIpAddressPoolServiceResponse = {
  /** `Code` of the cloud's answer. */
  readonly code: string | null;
  /** `Message` of the cloud's answer. */
  readonly message: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to OpenTrafficMirrorService. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcOpenTrafficMirrorServiceResponse = {
  /** `Code` of the cloud's answer. */
  readonly code: string | null;
  /** `Message` of the cloud's answer. */
  readonly message: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What the cloud answered to PublishVpnRouteEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcPublishVpnRouteEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What PublishVpnRouteEntry is called with. */
export type VpcPublishVpnRouteEntryInput = {
  /** `NextHop` of the cloud's API. */
  readonly nextHop: string;
  /** `PublishVpc` of the cloud's API. */
  readonly publishVpc: boolean;
  /** `RouteDest` of the cloud's API. */
  readonly routeDest: string;
  /** `RouteType` of the cloud's API. Known values: `pbr`, `dbr`. */
  readonly routeType: string;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to RecoverVirtualBorderRouter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRecoverVirtualBorderRouterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RecoverVirtualBorderRouter is called with. */
export type VpcRecoverVirtualBorderRouterInput = {
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
};

/** What the cloud answered to ReleaseEipSegmentAddress. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcReleaseEipSegmentAddressResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ReleaseEipSegmentAddress is called with. */
export type VpcReleaseEipSegmentAddressInput = {
  /** `SegmentInstanceId` of the cloud's API. */
  readonly segmentInstanceId: string;
};

/** What the cloud answered to ReleaseIpv6Address. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcReleaseIpv6AddressResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ReleaseIpv6Address is called with. */
export type VpcReleaseIpv6AddressInput = {
  /** `Ipv6AddressId` of the cloud's API. */
  readonly ipv6AddressId: string;
};

/** What the cloud answered to RemoveCommonBandwidthPackageIp. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRemoveCommonBandwidthPackageIpResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RemoveCommonBandwidthPackageIp is called with. */
export type VpcRemoveCommonBandwidthPackageIpInput = {
  /** `BandwidthPackageId` of the cloud's API. */
  readonly bandwidthPackageId: string;
  /** `IpInstanceId` of the cloud's API. */
  readonly ipInstanceId: string;
};

/** What the cloud answered to RemoveIPv6TranslatorAclListEntry. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRemoveIPv6TranslatorAclListEntryResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RemoveIPv6TranslatorAclListEntry is called with. */
export type VpcRemoveIPv6TranslatorAclListEntryInput = {
  /** `AclEntryId` of the cloud's API. */
  readonly aclEntryId: string;
  /** `AclId` of the cloud's API. */
  readonly aclId: string;
};

/** What the cloud answered to RemoveSourcesFromTrafficMirrorSession. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRemoveSourcesFromTrafficMirrorSessionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RemoveSourcesFromTrafficMirrorSession is called with. */
export type VpcRemoveSourcesFromTrafficMirrorSessionInput = {
  /** `TrafficMirrorSessionId` of the cloud's API. */
  readonly trafficMirrorSessionId: string;
  /** `TrafficMirrorSourceIds` of the cloud's API. At most 10 entries. */
  readonly trafficMirrorSourceIds: readonly string[];
};

/** What the cloud answered to ReplaceVpcDhcpOptionsSet. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcReplaceVpcDhcpOptionsSetResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What ReplaceVpcDhcpOptionsSet is called with. */
export type VpcReplaceVpcDhcpOptionsSetInput = {
  /** `DhcpOptionsSetId` of the cloud's API. */
  readonly dhcpOptionsSetId: string;
  /** `VpcId` of the cloud's API. */
  readonly vpcId: string;
};

/** What the cloud answered to RetryVpcPrefixListAssociation. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRetryVpcPrefixListAssociationResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RetryVpcPrefixListAssociation is called with. */
export type VpcRetryVpcPrefixListAssociationInput = {
  /** `PrefixListId` of the cloud's API. */
  readonly prefixListId: string;
  /** `ResourceId` of the cloud's API. */
  readonly resourceId: string;
  /** `ResourceType` of the cloud's API. Known values: `vpcRouteTable`, `trRouteTable`. */
  readonly resourceType: string;
};

/** What the cloud answered to RevokeInstanceFromCen. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRevokeInstanceFromCenResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RevokeInstanceFromCen is called with. */
export type VpcRevokeInstanceFromCenInput = {
  /** `CenId` of the cloud's API. */
  readonly cenId: string;
  /** `CenOwnerId` of the cloud's API. */
  readonly cenOwnerId: number | string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceType` of the cloud's API. Known values: `VPC`, `VBR`, `CCN`. */
  readonly instanceType: string;
};

/** What the cloud answered to SecondApplyPhysicalConnectionLOA. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcSecondApplyPhysicalConnectionLOAResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What SecondApplyPhysicalConnectionLOA is called with. */
export type VpcSecondApplyPhysicalConnectionLOAInput = {
  /** `Bandwidth` of the cloud's API. From 2 to 10240. */
  readonly bandwidth?: number | null | undefined;
  /** `CompanyName` of the cloud's API. */
  readonly companyName: string;
  /** `ConstructionTime` of the cloud's API. */
  readonly constructionTime: string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `LineType` of the cloud's API. Known values: `MSTP`, `MPLSVPN`, `FIBRE`, `Other`. */
  readonly lineType: string;
  /** `PMInfo` of the cloud's API. */
  readonly pmInfo?: readonly VpcSecondApplyPhysicalConnectionLOAInputPMInfo[] | null | undefined;
  /** `PeerLocation` of the cloud's API. */
  readonly peerLocation?: string | null | undefined;
  /** `Si` of the cloud's API. */
  readonly si: string;
};

/** What `PMInfo[]` consists of. */
export type VpcSecondApplyPhysicalConnectionLOAInputPMInfo = {
  /** `PMCertificateNo` of the cloud's API. */
  readonly pmCertificateNo?: string | null | undefined;
  /** `PMCertificateType` of the cloud's API. Known values: `IDCard`, `Passport`. */
  readonly pmCertificateType?: string | null | undefined;
  /** `PMContactInfo` of the cloud's API. */
  readonly pmContactInfo?: string | null | undefined;
  /** `PMGender` of the cloud's API. */
  readonly pmGender?: string | null | undefined;
  /** `PMName` of the cloud's API. */
  readonly pmName?: string | null | undefined;
};

/** What the cloud answered to StartFailoverTestJob. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcStartFailoverTestJobResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What StartFailoverTestJob is called with. */
export type VpcStartFailoverTestJobInput = {
  /** `JobId` of the cloud's API. */
  readonly jobId: string;
};

/** What the cloud answered to StopFailoverTestJob. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcStopFailoverTestJobResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What StopFailoverTestJob is called with. */
export type VpcStopFailoverTestJobInput = {
  /** `JobId` of the cloud's API. */
  readonly jobId: string;
};

/** What the cloud answered to SwitchActiveRouteTarget. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcSwitchActiveRouteTargetResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What SwitchActiveRouteTarget is called with. */
export type VpcSwitchActiveRouteTargetInput = {
  /** `RouteTargetGroupId` of the cloud's API. */
  readonly routeTargetGroupId: string;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcSwitchActiveRouteTargetInputTag[] | null | undefined;
};

/** What `Tag[]` consists of. */
export type VpcSwitchActiveRouteTargetInputTag = {
  /** `Key` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. At most 128 characters. Not beginning with `aliyun`, `acs:`. Not containing `http://`, `https://`. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to TerminatePhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcTerminatePhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What TerminatePhysicalConnection is called with. */
export type VpcTerminatePhysicalConnectionInput = {
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
};

/** What the cloud answered to TerminateVirtualBorderRouter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcTerminateVirtualBorderRouterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What TerminateVirtualBorderRouter is called with. */
export type VpcTerminateVirtualBorderRouterInput = {
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
};

/** What the cloud answered to TransformEipSegmentToPublicIpAddressPool. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcTransformEipSegmentToPublicIpAddressPoolResponse = {
  /** `PublicIpAddressPoolId` of the cloud's answer. */
  readonly publicIpAddressPoolId: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
};

/** What TransformEipSegmentToPublicIpAddressPool is called with. */
export type VpcTransformEipSegmentToPublicIpAddressPoolInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
};

/** What the cloud answered to UnassociateEipAddress. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUnassociateEipAddressResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UnassociateEipAddress is called with. */
export type VpcUnassociateEipAddressInput = {
  /** `AllocationId` of the cloud's API. */
  readonly allocationId: string;
  /** `Force` of the cloud's API. By default `false`. */
  readonly force?: boolean | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId?: string | null | undefined;
  /** `InstanceType` of the cloud's API. Known values: `EcsInstance`, `SlbInstance`, `NetworkInterface`, `Nat`, `HaVip`, `IpAddress`. By default `EcsInstance`. */
  readonly instanceType?: string | null | undefined;
  /** `PrivateIpAddress` of the cloud's API. */
  readonly privateIpAddress?: string | null | undefined;
};

/** What the cloud answered to UnassociateHaVip. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUnassociateHaVipResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UnassociateHaVip is called with. */
export type VpcUnassociateHaVipInput = {
  /** `Force` of the cloud's API. Known values: `True`, `False`. By default `False`. */
  readonly force?: string | null | undefined;
  /** `HaVipId` of the cloud's API. */
  readonly haVipId: string;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `InstanceType` of the cloud's API. Known values: `EcsInstance`, `NetworkInterface`. */
  readonly instanceType?: string | null | undefined;
};

/** What the cloud answered to UnassociateNetworkAcl. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUnassociateNetworkAclResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UnassociateNetworkAcl is called with. */
export type VpcUnassociateNetworkAclInput = {
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
  /** `Resource` of the cloud's API. */
  readonly resource?: readonly VpcUnassociateNetworkAclInputResource[] | null | undefined;
};

/** What `Resource[]` consists of. */
export type VpcUnassociateNetworkAclInputResource = {
  /** `ResourceId` of the cloud's API. */
  readonly resourceId?: string | null | undefined;
  /** `ResourceType` of the cloud's API. At most 30 entries. */
  readonly resourceType?: string | null | undefined;
};

/** What the cloud answered to UnassociatePhysicalConnectionFromVirtualBorderRouter. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUnassociatePhysicalConnectionFromVirtualBorderRouterResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UnassociatePhysicalConnectionFromVirtualBorderRouter is called with. */
export type VpcUnassociatePhysicalConnectionFromVirtualBorderRouterInput = {
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
};

/** What the cloud answered to UnassociateRouteTable. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUnassociateRouteTableResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UnassociateRouteTable is called with. */
export type VpcUnassociateRouteTableInput = {
  /** `RouteTableId` of the cloud's API. */
  readonly routeTableId: string;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
};

/** What the cloud answered to UpdateDhcpOptionsSetAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateDhcpOptionsSetAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateDhcpOptionsSetAttribute is called with. */
export type VpcUpdateDhcpOptionsSetAttributeInput = {
  /** `DhcpOptionsSetDescription` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly dhcpOptionsSetDescription?: string | null | undefined;
  /** `DhcpOptionsSetId` of the cloud's API. */
  readonly dhcpOptionsSetId: string;
  /** `DhcpOptionsSetName` of the cloud's API. From 2 to 128 characters. */
  readonly dhcpOptionsSetName?: string | null | undefined;
  /** `DomainName` of the cloud's API. */
  readonly domainName?: string | null | undefined;
  /** `DomainNameServers` of the cloud's API. */
  readonly domainNameServers?: string | null | undefined;
  /** `Ipv6LeaseTime` of the cloud's API. By default `24h`. Depends on other parameters. */
  readonly ipv6LeaseTime?: string | null | undefined;
  /** `LeaseTime` of the cloud's API. By default `87600h`. Depends on other parameters. */
  readonly leaseTime?: string | null | undefined;
};

/** What the cloud answered to UpdateEnhancedVpnGateway. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateEnhancedVpnGatewayResponse = {
  /** `AutoPropagate` of the cloud's answer. */
  readonly autoPropagate: boolean | null;
  /** `CreateTime` of the cloud's answer. */
  readonly createTime: number | string | null;
  /** `Description` of the cloud's answer. */
  readonly description: string | null;
  /** `DisasterRecoveryVSwitchId` of the cloud's answer. */
  readonly disasterRecoveryVSwitchId: string | null;
  /** `EnableBgp` of the cloud's answer. */
  readonly enableBgp: boolean | null;
  /** `EniInstanceIds` of the cloud's answer. */
  readonly eniInstanceIds: VpcUpdateEnhancedVpnGatewayResponseEniInstanceIds | null;
  /** `GatewayType` of the cloud's answer. */
  readonly gatewayType: string | null;
  /** `Name` of the cloud's answer. */
  readonly name: string | null;
  /** `NetworkType` of the cloud's answer. */
  readonly networkType: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `ResourceGroupId` of the cloud's answer. */
  readonly resourceGroupId: string | null;
  /** `Status` of the cloud's answer. */
  readonly status: string | null;
  /** `Tag` of the cloud's answer. */
  readonly tag: string | null;
  /** `Tags` of the cloud's answer. */
  readonly tags: VpcUpdateEnhancedVpnGatewayResponseTags | null;
  /** `VSwitchId` of the cloud's answer. */
  readonly vSwitchId: string | null;
  /** `VpcId` of the cloud's answer. */
  readonly vpcId: string | null;
  /** `VpnGatewayId` of the cloud's answer. */
  readonly vpnGatewayId: string | null;
  /** `VpnType` of the cloud's answer. */
  readonly vpnType: string | null;
};

/** What `EniInstanceIds` of the answer consists of. */
export type VpcUpdateEnhancedVpnGatewayResponseEniInstanceIds = {
  /** `EniInstanceId` of the cloud's answer. */
  readonly eniInstanceId: readonly (string | null)[] | null;
};

/** What `Tags` of the answer consists of. */
export type VpcUpdateEnhancedVpnGatewayResponseTags = {
  /** `Tag` of the cloud's answer. */
  readonly tag: readonly (VpcUpdateEnhancedVpnGatewayResponseTagsTag | null)[] | null;
};

/** What `Tag` of the answer consists of. */
export type VpcUpdateEnhancedVpnGatewayResponseTagsTag = {
  /** `Key` of the cloud's answer. */
  readonly key: string | null;
  /** `Value` of the cloud's answer. */
  readonly value: string | null;
};

/** What UpdateEnhancedVpnGateway is called with. */
export type VpcUpdateEnhancedVpnGatewayInput = {
  /** `AutoPropagate` of the cloud's API. */
  readonly autoPropagate?: boolean | null | undefined;
  /** `Description` of the cloud's API. From 1 to 100 characters. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 100 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `VpnGatewayId` of the cloud's API. */
  readonly vpnGatewayId: string;
};

/** What the cloud answered to UpdateFailoverTestJob. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateFailoverTestJobResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateFailoverTestJob is called with. */
export type VpcUpdateFailoverTestJobInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `JobDuration` of the cloud's API. From 1 to 4320. */
  readonly jobDuration?: number | null | undefined;
  /** `JobId` of the cloud's API. */
  readonly jobId: string;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `ResourceId` of the cloud's API. */
  readonly resourceId?: readonly string[] | null | undefined;
};

/** What the cloud answered to UpdateGatewayRouteTableEntryAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateGatewayRouteTableEntryAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateGatewayRouteTableEntryAttribute is called with. */
export type VpcUpdateGatewayRouteTableEntryAttributeInput = {
  /** `Description` of the cloud's API. From 2 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock: string;
  /** `GatewayRouteTableId` of the cloud's API. */
  readonly gatewayRouteTableId?: string | null | undefined;
  /** `IPv4GatewayRouteTableId` of the cloud's API. */
  readonly ipv4GatewayRouteTableId?: string | null | undefined;
  /** `Name` of the cloud's API. From 2 to 128 characters. */
  readonly name?: string | null | undefined;
  /** `NextHopId` of the cloud's API. */
  readonly nextHopId?: string | null | undefined;
  /** `NextHopType` of the cloud's API. Known values: `Instance`, `NetworkInterface`, `Local`. */
  readonly nextHopType: string;
};

/** What the cloud answered to UpdateIpsecServer. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateIpsecServerResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateIpsecServer is called with. */
export type VpcUpdateIpsecServerInput = {
  /** `ClientIpPool` of the cloud's API. */
  readonly clientIpPool?: string | null | undefined;
  /** `EffectImmediately` of the cloud's API. */
  readonly effectImmediately?: boolean | null | undefined;
  /** `IkeConfig` of the cloud's API. */
  readonly ikeConfig?: string | null | undefined;
  /** `IpsecConfig` of the cloud's API. */
  readonly ipsecConfig?: string | null | undefined;
  /** `IpsecServerId` of the cloud's API. */
  readonly ipsecServerId: string;
  /** `IpsecServerName` of the cloud's API. From 1 to 100 characters. */
  readonly ipsecServerName?: string | null | undefined;
  /** `LocalSubnet` of the cloud's API. */
  readonly localSubnet?: string | null | undefined;
  /** `Psk` of the cloud's API. May hold a secret (pre shared key). From 1 to 100 characters. */
  readonly psk?: string | null | undefined;
  /** `PskEnabled` of the cloud's API. */
  readonly pskEnabled?: boolean | null | undefined;
};

/** What the cloud answered to UpdateIpv4GatewayAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateIpv4GatewayAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateIpv4GatewayAttribute is called with. */
export type VpcUpdateIpv4GatewayAttributeInput = {
  /** `Ipv4GatewayDescription` of the cloud's API. */
  readonly ipv4GatewayDescription?: string | null | undefined;
  /** `Ipv4GatewayId` of the cloud's API. */
  readonly ipv4GatewayId: string;
  /** `Ipv4GatewayName` of the cloud's API. */
  readonly ipv4GatewayName?: string | null | undefined;
};

/** What the cloud answered to UpdateNatGatewayNatType. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateNatGatewayNatTypeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateNatGatewayNatType is called with. */
export type VpcUpdateNatGatewayNatTypeInput = {
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId: string;
  /** `NatType` of the cloud's API. Known values: `Enhanced`. */
  readonly natType: string;
  /** `VSwitchId` of the cloud's API. */
  readonly vSwitchId: string;
};

/** What the cloud answered to UpdateNetworkAclEntries. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateNetworkAclEntriesResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateNetworkAclEntries is called with. */
export type VpcUpdateNetworkAclEntriesInput = {
  /** `EgressAclEntries` of the cloud's API. */
  readonly egressAclEntries?: readonly VpcUpdateNetworkAclEntriesInputEgressAclEntries[] | null | undefined;
  /** `IngressAclEntries` of the cloud's API. */
  readonly ingressAclEntries?: readonly VpcUpdateNetworkAclEntriesInputIngressAclEntries[] | null | undefined;
  /** `NetworkAclId` of the cloud's API. */
  readonly networkAclId: string;
  /** `UpdateEgressAclEntries` of the cloud's API. By default `false`. */
  readonly updateEgressAclEntries?: boolean | null | undefined;
  /** `UpdateIngressAclEntries` of the cloud's API. By default `false`. */
  readonly updateIngressAclEntries?: boolean | null | undefined;
};

/** What `EgressAclEntries[]` consists of. */
export type VpcUpdateNetworkAclEntriesInputEgressAclEntries = {
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `DestinationCidrIp` of the cloud's API. */
  readonly destinationCidrIp?: string | null | undefined;
  /** `EntryType` of the cloud's API. */
  readonly entryType?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. */
  readonly ipVersion?: string | null | undefined;
  /** `NetworkAclEntryId` of the cloud's API. At most 100 entries. */
  readonly networkAclEntryId?: string | null | undefined;
  /** `NetworkAclEntryName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly networkAclEntryName?: string | null | undefined;
  /** `Policy` of the cloud's API. Known values: `accept`, `drop`. */
  readonly policy?: string | null | undefined;
  /** `Port` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly port?: string | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `icmp`, `gre`, `tcp`, `udp`, `all`, `icmpv6`. */
  readonly protocol?: string | null | undefined;
};

/** What `IngressAclEntries[]` consists of. */
export type VpcUpdateNetworkAclEntriesInputIngressAclEntries = {
  /** `Description` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `EntryType` of the cloud's API. */
  readonly entryType?: string | null | undefined;
  /** `IpVersion` of the cloud's API. Known values: `IPv4`, `IPv6`. */
  readonly ipVersion?: string | null | undefined;
  /** `NetworkAclEntryId` of the cloud's API. At most 100 entries. */
  readonly networkAclEntryId?: string | null | undefined;
  /** `NetworkAclEntryName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly networkAclEntryName?: string | null | undefined;
  /** `Policy` of the cloud's API. Known values: `accept`, `drop`. */
  readonly policy?: string | null | undefined;
  /** `Port` of the cloud's API. From 1 to 65535. Written `<from>/<to> or -1/-1`. */
  readonly port?: string | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `icmp`, `gre`, `tcp`, `udp`, `all`, `icmpv6`. */
  readonly protocol?: string | null | undefined;
  /** `SourceCidrIp` of the cloud's API. */
  readonly sourceCidrIp?: string | null | undefined;
};

/** What the cloud answered to UpdatePublicIpAddressPoolAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdatePublicIpAddressPoolAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdatePublicIpAddressPoolAttribute is called with. */
export type VpcUpdatePublicIpAddressPoolAttributeInput = {
  /** `Description` of the cloud's API. At most 256 characters. Not beginning with `http://`, `https://`. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. At most 128 characters. Not beginning with `http://`, `https://`. */
  readonly name?: string | null | undefined;
  /** `PublicIpAddressPoolId` of the cloud's API. */
  readonly publicIpAddressPoolId: string;
};

/** What the cloud answered to UpdateRouteTargetGroup. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateRouteTargetGroupResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateRouteTargetGroup is called with. */
export type VpcUpdateRouteTargetGroupInput = {
  /** `RouteTargetGroupDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly routeTargetGroupDescription?: string | null | undefined;
  /** `RouteTargetGroupId` of the cloud's API. */
  readonly routeTargetGroupId: string;
  /** `RouteTargetGroupName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly routeTargetGroupName?: string | null | undefined;
  /** `RouteTargetMemberList` of the cloud's API. */
  readonly routeTargetMemberList?: readonly VpcUpdateRouteTargetGroupInputRouteTargetMemberList[] | null | undefined;
};

/** What `RouteTargetMemberList[]` consists of. */
export type VpcUpdateRouteTargetGroupInputRouteTargetMemberList = {
  /** `MemberId` of the cloud's API. */
  readonly memberId?: string | null | undefined;
  /** `MemberType` of the cloud's API. */
  readonly memberType?: string | null | undefined;
  /** `Weight` of the cloud's API. Known values: `100`, `0`. */
  readonly weight?: number | null | undefined;
};

/** What the cloud answered to UpdateTrafficMirrorFilterAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateTrafficMirrorFilterAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateTrafficMirrorFilterAttribute is called with. */
export type VpcUpdateTrafficMirrorFilterAttributeInput = {
  /** `TrafficMirrorFilterDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorFilterDescription?: string | null | undefined;
  /** `TrafficMirrorFilterId` of the cloud's API. */
  readonly trafficMirrorFilterId: string;
  /** `TrafficMirrorFilterName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorFilterName?: string | null | undefined;
};

/** What the cloud answered to UpdateTrafficMirrorFilterRuleAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateTrafficMirrorFilterRuleAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateTrafficMirrorFilterRuleAttribute is called with. */
export type VpcUpdateTrafficMirrorFilterRuleAttributeInput = {
  /** `DestinationCidrBlock` of the cloud's API. */
  readonly destinationCidrBlock?: string | null | undefined;
  /** `DestinationPortRange` of the cloud's API. */
  readonly destinationPortRange?: string | null | undefined;
  /** `Priority` of the cloud's API. */
  readonly priority?: number | null | undefined;
  /** `Protocol` of the cloud's API. Known values: `ALL`, `ICMP`, `TCP`, `UDP`. */
  readonly protocol?: string | null | undefined;
  /** `RuleAction` of the cloud's API. Known values: `accept`, `drop`. */
  readonly ruleAction?: string | null | undefined;
  /** `SourceCidrBlock` of the cloud's API. */
  readonly sourceCidrBlock?: string | null | undefined;
  /** `SourcePortRange` of the cloud's API. */
  readonly sourcePortRange?: string | null | undefined;
  /** `TrafficMirrorFilterRuleId` of the cloud's API. */
  readonly trafficMirrorFilterRuleId: string;
};

/** What the cloud answered to UpdateTrafficMirrorSessionAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateTrafficMirrorSessionAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateTrafficMirrorSessionAttribute is called with. */
export type VpcUpdateTrafficMirrorSessionAttributeInput = {
  /** `Enabled` of the cloud's API. By default `false`. */
  readonly enabled?: boolean | null | undefined;
  /** `PacketLength` of the cloud's API. From 64 to 8500. By default `1500`. */
  readonly packetLength?: number | null | undefined;
  /** `Priority` of the cloud's API. From 1 to 32766. */
  readonly priority?: number | null | undefined;
  /** `TrafficMirrorFilterId` of the cloud's API. */
  readonly trafficMirrorFilterId?: string | null | undefined;
  /** `TrafficMirrorSessionDescription` of the cloud's API. From 1 to 256 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorSessionDescription?: string | null | undefined;
  /** `TrafficMirrorSessionId` of the cloud's API. */
  readonly trafficMirrorSessionId: string;
  /** `TrafficMirrorSessionName` of the cloud's API. From 1 to 128 characters. Not beginning with `http://`, `https://`. */
  readonly trafficMirrorSessionName?: string | null | undefined;
  /** `TrafficMirrorTargetId` of the cloud's API. */
  readonly trafficMirrorTargetId?: string | null | undefined;
  /** `TrafficMirrorTargetType` of the cloud's API. Known values: `NetworkInterface`, `SLB`. */
  readonly trafficMirrorTargetType?: string | null | undefined;
  /** `VirtualNetworkId` of the cloud's API. From 0 to 16777215. */
  readonly virtualNetworkId?: number | null | undefined;
};

/** What the cloud answered to UpdateVirtualBorderBandwidth. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateVirtualBorderBandwidthResponse = {
  /** `Code` of the cloud's answer. */
  readonly code: string | null;
  /** `HttpStatusCode` of the cloud's answer. */
  readonly httpStatusCode: number | string | null;
  /** `Message` of the cloud's answer. */
  readonly message: string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Success` of the cloud's answer. */
  readonly success: boolean | null;
};

/** What UpdateVirtualBorderBandwidth is called with. */
export type VpcUpdateVirtualBorderBandwidthInput = {
  /** `Bandwidth` of the cloud's API. */
  readonly bandwidth: number;
  /** `VirtualBorderRouterId` of the cloud's API. */
  readonly virtualBorderRouterId: string;
};

/** What the cloud answered to UpdateVpcGatewayEndpointAttribute. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateVpcGatewayEndpointAttributeResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What UpdateVpcGatewayEndpointAttribute is called with. */
export type VpcUpdateVpcGatewayEndpointAttributeInput = {
  /** `EndpointDescription` of the cloud's API. From 1 to 255 characters. */
  readonly endpointDescription?: string | null | undefined;
  /** `EndpointId` of the cloud's API. */
  readonly endpointId: string;
  /** `EndpointName` of the cloud's API. From 1 to 128 characters. */
  readonly endpointName?: string | null | undefined;
  /** `PolicyDocument` of the cloud's API. */
  readonly policyDocument?: string | null | undefined;
};

/** What the cloud answered to VpcDescribeVpcNatGatewayNetworkInterfaceQuota. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaResponse = {
  /** `Quota` of the cloud's answer. */
  readonly quota: number | string | null;
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What VpcDescribeVpcNatGatewayNetworkInterfaceQuota is called with. */
export type VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaInput = {
  /** `NatGatewayId` of the cloud's API. */
  readonly natGatewayId?: string | null | undefined;
  /** `ResourceUid` of the cloud's API. */
  readonly resourceUid?: number | string | null | undefined;
};

/** What the cloud answered to AttachVbrToVpconn. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcAttachVbrToVpconnResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VirtualPhysicalConnection` of the cloud's answer. */
  readonly virtualPhysicalConnection: string | null;
};

/** What AttachVbrToVpconn is called with. */
export type VpcAttachVbrToVpconnInput = {
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
  /** `VpconnId` of the cloud's API. */
  readonly vpconnId: string;
};

/** What the cloud answered to CreateVirtualPhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVirtualPhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VirtualPhysicalConnection` of the cloud's answer. */
  readonly virtualPhysicalConnection: string | null;
};

/** What CreateVirtualPhysicalConnection is called with. */
export type VpcCreateVirtualPhysicalConnectionInput = {
  /** `Description` of the cloud's API. */
  readonly description?: string | null | undefined;
  /** `Name` of the cloud's API. */
  readonly name?: string | null | undefined;
  /** `OrderMode` of the cloud's API. */
  readonly orderMode: string;
  /** `PhysicalConnectionId` of the cloud's API. */
  readonly physicalConnectionId: string;
  /** `ResourceGroupId` of the cloud's API. */
  readonly resourceGroupId?: string | null | undefined;
  /** `Spec` of the cloud's API. */
  readonly spec: string;
  /** `Tag` of the cloud's API. */
  readonly tag?: readonly VpcCreateVirtualPhysicalConnectionInputTag[] | null | undefined;
  /** `VlanId` of the cloud's API. */
  readonly vlanId: number | string;
  /** `VpconnAliUid` of the cloud's API. */
  readonly vpconnAliUid: number | string;
};

/** What `Tag[]` consists of. */
export type VpcCreateVirtualPhysicalConnectionInputTag = {
  /** `Key` of the cloud's API. */
  readonly key?: string | null | undefined;
  /** `Value` of the cloud's API. */
  readonly value?: string | null | undefined;
};

/** What the cloud answered to CreateVpconnFromVbr. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcCreateVpconnFromVbrResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `VirtualPhysicalConnection` of the cloud's answer. */
  readonly virtualPhysicalConnection: string | null;
};

/** What CreateVpconnFromVbr is called with. */
export type VpcCreateVpconnFromVbrInput = {
  /** `OrderMode` of the cloud's API. */
  readonly orderMode?: string | null | undefined;
  /** `VbrId` of the cloud's API. */
  readonly vbrId: string;
};

/** What the cloud answered to RecoverPhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcRecoverPhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
};

/** What RecoverPhysicalConnection is called with. */
export type VpcRecoverPhysicalConnectionInput = {
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
};

/** What the cloud answered to UpdateVirtualPhysicalConnection. A field is null where the answer has none or holds what the type cannot; `operation.result` has the answer as it was, secrets apart. */
export type VpcUpdateVirtualPhysicalConnectionResponse = {
  /** `RequestId` of the cloud's answer. */
  readonly requestId: string | null;
  /** `Success` of the cloud's answer. */
  readonly success: string | null;
};

/** What UpdateVirtualPhysicalConnection is called with. */
export type VpcUpdateVirtualPhysicalConnectionInput = {
  /** `ExpectSpec` of the cloud's API. */
  readonly expectSpec?: string | null | undefined;
  /** `InstanceId` of the cloud's API. */
  readonly instanceId: string;
  /** `VlanId` of the cloud's API. */
  readonly vlanId: number | string;
};
