/** One token for the three, so that they speak of one operation; a new one for each new tab. */
const token = `example-${crypto.randomUUID().slice(0, 8)}`;

const OUTCOME = `disposition
    operation { id state attempts { number code } }
    response { vpcId requestId }
    userErrors { code message }`;

/** What the editor opens with: a call, the same call again, and what becomes of it. */
export const EXAMPLES: { query: string }[] = [
  {
    query: `# Creates a VPC once.
# The client token names this call.
mutation CreateVpc {
  vpcCreateVpc(
    clientToken: "${token}"
    input: { vpcName: "first", cidrBlock: "10.0.0.0/16" }
    options: { waitMs: 10000 }
  ) {
    ${OUTCOME}
  }
}
`,
  },
  {
    query: `# The same token again: the same answer.
# Nothing is sent.
mutation ResendVpc {
  vpcCreateVpc(
    clientToken: "${token}"
    input: { vpcName: "first", cidrBlock: "10.0.0.0/16" }
  ) {
    ${OUTCOME}
  }
}
`,
  },
  {
    query: `# Your operations as they are,
# then each change.
subscription WatchOperations {
  operationsChanged {
    clientToken
    action
    state
    nextAttemptAt
    error { code reason }
  }
}
`,
  },
  {
    query: `# The latest operations.
query LatestOperations {
  operations(first: 10) {
    nodes { id clientToken action regionId state createdAt }
  }
}
`,
  },
];
