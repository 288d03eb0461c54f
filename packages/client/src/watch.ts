import { CloseCode } from 'graphql-ws';
import { attentiveSocket, SILENT_MS } from './attentive-socket.ts';
import { type Backoff, pause, pauseMs } from './backoff.ts';
import type { CallError } from './call-error.ts';
import { OPERATION_FIELDS, type Operation } from './operation.ts';
import type { OperationFilter } from './operations.ts';
import { errorOf, unexpected } from './payload.ts';
import type { Gateway } from './post.ts';

export type WatchOptions = {
  /** Ends the watching. */
  readonly signal?: AbortSignal;
  /** Told that the connection was lost; it is made again, without end. */
  readonly onLost?: () => void;
};

/**
 * Tells one operation, or all that pass the filter: each as it is, then each time that it has
 * changed. After a lost connection it begins again with the state as it is; what was told before is
 * not told twice.
 *
 * @returns why it ended; null where the signal ended it.
 */
export type Watch = (
  what: { readonly id: string } | { readonly filter: OperationFilter },
  onChange: (operation: Operation) => void,
  options?: WatchOptions,
) => Promise<CallError | null>;

const ONE = `subscription ($id: ID!) { answer: operationChanged(id: $id) { ${OPERATION_FIELDS} } }`;
const ALL = `subscription ($filter: OperationFilter) { answer: operationsChanged(filter: $filter) { ${OPERATION_FIELDS} } }`;

type Told = { readonly answer: Operation };

export function watching(
  gateway: Gateway,
  webSocket: unknown,
  backoff: Backoff,
  random: () => number,
): Watch {
  return async (what, onChange, { signal = NEVER, onLost } = {}) => {
    if (webSocket === undefined) return unexpected('There is no WebSocket on this platform.');
    const told = new Map<string, string>();
    const { client } = attentiveSocket(gateway, webSocket, {
      silentMs: SILENT_MS,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: (retries) => pause(pauseMs(backoff, retries, random), signal),
      shouldRetry: () => !signal.aborted,
      onClosed: () => {
        if (!signal.aborted) onLost?.();
      },
    });
    const ended = await new Promise<CallError | null>((resolve) => {
      const stop = (): void => {
        unsubscribe();
        resolve(null);
      };
      const unsubscribe = client.subscribe<Told>(
        { query: 'id' in what ? ONE : ALL, variables: what },
        {
          next: ({ data, errors }) => {
            if (errors !== undefined || !data) return resolve(refusalIn(errors));
            const version = versionOf(data.answer);
            if (told.get(data.answer.id) === version) return;
            told.set(data.answer.id, version);
            onChange(data.answer);
          },
          error: (error) => resolve(signal.aborted ? null : refusalIn(error)),
          complete: () => resolve(signal.aborted ? null : unexpected('The gateway ended it.')),
        },
      );
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
    });
    await client.dispose();
    return ended;
  };
}

const NEVER = new AbortController().signal;

function versionOf({ state, run, attempts, nextAttemptAt }: Operation): string {
  return [state, run, attempts.at(-1)?.number, attempts.length, nextAttemptAt].join(' ');
}

type Refusal = {
  readonly message?: string;
  readonly extensions?: { readonly code?: unknown; readonly correlationId?: unknown };
};

/** @param ended errors of the subscription, or how the socket was closed. */
function refusalIn(ended: unknown): CallError {
  if (typeof ended === 'object' && ended !== null && 'code' in ended) {
    return ended.code === CloseCode.Unauthorized
      ? { kind: 'unauthenticated' }
      : unexpected(`The gateway closed the connection (${String(ended.code)}).`);
  }
  const [first] = (Array.isArray(ended) ? ended : [ended]) as (Refusal | undefined)[];
  const { code, correlationId } = first?.extensions ?? {};
  return errorOf({
    kind: 'error',
    code: typeof code === 'string' ? code : null,
    message: first?.message ?? 'The gateway ended it without a word.',
    correlationId: typeof correlationId === 'string' ? correlationId : null,
  });
}
