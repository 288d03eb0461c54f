// A VPC and a VSwitch in it. Run it again and nothing is created twice: the tokens come from the name.
import { type Call, createClient } from '@oncegate/client';

const [name] = process.argv.slice(2);
const { ONCEGATE_URL: url, ONCEGATE_API_KEY: apiKey } = process.env;
if (name === undefined || url === undefined || apiKey === undefined) {
  throw new Error('usage: create-network.ts <name>, with ONCEGATE_URL and ONCEGATE_API_KEY set');
}

const client = createClient({ url, apiKey });
const { vpcId } = await done(
  client.vpc.createVpc(
    { vpcName: name, cidrBlock: '10.0.0.0/8' },
    { clientToken: `${name}-vpc`, onProgress: ({ state }) => console.error(`VPC: ${state}`) },
  ),
);
if (vpcId === null) throw new Error('the cloud named no VPC');
const { vSwitchId } = await done(
  client.vpc.createVSwitch(
    { vpcId, zoneId: 'cn-hangzhou-b', cidrBlock: '10.0.0.0/24' },
    { clientToken: `${name}-vswitch` },
  ),
);
console.log(JSON.stringify({ vpcId, vSwitchId }));
client.close();

/** The response of a call, or an end with the reason: each kind of it wants another answer. */
async function done<Response>(call: Call<Response>): Promise<Response> {
  const answer = await call;
  if (answer.ok) return answer.response;
  const { error, clientToken } = answer;
  switch (error.kind) {
    case 'failed':
      // Proof that the cloud did nothing: mend the cause, then retry it or take a new token.
      throw new Error(`${clientToken} failed: ${error.operation.error?.code}`);
    case 'unknown':
      // It may have happened. Look in the cloud before anything else is done.
      throw new Error(`${clientToken} is unknown: look for it, then oncegate resolve`);
    case 'mismatch':
      throw new Error(`${clientToken} is another call: ${error.differingParameters.join(', ')}`);
    default:
      throw new Error(`${clientToken}: ${error.kind}; run this again`);
  }
}
