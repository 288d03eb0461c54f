import { CANARIES } from './canaries.ts';

/** A mutation that carries secrets. */
export type SecretCall = {
  readonly mutation: string;
  readonly action: string;
  readonly input: string;
  readonly secrets: readonly string[];
  /** What the cloud quotes of it, where that is not how it stands in the document. */
  readonly quoted?: string;
  /** What the typed answer holds, where the cloud answers with the secret. */
  readonly response?: string;
};

const { password, flatPsk, nestedPsk, textPsk, certificate, authKey } = CANARIES;

/** As it stands in a document of GraphQL, and in a JSON text. */
const text = (value: unknown): string => JSON.stringify(value);

/** Texts that hold a secret and that we cannot read, or that say it in other letters. */
const TEXTS = [
  `{'Psk':'${textPsk}'}`,
  `{"Psk":${text(textPsk)}},`,
  `{"Psk":${text(textPsk).replace('c', '\\u0063')}}`,
  text(text({ Psk: textPsk })),
];

const ikeConfig = text({ Psk: textPsk, IkeVersion: 'ikev2' });

export const SECRET_CALLS: readonly SecretCall[] = [
  {
    mutation: 'gpdbCreateSupabaseProject',
    action: 'CreateSupabaseProject',
    secrets: [password],
    input: `accountPassword: ${text(password)}, projectName: "p", projectSpec: "1C1G",
      securityIPList: "127.0.0.1", vSwitchId: "vsw-1", vpcId: "vpc-1", zoneId: "z"`,
  },
  {
    mutation: 'vpcCreateIpsecServer',
    action: 'CreateIpsecServer',
    secrets: [flatPsk],
    input: `psk: ${text(flatPsk)}, clientIpPool: "10.0.0.0/24", localSubnet: "10.1.0.0/24",
      pskEnabled: true, vpnGatewayId: "vpn-1"`,
  },
  {
    mutation: 'vpcCreateCustomerGateway',
    action: 'CreateCustomerGateway',
    secrets: [authKey],
    input: `authKey: ${text(authKey)}, ipAddress: "192.0.2.1"`,
  },
  {
    mutation: 'vpcModifyVpnAttachmentAttribute',
    action: 'ModifyVpnAttachmentAttribute',
    secrets: [textPsk, certificate],
    input: `vpnConnectionId: "vco-1", ikeConfig: ${text(ikeConfig)}, remoteCaCert: ${text(certificate)}`,
    response: 'ikeConfig { psk }',
  },
  {
    mutation: 'vpcModifyTunnelAttribute',
    action: 'ModifyTunnelAttribute',
    secrets: [nestedPsk, certificate],
    input: `vpnConnectionId: "vco-1", tunnelId: "tun-1", tunnelOptionsSpecification: {
      remoteCaCertificate: ${text(certificate)}, tunnelIkeConfig: { psk: ${text(nestedPsk)} }
    }`,
    response: 'tunnelIkeConfig { psk } remoteCaCertificate',
  },
  ...TEXTS.map((config) => ({
    mutation: 'vpcModifyVpnAttachmentAttribute',
    action: 'ModifyVpnAttachmentAttribute',
    secrets: [textPsk, certificate],
    input: `vpnConnectionId: "vco-1", ikeConfig: ${text(config)}, remoteCaCert: ${text(certificate)}`,
    quoted: config,
  })),
];
