export type Attempt = {
  readonly number: number;
  /** Null while it is in flight. */
  readonly answeredAt: string | null;
  readonly code: string | null;
  readonly kind: string;
  readonly effect: string;
  readonly nonce: string | null;
  readonly nextDelayMs: number | null;
};

export type Operation = {
  readonly id: string;
  readonly state: string;
  readonly run: number;
  readonly error: { readonly code: string | null; readonly reason: string } | null;
  readonly attempts: readonly Attempt[];
};

export type Payload = {
  readonly disposition: 'CREATED' | 'ATTACHED' | 'REPLAYED' | 'REJECTED';
  readonly operation: Operation | null;
  readonly response: { readonly vpcId: string; readonly requestId: string } | null;
  readonly userErrors: ReadonlyArray<{
    readonly code: string;
    readonly message: string;
    readonly differingParameters?: readonly string[];
  }>;
};

const OPERATION = `id state run error { code reason }
  attempts { number answeredAt code kind effect nonce nextDelayMs }`;

const CREATE_VPC = `mutation ($token: ClientToken!, $input: VpcCreateVpcInput!, $options: SubmitOptions) {
  vpcCreateVpc(clientToken: $token, input: $input, options: $options) {
    disposition
    operation { ${OPERATION} }
    response { vpcId requestId }
    userErrors { code message ... on IdempotentParameterMismatch { differingParameters } }
  }
}`;

/** The gateway answered with a GraphQL error: it says no, and why. */
export class RefusedByGateway extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

type GraphqlError = { readonly message: string; readonly extensions?: { readonly code?: string } };

/** A caller of the gateway over HTTP. */
export function gatewayClient(url: string, apiKey: string) {
  async function graphql<Data>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data; errors?: GraphqlError[] };
    const [error] = body.errors ?? [];
    if (error) throw new RefusedByGateway(error.extensions?.code ?? '', error.message);
    if (!body.data) throw new Error(JSON.stringify(body));
    return body.data;
  }
  return {
    url,
    apiKey,
    graphql,
    async createVpc(
      token: string,
      input: Record<string, unknown> = { cidrBlock: '10.0.0.0/8' },
      options: Record<string, unknown> = { waitMs: 30_000 },
    ): Promise<Payload> {
      const data = await graphql<{ vpcCreateVpc: Payload }>(CREATE_VPC, { token, input, options });
      return data.vpcCreateVpc;
    },
    async operationByToken(token: string): Promise<Operation | null> {
      const query = `query ($token: ClientToken!) { operationByToken(clientToken: $token) { ${OPERATION} } }`;
      return (await graphql<{ operationByToken: Operation | null }>(query, { token }))
        .operationByToken;
    },
    async operation(id: string, waitMs: number): Promise<Operation | null> {
      const query = `query ($id: ID!, $waitMs: Int) { operation(id: $id, waitMs: $waitMs) { ${OPERATION} } }`;
      return (await graphql<{ operation: Operation | null }>(query, { id, waitMs })).operation;
    },
    async retryOperation(id: string): Promise<Operation | null> {
      const query = `mutation ($id: ID!) { retryOperation(id: $id) { operation { ${OPERATION} } userErrors { code message } } }`;
      type Data = { retryOperation: { operation: Operation | null } };
      return (await graphql<Data>(query, { id })).retryOperation.operation;
    },
  };
}

export type GatewayClient = ReturnType<typeof gatewayClient>;
