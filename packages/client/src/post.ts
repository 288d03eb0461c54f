/** What came of one request to the gateway. */
export type Posted =
  | { readonly kind: 'data'; readonly data: Readonly<Record<string, unknown>> }
  /** No answer, or one that says: send it again with the same token. */
  | { readonly kind: 'away'; readonly reason: string }
  | { readonly kind: 'unauthenticated' }
  | {
      readonly kind: 'error';
      readonly code: string | null;
      readonly message: string;
      readonly correlationId: string | null;
    };

export type Gateway = {
  /** Where GraphQL is spoken: `https://gateway.example/graphql`. */
  readonly endpoint: string;
  readonly apiKey: string;
  readonly fetch: typeof globalThis.fetch;
};

type GraphqlError = {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly correlationId?: string };
};

/** Codes with which the gateway itself asks for the same request again. */
const RESEND: ReadonlySet<string> = new Set(['LEDGER_UNAVAILABLE']);

/** One request. Never throws: an abort counts as no answer. */
export async function post(
  gateway: Gateway,
  query: string,
  variables: object,
  signal: AbortSignal,
): Promise<Posted> {
  let status: number;
  let text: string;
  try {
    const response = await gateway.fetch(gateway.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${gateway.apiKey}`,
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return { kind: 'away', reason: error instanceof Error ? error.message : String(error) };
  }
  if (status === 401) return { kind: 'unauthenticated' };
  if (status >= 500 || status === 429) return { kind: 'away', reason: `HTTP ${status}` };
  return read(text, status);
}

function read(text: string, status: number): Posted {
  const body = jsonOf(text);
  if (body === null) {
    // A proxy in between, or half an answer.
    return { kind: 'away', reason: `HTTP ${status} without JSON` };
  }
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    const { code = null, correlationId = null } = error.extensions ?? {};
    if (code !== null && RESEND.has(code)) return { kind: 'away', reason: code };
    return { kind: 'error', code, message: error.message ?? '', correlationId };
  }
  return body.data
    ? { kind: 'data', data: body.data }
    : { kind: 'error', code: null, message: `HTTP ${status} without data`, correlationId: null };
}

type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlError[];
};

function jsonOf(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}
