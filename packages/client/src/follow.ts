import { type Client, createClient } from 'graphql-ws';
import { isOver, type Operation } from './operation.ts';
import type { Gateway } from './post.ts';

/** Tells when an operation is over, by a subscription. */
export type Follower = {
  /** @returns whether it is known to be over; false where the connection was lost, or none is to be had. */
  follow(operation: Operation, signal: AbortSignal): Promise<boolean>;
  close(): void;
};

const FOLLOW = 'subscription ($id: ID!) { operationChanged(id: $id) { state run } }';

/** A reconnect begins with the state as it is, so none loses the end; after so many ask otherwise. */
const RECONNECTS = 3;

/** After so long it is asked whether anybody is there, and so long is waited for the answer. */
const SILENT_MS = 10_000;

type Changed = { readonly operationChanged: Pick<Operation, 'state' | 'run'> };

/**
 * All that is followed shares one WebSocket, open only while something is. One that falls silent
 * without being closed is given up: everybody is told that the connection was lost.
 */
export function follower(
  { endpoint, apiKey }: Gateway,
  webSocket: unknown,
  silentMs: number = SILENT_MS,
): Follower {
  if (webSocket === undefined) return NOBODY;
  const following = new Set<() => void>();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(silence);
    silence = undefined;
  };
  const expectToHear = (): void => {
    silence ??= setTimeout(() => {
      silence = undefined;
      for (const stop of following) stop();
      client.terminate();
    }, silentMs);
  };
  const client: Client = createClient({
    url: endpoint.replace(/^http/, 'ws'),
    webSocketImpl: webSocket,
    connectionParams: { authorization: `Bearer ${apiKey}` },
    retryAttempts: RECONNECTS,
    shouldRetry: () => true,
    keepAlive: silentMs,
    on: {
      connecting: expectToHear,
      ping: (received) => {
        if (!received) expectToHear();
      },
      message: heard,
      closed: heard,
    },
  });
  return {
    follow: (operation, signal) =>
      new Promise((resolve) => {
        const finish = (isKnown: boolean): void => {
          following.delete(stop);
          if (following.size === 0) heard();
          signal.removeEventListener('abort', stop);
          resolve(isKnown);
          // Not at once: what is told while subscribing would unsubscribe before it can.
          queueMicrotask(() => unsubscribe());
        };
        const stop = (): void => finish(false);
        following.add(stop);
        // A socket that is closing may never close, and nothing else is sent on it.
        expectToHear();
        const unsubscribe = client.subscribe<Changed>(
          { query: FOLLOW, variables: { id: operation.id } },
          {
            next: ({ data, errors }) => {
              const changed = data?.operationChanged;
              if (errors !== undefined || changed === undefined) finish(false);
              else if (changed.run >= operation.run && isOver(changed)) finish(true);
            },
            error: stop,
            complete: stop,
          },
        );
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
      }),
    close: () => void client.dispose(),
  };
}

const NOBODY: Follower = { follow: async () => false, close: () => {} };
