/** What came of one request to the gateway. */
export type Posted =
  | { readonly kind: 'data'; readonly data: Readonly<Record<string, unknown>> }
  /** No answer, or one that says: send it again with the same token. */
  | {
      readonly kind: 'away';
      readonly reason: string;
      /** Milliseconds that the gateway wants to be left alone. */
      readonly retryAfterMs?: number;
    }
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
  readonly extensions?: {
    readonly code?: string;
    readonly correlationId?: string;
    readonly retryAfterMs?: number;
  };
};

/** Codes with which the gateway itself asks for the same request again. */
const RESEND: ReadonlySet<string> = new Set(['LEDGER_UNAVAILABLE', 'QUOTA_EXCEEDED']);

/** The request did not arrive whole in time, which a busy machine is enough for; or there were too many. */
const TRY_AGAIN: ReadonlySet<number> = new Set([408, 429]);

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
    return { kind: 'away', reason: reasonOf(error) };
  }
  if (status === 401) return { kind: 'unauthenticated' };
  if (status >= 500 || TRY_AGAIN.has(status)) return { kind: 'away', reason: `HTTP ${status}` };
  return read(text, status);
}

/** What fetch hides behind "fetch failed" is what tells people where to look. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  if (!(cause instanceof Error)) return message;
  // Where several addresses were tried, only the code says why.
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return `${message}: ${cause.message || code}`;
}

function read(text: string, status: number): Posted {
  const body = jsonOf(text);
  if (body === null) {
    // A proxy in between, or half an answer.
    return { kind: 'away', reason: `HTTP ${status} without JSON` };
  }
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    const { code = null, correlationId = null, retryAfterMs = 0 } = error.extensions ?? {};
    if (code !== null && RESEND.has(code)) return { kind: 'away', reason: code, retryAfterMs };
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
