/** No answer, or one that says: ask for the same again. */
export type Away = {
  readonly kind: 'away';
  /** Of the gateway's own; null where none came. */
  readonly code: string | null;
  readonly reason: string;
  /** Milliseconds that the gateway wants to be left alone. */
  readonly retryAfterMs?: number;
};

/** An answer that says no, and would say it again. */
export type Refused = {
  readonly kind: 'error';
  readonly code: string | null;
  readonly message: string;
  readonly correlationId: string | null;
};

/** An error as it came over the wire: it may be of anybody's making. */
export type GraphqlError = { readonly message?: unknown; readonly extensions?: unknown };

/** Codes with which the gateway itself asks for the same request again. */
const RESEND: ReadonlySet<unknown> = new Set([
  'LEDGER_UNAVAILABLE',
  'QUOTA_EXCEEDED',
  'FELL_BEHIND',
]);

/** Whether these can be errors of GraphQL's: a proxy has other ideas of what `errors` holds. */
export function areGraphqlErrors(value: unknown): value is readonly GraphqlError[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

/** Nobody answered, or nobody who speaks GraphQL. */
export function noAnswer(reason: string): Away {
  return { kind: 'away', code: null, reason };
}

/** What an error means for whoever asked, over HTTP or by a subscription. */
export function meaningOf({ message, extensions }: GraphqlError): Away | Refused {
  const { code, correlationId, retryAfterMs } = (extensions ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof code === 'string' && RESEND.has(code)) {
    return {
      kind: 'away',
      code,
      reason: code,
      ...(typeof retryAfterMs === 'number' && { retryAfterMs }),
    };
  }
  return {
    kind: 'error',
    code: typeof code === 'string' ? code : null,
    message: typeof message === 'string' ? message : '',
    correlationId: typeof correlationId === 'string' ? correlationId : null,
  };
}
