import { isTerminal } from '@oncegate/core';
import { attentiveSocket, SILENT_MS } from './attentive-socket.ts';
import { OPERATION_FIELDS, type Operation } from './operation.ts';
import type { Gateway } from './post.ts';

/** Tells when an operation is over, by a subscription. */
export type Follower = {
  /**
   * @param onChange told the operation each time that it has changed.
   * @returns whether it is known to be over; false where the connection was lost, or none is to be had.
   */
  follow(
    operation: Operation,
    signal: AbortSignal,
    onChange?: (operation: Operation) => void,
  ): Promise<boolean>;
  close(): void;
};

const following = (fields: string): string =>
  `subscription ($id: ID!) { operationChanged(id: $id) { ${fields} } }`;
const FOLLOW = following('state run');
const FOLLOW_CLOSELY = following(OPERATION_FIELDS);

/** A reconnect begins with the state as it is, so none loses the end; after so many ask otherwise. */
const RECONNECTS = 3;

type Changed = { readonly operationChanged: Operation };

/**
 * All that is followed shares one WebSocket, open only while something is. One that falls silent
 * without being closed is given up: everybody is told that the connection was lost.
 */
export function follower(
  gateway: Gateway,
  webSocket: unknown,
  silentMs: number = SILENT_MS,
): Follower {
  if (webSocket === undefined) return NOBODY;
  const followed = new Set<() => void>();
  const { client, expectToHear, heard, close } = attentiveSocket(gateway, webSocket, {
    silentMs,
    retryAttempts: RECONNECTS,
    shouldRetry: () => true,
    onSilence: () => {
      for (const stop of followed) stop();
    },
  });
  return {
    follow: (operation, signal, onChange) =>
      new Promise((resolve) => {
        const finish = (isKnown: boolean): void => {
          followed.delete(stop);
          if (followed.size === 0) heard();
          signal.removeEventListener('abort', stop);
          resolve(isKnown);
          // Not at once: what is told while subscribing would unsubscribe before it can.
          queueMicrotask(() => unsubscribe());
        };
        const stop = (): void => finish(false);
        followed.add(stop);
        // A socket that is closing may never close, and nothing else is sent on it.
        expectToHear();
        const unsubscribe = client.subscribe<Changed>(
          {
            query: onChange === undefined ? FOLLOW : FOLLOW_CLOSELY,
            variables: { id: operation.id },
          },
          {
            next: ({ data, errors }) => {
              const changed = data?.operationChanged;
              if (errors !== undefined || changed === undefined) return finish(false);
              onChange?.(changed);
              if (changed.run >= operation.run && isTerminal(changed.state)) finish(true);
            },
            error: stop,
            complete: stop,
          },
        );
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
      }),
    close,
  };
}

const NOBODY: Follower = { follow: async () => false, close: () => {} };
