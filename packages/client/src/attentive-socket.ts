import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import type { Gateway } from './post.ts';

/** After so long it is asked whether anybody is there, and so long is waited for the answer. */
export const SILENT_MS = 10_000;

type Options = Pick<ClientOptions, 'retryAttempts' | 'retryWait' | 'shouldRetry'> & {
  readonly silentMs: number;
  /** Told that a socket fell silent without being closed, before it is given up. */
  readonly onSilence?: () => void;
  /** Told that the gateway has let it in. */
  readonly onConnected?: () => void;
  readonly onClosed?: (event: unknown) => void;
};

/** One WebSocket for subscriptions, open only while there are some, that notices when nobody is there. */
export type AttentiveSocket = {
  readonly client: Client;
  /** Something must be heard from now on, or the socket counts as lost. */
  readonly expectToHear: () => void;
  readonly heard: () => void;
  /** For good, and at once: also where a connection is only being made, or is not answered. */
  readonly close: () => void;
};

export function attentiveSocket(
  { endpoint, apiKey }: Gateway,
  webSocket: unknown,
  { silentMs, onSilence, onConnected, onClosed, ...retrying }: Options,
): AttentiveSocket {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let isConnected = false;
  const heard = (): void => {
    clearTimeout(silence);
    silence = undefined;
  };
  const expectToHear = (): void => {
    silence ??= setTimeout(() => {
      silence = undefined;
      onSilence?.();
      client.terminate();
    }, silentMs);
  };
  const client: Client = createClient({
    url: endpoint.replace(/^http/, 'ws'),
    webSocketImpl: webSocket,
    connectionParams: { authorization: `Bearer ${apiKey}` },
    ...retrying,
    keepAlive: silentMs,
    on: {
      connecting: expectToHear,
      ping: (received) => {
        if (!received) expectToHear();
      },
      connected: () => {
        isConnected = true;
        onConnected?.();
      },
      message: heard,
      closed: (event) => {
        isConnected = false;
        heard();
        onClosed?.(event);
      },
    },
  });
  const close = (): void => {
    // Waits for a connection that is being made, and fails where that does: nobody is left to be told.
    Promise.resolve(client.dispose()).catch(() => {});
    if (!isConnected) client.terminate();
  };
  return { client, expectToHear, heard, close };
}
