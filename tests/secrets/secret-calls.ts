import { CANARIES } from './canaries.ts';

/** A mutation that carries secrets. */
export type SecretCall = {
  readonly mutation: string;
  readonly action: string;
  readonly input: string;
  /** What the cloud quotes of it, where that is not how it stands in the document. */
  readonly quoted?: string;
  /** What the typed answer holds, where the cloud answers with the secret. */
  readonly response?: string;
};

const { password, flatPsk, nestedPsk, textPsk, certificate, authKey } = CANARIES;
/** Texts that hold a secret and that we cannot read, or that say it in other letters. */
const TEXTS = [
  `{'Psk':'${textPsk}'}`,
  `{"Psk":"${textPsk}"},`,
  `{"Psk":"${textPsk.replace('c', '\\u0063')}"}`,
  JSON.stringify(JSON.stringify({ Psk: textPsk })),
];

const ikeConfig = JSON.stringify(JSON.stringify({ Psk: textPsk, IkeVersion: 'ikev2' }));

export const SECRET_CALLS: readonly SecretCall[] = [
  {
    mutation: 'gpdbCreateSupabaseProject',
    action: 'CreateSupabaseProject',
    input: `accountPassword: "${password}", projectName: "p", projectSpec: "1C1G",
      securityIPList: "127.0.0.1", vSwitchId: "vsw-1", vpcId: "vpc-1", zoneId: "z"`,
  },
  {
    mutation: 'vpcCreateIpsecServer',
    action: 'CreateIpsecServer',
    input: `psk: "${flatPsk}", clientIpPool: "10.0.0.0/24", localSubnet: "10.1.0.0/24",
      pskEnabled: true, vpnGatewayId: "vpn-1"`,
  },
  {
    mutation: 'vpcCreateCustomerGateway',
    action: 'CreateCustomerGateway',
    input: `authKey: "${authKey}", ipAddress: "192.0.2.1"`,
  },
  {
    mutation: 'vpcModifyVpnAttachmentAttribute',
    action: 'ModifyVpnAttachmentAttribute',
    input: `vpnConnectionId: "vco-1", ikeConfig: ${ikeConfig}, remoteCaCert: "${certificate}"`,
    response: 'ikeConfig { psk }',
  },
  {
    mutation: 'vpcModifyTunnelAttribute',
    action: 'ModifyTunnelAttribute',
    input: `vpnConnectionId: "vco-1", tunnelId: "tun-1", tunnelOptionsSpecification: {
      remoteCaCertificate: "${certificate}", tunnelIkeConfig: { psk: "${nestedPsk}" }
    }`,
    response: 'tunnelIkeConfig { psk } remoteCaCertificate',
  },
  ...TEXTS.map((text) => ({
    mutation: 'vpcModifyVpnAttachmentAttribute',
    action: 'ModifyVpnAttachmentAttribute',
    input: `vpnConnectionId: "vco-1", ikeConfig: ${JSON.stringify(text)},
      remoteCaCert: "${certificate}"`,
    quoted: text,
  })),
];
