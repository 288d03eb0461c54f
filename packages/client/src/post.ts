import {
  type Away,
  areGraphqlErrors,
  type GraphqlError,
  meaningOf,
  noAnswer,
  type Refused,
} from './graphql-error.ts';

/** What came of one request to the gateway. */
export type Posted =
  | { readonly kind: 'data'; readonly data: Readonly<Record<string, unknown>> }
  | Away
  | { readonly kind: 'unauthenticated' }
  | Refused;

export type Gateway = {
  /** Where GraphQL is spoken: `https://gateway.example/graphql`. */
  readonly endpoint: string;
  readonly apiKey: string;
  readonly fetch: typeof globalThis.fetch;
};

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
    return noAnswer(reasonOf(error));
  }
  if (status === 401) return { kind: 'unauthenticated' };
  if (status >= 500 || TRY_AGAIN.has(status)) return noAnswer(`HTTP ${status}`);
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
  const body = bodyOf(text);
  if (body === null) {
    // A proxy in between, or half an answer.
    return noAnswer(`HTTP ${status} without an answer of GraphQL's`);
  }
  if (status === 404) return NO_GATEWAY;
  const [error] = body.errors ?? [];
  if (error !== undefined) return meaningOf(error);
  return body.data
    ? { kind: 'data', data: body.data }
    : { kind: 'error', code: null, message: `HTTP ${status} without data`, correlationId: null };
}

/** A gateway asked at another path than its own says so too. */
const NO_GATEWAY: Refused = {
  kind: 'error',
  code: 'NO_GATEWAY',
  message: 'There is no Oncegate at this address.',
  correlationId: null,
};

type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlError[] | null;
};

function bodyOf(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    return isBody(body) ? body : null;
  } catch {
    return null;
  }
}

function isBody(value: unknown): value is Body {
  if (typeof value !== 'object' || value === null) return false;
  const { data = null, errors = null } = value as {
    readonly data?: unknown;
    readonly errors?: unknown;
  };
  return typeof data === 'object' && (errors === null || areGraphqlErrors(errors));
}
