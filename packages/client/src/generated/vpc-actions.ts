// Made from the schema of the gateway by scripts/generate.ts. Not edited by hand.
import type { Action, ActionTable, ActionWithoutInput, DryRuns } from '../action.ts';
import type {
  VpcAddBgpNetworkInput,
  VpcAddBgpNetworkResponse,
  VpcAddCommonBandwidthPackageIpInput,
  VpcAddCommonBandwidthPackageIpResponse,
  VpcAddCommonBandwidthPackageIpsInput,
  VpcAddCommonBandwidthPackageIpsResponse,
  VpcAddPublicIpAddressPoolCidrBlockInput,
  VpcAddPublicIpAddressPoolCidrBlockResponse,
  VpcAddSourcesToTrafficMirrorSessionInput,
  VpcAddSourcesToTrafficMirrorSessionResponse,
  VpcAllocateEipAddressInput,
  VpcAllocateEipAddressResponse,
  VpcAllocateEipAddressProInput,
  VpcAllocateEipAddressProResponse,
  VpcAllocateEipSegmentAddressInput,
  VpcAllocateEipSegmentAddressResponse,
  VpcAllocateIpv6AddressInput,
  VpcAllocateIpv6AddressResponse,
  VpcAllocateIpv6InternetBandwidthInput,
  VpcAllocateIpv6InternetBandwidthResponse,
  VpcAllocateVpcIpv6CidrInput,
  VpcAllocateVpcIpv6CidrResponse,
  VpcApplyPhysicalConnectionLOAInput,
  VpcApplyPhysicalConnectionLOAResponse,
  VpcAssociateEipAddressInput,
  VpcAssociateEipAddressResponse,
  VpcAssociateEipAddressBatchInput,
  VpcAssociateEipAddressBatchResponse,
  VpcAssociateHaVipInput,
  VpcAssociateHaVipResponse,
  VpcAssociateNetworkAclInput,
  VpcAssociateNetworkAclResponse,
  VpcAssociatePhysicalConnectionToVirtualBorderRouterInput,
  VpcAssociatePhysicalConnectionToVirtualBorderRouterResponse,
  VpcAssociateRouteTableInput,
  VpcAssociateRouteTableResponse,
  VpcAssociateRouteTableWithGatewayInput,
  VpcAssociateRouteTableWithGatewayResponse,
  VpcAssociateRouteTablesWithVpcGatewayEndpointInput,
  VpcAssociateRouteTablesWithVpcGatewayEndpointResponse,
  VpcAssociateVpnGatewayWithCertificateInput,
  VpcAssociateVpnGatewayWithCertificateResponse,
  VpcAttachDhcpOptionsSetToVpcInput,
  VpcAttachDhcpOptionsSetToVpcResponse,
  VpcCancelPhysicalConnectionInput,
  VpcCancelPhysicalConnectionResponse,
  VpcCheckVpnBgpEnabledResponse,
  VpcCompletePhysicalConnectionLOAInput,
  VpcCompletePhysicalConnectionLOAResponse,
  VpcConfirmPhysicalConnectionInput,
  VpcConfirmPhysicalConnectionResponse,
  VpcConvertBandwidthPackageInput,
  VpcConvertBandwidthPackageResponse,
  VpcCopyNetworkAclEntriesInput,
  VpcCopyNetworkAclEntriesResponse,
  VpcCreateBgpGroupInput,
  VpcCreateBgpGroupResponse,
  VpcCreateBgpPeerInput,
  VpcCreateBgpPeerResponse,
  VpcCreateCommonBandwidthPackageInput,
  VpcCreateCommonBandwidthPackageResponse,
  VpcCreateCustomerGatewayInput,
  VpcCreateCustomerGatewayResponse,
  VpcCreateDefaultVSwitchInput,
  VpcCreateDefaultVSwitchResponse,
  VpcCreateDefaultVpcInput,
  VpcCreateDefaultVpcResponse,
  VpcCreateDhcpOptionsSetInput,
  VpcCreateDhcpOptionsSetResponse,
  VpcCreateEnhancedVpnGatewayInput,
  VpcCreateEnhancedVpnGatewayResponse,
  VpcCreateExpressConnectTrafficQosInput,
  VpcCreateExpressConnectTrafficQosResponse,
  VpcCreateExpressConnectTrafficQosQueueInput,
  VpcCreateExpressConnectTrafficQosQueueResponse,
  VpcCreateExpressConnectTrafficQosRuleInput,
  VpcCreateExpressConnectTrafficQosRuleResponse,
  VpcCreateFailoverTestJobInput,
  VpcCreateFailoverTestJobResponse,
  VpcCreateForwardEntryInput,
  VpcCreateForwardEntryResponse,
  VpcCreateFullNatEntryInput,
  VpcCreateFullNatEntryResponse,
  VpcCreateGlobalAccelerationInstanceInput,
  VpcCreateGlobalAccelerationInstanceResponse,
  VpcCreateHaVipInput,
  VpcCreateHaVipResponse,
  VpcCreateHighReliablePhysicalConnectionInput,
  VpcCreateHighReliablePhysicalConnectionResponse,
  VpcCreateIPv6TranslatorInput,
  VpcCreateIPv6TranslatorResponse,
  VpcCreateIPv6TranslatorAclListInput,
  VpcCreateIPv6TranslatorAclListResponse,
  VpcCreateIpsecServerInput,
  VpcCreateIpsecServerResponse,
  VpcCreateIpv4GatewayInput,
  VpcCreateIpv4GatewayResponse,
  VpcCreateIpv6EgressOnlyRuleInput,
  VpcCreateIpv6EgressOnlyRuleResponse,
  VpcCreateIpv6GatewayInput,
  VpcCreateIpv6GatewayResponse,
  VpcCreateNatGatewayInput,
  VpcCreateNatGatewayResponse,
  VpcCreateNatIpInput,
  VpcCreateNatIpResponse,
  VpcCreateNatIpCidrInput,
  VpcCreateNatIpCidrResponse,
  VpcCreateNetworkAclInput,
  VpcCreateNetworkAclResponse,
  VpcCreatePhysicalConnectionInput,
  VpcCreatePhysicalConnectionResponse,
  VpcCreatePhysicalConnectionOccupancyOrderInput,
  VpcCreatePhysicalConnectionOccupancyOrderResponse,
  VpcCreatePhysicalConnectionSetupOrderInput,
  VpcCreatePhysicalConnectionSetupOrderResponse,
  VpcCreatePublicIpAddressPoolInput,
  VpcCreatePublicIpAddressPoolResponse,
  VpcCreateRouteEntryInput,
  VpcCreateRouteEntryResponse,
  VpcCreateRouteTableInput,
  VpcCreateRouteTableResponse,
  VpcCreateRouteTargetGroupInput,
  VpcCreateRouteTargetGroupResponse,
  VpcCreateRouterInterfaceInput,
  VpcCreateRouterInterfaceResponse,
  VpcCreateSnatEntryInput,
  VpcCreateSnatEntryResponse,
  VpcCreateSslVpnClientCertInput,
  VpcCreateSslVpnClientCertResponse,
  VpcCreateSslVpnServerInput,
  VpcCreateSslVpnServerResponse,
  VpcCreateTrafficMirrorFilterInput,
  VpcCreateTrafficMirrorFilterResponse,
  VpcCreateTrafficMirrorFilterRulesInput,
  VpcCreateTrafficMirrorFilterRulesResponse,
  VpcCreateTrafficMirrorSessionInput,
  VpcCreateTrafficMirrorSessionResponse,
  VpcCreateVSwitchInput,
  VpcCreateVSwitchResponse,
  VpcCreateVSwitchCidrReservationInput,
  VpcCreateVSwitchCidrReservationResponse,
  VpcCreateVbrHaInput,
  VpcCreateVbrHaResponse,
  VpcCreateVcoRouteEntryInput,
  VpcCreateVcoRouteEntryResponse,
  VpcCreateVirtualBorderRouterInput,
  VpcCreateVirtualBorderRouterResponse,
  VpcCreateVpcInput,
  VpcCreateVpcResponse,
  VpcCreateVpcGatewayEndpointInput,
  VpcCreateVpcGatewayEndpointResponse,
  VpcCreateVpcPrefixListInput,
  VpcCreateVpcPrefixListResponse,
  VpcCreateVpnAttachmentInput,
  VpcCreateVpnAttachmentResponse,
  VpcCreateVpnConnectionInput,
  VpcCreateVpnConnectionResponse,
  VpcCreateVpnGatewayInput,
  VpcCreateVpnGatewayResponse,
  VpcCreateVpnPbrRouteEntryInput,
  VpcCreateVpnPbrRouteEntryResponse,
  VpcCreateVpnRouteEntryInput,
  VpcCreateVpnRouteEntryResponse,
  VpcDeleteBgpGroupInput,
  VpcDeleteBgpGroupResponse,
  VpcDeleteBgpNetworkInput,
  VpcDeleteBgpNetworkResponse,
  VpcDeleteBgpPeerInput,
  VpcDeleteBgpPeerResponse,
  VpcDeleteCustomerGatewayInput,
  VpcDeleteCustomerGatewayResponse,
  VpcDeleteDhcpOptionsSetInput,
  VpcDeleteDhcpOptionsSetResponse,
  VpcDeleteEnhancedVpnGatewayInput,
  VpcDeleteEnhancedVpnGatewayResponse,
  VpcDeleteExpressConnectInput,
  VpcDeleteExpressConnectResponse,
  VpcDeleteExpressConnectTrafficQosInput,
  VpcDeleteExpressConnectTrafficQosResponse,
  VpcDeleteExpressConnectTrafficQosQueueInput,
  VpcDeleteExpressConnectTrafficQosQueueResponse,
  VpcDeleteExpressConnectTrafficQosRuleInput,
  VpcDeleteExpressConnectTrafficQosRuleResponse,
  VpcDeleteFailoverTestJobInput,
  VpcDeleteFailoverTestJobResponse,
  VpcDeleteForwardEntryInput,
  VpcDeleteForwardEntryResponse,
  VpcDeleteFullNatEntryInput,
  VpcDeleteFullNatEntryResponse,
  VpcDeleteHaVipInput,
  VpcDeleteHaVipResponse,
  VpcDeleteIPv6TranslatorInput,
  VpcDeleteIPv6TranslatorResponse,
  VpcDeleteIPv6TranslatorAclListInput,
  VpcDeleteIPv6TranslatorAclListResponse,
  VpcDeleteIPv6TranslatorEntryInput,
  VpcDeleteIPv6TranslatorEntryResponse,
  VpcDeleteIpsecServerInput,
  VpcDeleteIpsecServerResponse,
  VpcDeleteIpv4GatewayInput,
  VpcDeleteIpv4GatewayResponse,
  VpcDeleteIpv6EgressOnlyRuleInput,
  VpcDeleteIpv6EgressOnlyRuleResponse,
  VpcDeleteIpv6GatewayInput,
  VpcDeleteIpv6GatewayResponse,
  VpcDeleteIpv6InternetBandwidthInput,
  VpcDeleteIpv6InternetBandwidthResponse,
  VpcDeleteNatIpInput,
  VpcDeleteNatIpResponse,
  VpcDeleteNatIpCidrInput,
  VpcDeleteNatIpCidrResponse,
  VpcDeleteNetworkAclInput,
  VpcDeleteNetworkAclResponse,
  VpcDeletePhysicalConnectionInput,
  VpcDeletePhysicalConnectionResponse,
  VpcDeletePublicIpAddressPoolInput,
  VpcDeletePublicIpAddressPoolResponse,
  VpcDeletePublicIpAddressPoolCidrBlockInput,
  VpcDeletePublicIpAddressPoolCidrBlockResponse,
  VpcDeleteRouteTargetGroupInput,
  VpcDeleteRouteTargetGroupResponse,
  VpcDeleteRouterInterfaceInput,
  VpcDeleteRouterInterfaceResponse,
  VpcDeleteSnatEntryInput,
  VpcDeleteSnatEntryResponse,
  VpcDeleteSslVpnClientCertInput,
  VpcDeleteSslVpnClientCertResponse,
  VpcDeleteSslVpnServerInput,
  VpcDeleteSslVpnServerResponse,
  VpcDeleteTrafficMirrorFilterInput,
  VpcDeleteTrafficMirrorFilterResponse,
  VpcDeleteTrafficMirrorFilterRulesInput,
  VpcDeleteTrafficMirrorFilterRulesResponse,
  VpcDeleteTrafficMirrorSessionInput,
  VpcDeleteTrafficMirrorSessionResponse,
  VpcDeleteVSwitchCidrReservationInput,
  VpcDeleteVSwitchCidrReservationResponse,
  VpcDeleteVbrHaInput,
  VpcDeleteVbrHaResponse,
  VpcDeleteVcoRouteEntryInput,
  VpcDeleteVcoRouteEntryResponse,
  VpcDeleteVirtualBorderRouterInput,
  VpcDeleteVirtualBorderRouterResponse,
  VpcDeleteVpcInput,
  VpcDeleteVpcResponse,
  VpcDeleteVpcGatewayEndpointInput,
  VpcDeleteVpcGatewayEndpointResponse,
  VpcDeleteVpcPrefixListInput,
  VpcDeleteVpcPrefixListResponse,
  VpcDeleteVpnAttachmentInput,
  VpcDeleteVpnAttachmentResponse,
  VpcDeleteVpnConnectionInput,
  VpcDeleteVpnConnectionResponse,
  VpcDeleteVpnGatewayInput,
  VpcDeleteVpnGatewayResponse,
  VpcDeleteVpnPbrRouteEntryInput,
  VpcDeleteVpnPbrRouteEntryResponse,
  VpcDeleteVpnRouteEntryInput,
  VpcDeleteVpnRouteEntryResponse,
  VpcDeletionProtectionInput,
  VpcDeletionProtectionResponse,
  VpcDescribeEipSegmentInput,
  VpcDescribeEipSegmentResponse,
  VpcDescribeExpressConnectTrafficQosInput,
  VpcDescribeExpressConnectTrafficQosResponse,
  VpcDescribeExpressConnectTrafficQosQueueInput,
  VpcDescribeExpressConnectTrafficQosQueueResponse,
  VpcDescribeExpressConnectTrafficQosRuleInput,
  VpcDescribeExpressConnectTrafficQosRuleResponse,
  VpcDescribeFailoverTestJobInput,
  VpcDescribeFailoverTestJobResponse,
  VpcDescribeFailoverTestJobsInput,
  VpcDescribeFailoverTestJobsResponse,
  VpcDescribeGrantRulesToCenInput,
  VpcDescribeGrantRulesToCenResponse,
  VpcDescribeIPv6TranslatorEntriesInput,
  VpcDescribeIPv6TranslatorEntriesResponse,
  VpcDescribeNatGatewayAssociateNetworkInterfacesInput,
  VpcDescribeNatGatewayAssociateNetworkInterfacesResponse,
  VpcDescribeNetworkAclAttributesInput,
  VpcDescribeNetworkAclAttributesResponse,
  VpcDescribeNetworkAclsInput,
  VpcDescribeNetworkAclsResponse,
  VpcDescribePhysicalConnectionLOAInput,
  VpcDescribePhysicalConnectionLOAResponse,
  VpcDescribePhysicalConnectionsInput,
  VpcDescribePhysicalConnectionsResponse,
  VpcDescribeVbrHaInput,
  VpcDescribeVbrHaResponse,
  VpcDescribeVcoRouteEntriesInput,
  VpcDescribeVcoRouteEntriesResponse,
  VpcDescribeVpnCrossAccountAuthorizationsInput,
  VpcDescribeVpnCrossAccountAuthorizationsResponse,
  VpcDetachDhcpOptionsSetFromVpcInput,
  VpcDetachDhcpOptionsSetFromVpcResponse,
  VpcDiagnoseVpnGatewayInput,
  VpcDiagnoseVpnGatewayResponse,
  VpcDisableVpcClassicLinkInput,
  VpcDisableVpcClassicLinkResponse,
  VpcDissociateRouteTableFromGatewayInput,
  VpcDissociateRouteTableFromGatewayResponse,
  VpcDissociateRouteTablesFromVpcGatewayEndpointInput,
  VpcDissociateRouteTablesFromVpcGatewayEndpointResponse,
  VpcDissociateVpnGatewayWithCertificateInput,
  VpcDissociateVpnGatewayWithCertificateResponse,
  VpcEnablePhysicalConnectionInput,
  VpcEnablePhysicalConnectionResponse,
  VpcEnableVpcClassicLinkInput,
  VpcEnableVpcClassicLinkResponse,
  VpcEnableVpcIpv4GatewayInput,
  VpcEnableVpcIpv4GatewayResponse,
  VpcGetFlowLogServiceStatusResponse,
  VpcGetNatIpAttributeInput,
  VpcGetNatIpAttributeResponse,
  VpcGetNatIpCidrAttributeInput,
  VpcGetNatIpCidrAttributeResponse,
  VpcGetPublicIpAddressPoolServiceStatusResponse,
  VpcGetRouteTargetGroupInput,
  VpcGetRouteTargetGroupResponse,
  VpcGetTrafficMirrorServiceStatusResponse,
  VpcGetVpnGatewayDiagnoseResultInput,
  VpcGetVpnGatewayDiagnoseResultResponse,
  VpcGrantInstanceToCenInput,
  VpcGrantInstanceToCenResponse,
  VpcListFullNatEntriesInput,
  VpcListFullNatEntriesResponse,
  VpcListNatIpCidrsInput,
  VpcListNatIpCidrsResponse,
  VpcListNatIpsInput,
  VpcListNatIpsResponse,
  VpcListPhysicalConnectionFeaturesInput,
  VpcListPhysicalConnectionFeaturesResponse,
  VpcListRouteTargetGroupsInput,
  VpcListRouteTargetGroupsResponse,
  VpcModifyBgpGroupAttributeInput,
  VpcModifyBgpGroupAttributeResponse,
  VpcModifyBgpPeerAttributeInput,
  VpcModifyBgpPeerAttributeResponse,
  VpcModifyCustomerGatewayAttributeInput,
  VpcModifyCustomerGatewayAttributeResponse,
  VpcModifyEipForwardModeInput,
  VpcModifyEipForwardModeResponse,
  VpcModifyExpressConnectTrafficQosInput,
  VpcModifyExpressConnectTrafficQosResponse,
  VpcModifyExpressConnectTrafficQosQueueInput,
  VpcModifyExpressConnectTrafficQosQueueResponse,
  VpcModifyExpressConnectTrafficQosRuleInput,
  VpcModifyExpressConnectTrafficQosRuleResponse,
  VpcModifyForwardEntryInput,
  VpcModifyForwardEntryResponse,
  VpcModifyFullNatEntryAttributeInput,
  VpcModifyFullNatEntryAttributeResponse,
  VpcModifyHaVipAttributeInput,
  VpcModifyHaVipAttributeResponse,
  VpcModifyIPv6TranslatorAclAttributeInput,
  VpcModifyIPv6TranslatorAclAttributeResponse,
  VpcModifyIPv6TranslatorAttributeInput,
  VpcModifyIPv6TranslatorAttributeResponse,
  VpcModifyIPv6TranslatorBandwidthInput,
  VpcModifyIPv6TranslatorBandwidthResponse,
  VpcModifyIpv6AddressAttributeInput,
  VpcModifyIpv6AddressAttributeResponse,
  VpcModifyIpv6GatewayAttributeInput,
  VpcModifyIpv6GatewayAttributeResponse,
  VpcModifyIpv6InternetBandwidthInput,
  VpcModifyIpv6InternetBandwidthResponse,
  VpcModifyNatGatewaySpecInput,
  VpcModifyNatGatewaySpecResponse,
  VpcModifyNatIpAttributeInput,
  VpcModifyNatIpAttributeResponse,
  VpcModifyNatIpCidrAttributeInput,
  VpcModifyNatIpCidrAttributeResponse,
  VpcModifyNetworkAclAttributesInput,
  VpcModifyNetworkAclAttributesResponse,
  VpcModifyPhysicalConnectionAttributeInput,
  VpcModifyPhysicalConnectionAttributeResponse,
  VpcModifyRouterInterfaceSpecInput,
  VpcModifyRouterInterfaceSpecResponse,
  VpcModifySnatEntryInput,
  VpcModifySnatEntryResponse,
  VpcModifySslVpnClientCertInput,
  VpcModifySslVpnClientCertResponse,
  VpcModifySslVpnServerInput,
  VpcModifySslVpnServerResponse,
  VpcModifyTunnelAttributeInput,
  VpcModifyTunnelAttributeResponse,
  VpcModifyVSwitchCidrReservationAttributeInput,
  VpcModifyVSwitchCidrReservationAttributeResponse,
  VpcModifyVcoRouteEntryWeightInput,
  VpcModifyVcoRouteEntryWeightResponse,
  VpcModifyVirtualBorderRouterAttributeInput,
  VpcModifyVirtualBorderRouterAttributeResponse,
  VpcModifyVpcCidrBlockInput,
  VpcModifyVpcCidrBlockResponse,
  VpcModifyVpcPrefixListInput,
  VpcModifyVpcPrefixListResponse,
  VpcModifyVpnAttachmentAttributeInput,
  VpcModifyVpnAttachmentAttributeResponse,
  VpcModifyVpnConnectionAttributeInput,
  VpcModifyVpnConnectionAttributeResponse,
  VpcModifyVpnGatewayAttributeInput,
  VpcModifyVpnGatewayAttributeResponse,
  VpcModifyVpnPbrRouteEntryAttributeInput,
  VpcModifyVpnPbrRouteEntryAttributeResponse,
  VpcModifyVpnPbrRouteEntryPriorityInput,
  VpcModifyVpnPbrRouteEntryPriorityResponse,
  VpcModifyVpnPbrRouteEntryWeightInput,
  VpcModifyVpnPbrRouteEntryWeightResponse,
  VpcModifyVpnRouteEntryWeightInput,
  VpcModifyVpnRouteEntryWeightResponse,
  VpcOpenFlowLogServiceResponse,
  VpcOpenPublicIpAddressPoolServiceResponse,
  VpcOpenTrafficMirrorServiceResponse,
  VpcPublishVpnRouteEntryInput,
  VpcPublishVpnRouteEntryResponse,
  VpcRecoverVirtualBorderRouterInput,
  VpcRecoverVirtualBorderRouterResponse,
  VpcReleaseEipSegmentAddressInput,
  VpcReleaseEipSegmentAddressResponse,
  VpcReleaseIpv6AddressInput,
  VpcReleaseIpv6AddressResponse,
  VpcRemoveCommonBandwidthPackageIpInput,
  VpcRemoveCommonBandwidthPackageIpResponse,
  VpcRemoveIPv6TranslatorAclListEntryInput,
  VpcRemoveIPv6TranslatorAclListEntryResponse,
  VpcRemoveSourcesFromTrafficMirrorSessionInput,
  VpcRemoveSourcesFromTrafficMirrorSessionResponse,
  VpcReplaceVpcDhcpOptionsSetInput,
  VpcReplaceVpcDhcpOptionsSetResponse,
  VpcRetryVpcPrefixListAssociationInput,
  VpcRetryVpcPrefixListAssociationResponse,
  VpcRevokeInstanceFromCenInput,
  VpcRevokeInstanceFromCenResponse,
  VpcSecondApplyPhysicalConnectionLOAInput,
  VpcSecondApplyPhysicalConnectionLOAResponse,
  VpcStartFailoverTestJobInput,
  VpcStartFailoverTestJobResponse,
  VpcStopFailoverTestJobInput,
  VpcStopFailoverTestJobResponse,
  VpcSwitchActiveRouteTargetInput,
  VpcSwitchActiveRouteTargetResponse,
  VpcTerminatePhysicalConnectionInput,
  VpcTerminatePhysicalConnectionResponse,
  VpcTerminateVirtualBorderRouterInput,
  VpcTerminateVirtualBorderRouterResponse,
  VpcTransformEipSegmentToPublicIpAddressPoolInput,
  VpcTransformEipSegmentToPublicIpAddressPoolResponse,
  VpcUnassociateEipAddressInput,
  VpcUnassociateEipAddressResponse,
  VpcUnassociateHaVipInput,
  VpcUnassociateHaVipResponse,
  VpcUnassociateNetworkAclInput,
  VpcUnassociateNetworkAclResponse,
  VpcUnassociatePhysicalConnectionFromVirtualBorderRouterInput,
  VpcUnassociatePhysicalConnectionFromVirtualBorderRouterResponse,
  VpcUnassociateRouteTableInput,
  VpcUnassociateRouteTableResponse,
  VpcUpdateDhcpOptionsSetAttributeInput,
  VpcUpdateDhcpOptionsSetAttributeResponse,
  VpcUpdateEnhancedVpnGatewayInput,
  VpcUpdateEnhancedVpnGatewayResponse,
  VpcUpdateFailoverTestJobInput,
  VpcUpdateFailoverTestJobResponse,
  VpcUpdateGatewayRouteTableEntryAttributeInput,
  VpcUpdateGatewayRouteTableEntryAttributeResponse,
  VpcUpdateIpsecServerInput,
  VpcUpdateIpsecServerResponse,
  VpcUpdateIpv4GatewayAttributeInput,
  VpcUpdateIpv4GatewayAttributeResponse,
  VpcUpdateNatGatewayNatTypeInput,
  VpcUpdateNatGatewayNatTypeResponse,
  VpcUpdateNetworkAclEntriesInput,
  VpcUpdateNetworkAclEntriesResponse,
  VpcUpdatePublicIpAddressPoolAttributeInput,
  VpcUpdatePublicIpAddressPoolAttributeResponse,
  VpcUpdateRouteTargetGroupInput,
  VpcUpdateRouteTargetGroupResponse,
  VpcUpdateTrafficMirrorFilterAttributeInput,
  VpcUpdateTrafficMirrorFilterAttributeResponse,
  VpcUpdateTrafficMirrorFilterRuleAttributeInput,
  VpcUpdateTrafficMirrorFilterRuleAttributeResponse,
  VpcUpdateTrafficMirrorSessionAttributeInput,
  VpcUpdateTrafficMirrorSessionAttributeResponse,
  VpcUpdateVirtualBorderBandwidthInput,
  VpcUpdateVirtualBorderBandwidthResponse,
  VpcUpdateVpcGatewayEndpointAttributeInput,
  VpcUpdateVpcGatewayEndpointAttributeResponse,
  VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaInput,
  VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaResponse,
  VpcAttachVbrToVpconnInput,
  VpcAttachVbrToVpconnResponse,
  VpcCreateVirtualPhysicalConnectionInput,
  VpcCreateVirtualPhysicalConnectionResponse,
  VpcCreateVpconnFromVbrInput,
  VpcCreateVpconnFromVbrResponse,
  VpcRecoverPhysicalConnectionInput,
  VpcRecoverPhysicalConnectionResponse,
  VpcUpdateVirtualPhysicalConnectionInput,
  VpcUpdateVirtualPhysicalConnectionResponse,
} from './vpc-types.ts';

export type VpcActions = {
  /** Calls AddBgpNetwork of VPC 2016-04-28, once per client token. */
  readonly addBgpNetwork: Action<VpcAddBgpNetworkInput, VpcAddBgpNetworkResponse>;
  /** Calls AddCommonBandwidthPackageIp of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly addCommonBandwidthPackageIp: Action<VpcAddCommonBandwidthPackageIpInput, VpcAddCommonBandwidthPackageIpResponse> & DryRuns<VpcAddCommonBandwidthPackageIpInput>;
  /** Calls AddCommonBandwidthPackageIps of VPC 2016-04-28, once per client token. */
  readonly addCommonBandwidthPackageIps: Action<VpcAddCommonBandwidthPackageIpsInput, VpcAddCommonBandwidthPackageIpsResponse>;
  /** Calls AddPublicIpAddressPoolCidrBlock of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly addPublicIpAddressPoolCidrBlock: Action<VpcAddPublicIpAddressPoolCidrBlockInput, VpcAddPublicIpAddressPoolCidrBlockResponse> & DryRuns<VpcAddPublicIpAddressPoolCidrBlockInput>;
  /** Calls AddSourcesToTrafficMirrorSession of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly addSourcesToTrafficMirrorSession: Action<VpcAddSourcesToTrafficMirrorSessionInput, VpcAddSourcesToTrafficMirrorSessionResponse> & DryRuns<VpcAddSourcesToTrafficMirrorSessionInput>;
  /** Calls AllocateEipAddress of VPC 2016-04-28, once per client token. */
  readonly allocateEipAddress: Action<VpcAllocateEipAddressInput, VpcAllocateEipAddressResponse>;
  /** Calls AllocateEipAddressPro of VPC 2016-04-28, once per client token. */
  readonly allocateEipAddressPro: Action<VpcAllocateEipAddressProInput, VpcAllocateEipAddressProResponse>;
  /** Calls AllocateEipSegmentAddress of VPC 2016-04-28, once per client token. */
  readonly allocateEipSegmentAddress: Action<VpcAllocateEipSegmentAddressInput, VpcAllocateEipSegmentAddressResponse>;
  /** Calls AllocateIpv6Address of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly allocateIpv6Address: Action<VpcAllocateIpv6AddressInput, VpcAllocateIpv6AddressResponse> & DryRuns<VpcAllocateIpv6AddressInput>;
  /** Calls AllocateIpv6InternetBandwidth of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly allocateIpv6InternetBandwidth: Action<VpcAllocateIpv6InternetBandwidthInput, VpcAllocateIpv6InternetBandwidthResponse> & DryRuns<VpcAllocateIpv6InternetBandwidthInput>;
  /** Calls AllocateVpcIpv6Cidr of VPC 2016-04-28, once per client token. */
  readonly allocateVpcIpv6Cidr: Action<VpcAllocateVpcIpv6CidrInput, VpcAllocateVpcIpv6CidrResponse>;
  /** Calls ApplyPhysicalConnectionLOA of VPC 2016-04-28, once per client token. */
  readonly applyPhysicalConnectionLOA: Action<VpcApplyPhysicalConnectionLOAInput, VpcApplyPhysicalConnectionLOAResponse>;
  /** Calls AssociateEipAddress of VPC 2016-04-28, once per client token. */
  readonly associateEipAddress: Action<VpcAssociateEipAddressInput, VpcAssociateEipAddressResponse>;
  /** Calls AssociateEipAddressBatch of VPC 2016-04-28, once per client token. */
  readonly associateEipAddressBatch: Action<VpcAssociateEipAddressBatchInput, VpcAssociateEipAddressBatchResponse>;
  /** Calls AssociateHaVip of VPC 2016-04-28, once per client token. */
  readonly associateHaVip: Action<VpcAssociateHaVipInput, VpcAssociateHaVipResponse>;
  /** Calls AssociateNetworkAcl of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly associateNetworkAcl: Action<VpcAssociateNetworkAclInput, VpcAssociateNetworkAclResponse> & DryRuns<VpcAssociateNetworkAclInput>;
  /** Calls AssociatePhysicalConnectionToVirtualBorderRouter of VPC 2016-04-28, once per client token. */
  readonly associatePhysicalConnectionToVirtualBorderRouter: Action<VpcAssociatePhysicalConnectionToVirtualBorderRouterInput, VpcAssociatePhysicalConnectionToVirtualBorderRouterResponse>;
  /** Calls AssociateRouteTable of VPC 2016-04-28, once per client token. */
  readonly associateRouteTable: Action<VpcAssociateRouteTableInput, VpcAssociateRouteTableResponse>;
  /** Calls AssociateRouteTableWithGateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly associateRouteTableWithGateway: Action<VpcAssociateRouteTableWithGatewayInput, VpcAssociateRouteTableWithGatewayResponse> & DryRuns<VpcAssociateRouteTableWithGatewayInput>;
  /** Calls AssociateRouteTablesWithVpcGatewayEndpoint of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly associateRouteTablesWithVpcGatewayEndpoint: Action<VpcAssociateRouteTablesWithVpcGatewayEndpointInput, VpcAssociateRouteTablesWithVpcGatewayEndpointResponse> & DryRuns<VpcAssociateRouteTablesWithVpcGatewayEndpointInput>;
  /** Calls AssociateVpnGatewayWithCertificate of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly associateVpnGatewayWithCertificate: Action<VpcAssociateVpnGatewayWithCertificateInput, VpcAssociateVpnGatewayWithCertificateResponse> & DryRuns<VpcAssociateVpnGatewayWithCertificateInput>;
  /** Calls AttachDhcpOptionsSetToVpc of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly attachDhcpOptionsSetToVpc: Action<VpcAttachDhcpOptionsSetToVpcInput, VpcAttachDhcpOptionsSetToVpcResponse> & DryRuns<VpcAttachDhcpOptionsSetToVpcInput>;
  /** Calls CancelPhysicalConnection of VPC 2016-04-28, once per client token. */
  readonly cancelPhysicalConnection: Action<VpcCancelPhysicalConnectionInput, VpcCancelPhysicalConnectionResponse>;
  /** Calls CheckVpnBgpEnabled of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly checkVpnBgpEnabled: ActionWithoutInput<VpcCheckVpnBgpEnabledResponse>;
  /** Calls CompletePhysicalConnectionLOA of VPC 2016-04-28, once per client token. */
  readonly completePhysicalConnectionLOA: Action<VpcCompletePhysicalConnectionLOAInput, VpcCompletePhysicalConnectionLOAResponse>;
  /** Calls ConfirmPhysicalConnection of VPC 2016-04-28, once per client token. */
  readonly confirmPhysicalConnection: Action<VpcConfirmPhysicalConnectionInput, VpcConfirmPhysicalConnectionResponse>;
  /** Calls ConvertBandwidthPackage of VPC 2016-04-28, once per client token. */
  readonly convertBandwidthPackage: Action<VpcConvertBandwidthPackageInput, VpcConvertBandwidthPackageResponse>;
  /** Calls CopyNetworkAclEntries of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly copyNetworkAclEntries: Action<VpcCopyNetworkAclEntriesInput, VpcCopyNetworkAclEntriesResponse> & DryRuns<VpcCopyNetworkAclEntriesInput>;
  /** Calls CreateBgpGroup of VPC 2016-04-28, once per client token. */
  readonly createBgpGroup: Action<VpcCreateBgpGroupInput, VpcCreateBgpGroupResponse>;
  /** Calls CreateBgpPeer of VPC 2016-04-28, once per client token. */
  readonly createBgpPeer: Action<VpcCreateBgpPeerInput, VpcCreateBgpPeerResponse>;
  /** Calls CreateCommonBandwidthPackage of VPC 2016-04-28, once per client token. */
  readonly createCommonBandwidthPackage: Action<VpcCreateCommonBandwidthPackageInput, VpcCreateCommonBandwidthPackageResponse>;
  /** Calls CreateCustomerGateway of VPC 2016-04-28, once per client token. */
  readonly createCustomerGateway: Action<VpcCreateCustomerGatewayInput, VpcCreateCustomerGatewayResponse>;
  /** Calls CreateDefaultVSwitch of VPC 2016-04-28, once per client token. */
  readonly createDefaultVSwitch: Action<VpcCreateDefaultVSwitchInput, VpcCreateDefaultVSwitchResponse>;
  /** Calls CreateDefaultVpc of VPC 2016-04-28, once per client token. */
  readonly createDefaultVpc: Action<VpcCreateDefaultVpcInput, VpcCreateDefaultVpcResponse>;
  /** Calls CreateDhcpOptionsSet of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createDhcpOptionsSet: Action<VpcCreateDhcpOptionsSetInput, VpcCreateDhcpOptionsSetResponse> & DryRuns<VpcCreateDhcpOptionsSetInput>;
  /** Calls CreateEnhancedVpnGateway of VPC 2016-04-28, once per client token. */
  readonly createEnhancedVpnGateway: Action<VpcCreateEnhancedVpnGatewayInput, VpcCreateEnhancedVpnGatewayResponse>;
  /** Calls CreateExpressConnectTrafficQos of VPC 2016-04-28, once per client token. */
  readonly createExpressConnectTrafficQos: Action<VpcCreateExpressConnectTrafficQosInput, VpcCreateExpressConnectTrafficQosResponse>;
  /** Calls CreateExpressConnectTrafficQosQueue of VPC 2016-04-28, once per client token. */
  readonly createExpressConnectTrafficQosQueue: Action<VpcCreateExpressConnectTrafficQosQueueInput, VpcCreateExpressConnectTrafficQosQueueResponse>;
  /** Calls CreateExpressConnectTrafficQosRule of VPC 2016-04-28, once per client token. */
  readonly createExpressConnectTrafficQosRule: Action<VpcCreateExpressConnectTrafficQosRuleInput, VpcCreateExpressConnectTrafficQosRuleResponse>;
  /** Calls CreateFailoverTestJob of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createFailoverTestJob: Action<VpcCreateFailoverTestJobInput, VpcCreateFailoverTestJobResponse> & DryRuns<VpcCreateFailoverTestJobInput>;
  /** Calls CreateForwardEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createForwardEntry: Action<VpcCreateForwardEntryInput, VpcCreateForwardEntryResponse> & DryRuns<VpcCreateForwardEntryInput>;
  /** Calls CreateFullNatEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createFullNatEntry: Action<VpcCreateFullNatEntryInput, VpcCreateFullNatEntryResponse> & DryRuns<VpcCreateFullNatEntryInput>;
  /** Calls CreateGlobalAccelerationInstance of VPC 2016-04-28, once per client token. */
  readonly createGlobalAccelerationInstance: Action<VpcCreateGlobalAccelerationInstanceInput, VpcCreateGlobalAccelerationInstanceResponse>;
  /** Calls CreateHaVip of VPC 2016-04-28, once per client token. */
  readonly createHaVip: Action<VpcCreateHaVipInput, VpcCreateHaVipResponse>;
  /** Calls CreateHighReliablePhysicalConnection of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createHighReliablePhysicalConnection: Action<VpcCreateHighReliablePhysicalConnectionInput, VpcCreateHighReliablePhysicalConnectionResponse> & DryRuns<VpcCreateHighReliablePhysicalConnectionInput>;
  /** Calls CreateIPv6Translator of VPC 2016-04-28, once per client token. */
  readonly createIPv6Translator: Action<VpcCreateIPv6TranslatorInput, VpcCreateIPv6TranslatorResponse>;
  /** Calls CreateIPv6TranslatorAclList of VPC 2016-04-28, once per client token. */
  readonly createIPv6TranslatorAclList: Action<VpcCreateIPv6TranslatorAclListInput, VpcCreateIPv6TranslatorAclListResponse>;
  /** Calls CreateIpsecServer of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createIpsecServer: Action<VpcCreateIpsecServerInput, VpcCreateIpsecServerResponse> & DryRuns<VpcCreateIpsecServerInput>;
  /** Calls CreateIpv4Gateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createIpv4Gateway: Action<VpcCreateIpv4GatewayInput, VpcCreateIpv4GatewayResponse> & DryRuns<VpcCreateIpv4GatewayInput>;
  /** Calls CreateIpv6EgressOnlyRule of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createIpv6EgressOnlyRule: Action<VpcCreateIpv6EgressOnlyRuleInput, VpcCreateIpv6EgressOnlyRuleResponse> & DryRuns<VpcCreateIpv6EgressOnlyRuleInput>;
  /** Calls CreateIpv6Gateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createIpv6Gateway: Action<VpcCreateIpv6GatewayInput, VpcCreateIpv6GatewayResponse> & DryRuns<VpcCreateIpv6GatewayInput>;
  /** Calls CreateNatGateway of VPC 2016-04-28, once per client token. */
  readonly createNatGateway: Action<VpcCreateNatGatewayInput, VpcCreateNatGatewayResponse>;
  /** Calls CreateNatIp of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createNatIp: Action<VpcCreateNatIpInput, VpcCreateNatIpResponse> & DryRuns<VpcCreateNatIpInput>;
  /** Calls CreateNatIpCidr of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createNatIpCidr: Action<VpcCreateNatIpCidrInput, VpcCreateNatIpCidrResponse> & DryRuns<VpcCreateNatIpCidrInput>;
  /** Calls CreateNetworkAcl of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createNetworkAcl: Action<VpcCreateNetworkAclInput, VpcCreateNetworkAclResponse> & DryRuns<VpcCreateNetworkAclInput>;
  /** Calls CreatePhysicalConnection of VPC 2016-04-28, once per client token. */
  readonly createPhysicalConnection: Action<VpcCreatePhysicalConnectionInput, VpcCreatePhysicalConnectionResponse>;
  /** Calls CreatePhysicalConnectionOccupancyOrder of VPC 2016-04-28, once per client token. */
  readonly createPhysicalConnectionOccupancyOrder: Action<VpcCreatePhysicalConnectionOccupancyOrderInput, VpcCreatePhysicalConnectionOccupancyOrderResponse>;
  /** Calls CreatePhysicalConnectionSetupOrder of VPC 2016-04-28, once per client token. */
  readonly createPhysicalConnectionSetupOrder: Action<VpcCreatePhysicalConnectionSetupOrderInput, VpcCreatePhysicalConnectionSetupOrderResponse>;
  /** Calls CreatePublicIpAddressPool of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createPublicIpAddressPool: Action<VpcCreatePublicIpAddressPoolInput, VpcCreatePublicIpAddressPoolResponse> & DryRuns<VpcCreatePublicIpAddressPoolInput>;
  /** Calls CreateRouteEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createRouteEntry: Action<VpcCreateRouteEntryInput, VpcCreateRouteEntryResponse> & DryRuns<VpcCreateRouteEntryInput>;
  /** Calls CreateRouteTable of VPC 2016-04-28, once per client token. */
  readonly createRouteTable: Action<VpcCreateRouteTableInput, VpcCreateRouteTableResponse>;
  /** Calls CreateRouteTargetGroup of VPC 2016-04-28, once per client token. */
  readonly createRouteTargetGroup: Action<VpcCreateRouteTargetGroupInput, VpcCreateRouteTargetGroupResponse>;
  /** Calls CreateRouterInterface of VPC 2016-04-28, once per client token. */
  readonly createRouterInterface: Action<VpcCreateRouterInterfaceInput, VpcCreateRouterInterfaceResponse>;
  /** Calls CreateSnatEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createSnatEntry: Action<VpcCreateSnatEntryInput, VpcCreateSnatEntryResponse> & DryRuns<VpcCreateSnatEntryInput>;
  /** Calls CreateSslVpnClientCert of VPC 2016-04-28, once per client token. */
  readonly createSslVpnClientCert: Action<VpcCreateSslVpnClientCertInput, VpcCreateSslVpnClientCertResponse>;
  /** Calls CreateSslVpnServer of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createSslVpnServer: Action<VpcCreateSslVpnServerInput, VpcCreateSslVpnServerResponse> & DryRuns<VpcCreateSslVpnServerInput>;
  /** Calls CreateTrafficMirrorFilter of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createTrafficMirrorFilter: Action<VpcCreateTrafficMirrorFilterInput, VpcCreateTrafficMirrorFilterResponse> & DryRuns<VpcCreateTrafficMirrorFilterInput>;
  /** Calls CreateTrafficMirrorFilterRules of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createTrafficMirrorFilterRules: Action<VpcCreateTrafficMirrorFilterRulesInput, VpcCreateTrafficMirrorFilterRulesResponse> & DryRuns<VpcCreateTrafficMirrorFilterRulesInput>;
  /** Calls CreateTrafficMirrorSession of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createTrafficMirrorSession: Action<VpcCreateTrafficMirrorSessionInput, VpcCreateTrafficMirrorSessionResponse> & DryRuns<VpcCreateTrafficMirrorSessionInput>;
  /** Calls CreateVSwitch of VPC 2016-04-28, once per client token. */
  readonly createVSwitch: Action<VpcCreateVSwitchInput, VpcCreateVSwitchResponse>;
  /** Calls CreateVSwitchCidrReservation of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVSwitchCidrReservation: Action<VpcCreateVSwitchCidrReservationInput, VpcCreateVSwitchCidrReservationResponse> & DryRuns<VpcCreateVSwitchCidrReservationInput>;
  /** Calls CreateVbrHa of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVbrHa: Action<VpcCreateVbrHaInput, VpcCreateVbrHaResponse> & DryRuns<VpcCreateVbrHaInput>;
  /** Calls CreateVcoRouteEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVcoRouteEntry: Action<VpcCreateVcoRouteEntryInput, VpcCreateVcoRouteEntryResponse> & DryRuns<VpcCreateVcoRouteEntryInput>;
  /** Calls CreateVirtualBorderRouter of VPC 2016-04-28, once per client token. */
  readonly createVirtualBorderRouter: Action<VpcCreateVirtualBorderRouterInput, VpcCreateVirtualBorderRouterResponse>;
  /** Calls CreateVpc of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpc: Action<VpcCreateVpcInput, VpcCreateVpcResponse> & DryRuns<VpcCreateVpcInput>;
  /** Calls CreateVpcGatewayEndpoint of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpcGatewayEndpoint: Action<VpcCreateVpcGatewayEndpointInput, VpcCreateVpcGatewayEndpointResponse> & DryRuns<VpcCreateVpcGatewayEndpointInput>;
  /** Calls CreateVpcPrefixList of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpcPrefixList: Action<VpcCreateVpcPrefixListInput, VpcCreateVpcPrefixListResponse> & DryRuns<VpcCreateVpcPrefixListInput>;
  /** Calls CreateVpnAttachment of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpnAttachment: Action<VpcCreateVpnAttachmentInput, VpcCreateVpnAttachmentResponse> & DryRuns<VpcCreateVpnAttachmentInput>;
  /** Calls CreateVpnConnection of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpnConnection: Action<VpcCreateVpnConnectionInput, VpcCreateVpnConnectionResponse> & DryRuns<VpcCreateVpnConnectionInput>;
  /** Calls CreateVpnGateway of VPC 2016-04-28, once per client token. */
  readonly createVpnGateway: Action<VpcCreateVpnGatewayInput, VpcCreateVpnGatewayResponse>;
  /** Calls CreateVpnPbrRouteEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpnPbrRouteEntry: Action<VpcCreateVpnPbrRouteEntryInput, VpcCreateVpnPbrRouteEntryResponse> & DryRuns<VpcCreateVpnPbrRouteEntryInput>;
  /** Calls CreateVpnRouteEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpnRouteEntry: Action<VpcCreateVpnRouteEntryInput, VpcCreateVpnRouteEntryResponse> & DryRuns<VpcCreateVpnRouteEntryInput>;
  /** Calls DeleteBgpGroup of VPC 2016-04-28, once per client token. */
  readonly deleteBgpGroup: Action<VpcDeleteBgpGroupInput, VpcDeleteBgpGroupResponse>;
  /** Calls DeleteBgpNetwork of VPC 2016-04-28, once per client token. */
  readonly deleteBgpNetwork: Action<VpcDeleteBgpNetworkInput, VpcDeleteBgpNetworkResponse>;
  /** Calls DeleteBgpPeer of VPC 2016-04-28, once per client token. */
  readonly deleteBgpPeer: Action<VpcDeleteBgpPeerInput, VpcDeleteBgpPeerResponse>;
  /** Calls DeleteCustomerGateway of VPC 2016-04-28, once per client token. */
  readonly deleteCustomerGateway: Action<VpcDeleteCustomerGatewayInput, VpcDeleteCustomerGatewayResponse>;
  /** Calls DeleteDhcpOptionsSet of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteDhcpOptionsSet: Action<VpcDeleteDhcpOptionsSetInput, VpcDeleteDhcpOptionsSetResponse> & DryRuns<VpcDeleteDhcpOptionsSetInput>;
  /** Calls DeleteEnhancedVpnGateway of VPC 2016-04-28, once per client token. */
  readonly deleteEnhancedVpnGateway: Action<VpcDeleteEnhancedVpnGatewayInput, VpcDeleteEnhancedVpnGatewayResponse>;
  /** Calls DeleteExpressConnect of VPC 2016-04-28, once per client token. */
  readonly deleteExpressConnect: Action<VpcDeleteExpressConnectInput, VpcDeleteExpressConnectResponse>;
  /** Calls DeleteExpressConnectTrafficQos of VPC 2016-04-28, once per client token. */
  readonly deleteExpressConnectTrafficQos: Action<VpcDeleteExpressConnectTrafficQosInput, VpcDeleteExpressConnectTrafficQosResponse>;
  /** Calls DeleteExpressConnectTrafficQosQueue of VPC 2016-04-28, once per client token. */
  readonly deleteExpressConnectTrafficQosQueue: Action<VpcDeleteExpressConnectTrafficQosQueueInput, VpcDeleteExpressConnectTrafficQosQueueResponse>;
  /** Calls DeleteExpressConnectTrafficQosRule of VPC 2016-04-28, once per client token. */
  readonly deleteExpressConnectTrafficQosRule: Action<VpcDeleteExpressConnectTrafficQosRuleInput, VpcDeleteExpressConnectTrafficQosRuleResponse>;
  /** Calls DeleteFailoverTestJob of VPC 2016-04-28, once per client token. */
  readonly deleteFailoverTestJob: Action<VpcDeleteFailoverTestJobInput, VpcDeleteFailoverTestJobResponse>;
  /** Calls DeleteForwardEntry of VPC 2016-04-28, once per client token. */
  readonly deleteForwardEntry: Action<VpcDeleteForwardEntryInput, VpcDeleteForwardEntryResponse>;
  /** Calls DeleteFullNatEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteFullNatEntry: Action<VpcDeleteFullNatEntryInput, VpcDeleteFullNatEntryResponse> & DryRuns<VpcDeleteFullNatEntryInput>;
  /** Calls DeleteHaVip of VPC 2016-04-28, once per client token. */
  readonly deleteHaVip: Action<VpcDeleteHaVipInput, VpcDeleteHaVipResponse>;
  /** Calls DeleteIPv6Translator of VPC 2016-04-28, once per client token. */
  readonly deleteIPv6Translator: Action<VpcDeleteIPv6TranslatorInput, VpcDeleteIPv6TranslatorResponse>;
  /** Calls DeleteIPv6TranslatorAclList of VPC 2016-04-28, once per client token. */
  readonly deleteIPv6TranslatorAclList: Action<VpcDeleteIPv6TranslatorAclListInput, VpcDeleteIPv6TranslatorAclListResponse>;
  /** Calls DeleteIPv6TranslatorEntry of VPC 2016-04-28, once per client token. */
  readonly deleteIPv6TranslatorEntry: Action<VpcDeleteIPv6TranslatorEntryInput, VpcDeleteIPv6TranslatorEntryResponse>;
  /** Calls DeleteIpsecServer of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteIpsecServer: Action<VpcDeleteIpsecServerInput, VpcDeleteIpsecServerResponse> & DryRuns<VpcDeleteIpsecServerInput>;
  /** Calls DeleteIpv4Gateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteIpv4Gateway: Action<VpcDeleteIpv4GatewayInput, VpcDeleteIpv4GatewayResponse> & DryRuns<VpcDeleteIpv4GatewayInput>;
  /** Calls DeleteIpv6EgressOnlyRule of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteIpv6EgressOnlyRule: Action<VpcDeleteIpv6EgressOnlyRuleInput, VpcDeleteIpv6EgressOnlyRuleResponse> & DryRuns<VpcDeleteIpv6EgressOnlyRuleInput>;
  /** Calls DeleteIpv6Gateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteIpv6Gateway: Action<VpcDeleteIpv6GatewayInput, VpcDeleteIpv6GatewayResponse> & DryRuns<VpcDeleteIpv6GatewayInput>;
  /** Calls DeleteIpv6InternetBandwidth of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteIpv6InternetBandwidth: Action<VpcDeleteIpv6InternetBandwidthInput, VpcDeleteIpv6InternetBandwidthResponse> & DryRuns<VpcDeleteIpv6InternetBandwidthInput>;
  /** Calls DeleteNatIp of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteNatIp: Action<VpcDeleteNatIpInput, VpcDeleteNatIpResponse> & DryRuns<VpcDeleteNatIpInput>;
  /** Calls DeleteNatIpCidr of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteNatIpCidr: Action<VpcDeleteNatIpCidrInput, VpcDeleteNatIpCidrResponse> & DryRuns<VpcDeleteNatIpCidrInput>;
  /** Calls DeleteNetworkAcl of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteNetworkAcl: Action<VpcDeleteNetworkAclInput, VpcDeleteNetworkAclResponse> & DryRuns<VpcDeleteNetworkAclInput>;
  /** Calls DeletePhysicalConnection of VPC 2016-04-28, once per client token. */
  readonly deletePhysicalConnection: Action<VpcDeletePhysicalConnectionInput, VpcDeletePhysicalConnectionResponse>;
  /** Calls DeletePublicIpAddressPool of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deletePublicIpAddressPool: Action<VpcDeletePublicIpAddressPoolInput, VpcDeletePublicIpAddressPoolResponse> & DryRuns<VpcDeletePublicIpAddressPoolInput>;
  /** Calls DeletePublicIpAddressPoolCidrBlock of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deletePublicIpAddressPoolCidrBlock: Action<VpcDeletePublicIpAddressPoolCidrBlockInput, VpcDeletePublicIpAddressPoolCidrBlockResponse> & DryRuns<VpcDeletePublicIpAddressPoolCidrBlockInput>;
  /** Calls DeleteRouteTargetGroup of VPC 2016-04-28, once per client token. */
  readonly deleteRouteTargetGroup: Action<VpcDeleteRouteTargetGroupInput, VpcDeleteRouteTargetGroupResponse>;
  /** Calls DeleteRouterInterface of VPC 2016-04-28, once per client token. */
  readonly deleteRouterInterface: Action<VpcDeleteRouterInterfaceInput, VpcDeleteRouterInterfaceResponse>;
  /** Calls DeleteSnatEntry of VPC 2016-04-28, once per client token. */
  readonly deleteSnatEntry: Action<VpcDeleteSnatEntryInput, VpcDeleteSnatEntryResponse>;
  /** Calls DeleteSslVpnClientCert of VPC 2016-04-28, once per client token. */
  readonly deleteSslVpnClientCert: Action<VpcDeleteSslVpnClientCertInput, VpcDeleteSslVpnClientCertResponse>;
  /** Calls DeleteSslVpnServer of VPC 2016-04-28, once per client token. */
  readonly deleteSslVpnServer: Action<VpcDeleteSslVpnServerInput, VpcDeleteSslVpnServerResponse>;
  /** Calls DeleteTrafficMirrorFilter of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteTrafficMirrorFilter: Action<VpcDeleteTrafficMirrorFilterInput, VpcDeleteTrafficMirrorFilterResponse> & DryRuns<VpcDeleteTrafficMirrorFilterInput>;
  /** Calls DeleteTrafficMirrorFilterRules of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteTrafficMirrorFilterRules: Action<VpcDeleteTrafficMirrorFilterRulesInput, VpcDeleteTrafficMirrorFilterRulesResponse> & DryRuns<VpcDeleteTrafficMirrorFilterRulesInput>;
  /** Calls DeleteTrafficMirrorSession of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteTrafficMirrorSession: Action<VpcDeleteTrafficMirrorSessionInput, VpcDeleteTrafficMirrorSessionResponse> & DryRuns<VpcDeleteTrafficMirrorSessionInput>;
  /** Calls DeleteVSwitchCidrReservation of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteVSwitchCidrReservation: Action<VpcDeleteVSwitchCidrReservationInput, VpcDeleteVSwitchCidrReservationResponse> & DryRuns<VpcDeleteVSwitchCidrReservationInput>;
  /** Calls DeleteVbrHa of VPC 2016-04-28, once per client token. */
  readonly deleteVbrHa: Action<VpcDeleteVbrHaInput, VpcDeleteVbrHaResponse>;
  /** Calls DeleteVcoRouteEntry of VPC 2016-04-28, once per client token. */
  readonly deleteVcoRouteEntry: Action<VpcDeleteVcoRouteEntryInput, VpcDeleteVcoRouteEntryResponse>;
  /** Calls DeleteVirtualBorderRouter of VPC 2016-04-28, once per client token. */
  readonly deleteVirtualBorderRouter: Action<VpcDeleteVirtualBorderRouterInput, VpcDeleteVirtualBorderRouterResponse>;
  /** Calls DeleteVpc of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteVpc: Action<VpcDeleteVpcInput, VpcDeleteVpcResponse> & DryRuns<VpcDeleteVpcInput>;
  /** Calls DeleteVpcGatewayEndpoint of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteVpcGatewayEndpoint: Action<VpcDeleteVpcGatewayEndpointInput, VpcDeleteVpcGatewayEndpointResponse> & DryRuns<VpcDeleteVpcGatewayEndpointInput>;
  /** Calls DeleteVpcPrefixList of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly deleteVpcPrefixList: Action<VpcDeleteVpcPrefixListInput, VpcDeleteVpcPrefixListResponse> & DryRuns<VpcDeleteVpcPrefixListInput>;
  /** Calls DeleteVpnAttachment of VPC 2016-04-28, once per client token. */
  readonly deleteVpnAttachment: Action<VpcDeleteVpnAttachmentInput, VpcDeleteVpnAttachmentResponse>;
  /** Calls DeleteVpnConnection of VPC 2016-04-28, once per client token. */
  readonly deleteVpnConnection: Action<VpcDeleteVpnConnectionInput, VpcDeleteVpnConnectionResponse>;
  /** Calls DeleteVpnGateway of VPC 2016-04-28, once per client token. */
  readonly deleteVpnGateway: Action<VpcDeleteVpnGatewayInput, VpcDeleteVpnGatewayResponse>;
  /** Calls DeleteVpnPbrRouteEntry of VPC 2016-04-28, once per client token. */
  readonly deleteVpnPbrRouteEntry: Action<VpcDeleteVpnPbrRouteEntryInput, VpcDeleteVpnPbrRouteEntryResponse>;
  /** Calls DeleteVpnRouteEntry of VPC 2016-04-28, once per client token. */
  readonly deleteVpnRouteEntry: Action<VpcDeleteVpnRouteEntryInput, VpcDeleteVpnRouteEntryResponse>;
  /** Calls DeletionProtection of VPC 2016-04-28, once per client token. */
  readonly deletionProtection: Action<VpcDeletionProtectionInput, VpcDeletionProtectionResponse>;
  /** Calls DescribeEipSegment of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeEipSegment: Action<VpcDescribeEipSegmentInput, VpcDescribeEipSegmentResponse>;
  /** Calls DescribeExpressConnectTrafficQos of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeExpressConnectTrafficQos: Action<VpcDescribeExpressConnectTrafficQosInput, VpcDescribeExpressConnectTrafficQosResponse>;
  /** Calls DescribeExpressConnectTrafficQosQueue of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeExpressConnectTrafficQosQueue: Action<VpcDescribeExpressConnectTrafficQosQueueInput, VpcDescribeExpressConnectTrafficQosQueueResponse>;
  /** Calls DescribeExpressConnectTrafficQosRule of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeExpressConnectTrafficQosRule: Action<VpcDescribeExpressConnectTrafficQosRuleInput, VpcDescribeExpressConnectTrafficQosRuleResponse>;
  /** Calls DescribeFailoverTestJob of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeFailoverTestJob: Action<VpcDescribeFailoverTestJobInput, VpcDescribeFailoverTestJobResponse>;
  /** Calls DescribeFailoverTestJobs of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeFailoverTestJobs: Action<VpcDescribeFailoverTestJobsInput, VpcDescribeFailoverTestJobsResponse>;
  /** Calls DescribeGrantRulesToCen of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeGrantRulesToCen: Action<VpcDescribeGrantRulesToCenInput, VpcDescribeGrantRulesToCenResponse>;
  /** Calls DescribeIPv6TranslatorEntries of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeIPv6TranslatorEntries: Action<VpcDescribeIPv6TranslatorEntriesInput, VpcDescribeIPv6TranslatorEntriesResponse>;
  /** Calls DescribeNatGatewayAssociateNetworkInterfaces of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeNatGatewayAssociateNetworkInterfaces: Action<VpcDescribeNatGatewayAssociateNetworkInterfacesInput, VpcDescribeNatGatewayAssociateNetworkInterfacesResponse>;
  /** Calls DescribeNetworkAclAttributes of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeNetworkAclAttributes: Action<VpcDescribeNetworkAclAttributesInput, VpcDescribeNetworkAclAttributesResponse>;
  /** Calls DescribeNetworkAcls of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeNetworkAcls: Action<VpcDescribeNetworkAclsInput, VpcDescribeNetworkAclsResponse>;
  /** Calls DescribePhysicalConnectionLOA of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describePhysicalConnectionLOA: Action<VpcDescribePhysicalConnectionLOAInput, VpcDescribePhysicalConnectionLOAResponse>;
  /** Calls DescribePhysicalConnections of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. The answer may hold a secret. */
  readonly describePhysicalConnections: Action<VpcDescribePhysicalConnectionsInput, VpcDescribePhysicalConnectionsResponse>;
  /** Calls DescribeVbrHa of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. Takes dry runs. */
  readonly describeVbrHa: Action<VpcDescribeVbrHaInput, VpcDescribeVbrHaResponse> & DryRuns<VpcDescribeVbrHaInput>;
  /** Calls DescribeVcoRouteEntries of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeVcoRouteEntries: Action<VpcDescribeVcoRouteEntriesInput, VpcDescribeVcoRouteEntriesResponse>;
  /** Calls DescribeVpnCrossAccountAuthorizations of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly describeVpnCrossAccountAuthorizations: Action<VpcDescribeVpnCrossAccountAuthorizationsInput, VpcDescribeVpnCrossAccountAuthorizationsResponse>;
  /** Calls DetachDhcpOptionsSetFromVpc of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly detachDhcpOptionsSetFromVpc: Action<VpcDetachDhcpOptionsSetFromVpcInput, VpcDetachDhcpOptionsSetFromVpcResponse> & DryRuns<VpcDetachDhcpOptionsSetFromVpcInput>;
  /** Calls DiagnoseVpnGateway of VPC 2016-04-28, once per client token. */
  readonly diagnoseVpnGateway: Action<VpcDiagnoseVpnGatewayInput, VpcDiagnoseVpnGatewayResponse>;
  /** Calls DisableVpcClassicLink of VPC 2016-04-28, once per client token. */
  readonly disableVpcClassicLink: Action<VpcDisableVpcClassicLinkInput, VpcDisableVpcClassicLinkResponse>;
  /** Calls DissociateRouteTableFromGateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly dissociateRouteTableFromGateway: Action<VpcDissociateRouteTableFromGatewayInput, VpcDissociateRouteTableFromGatewayResponse> & DryRuns<VpcDissociateRouteTableFromGatewayInput>;
  /** Calls DissociateRouteTablesFromVpcGatewayEndpoint of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly dissociateRouteTablesFromVpcGatewayEndpoint: Action<VpcDissociateRouteTablesFromVpcGatewayEndpointInput, VpcDissociateRouteTablesFromVpcGatewayEndpointResponse> & DryRuns<VpcDissociateRouteTablesFromVpcGatewayEndpointInput>;
  /** Calls DissociateVpnGatewayWithCertificate of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly dissociateVpnGatewayWithCertificate: Action<VpcDissociateVpnGatewayWithCertificateInput, VpcDissociateVpnGatewayWithCertificateResponse> & DryRuns<VpcDissociateVpnGatewayWithCertificateInput>;
  /** Calls EnablePhysicalConnection of VPC 2016-04-28, once per client token. */
  readonly enablePhysicalConnection: Action<VpcEnablePhysicalConnectionInput, VpcEnablePhysicalConnectionResponse>;
  /** Calls EnableVpcClassicLink of VPC 2016-04-28, once per client token. */
  readonly enableVpcClassicLink: Action<VpcEnableVpcClassicLinkInput, VpcEnableVpcClassicLinkResponse>;
  /** Calls EnableVpcIpv4Gateway of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly enableVpcIpv4Gateway: Action<VpcEnableVpcIpv4GatewayInput, VpcEnableVpcIpv4GatewayResponse> & DryRuns<VpcEnableVpcIpv4GatewayInput>;
  /** Calls GetFlowLogServiceStatus of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly getFlowLogServiceStatus: ActionWithoutInput<VpcGetFlowLogServiceStatusResponse>;
  /** Calls GetNatIpAttribute of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. Takes dry runs. */
  readonly getNatIpAttribute: Action<VpcGetNatIpAttributeInput, VpcGetNatIpAttributeResponse> & DryRuns<VpcGetNatIpAttributeInput>;
  /** Calls GetNatIpCidrAttribute of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. Takes dry runs. */
  readonly getNatIpCidrAttribute: Action<VpcGetNatIpCidrAttributeInput, VpcGetNatIpCidrAttributeResponse> & DryRuns<VpcGetNatIpCidrAttributeInput>;
  /** Calls GetPublicIpAddressPoolServiceStatus of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly getPublicIpAddressPoolServiceStatus: ActionWithoutInput<VpcGetPublicIpAddressPoolServiceStatusResponse>;
  /** Calls GetRouteTargetGroup of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly getRouteTargetGroup: Action<VpcGetRouteTargetGroupInput, VpcGetRouteTargetGroupResponse>;
  /** Calls GetTrafficMirrorServiceStatus of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly getTrafficMirrorServiceStatus: ActionWithoutInput<VpcGetTrafficMirrorServiceStatusResponse>;
  /** Calls GetVpnGatewayDiagnoseResult of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly getVpnGatewayDiagnoseResult: Action<VpcGetVpnGatewayDiagnoseResultInput, VpcGetVpnGatewayDiagnoseResultResponse>;
  /** Calls GrantInstanceToCen of VPC 2016-04-28, once per client token. */
  readonly grantInstanceToCen: Action<VpcGrantInstanceToCenInput, VpcGrantInstanceToCenResponse>;
  /** Calls ListFullNatEntries of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly listFullNatEntries: Action<VpcListFullNatEntriesInput, VpcListFullNatEntriesResponse>;
  /** Calls ListNatIpCidrs of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. Takes dry runs. */
  readonly listNatIpCidrs: Action<VpcListNatIpCidrsInput, VpcListNatIpCidrsResponse> & DryRuns<VpcListNatIpCidrsInput>;
  /** Calls ListNatIps of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. Takes dry runs. */
  readonly listNatIps: Action<VpcListNatIpsInput, VpcListNatIpsResponse> & DryRuns<VpcListNatIpsInput>;
  /** Calls ListPhysicalConnectionFeatures of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly listPhysicalConnectionFeatures: Action<VpcListPhysicalConnectionFeaturesInput, VpcListPhysicalConnectionFeaturesResponse>;
  /** Calls ListRouteTargetGroups of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly listRouteTargetGroups: Action<VpcListRouteTargetGroupsInput, VpcListRouteTargetGroupsResponse>;
  /** Calls ModifyBgpGroupAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyBgpGroupAttribute: Action<VpcModifyBgpGroupAttributeInput, VpcModifyBgpGroupAttributeResponse>;
  /** Calls ModifyBgpPeerAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyBgpPeerAttribute: Action<VpcModifyBgpPeerAttributeInput, VpcModifyBgpPeerAttributeResponse>;
  /** Calls ModifyCustomerGatewayAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyCustomerGatewayAttribute: Action<VpcModifyCustomerGatewayAttributeInput, VpcModifyCustomerGatewayAttributeResponse>;
  /** Calls ModifyEipForwardMode of VPC 2016-04-28, once per client token. */
  readonly modifyEipForwardMode: Action<VpcModifyEipForwardModeInput, VpcModifyEipForwardModeResponse>;
  /** Calls ModifyExpressConnectTrafficQos of VPC 2016-04-28, once per client token. */
  readonly modifyExpressConnectTrafficQos: Action<VpcModifyExpressConnectTrafficQosInput, VpcModifyExpressConnectTrafficQosResponse>;
  /** Calls ModifyExpressConnectTrafficQosQueue of VPC 2016-04-28, once per client token. */
  readonly modifyExpressConnectTrafficQosQueue: Action<VpcModifyExpressConnectTrafficQosQueueInput, VpcModifyExpressConnectTrafficQosQueueResponse>;
  /** Calls ModifyExpressConnectTrafficQosRule of VPC 2016-04-28, once per client token. */
  readonly modifyExpressConnectTrafficQosRule: Action<VpcModifyExpressConnectTrafficQosRuleInput, VpcModifyExpressConnectTrafficQosRuleResponse>;
  /** Calls ModifyForwardEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyForwardEntry: Action<VpcModifyForwardEntryInput, VpcModifyForwardEntryResponse> & DryRuns<VpcModifyForwardEntryInput>;
  /** Calls ModifyFullNatEntryAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyFullNatEntryAttribute: Action<VpcModifyFullNatEntryAttributeInput, VpcModifyFullNatEntryAttributeResponse> & DryRuns<VpcModifyFullNatEntryAttributeInput>;
  /** Calls ModifyHaVipAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyHaVipAttribute: Action<VpcModifyHaVipAttributeInput, VpcModifyHaVipAttributeResponse>;
  /** Calls ModifyIPv6TranslatorAclAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyIPv6TranslatorAclAttribute: Action<VpcModifyIPv6TranslatorAclAttributeInput, VpcModifyIPv6TranslatorAclAttributeResponse>;
  /** Calls ModifyIPv6TranslatorAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyIPv6TranslatorAttribute: Action<VpcModifyIPv6TranslatorAttributeInput, VpcModifyIPv6TranslatorAttributeResponse>;
  /** Calls ModifyIPv6TranslatorBandwidth of VPC 2016-04-28, once per client token. */
  readonly modifyIPv6TranslatorBandwidth: Action<VpcModifyIPv6TranslatorBandwidthInput, VpcModifyIPv6TranslatorBandwidthResponse>;
  /** Calls ModifyIpv6AddressAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyIpv6AddressAttribute: Action<VpcModifyIpv6AddressAttributeInput, VpcModifyIpv6AddressAttributeResponse> & DryRuns<VpcModifyIpv6AddressAttributeInput>;
  /** Calls ModifyIpv6GatewayAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyIpv6GatewayAttribute: Action<VpcModifyIpv6GatewayAttributeInput, VpcModifyIpv6GatewayAttributeResponse> & DryRuns<VpcModifyIpv6GatewayAttributeInput>;
  /** Calls ModifyIpv6InternetBandwidth of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyIpv6InternetBandwidth: Action<VpcModifyIpv6InternetBandwidthInput, VpcModifyIpv6InternetBandwidthResponse> & DryRuns<VpcModifyIpv6InternetBandwidthInput>;
  /** Calls ModifyNatGatewaySpec of VPC 2016-04-28, once per client token. */
  readonly modifyNatGatewaySpec: Action<VpcModifyNatGatewaySpecInput, VpcModifyNatGatewaySpecResponse>;
  /** Calls ModifyNatIpAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyNatIpAttribute: Action<VpcModifyNatIpAttributeInput, VpcModifyNatIpAttributeResponse> & DryRuns<VpcModifyNatIpAttributeInput>;
  /** Calls ModifyNatIpCidrAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyNatIpCidrAttribute: Action<VpcModifyNatIpCidrAttributeInput, VpcModifyNatIpCidrAttributeResponse> & DryRuns<VpcModifyNatIpCidrAttributeInput>;
  /** Calls ModifyNetworkAclAttributes of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyNetworkAclAttributes: Action<VpcModifyNetworkAclAttributesInput, VpcModifyNetworkAclAttributesResponse> & DryRuns<VpcModifyNetworkAclAttributesInput>;
  /** Calls ModifyPhysicalConnectionAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyPhysicalConnectionAttribute: Action<VpcModifyPhysicalConnectionAttributeInput, VpcModifyPhysicalConnectionAttributeResponse>;
  /** Calls ModifyRouterInterfaceSpec of VPC 2016-04-28, once per client token. */
  readonly modifyRouterInterfaceSpec: Action<VpcModifyRouterInterfaceSpecInput, VpcModifyRouterInterfaceSpecResponse>;
  /** Calls ModifySnatEntry of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifySnatEntry: Action<VpcModifySnatEntryInput, VpcModifySnatEntryResponse> & DryRuns<VpcModifySnatEntryInput>;
  /** Calls ModifySslVpnClientCert of VPC 2016-04-28, once per client token. */
  readonly modifySslVpnClientCert: Action<VpcModifySslVpnClientCertInput, VpcModifySslVpnClientCertResponse>;
  /** Calls ModifySslVpnServer of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifySslVpnServer: Action<VpcModifySslVpnServerInput, VpcModifySslVpnServerResponse> & DryRuns<VpcModifySslVpnServerInput>;
  /** Calls ModifyTunnelAttribute of VPC 2016-04-28, once per client token. The answer may hold a secret. */
  readonly modifyTunnelAttribute: Action<VpcModifyTunnelAttributeInput, VpcModifyTunnelAttributeResponse>;
  /** Calls ModifyVSwitchCidrReservationAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyVSwitchCidrReservationAttribute: Action<VpcModifyVSwitchCidrReservationAttributeInput, VpcModifyVSwitchCidrReservationAttributeResponse> & DryRuns<VpcModifyVSwitchCidrReservationAttributeInput>;
  /** Calls ModifyVcoRouteEntryWeight of VPC 2016-04-28, once per client token. */
  readonly modifyVcoRouteEntryWeight: Action<VpcModifyVcoRouteEntryWeightInput, VpcModifyVcoRouteEntryWeightResponse>;
  /** Calls ModifyVirtualBorderRouterAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyVirtualBorderRouterAttribute: Action<VpcModifyVirtualBorderRouterAttributeInput, VpcModifyVirtualBorderRouterAttributeResponse>;
  /** Calls ModifyVpcCidrBlock of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyVpcCidrBlock: Action<VpcModifyVpcCidrBlockInput, VpcModifyVpcCidrBlockResponse> & DryRuns<VpcModifyVpcCidrBlockInput>;
  /** Calls ModifyVpcPrefixList of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly modifyVpcPrefixList: Action<VpcModifyVpcPrefixListInput, VpcModifyVpcPrefixListResponse> & DryRuns<VpcModifyVpcPrefixListInput>;
  /** Calls ModifyVpnAttachmentAttribute of VPC 2016-04-28, once per client token. The answer may hold a secret. */
  readonly modifyVpnAttachmentAttribute: Action<VpcModifyVpnAttachmentAttributeInput, VpcModifyVpnAttachmentAttributeResponse>;
  /** Calls ModifyVpnConnectionAttribute of VPC 2016-04-28, once per client token. The answer may hold a secret. */
  readonly modifyVpnConnectionAttribute: Action<VpcModifyVpnConnectionAttributeInput, VpcModifyVpnConnectionAttributeResponse>;
  /** Calls ModifyVpnGatewayAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyVpnGatewayAttribute: Action<VpcModifyVpnGatewayAttributeInput, VpcModifyVpnGatewayAttributeResponse>;
  /** Calls ModifyVpnPbrRouteEntryAttribute of VPC 2016-04-28, once per client token. */
  readonly modifyVpnPbrRouteEntryAttribute: Action<VpcModifyVpnPbrRouteEntryAttributeInput, VpcModifyVpnPbrRouteEntryAttributeResponse>;
  /** Calls ModifyVpnPbrRouteEntryPriority of VPC 2016-04-28, once per client token. */
  readonly modifyVpnPbrRouteEntryPriority: Action<VpcModifyVpnPbrRouteEntryPriorityInput, VpcModifyVpnPbrRouteEntryPriorityResponse>;
  /** Calls ModifyVpnPbrRouteEntryWeight of VPC 2016-04-28, once per client token. */
  readonly modifyVpnPbrRouteEntryWeight: Action<VpcModifyVpnPbrRouteEntryWeightInput, VpcModifyVpnPbrRouteEntryWeightResponse>;
  /** Calls ModifyVpnRouteEntryWeight of VPC 2016-04-28, once per client token. */
  readonly modifyVpnRouteEntryWeight: Action<VpcModifyVpnRouteEntryWeightInput, VpcModifyVpnRouteEntryWeightResponse>;
  /** Calls OpenFlowLogService of VPC 2016-04-28, once per client token. */
  readonly openFlowLogService: ActionWithoutInput<VpcOpenFlowLogServiceResponse>;
  /** Calls OpenPublicIpAddressPoolService of VPC 2016-04-28, once per client token. */
  readonly openPublicIpAddressPoolService: ActionWithoutInput<VpcOpenPublicIpAddressPoolServiceResponse>;
  /** Calls OpenTrafficMirrorService of VPC 2016-04-28, once per client token. */
  readonly openTrafficMirrorService: ActionWithoutInput<VpcOpenTrafficMirrorServiceResponse>;
  /** Calls PublishVpnRouteEntry of VPC 2016-04-28, once per client token. */
  readonly publishVpnRouteEntry: Action<VpcPublishVpnRouteEntryInput, VpcPublishVpnRouteEntryResponse>;
  /** Calls RecoverVirtualBorderRouter of VPC 2016-04-28, once per client token. */
  readonly recoverVirtualBorderRouter: Action<VpcRecoverVirtualBorderRouterInput, VpcRecoverVirtualBorderRouterResponse>;
  /** Calls ReleaseEipSegmentAddress of VPC 2016-04-28, once per client token. */
  readonly releaseEipSegmentAddress: Action<VpcReleaseEipSegmentAddressInput, VpcReleaseEipSegmentAddressResponse>;
  /** Calls ReleaseIpv6Address of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly releaseIpv6Address: Action<VpcReleaseIpv6AddressInput, VpcReleaseIpv6AddressResponse> & DryRuns<VpcReleaseIpv6AddressInput>;
  /** Calls RemoveCommonBandwidthPackageIp of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly removeCommonBandwidthPackageIp: Action<VpcRemoveCommonBandwidthPackageIpInput, VpcRemoveCommonBandwidthPackageIpResponse> & DryRuns<VpcRemoveCommonBandwidthPackageIpInput>;
  /** Calls RemoveIPv6TranslatorAclListEntry of VPC 2016-04-28, once per client token. */
  readonly removeIPv6TranslatorAclListEntry: Action<VpcRemoveIPv6TranslatorAclListEntryInput, VpcRemoveIPv6TranslatorAclListEntryResponse>;
  /** Calls RemoveSourcesFromTrafficMirrorSession of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly removeSourcesFromTrafficMirrorSession: Action<VpcRemoveSourcesFromTrafficMirrorSessionInput, VpcRemoveSourcesFromTrafficMirrorSessionResponse> & DryRuns<VpcRemoveSourcesFromTrafficMirrorSessionInput>;
  /** Calls ReplaceVpcDhcpOptionsSet of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly replaceVpcDhcpOptionsSet: Action<VpcReplaceVpcDhcpOptionsSetInput, VpcReplaceVpcDhcpOptionsSetResponse> & DryRuns<VpcReplaceVpcDhcpOptionsSetInput>;
  /** Calls RetryVpcPrefixListAssociation of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly retryVpcPrefixListAssociation: Action<VpcRetryVpcPrefixListAssociationInput, VpcRetryVpcPrefixListAssociationResponse> & DryRuns<VpcRetryVpcPrefixListAssociationInput>;
  /** Calls RevokeInstanceFromCen of VPC 2016-04-28, once per client token. */
  readonly revokeInstanceFromCen: Action<VpcRevokeInstanceFromCenInput, VpcRevokeInstanceFromCenResponse>;
  /** Calls SecondApplyPhysicalConnectionLOA of VPC 2016-04-28, once per client token. */
  readonly secondApplyPhysicalConnectionLOA: Action<VpcSecondApplyPhysicalConnectionLOAInput, VpcSecondApplyPhysicalConnectionLOAResponse>;
  /** Calls StartFailoverTestJob of VPC 2016-04-28, once per client token. */
  readonly startFailoverTestJob: Action<VpcStartFailoverTestJobInput, VpcStartFailoverTestJobResponse>;
  /** Calls StopFailoverTestJob of VPC 2016-04-28, once per client token. */
  readonly stopFailoverTestJob: Action<VpcStopFailoverTestJobInput, VpcStopFailoverTestJobResponse>;
  /** Calls SwitchActiveRouteTarget of VPC 2016-04-28, once per client token. */
  readonly switchActiveRouteTarget: Action<VpcSwitchActiveRouteTargetInput, VpcSwitchActiveRouteTargetResponse>;
  /** Calls TerminatePhysicalConnection of VPC 2016-04-28, once per client token. */
  readonly terminatePhysicalConnection: Action<VpcTerminatePhysicalConnectionInput, VpcTerminatePhysicalConnectionResponse>;
  /** Calls TerminateVirtualBorderRouter of VPC 2016-04-28, once per client token. */
  readonly terminateVirtualBorderRouter: Action<VpcTerminateVirtualBorderRouterInput, VpcTerminateVirtualBorderRouterResponse>;
  /** Calls TransformEipSegmentToPublicIpAddressPool of VPC 2016-04-28, once per client token. */
  readonly transformEipSegmentToPublicIpAddressPool: Action<VpcTransformEipSegmentToPublicIpAddressPoolInput, VpcTransformEipSegmentToPublicIpAddressPoolResponse>;
  /** Calls UnassociateEipAddress of VPC 2016-04-28, once per client token. */
  readonly unassociateEipAddress: Action<VpcUnassociateEipAddressInput, VpcUnassociateEipAddressResponse>;
  /** Calls UnassociateHaVip of VPC 2016-04-28, once per client token. */
  readonly unassociateHaVip: Action<VpcUnassociateHaVipInput, VpcUnassociateHaVipResponse>;
  /** Calls UnassociateNetworkAcl of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly unassociateNetworkAcl: Action<VpcUnassociateNetworkAclInput, VpcUnassociateNetworkAclResponse> & DryRuns<VpcUnassociateNetworkAclInput>;
  /** Calls UnassociatePhysicalConnectionFromVirtualBorderRouter of VPC 2016-04-28, once per client token. */
  readonly unassociatePhysicalConnectionFromVirtualBorderRouter: Action<VpcUnassociatePhysicalConnectionFromVirtualBorderRouterInput, VpcUnassociatePhysicalConnectionFromVirtualBorderRouterResponse>;
  /** Calls UnassociateRouteTable of VPC 2016-04-28, once per client token. */
  readonly unassociateRouteTable: Action<VpcUnassociateRouteTableInput, VpcUnassociateRouteTableResponse>;
  /** Calls UpdateDhcpOptionsSetAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateDhcpOptionsSetAttribute: Action<VpcUpdateDhcpOptionsSetAttributeInput, VpcUpdateDhcpOptionsSetAttributeResponse> & DryRuns<VpcUpdateDhcpOptionsSetAttributeInput>;
  /** Calls UpdateEnhancedVpnGateway of VPC 2016-04-28, once per client token. */
  readonly updateEnhancedVpnGateway: Action<VpcUpdateEnhancedVpnGatewayInput, VpcUpdateEnhancedVpnGatewayResponse>;
  /** Calls UpdateFailoverTestJob of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateFailoverTestJob: Action<VpcUpdateFailoverTestJobInput, VpcUpdateFailoverTestJobResponse> & DryRuns<VpcUpdateFailoverTestJobInput>;
  /** Calls UpdateGatewayRouteTableEntryAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateGatewayRouteTableEntryAttribute: Action<VpcUpdateGatewayRouteTableEntryAttributeInput, VpcUpdateGatewayRouteTableEntryAttributeResponse> & DryRuns<VpcUpdateGatewayRouteTableEntryAttributeInput>;
  /** Calls UpdateIpsecServer of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateIpsecServer: Action<VpcUpdateIpsecServerInput, VpcUpdateIpsecServerResponse> & DryRuns<VpcUpdateIpsecServerInput>;
  /** Calls UpdateIpv4GatewayAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateIpv4GatewayAttribute: Action<VpcUpdateIpv4GatewayAttributeInput, VpcUpdateIpv4GatewayAttributeResponse> & DryRuns<VpcUpdateIpv4GatewayAttributeInput>;
  /** Calls UpdateNatGatewayNatType of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateNatGatewayNatType: Action<VpcUpdateNatGatewayNatTypeInput, VpcUpdateNatGatewayNatTypeResponse> & DryRuns<VpcUpdateNatGatewayNatTypeInput>;
  /** Calls UpdateNetworkAclEntries of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateNetworkAclEntries: Action<VpcUpdateNetworkAclEntriesInput, VpcUpdateNetworkAclEntriesResponse> & DryRuns<VpcUpdateNetworkAclEntriesInput>;
  /** Calls UpdatePublicIpAddressPoolAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updatePublicIpAddressPoolAttribute: Action<VpcUpdatePublicIpAddressPoolAttributeInput, VpcUpdatePublicIpAddressPoolAttributeResponse> & DryRuns<VpcUpdatePublicIpAddressPoolAttributeInput>;
  /** Calls UpdateRouteTargetGroup of VPC 2016-04-28, once per client token. */
  readonly updateRouteTargetGroup: Action<VpcUpdateRouteTargetGroupInput, VpcUpdateRouteTargetGroupResponse>;
  /** Calls UpdateTrafficMirrorFilterAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateTrafficMirrorFilterAttribute: Action<VpcUpdateTrafficMirrorFilterAttributeInput, VpcUpdateTrafficMirrorFilterAttributeResponse> & DryRuns<VpcUpdateTrafficMirrorFilterAttributeInput>;
  /** Calls UpdateTrafficMirrorFilterRuleAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateTrafficMirrorFilterRuleAttribute: Action<VpcUpdateTrafficMirrorFilterRuleAttributeInput, VpcUpdateTrafficMirrorFilterRuleAttributeResponse> & DryRuns<VpcUpdateTrafficMirrorFilterRuleAttributeInput>;
  /** Calls UpdateTrafficMirrorSessionAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateTrafficMirrorSessionAttribute: Action<VpcUpdateTrafficMirrorSessionAttributeInput, VpcUpdateTrafficMirrorSessionAttributeResponse> & DryRuns<VpcUpdateTrafficMirrorSessionAttributeInput>;
  /** Calls UpdateVirtualBorderBandwidth of VPC 2016-04-28, once per client token. */
  readonly updateVirtualBorderBandwidth: Action<VpcUpdateVirtualBorderBandwidthInput, VpcUpdateVirtualBorderBandwidthResponse>;
  /** Calls UpdateVpcGatewayEndpointAttribute of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateVpcGatewayEndpointAttribute: Action<VpcUpdateVpcGatewayEndpointAttributeInput, VpcUpdateVpcGatewayEndpointAttributeResponse> & DryRuns<VpcUpdateVpcGatewayEndpointAttributeInput>;
  /** Calls VpcDescribeVpcNatGatewayNetworkInterfaceQuota of VPC 2016-04-28, once per client token. The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made. */
  readonly vpcDescribeVpcNatGatewayNetworkInterfaceQuota: Action<VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaInput, VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaResponse>;
  /** Calls AttachVbrToVpconn of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly attachVbrToVpconn: Action<VpcAttachVbrToVpconnInput, VpcAttachVbrToVpconnResponse> & DryRuns<VpcAttachVbrToVpconnInput>;
  /** Calls CreateVirtualPhysicalConnection of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVirtualPhysicalConnection: Action<VpcCreateVirtualPhysicalConnectionInput, VpcCreateVirtualPhysicalConnectionResponse> & DryRuns<VpcCreateVirtualPhysicalConnectionInput>;
  /** Calls CreateVpconnFromVbr of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly createVpconnFromVbr: Action<VpcCreateVpconnFromVbrInput, VpcCreateVpconnFromVbrResponse> & DryRuns<VpcCreateVpconnFromVbrInput>;
  /** Calls RecoverPhysicalConnection of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly recoverPhysicalConnection: Action<VpcRecoverPhysicalConnectionInput, VpcRecoverPhysicalConnectionResponse> & DryRuns<VpcRecoverPhysicalConnectionInput>;
  /** Calls UpdateVirtualPhysicalConnection of VPC 2016-04-28, once per client token. Takes dry runs. */
  readonly updateVirtualPhysicalConnection: Action<VpcUpdateVirtualPhysicalConnectionInput, VpcUpdateVirtualPhysicalConnectionResponse> & DryRuns<VpcUpdateVirtualPhysicalConnectionInput>;
};

/** What each is called with, what is read of its answer, and whether it takes dry runs. */
export const VPC_ACTIONS: ActionTable<VpcActions> = {
  addBgpNetwork: ['VpcAddBgpNetworkInput', '{requestId}', false],
  addCommonBandwidthPackageIp: ['VpcAddCommonBandwidthPackageIpInput', '{requestId}', true],
  addCommonBandwidthPackageIps: ['VpcAddCommonBandwidthPackageIpsInput', '{requestId}', false],
  addPublicIpAddressPoolCidrBlock: ['VpcAddPublicIpAddressPoolCidrBlockInput', '{cidrBlock requestId}', true],
  addSourcesToTrafficMirrorSession: ['VpcAddSourcesToTrafficMirrorSessionInput', '{requestId}', true],
  allocateEipAddress: ['VpcAllocateEipAddressInput', '{allocationId eipAddress orderId requestId resourceGroupId}', false],
  allocateEipAddressPro: ['VpcAllocateEipAddressProInput', '{allocationId eipAddress orderId requestId resourceGroupId}', false],
  allocateEipSegmentAddress: ['VpcAllocateEipSegmentAddressInput', '{eipSegmentInstanceId requestId}', false],
  allocateIpv6Address: ['VpcAllocateIpv6AddressInput', '{ipv6Address ipv6AddressId requestId resourceGroupId}', true],
  allocateIpv6InternetBandwidth: ['VpcAllocateIpv6InternetBandwidthInput', '{internetBandwidthId ipv6AddressId requestId}', true],
  allocateVpcIpv6Cidr: ['VpcAllocateVpcIpv6CidrInput', '{ipv6CidrBlock requestId}', false],
  applyPhysicalConnectionLOA: ['VpcApplyPhysicalConnectionLOAInput', '{requestId}', false],
  associateEipAddress: ['VpcAssociateEipAddressInput', '{requestId}', false],
  associateEipAddressBatch: ['VpcAssociateEipAddressBatchInput', '{requestId}', false],
  associateHaVip: ['VpcAssociateHaVipInput', '{requestId}', false],
  associateNetworkAcl: ['VpcAssociateNetworkAclInput', '{requestId}', true],
  associatePhysicalConnectionToVirtualBorderRouter: ['VpcAssociatePhysicalConnectionToVirtualBorderRouterInput', '{requestId}', false],
  associateRouteTable: ['VpcAssociateRouteTableInput', '{requestId}', false],
  associateRouteTableWithGateway: ['VpcAssociateRouteTableWithGatewayInput', '{requestId}', true],
  associateRouteTablesWithVpcGatewayEndpoint: ['VpcAssociateRouteTablesWithVpcGatewayEndpointInput', '{requestId}', true],
  associateVpnGatewayWithCertificate: ['VpcAssociateVpnGatewayWithCertificateInput', '{requestId}', true],
  attachDhcpOptionsSetToVpc: ['VpcAttachDhcpOptionsSetToVpcInput', '{requestId}', true],
  cancelPhysicalConnection: ['VpcCancelPhysicalConnectionInput', '{requestId}', false],
  checkVpnBgpEnabled: [null, '{bgpEnabled requestId}', false],
  completePhysicalConnectionLOA: ['VpcCompletePhysicalConnectionLOAInput', '{requestId}', false],
  confirmPhysicalConnection: ['VpcConfirmPhysicalConnectionInput', '{requestId}', false],
  convertBandwidthPackage: ['VpcConvertBandwidthPackageInput', '{requestId}', false],
  copyNetworkAclEntries: ['VpcCopyNetworkAclEntriesInput', '{requestId}', true],
  createBgpGroup: ['VpcCreateBgpGroupInput', '{bgpGroupId requestId}', false],
  createBgpPeer: ['VpcCreateBgpPeerInput', '{bgpPeerId requestId}', false],
  createCommonBandwidthPackage: ['VpcCreateCommonBandwidthPackageInput', '{bandwidthPackageId requestId resourceGroupId}', false],
  createCustomerGateway: ['VpcCreateCustomerGatewayInput', '{createTime customerGatewayId description ipAddress name requestId}', false],
  createDefaultVSwitch: ['VpcCreateDefaultVSwitchInput', '{requestId vSwitchId}', false],
  createDefaultVpc: ['VpcCreateDefaultVpcInput', '{requestId routeTableId vRouterId vpcId}', false],
  createDhcpOptionsSet: ['VpcCreateDhcpOptionsSetInput', '{dhcpOptionsSetId requestId resourceGroupId}', true],
  createEnhancedVpnGateway: ['VpcCreateEnhancedVpnGatewayInput', '{name requestId vpnGatewayId}', false],
  createExpressConnectTrafficQos: ['VpcCreateExpressConnectTrafficQosInput', '{qosId requestId}', false],
  createExpressConnectTrafficQosQueue: ['VpcCreateExpressConnectTrafficQosQueueInput', '{qosId queueId requestId}', false],
  createExpressConnectTrafficQosRule: ['VpcCreateExpressConnectTrafficQosRuleInput', '{qosId queueId requestId ruleId}', false],
  createFailoverTestJob: ['VpcCreateFailoverTestJobInput', '{jobId requestId}', true],
  createForwardEntry: ['VpcCreateForwardEntryInput', '{forwardEntryId requestId}', true],
  createFullNatEntry: ['VpcCreateFullNatEntryInput', '{fullNatEntryId requestId}', true],
  createGlobalAccelerationInstance: ['VpcCreateGlobalAccelerationInstanceInput', '{globalAccelerationInstanceId ipAddress requestId}', false],
  createHaVip: ['VpcCreateHaVipInput', '{haVipId ipAddress requestId}', false],
  createHighReliablePhysicalConnection: ['VpcCreateHighReliablePhysicalConnectionInput', '{errorInfoList{errorInfoList{errorCode errorMessage instanceId}} physicalConnectionList{physicalConnectionList{instanceId regionNo}} requestId}', true],
  createIPv6Translator: ['VpcCreateIPv6TranslatorInput', '{ipv6TranslatorId name orderId requestId spec}', false],
  createIPv6TranslatorAclList: ['VpcCreateIPv6TranslatorAclListInput', '{aclId requestId}', false],
  createIpsecServer: ['VpcCreateIpsecServerInput', '{creationTime ipsecServerId ipsecServerName regionId requestId vpnGatewayId}', true],
  createIpv4Gateway: ['VpcCreateIpv4GatewayInput', '{ipv4GatewayId requestId resourceGroupId}', true],
  createIpv6EgressOnlyRule: ['VpcCreateIpv6EgressOnlyRuleInput', '{ipv6EgressRuleId requestId}', true],
  createIpv6Gateway: ['VpcCreateIpv6GatewayInput', '{ipv6GatewayId requestId resourceGroupId}', true],
  createNatGateway: ['VpcCreateNatGatewayInput', '{forwardTableIds{forwardTableId} fullNatTableIds{fullNatTableId} natGatewayId requestId snatTableIds{snatTableId}}', false],
  createNatIp: ['VpcCreateNatIpInput', '{ipv4Prefix natIp natIpId natIps{ipv4Prefix natIp natIpId} requestId}', true],
  createNatIpCidr: ['VpcCreateNatIpCidrInput', '{natIpCidrId requestId}', true],
  createNetworkAcl: ['VpcCreateNetworkAclInput', '{networkAclAttribute{creationTime description egressAclEntries{egressAclEntry{description destinationCidrIp networkAclEntryId networkAclEntryName policy port protocol}} ingressAclEntries{ingressAclEntry{description networkAclEntryId networkAclEntryName policy port protocol sourceCidrIp}} networkAclId networkAclName regionId resources{resource{resourceId resourceType status}} status vpcId} networkAclId requestId}', true],
  createPhysicalConnection: ['VpcCreatePhysicalConnectionInput', '{physicalConnectionId requestId}', false],
  createPhysicalConnectionOccupancyOrder: ['VpcCreatePhysicalConnectionOccupancyOrderInput', '{data{orderId} requestId}', false],
  createPhysicalConnectionSetupOrder: ['VpcCreatePhysicalConnectionSetupOrderInput', '{orderId physicalConnectionId requestId}', false],
  createPublicIpAddressPool: ['VpcCreatePublicIpAddressPoolInput', '{publicIpAddressPoolId pulbicIpAddressPoolId requestId resourceGroupId}', true],
  createRouteEntry: ['VpcCreateRouteEntryInput', '{requestId routeEntryId}', true],
  createRouteTable: ['VpcCreateRouteTableInput', '{requestId routeTableId}', false],
  createRouteTargetGroup: ['VpcCreateRouteTargetGroupInput', '{requestId routeTargetGroupId}', false],
  createRouterInterface: ['VpcCreateRouterInterfaceInput', '{orderId requestId routerInterfaceId}', false],
  createSnatEntry: ['VpcCreateSnatEntryInput', '{requestId snatEntryId}', true],
  createSslVpnClientCert: ['VpcCreateSslVpnClientCertInput', '{name requestId sslVpnClientCertId}', false],
  createSslVpnServer: ['VpcCreateSslVpnServerInput', '{name requestId sslVpnServerId}', true],
  createTrafficMirrorFilter: ['VpcCreateTrafficMirrorFilterInput', '{requestId resourceGroupId trafficMirrorFilterId}', true],
  createTrafficMirrorFilterRules: ['VpcCreateTrafficMirrorFilterRulesInput', '{egressRules{instanceId} ingressRules{instanceId} requestId}', true],
  createTrafficMirrorSession: ['VpcCreateTrafficMirrorSessionInput', '{requestId resourceGroupId trafficMirrorSessionId}', true],
  createVSwitch: ['VpcCreateVSwitchInput', '{requestId vSwitchId}', false],
  createVSwitchCidrReservation: ['VpcCreateVSwitchCidrReservationInput', '{requestId vSwitchCidrReservationId}', true],
  createVbrHa: ['VpcCreateVbrHaInput', '{requestId vbrHaId}', true],
  createVcoRouteEntry: ['VpcCreateVcoRouteEntryInput', '{createTime description nextHop overlayMode requestId routeDest state vpnConnectionId weight}', true],
  createVirtualBorderRouter: ['VpcCreateVirtualBorderRouterInput', '{requestId vbrId}', false],
  createVpc: ['VpcCreateVpcInput', '{requestId resourceGroupId routeTableId vRouterId vpcId}', true],
  createVpcGatewayEndpoint: ['VpcCreateVpcGatewayEndpointInput', '{creationTime endpointId endpointName requestId resourceGroupId serviceName}', true],
  createVpcPrefixList: ['VpcCreateVpcPrefixListInput', '{prefixListId requestId resourceGroupId}', true],
  createVpnAttachment: ['VpcCreateVpnAttachmentInput', '{code createTime message name requestId success vpnConnectionId}', true],
  createVpnConnection: ['VpcCreateVpnConnectionInput', '{createTime name requestId vpnConnectionId}', true],
  createVpnGateway: ['VpcCreateVpnGatewayInput', '{name orderId requestId vpnGatewayId}', false],
  createVpnPbrRouteEntry: ['VpcCreateVpnPbrRouteEntryInput', '{createTime description nextHop overlayMode priority requestId routeDest routeSource state vpnInstanceId weight}', true],
  createVpnRouteEntry: ['VpcCreateVpnRouteEntryInput', '{createTime description nextHop overlayMode requestId routeDest state vpnInstanceId weight}', true],
  deleteBgpGroup: ['VpcDeleteBgpGroupInput', '{requestId}', false],
  deleteBgpNetwork: ['VpcDeleteBgpNetworkInput', '{requestId}', false],
  deleteBgpPeer: ['VpcDeleteBgpPeerInput', '{requestId}', false],
  deleteCustomerGateway: ['VpcDeleteCustomerGatewayInput', '{requestId}', false],
  deleteDhcpOptionsSet: ['VpcDeleteDhcpOptionsSetInput', '{requestId}', true],
  deleteEnhancedVpnGateway: ['VpcDeleteEnhancedVpnGatewayInput', '{requestId}', false],
  deleteExpressConnect: ['VpcDeleteExpressConnectInput', '{requestId}', false],
  deleteExpressConnectTrafficQos: ['VpcDeleteExpressConnectTrafficQosInput', '{requestId}', false],
  deleteExpressConnectTrafficQosQueue: ['VpcDeleteExpressConnectTrafficQosQueueInput', '{requestId}', false],
  deleteExpressConnectTrafficQosRule: ['VpcDeleteExpressConnectTrafficQosRuleInput', '{requestId}', false],
  deleteFailoverTestJob: ['VpcDeleteFailoverTestJobInput', '{requestId}', false],
  deleteForwardEntry: ['VpcDeleteForwardEntryInput', '{requestId}', false],
  deleteFullNatEntry: ['VpcDeleteFullNatEntryInput', '{requestId}', true],
  deleteHaVip: ['VpcDeleteHaVipInput', '{requestId}', false],
  deleteIPv6Translator: ['VpcDeleteIPv6TranslatorInput', '{requestId}', false],
  deleteIPv6TranslatorAclList: ['VpcDeleteIPv6TranslatorAclListInput', '{requestId}', false],
  deleteIPv6TranslatorEntry: ['VpcDeleteIPv6TranslatorEntryInput', '{requestId}', false],
  deleteIpsecServer: ['VpcDeleteIpsecServerInput', '{requestId}', true],
  deleteIpv4Gateway: ['VpcDeleteIpv4GatewayInput', '{requestId}', true],
  deleteIpv6EgressOnlyRule: ['VpcDeleteIpv6EgressOnlyRuleInput', '{requestId}', true],
  deleteIpv6Gateway: ['VpcDeleteIpv6GatewayInput', '{requestId}', true],
  deleteIpv6InternetBandwidth: ['VpcDeleteIpv6InternetBandwidthInput', '{requestId}', true],
  deleteNatIp: ['VpcDeleteNatIpInput', '{requestId}', true],
  deleteNatIpCidr: ['VpcDeleteNatIpCidrInput', '{requestId}', true],
  deleteNetworkAcl: ['VpcDeleteNetworkAclInput', '{requestId}', true],
  deletePhysicalConnection: ['VpcDeletePhysicalConnectionInput', '{requestId}', false],
  deletePublicIpAddressPool: ['VpcDeletePublicIpAddressPoolInput', '{requestId}', true],
  deletePublicIpAddressPoolCidrBlock: ['VpcDeletePublicIpAddressPoolCidrBlockInput', '{requestId}', true],
  deleteRouteTargetGroup: ['VpcDeleteRouteTargetGroupInput', '{requestId}', false],
  deleteRouterInterface: ['VpcDeleteRouterInterfaceInput', '{requestId}', false],
  deleteSnatEntry: ['VpcDeleteSnatEntryInput', '{requestId}', false],
  deleteSslVpnClientCert: ['VpcDeleteSslVpnClientCertInput', '{requestId}', false],
  deleteSslVpnServer: ['VpcDeleteSslVpnServerInput', '{requestId}', false],
  deleteTrafficMirrorFilter: ['VpcDeleteTrafficMirrorFilterInput', '{requestId}', true],
  deleteTrafficMirrorFilterRules: ['VpcDeleteTrafficMirrorFilterRulesInput', '{requestId}', true],
  deleteTrafficMirrorSession: ['VpcDeleteTrafficMirrorSessionInput', '{requestId}', true],
  deleteVSwitchCidrReservation: ['VpcDeleteVSwitchCidrReservationInput', '{requestId}', true],
  deleteVbrHa: ['VpcDeleteVbrHaInput', '{requestId}', false],
  deleteVcoRouteEntry: ['VpcDeleteVcoRouteEntryInput', '{requestId}', false],
  deleteVirtualBorderRouter: ['VpcDeleteVirtualBorderRouterInput', '{requestId}', false],
  deleteVpc: ['VpcDeleteVpcInput', '{requestId}', true],
  deleteVpcGatewayEndpoint: ['VpcDeleteVpcGatewayEndpointInput', '{requestId}', true],
  deleteVpcPrefixList: ['VpcDeleteVpcPrefixListInput', '{requestId}', true],
  deleteVpnAttachment: ['VpcDeleteVpnAttachmentInput', '{code message requestId success}', false],
  deleteVpnConnection: ['VpcDeleteVpnConnectionInput', '{requestId}', false],
  deleteVpnGateway: ['VpcDeleteVpnGatewayInput', '{requestId}', false],
  deleteVpnPbrRouteEntry: ['VpcDeleteVpnPbrRouteEntryInput', '{requestId}', false],
  deleteVpnRouteEntry: ['VpcDeleteVpnRouteEntryInput', '{requestId}', false],
  deletionProtection: ['VpcDeletionProtectionInput', '{requestId}', false],
  describeEipSegment: ['VpcDescribeEipSegmentInput', '{eipSegments{eipSegment{creationTime descritpion instanceId ipCount name regionId segment status zone}} pageNumber pageSize requestId totalCount}', false],
  describeExpressConnectTrafficQos: ['VpcDescribeExpressConnectTrafficQosInput', '{count maxResults nextToken qosList{associatedInstanceList{instanceId instanceProgressing instanceStatus instanceType} progressing qosDescription qosId qosName queueList{bandwidthPercent qosId queueDescription queueId queueName queueType status} resourceGroupId status tags{key value}} requestId totalCount}', false],
  describeExpressConnectTrafficQosQueue: ['VpcDescribeExpressConnectTrafficQosQueueInput', '{queueList{bandwidthPercent qosId queueDescription queueId queueName queueType ruleList{dstCidr dstIPv6Cidr dstPortRange matchDscp priority protocol qosId queueId remarkingDscp ruleDescription ruleId ruleName srcCidr srcIPv6Cidr srcPortRange status} status} requestId}', false],
  describeExpressConnectTrafficQosRule: ['VpcDescribeExpressConnectTrafficQosRuleInput', '{requestId ruleList{dstCidr dstIPv6Cidr dstPortRange matchDscp priority protocol qosId queueId remarkingDscp ruleDescription ruleId ruleName srcCidr srcIPv6Cidr srcPortRange status}}', false],
  describeFailoverTestJob: ['VpcDescribeFailoverTestJobInput', '{failoverTestJobModel{description jobDuration jobId jobType name resourceId resourceType startTime status stopTime} requestId}', false],
  describeFailoverTestJobs: ['VpcDescribeFailoverTestJobsInput', '{count failoverTestJobList{description jobDuration jobId jobType name resourceId resourceType startTime status stopTime} maxResults nextToken requestId totalCount}', false],
  describeGrantRulesToCen: ['VpcDescribeGrantRulesToCenInput', '{cenGrantRules{cbnGrantRule{cenInstanceId cenOwnerId creationTime}} pageNumber pageSize requestId totalCount}', false],
  describeIPv6TranslatorEntries: ['VpcDescribeIPv6TranslatorEntriesInput', '{ipv6TranslatorEntries{ipv6TranslatorEntry{aclId aclStatus aclType allocateIpv6Addr allocateIpv6Port backendIpv4Addr backendIpv4Port entryBandwidth entryDescription entryName entryStatus ipv6TranslatorEntryId ipv6TranslatorId regionId transProtocol}} pageNumber pageSize requestId totalCount}', false],
  describeNatGatewayAssociateNetworkInterfaces: ['VpcDescribeNatGatewayAssociateNetworkInterfacesInput', '{associateNetworkInterfaces{associateNetworkInterface{ipv4Sets{ipv4Set{ipv4Address primary}} networkInterfaceId resourceId resourceOwnerId resourceType resourceVpcId tunnelIndex}} count maxResults natGatewayId nextToken requestId totalCount}', false],
  describeNetworkAclAttributes: ['VpcDescribeNetworkAclAttributesInput', '{networkAclAttribute{creationTime description egressAclEntries{egressAclEntry{description destinationCidrIp entryType ipVersion networkAclEntryId networkAclEntryName policy port protocol}} ingressAclEntries{ingressAclEntry{description entryType ipVersion networkAclEntryId networkAclEntryName policy port protocol sourceCidrIp}} networkAclId networkAclName ownerId regionId resources{resource{resourceId resourceType status}} status tags{tag{key value}} vpcId} requestId}', false],
  describeNetworkAcls: ['VpcDescribeNetworkAclsInput', '{networkAcls{networkAcl{creationTime description egressAclEntries{egressAclEntry{description destinationCidrIp entryType ipVersion networkAclEntryId networkAclEntryName policy port protocol}} ingressAclEntries{ingressAclEntry{description entryType ipVersion networkAclEntryId networkAclEntryName policy port protocol sourceCidrIp}} networkAclId networkAclName ownerId regionId resources{resource{resourceId resourceType status}} status tags{tag{key value}} vpcId}} pageNumber pageSize requestId totalCount}', false],
  describePhysicalConnectionLOA: ['VpcDescribePhysicalConnectionLOAInput', '{physicalConnectionLOAType{companyLocalizedName companyName constructionTime description instanceId lineCode lineLabel lineSPContactInfo lineServiceProvider lineType loaUrl pmInfo{pmInfo{pmCertificateNo pmCertificateType pmContactInfo pmGender pmName}} si status} requestId}', false],
  describePhysicalConnections: ['VpcDescribePhysicalConnectionsInput', '{pageNumber pageSize physicalConnectionSet{physicalConnectionType{accessPointId accessPointType adDetailLocation adLocation bandwidth businessStatus chargeType circuitCode creationTime description deviceFeaturesSelected downDelayTime enabledTime endTime expectSpec hasReservationData lineOperator loaStatus macsecKeys{macsecKey{cak cipherSuite ckn startOn status}} name opticalModuleModel orderMode parentPhysicalConnectionAliUid parentPhysicalConnectionId peerLocation physicalConnectionId portNumber portType productType qosId redundantPhysicalConnectionId reservationActiveTime reservationInternetChargeType reservationOrderType resourceGroupId spec status tags{tags{key value}} type virtualPhysicalConnectionCount vlanId vpconnStatus}} requestId totalCount}', false],
  describeVbrHa: ['VpcDescribeVbrHaInput', '{creationTime description name peerVbrId regionId requestId status vbrHaId vbrId}', true],
  describeVcoRouteEntries: ['VpcDescribeVcoRouteEntriesInput', '{pageNumber pageSize requestId totalCount vcoRouteEntries{asPath community createTime nextHop nextHopTunnelIdList routeDest routeEntryType source state vpnConnectionId weight} vpnRouteCounts{routeCount routeEntryType source}}', false],
  describeVpnCrossAccountAuthorizations: ['VpcDescribeVpnCrossAccountAuthorizationsInput', '{crossAccountAuthorizations{aliUid bindInstance bindProduct bindUid creationTime vpnConnectionId} pageNumber pageSize requestId totalCount}', false],
  detachDhcpOptionsSetFromVpc: ['VpcDetachDhcpOptionsSetFromVpcInput', '{requestId}', true],
  diagnoseVpnGateway: ['VpcDiagnoseVpnGatewayInput', '{diagnoseId requestId}', false],
  disableVpcClassicLink: ['VpcDisableVpcClassicLinkInput', '{requestId}', false],
  dissociateRouteTableFromGateway: ['VpcDissociateRouteTableFromGatewayInput', '{requestId}', true],
  dissociateRouteTablesFromVpcGatewayEndpoint: ['VpcDissociateRouteTablesFromVpcGatewayEndpointInput', '{requestId}', true],
  dissociateVpnGatewayWithCertificate: ['VpcDissociateVpnGatewayWithCertificateInput', '{requestId}', true],
  enablePhysicalConnection: ['VpcEnablePhysicalConnectionInput', '{requestId}', false],
  enableVpcClassicLink: ['VpcEnableVpcClassicLinkInput', '{requestId}', false],
  enableVpcIpv4Gateway: ['VpcEnableVpcIpv4GatewayInput', '{requestId}', true],
  getFlowLogServiceStatus: [null, '{enabled requestId}', false],
  getNatIpAttribute: ['VpcGetNatIpAttributeInput', '{requestId}', true],
  getNatIpCidrAttribute: ['VpcGetNatIpCidrAttributeInput', '{requestId}', true],
  getPublicIpAddressPoolServiceStatus: [null, '{enabled requestId}', false],
  getRouteTargetGroup: ['VpcGetRouteTargetGroupInput', '{configMode createTime regionId requestId resourceGroupId routeTargetGroupDescription routeTargetGroupId routeTargetGroupName routeTargetMemberList{enableStatus healthCheckStatus memberId memberType weight} status tags{key value} vpcId}', false],
  getTrafficMirrorServiceStatus: [null, '{enabled requestId}', false],
  getVpnGatewayDiagnoseResult: ['VpcGetVpnGatewayDiagnoseResultInput', '{beginTime diagnoseId diagnoseResult{diagnoseName diagnoseResultDescription diagnoseResultLevel} finishTime finishedCount requestId resourceInstanceId resourceType totalCount vpnGatewayId}', false],
  grantInstanceToCen: ['VpcGrantInstanceToCenInput', '{requestId}', false],
  listFullNatEntries: ['VpcListFullNatEntriesInput', '{fullNatEntries{accessDomain accessIp accessPort creationTime domainResolve fullNatEntryDescription fullNatEntryId fullNatEntryName fullNatEntryStatus fullNatTableId ipProtocol natIp natIpPort networkInterfaceId networkInterfaceType} fullNatTableId maxResults natGatewayId nextToken requestId totalCount}', false],
  listNatIpCidrs: ['VpcListNatIpCidrsInput', '{natIpCidrs{creationTime isDefault natGatewayId natIpCidr natIpCidrDescription natIpCidrId natIpCidrName natIpCidrStatus} nextToken requestId totalCount}', true],
  listNatIps: ['VpcListNatIpsInput', '{natIps{ipv4Prefix isDefault natGatewayId natIp natIpCidr natIpDescription natIpId natIpName natIpStatus} nextToken requestId totalCount}', true],
  listPhysicalConnectionFeatures: ['VpcListPhysicalConnectionFeaturesInput', '{physicalConnectionFeatures{featureKey featureValue} requestId}', false],
  listRouteTargetGroups: ['VpcListRouteTargetGroupsInput', '{maxResults nextToken requestId routeTargetGroups{configMode createTime regionId resourceGroupId routeTargetGroupDescription routeTargetGroupId routeTargetGroupName routeTargetMemberList{enableStatus healthCheckStatus memberId memberType weight} status tags{key value} vpcId} totalCount}', false],
  modifyBgpGroupAttribute: ['VpcModifyBgpGroupAttributeInput', '{requestId}', false],
  modifyBgpPeerAttribute: ['VpcModifyBgpPeerAttributeInput', '{requestId}', false],
  modifyCustomerGatewayAttribute: ['VpcModifyCustomerGatewayAttributeInput', '{createTime customerGatewayId description ipAddress name requestId resourceGroupId}', false],
  modifyEipForwardMode: ['VpcModifyEipForwardModeInput', '{requestId}', false],
  modifyExpressConnectTrafficQos: ['VpcModifyExpressConnectTrafficQosInput', '{requestId}', false],
  modifyExpressConnectTrafficQosQueue: ['VpcModifyExpressConnectTrafficQosQueueInput', '{requestId}', false],
  modifyExpressConnectTrafficQosRule: ['VpcModifyExpressConnectTrafficQosRuleInput', '{requestId}', false],
  modifyForwardEntry: ['VpcModifyForwardEntryInput', '{requestId}', true],
  modifyFullNatEntryAttribute: ['VpcModifyFullNatEntryAttributeInput', '{requestId}', true],
  modifyHaVipAttribute: ['VpcModifyHaVipAttributeInput', '{requestId}', false],
  modifyIPv6TranslatorAclAttribute: ['VpcModifyIPv6TranslatorAclAttributeInput', '{requestId}', false],
  modifyIPv6TranslatorAttribute: ['VpcModifyIPv6TranslatorAttributeInput', '{requestId}', false],
  modifyIPv6TranslatorBandwidth: ['VpcModifyIPv6TranslatorBandwidthInput', '{orderId requestId}', false],
  modifyIpv6AddressAttribute: ['VpcModifyIpv6AddressAttributeInput', '{requestId}', true],
  modifyIpv6GatewayAttribute: ['VpcModifyIpv6GatewayAttributeInput', '{requestId}', true],
  modifyIpv6InternetBandwidth: ['VpcModifyIpv6InternetBandwidthInput', '{requestId}', true],
  modifyNatGatewaySpec: ['VpcModifyNatGatewaySpecInput', '{requestId}', false],
  modifyNatIpAttribute: ['VpcModifyNatIpAttributeInput', '{requestId}', true],
  modifyNatIpCidrAttribute: ['VpcModifyNatIpCidrAttributeInput', '{requestId}', true],
  modifyNetworkAclAttributes: ['VpcModifyNetworkAclAttributesInput', '{requestId}', true],
  modifyPhysicalConnectionAttribute: ['VpcModifyPhysicalConnectionAttributeInput', '{requestId}', false],
  modifyRouterInterfaceSpec: ['VpcModifyRouterInterfaceSpecInput', '{requestId spec}', false],
  modifySnatEntry: ['VpcModifySnatEntryInput', '{requestId}', true],
  modifySslVpnClientCert: ['VpcModifySslVpnClientCertInput', '{name requestId sslVpnClientCertId}', false],
  modifySslVpnServer: ['VpcModifySslVpnServerInput', '{cipher clientIpPool compress connections createTime enableMultiFactorAuth idaasApplicationId idaasInstanceId idaasInstanceVersion internetIp localSubnet maxConnections name port proto regionId requestId resourceGroupId sslVpnServerId vpnGatewayId}', true],
  modifyTunnelAttribute: ['VpcModifyTunnelAttributeInput', '{customerGatewayId enableDpd enableNatTraversal internetIp remoteCaCertificate requestId role state tunnelBgpConfig{enableBgp localAsn localBgpIp peerAsn peerBgpIp tunnelCidr} tunnelId tunnelIkeConfig{ikeAuthAlg ikeEncAlg ikeLifetime ikeMode ikePfs ikeVersion localId psk remoteId} tunnelIpsecConfig{ipsecAuthAlg ipsecEncAlg ipsecLifetime ipsecPfs} zoneNo}', false],
  modifyVSwitchCidrReservationAttribute: ['VpcModifyVSwitchCidrReservationAttributeInput', '{requestId}', true],
  modifyVcoRouteEntryWeight: ['VpcModifyVcoRouteEntryWeightInput', '{requestId}', false],
  modifyVirtualBorderRouterAttribute: ['VpcModifyVirtualBorderRouterAttributeInput', '{requestId}', false],
  modifyVpcCidrBlock: ['VpcModifyVpcCidrBlockInput', '{requestId}', true],
  modifyVpcPrefixList: ['VpcModifyVpcPrefixListInput', '{prefixListId requestId}', true],
  modifyVpnAttachmentAttribute: ['VpcModifyVpnAttachmentAttributeInput', '{attachInstanceId attachType createTime customerGatewayId description effectImmediately enableDpd enableNatTraversal enableTunnelsBgp ikeConfig{ikeAuthAlg ikeEncAlg ikeLifetime ikeMode ikePfs ikeVersion localId psk remoteId} ipsecConfig{ipsecAuthAlg ipsecEncAlg ipsecLifetime ipsecPfs} localSubnet name networkType remoteSubnet requestId resourceGroupId spec status tunnelOptionsSpecification{customerGatewayId enableDpd enableNatTraversal internetIp role state tunnelBgpConfig{localAsn localBgpIp peerAsn peerBgpIp tunnelCidr} tunnelId tunnelIkeConfig{ikeAuthAlg ikeEncAlg ikeLifetime ikeMode ikePfs ikeVersion localId psk remoteId} tunnelIndex tunnelIpsecConfig{ipsecAuthAlg ipsecEncAlg ipsecLifetime ipsecPfs}} vcoHealthCheck{dip enable interval policy retry sip} vpnBgpConfig{enableBgp localAsn localBgpIp peerAsn peerBgpIp status tunnelCidr} vpnConnectionId vpnGatewayId}', false],
  modifyVpnConnectionAttribute: ['VpcModifyVpnConnectionAttributeInput', '{createTime customerGatewayId description effectImmediately enableDpd enableNatTraversal enableTunnelsBgp ikeConfig{ikeAuthAlg ikeEncAlg ikeLifetime ikeMode ikePfs ikeVersion localId psk remoteId} ipsecConfig{ipsecAuthAlg ipsecEncAlg ipsecLifetime ipsecPfs} localSubnet name remoteSubnet requestId resourceGroupId tunnelOptionsSpecification{tunnelOptions{customerGatewayId enableDpd enableNatTraversal internetIp remoteCaCertificate role state tunnelBgpConfig{localAsn localBgpIp peerAsn peerBgpIp tunnelCidr} tunnelId tunnelIkeConfig{ikeAuthAlg ikeEncAlg ikeLifetime ikeMode ikePfs ikeVersion localId psk remoteId} tunnelIpsecConfig{ipsecAuthAlg ipsecEncAlg ipsecLifetime ipsecPfs} zoneNo}} vcoHealthCheck{dip enable interval retry sip} vpnBgpConfig{enableBgp localAsn localBgpIp peerAsn peerBgpIp status tunnelCidr} vpnConnectionId vpnGatewayId}', false],
  modifyVpnGatewayAttribute: ['VpcModifyVpnGatewayAttributeInput', '{autoPropagate businessStatus createTime description disasterRecoveryInternetIp disasterRecoveryVSwitchId enableBgp endTime internetIp intranetIp name requestId resourceGroupId spec sslVpnInternetIp status vSwitchId vpcId vpnGatewayId}', false],
  modifyVpnPbrRouteEntryAttribute: ['VpcModifyVpnPbrRouteEntryAttributeInput', '{requestId}', false],
  modifyVpnPbrRouteEntryPriority: ['VpcModifyVpnPbrRouteEntryPriorityInput', '{requestId}', false],
  modifyVpnPbrRouteEntryWeight: ['VpcModifyVpnPbrRouteEntryWeightInput', '{requestId}', false],
  modifyVpnRouteEntryWeight: ['VpcModifyVpnRouteEntryWeightInput', '{requestId}', false],
  openFlowLogService: [null, '{code message requestId}', false],
  openPublicIpAddressPoolService: [null, '{code message requestId}', false],
  openTrafficMirrorService: [null, '{code message requestId}', false],
  publishVpnRouteEntry: ['VpcPublishVpnRouteEntryInput', '{requestId}', false],
  recoverVirtualBorderRouter: ['VpcRecoverVirtualBorderRouterInput', '{requestId}', false],
  releaseEipSegmentAddress: ['VpcReleaseEipSegmentAddressInput', '{requestId}', false],
  releaseIpv6Address: ['VpcReleaseIpv6AddressInput', '{requestId}', true],
  removeCommonBandwidthPackageIp: ['VpcRemoveCommonBandwidthPackageIpInput', '{requestId}', true],
  removeIPv6TranslatorAclListEntry: ['VpcRemoveIPv6TranslatorAclListEntryInput', '{requestId}', false],
  removeSourcesFromTrafficMirrorSession: ['VpcRemoveSourcesFromTrafficMirrorSessionInput', '{requestId}', true],
  replaceVpcDhcpOptionsSet: ['VpcReplaceVpcDhcpOptionsSetInput', '{requestId}', true],
  retryVpcPrefixListAssociation: ['VpcRetryVpcPrefixListAssociationInput', '{requestId}', true],
  revokeInstanceFromCen: ['VpcRevokeInstanceFromCenInput', '{requestId}', false],
  secondApplyPhysicalConnectionLOA: ['VpcSecondApplyPhysicalConnectionLOAInput', '{requestId}', false],
  startFailoverTestJob: ['VpcStartFailoverTestJobInput', '{requestId}', false],
  stopFailoverTestJob: ['VpcStopFailoverTestJobInput', '{requestId}', false],
  switchActiveRouteTarget: ['VpcSwitchActiveRouteTargetInput', '{requestId}', false],
  terminatePhysicalConnection: ['VpcTerminatePhysicalConnectionInput', '{requestId}', false],
  terminateVirtualBorderRouter: ['VpcTerminateVirtualBorderRouterInput', '{requestId}', false],
  transformEipSegmentToPublicIpAddressPool: ['VpcTransformEipSegmentToPublicIpAddressPoolInput', '{publicIpAddressPoolId requestId resourceGroupId}', false],
  unassociateEipAddress: ['VpcUnassociateEipAddressInput', '{requestId}', false],
  unassociateHaVip: ['VpcUnassociateHaVipInput', '{requestId}', false],
  unassociateNetworkAcl: ['VpcUnassociateNetworkAclInput', '{requestId}', true],
  unassociatePhysicalConnectionFromVirtualBorderRouter: ['VpcUnassociatePhysicalConnectionFromVirtualBorderRouterInput', '{requestId}', false],
  unassociateRouteTable: ['VpcUnassociateRouteTableInput', '{requestId}', false],
  updateDhcpOptionsSetAttribute: ['VpcUpdateDhcpOptionsSetAttributeInput', '{requestId}', true],
  updateEnhancedVpnGateway: ['VpcUpdateEnhancedVpnGatewayInput', '{autoPropagate createTime description disasterRecoveryVSwitchId enableBgp eniInstanceIds{eniInstanceId} gatewayType name networkType requestId resourceGroupId status tag tags{tag{key value}} vSwitchId vpcId vpnGatewayId vpnType}', false],
  updateFailoverTestJob: ['VpcUpdateFailoverTestJobInput', '{requestId}', true],
  updateGatewayRouteTableEntryAttribute: ['VpcUpdateGatewayRouteTableEntryAttributeInput', '{requestId}', true],
  updateIpsecServer: ['VpcUpdateIpsecServerInput', '{requestId}', true],
  updateIpv4GatewayAttribute: ['VpcUpdateIpv4GatewayAttributeInput', '{requestId}', true],
  updateNatGatewayNatType: ['VpcUpdateNatGatewayNatTypeInput', '{requestId}', true],
  updateNetworkAclEntries: ['VpcUpdateNetworkAclEntriesInput', '{requestId}', true],
  updatePublicIpAddressPoolAttribute: ['VpcUpdatePublicIpAddressPoolAttributeInput', '{requestId}', true],
  updateRouteTargetGroup: ['VpcUpdateRouteTargetGroupInput', '{requestId}', false],
  updateTrafficMirrorFilterAttribute: ['VpcUpdateTrafficMirrorFilterAttributeInput', '{requestId}', true],
  updateTrafficMirrorFilterRuleAttribute: ['VpcUpdateTrafficMirrorFilterRuleAttributeInput', '{requestId}', true],
  updateTrafficMirrorSessionAttribute: ['VpcUpdateTrafficMirrorSessionAttributeInput', '{requestId}', true],
  updateVirtualBorderBandwidth: ['VpcUpdateVirtualBorderBandwidthInput', '{code httpStatusCode message requestId success}', false],
  updateVpcGatewayEndpointAttribute: ['VpcUpdateVpcGatewayEndpointAttributeInput', '{requestId}', true],
  vpcDescribeVpcNatGatewayNetworkInterfaceQuota: ['VpcVpcDescribeVpcNatGatewayNetworkInterfaceQuotaInput', '{quota requestId}', false],
  attachVbrToVpconn: ['VpcAttachVbrToVpconnInput', '{requestId virtualPhysicalConnection}', true],
  createVirtualPhysicalConnection: ['VpcCreateVirtualPhysicalConnectionInput', '{requestId virtualPhysicalConnection}', true],
  createVpconnFromVbr: ['VpcCreateVpconnFromVbrInput', '{requestId virtualPhysicalConnection}', true],
  recoverPhysicalConnection: ['VpcRecoverPhysicalConnectionInput', '{requestId}', true],
  updateVirtualPhysicalConnection: ['VpcUpdateVirtualPhysicalConnectionInput', '{requestId success}', true],
};
