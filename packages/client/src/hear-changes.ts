import { CloseCode } from 'graphql-ws';
import { attentiveSocket, SILENT_MS } from './attentive-socket.ts';
import type { CallError } from './call-error.ts';
import { type Away, areGraphqlErrors, meaningOf, noAnswer } from './graphql-error.ts';
import { OPERATION_FIELDS, type Operation } from './operation.ts';
import type { OperationFilter } from './operations.ts';
import { errorOf, unexpected } from './payload.ts';
import type { Gateway } from './post.ts';

const ONE = `subscription ($id: ID!) { answer: operationChanged(id: $id) { ${OPERATION_FIELDS} } }`;
const ALL = `subscription ($filter: OperationFilter) { answer: operationsChanged(filter: $filter) { ${OPERATION_FIELDS} } }`;

type Changed = { readonly answer: Operation };

type Listening = {
  readonly hear: (operation: Operation) => void;
  readonly onConnected: () => void;
  /** Whether a connection is made again. It is not before there ever was one: nobody may be there. */
  readonly goesOn: () => boolean;
  /** Told why each time that the connection is lost. */
  readonly onLost: (reason: string) => void;
  /** Waits before it is made again, so many times already in vain. */
  readonly wait: (retries: number) => Promise<void>;
  readonly signal: AbortSignal;
};

/**
 * Hears one operation or all that pass the filter, by a subscription over a socket of its own, which
 * is connected again however often it is lost, for as long as `goesOn` says.
 *
 * @returns why the subscription ended, `away` where it is worth making again; null where the signal
 *   ended it.
 */
export function hearChanges(
  gateway: Gateway,
  webSocket: unknown,
  what: { readonly id: string } | { readonly filter: OperationFilter },
  { hear, onConnected, goesOn, onLost, wait, signal }: Listening,
): Promise<CallError | Away | null> {
  return new Promise((resolve) => {
    let isOver = false;
    const { client, close } = attentiveSocket(gateway, webSocket, {
      silentMs: SILENT_MS,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: wait,
      shouldRetry: () => {
        if (!goesOn()) end(noAnswer('no WebSocket to the gateway can be opened'));
        return !isOver;
      },
      onConnected,
      onClosed: () => {
        if (!isOver && goesOn()) onLost('connection lost');
      },
    });
    const end = (why: CallError | Away | null): void => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener('abort', stop);
      unsubscribe();
      close();
      resolve(why);
    };
    const stop = (): void => end(null);
    signal.addEventListener('abort', stop);
    const unsubscribe = client.subscribe<Changed>(
      { query: 'id' in what ? ONE : ALL, variables: what },
      {
        next: ({ data, errors }) => {
          if (isOver) return;
          if (errors !== undefined || !data) return end(reasonIn(errors));
          hear(data.answer);
        },
        error: (error) => end(reasonIn(error)),
        // It has no end of its own: the gateway stops.
        complete: () => end(noAnswer('the gateway ended it')),
      },
    );
  });
}

/** @param ended errors of the subscription, or how the socket was closed. */
function reasonIn(ended: unknown): CallError | Away {
  if (areGraphqlErrors(ended) && ended[0] !== undefined) {
    const meaning = meaningOf(ended[0]);
    return meaning.kind === 'away' ? meaning : errorOf(meaning);
  }
  if (typeof ended === 'object' && ended !== null && 'code' in ended) {
    return ended.code === CloseCode.Unauthorized
      ? { kind: 'unauthenticated' }
      : unexpected(`The gateway closed the connection (${String(ended.code)}).`);
  }
  return unexpected('The gateway ended it without a word.');
}
