const EXAMPLE = `mutation {
  vpcCreateVpc(
    clientToken: "my-first-vpc"
    input: { vpcName: "first", cidrBlock: "10.0.0.0/16" }
    options: { waitMs: 30000 }
  ) {
    disposition
    operation { id state attempts { number code } }
    response { vpcId requestId }
    userErrors {
      code
      message
      ... on IdempotentParameterMismatch { differingParameters }
    }
  }
}`;

/**
 * What a person sees once everything runs: where to go, and something to paste.
 *
 * @param {import('./run-file.mjs').Places & { logs: string, seconds: number }} places
 */
export function welcome({ gateway, simulator, redis, apiKey, logs, seconds }) {
  // One line inside single quotes: JSON allows no line break in a text, the shell no quote.
  const body = JSON.stringify({ query: EXAMPLE.replaceAll(/\s+/g, ' ') });
  return `
Oncegate is ready (${seconds.toFixed(1)} s). Ctrl-C stops it.

  GraphQL    ${gateway}/graphql     (open it in a browser for an IDE)
  Operations ${gateway}/operations  (sign in with the API key)
  Board      ${gateway}/board       (any user, the API key as password)
  Metrics    ${gateway}/metrics     (likewise, or as a bearer token)
  Simulator  ${simulator}/_simulator/effects
  Redis      ${redis}
  Logs       ${logs}
  API key    ${apiKey}

Paste this, and then paste it again: one effect, the same answer.

curl -s ${gateway}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${apiKey}' -d '${body}'

Or from another terminal here: npm run --silent oncegate -- submit Vpc.CreateVpc --token my-first-vpc --param VpcName=first --param CidrBlock=10.0.0.0/16
`;
}
