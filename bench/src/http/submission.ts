import { createHash } from 'node:crypto';
import { PARAMETERS } from '../payload.ts';

/** Nobody's secret. */
export const API_KEY: string = createHash('sha256')
  .update('a benchmark asks with this')
  .digest('hex');

export const HEADERS = {
  'content-type': 'application/json',
  authorization: `Bearer ${API_KEY}`,
};

/** What ours and a trivial mutation are both asked. */
const DOCUMENT = `mutation Submit(
  $clientToken: ClientToken!
  $input: VpcCreateVSwitchInput!
  $options: SubmitOptions
) {
  vpcCreateVSwitch(clientToken: $clientToken, input: $input, options: $options) {
    disposition
    operation { id clientToken state }
    userErrors { code message }
  }
}`;

/** The body of a submission over HTTP: the same parameters as everywhere, named as GraphQL names them. */
export function submissionBody(clientToken: string, waitMs: number): string {
  const input = {
    vpcId: PARAMETERS.VpcId,
    cidrBlock: PARAMETERS.CidrBlock,
    zoneId: PARAMETERS.ZoneId,
    vSwitchName: PARAMETERS.VSwitchName,
    description: PARAMETERS.Description,
    tag: PARAMETERS.Tag.map(({ Key, Value }) => ({ key: Key, value: Value })),
    ipv6CidrBlock: PARAMETERS.Ipv6CidrBlock,
    vpcIpv6CidrBlock: PARAMETERS.VpcIpv6CidrBlock,
  };
  const variables = { clientToken, input, options: { waitMs } };
  return JSON.stringify({ query: DOCUMENT, variables });
}
