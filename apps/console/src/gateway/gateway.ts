import { createClient } from 'graphql-ws';
import { pauseMs } from './pause-ms.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The gateway's public GraphQL, asked with one key. */
export type Gateway = {
  /** @throws NotSignedIn, RefusedByGateway, GatewayAway. */
  ask<Data>(query: string, variables?: Variables): Promise<Data>;
  /**
   * Goes on over lost connections, each time from the snapshot on, until it is stopped. After `failed`
   * nothing more is heard.
   */
  follow<Data>(query: string, variables: Variables, listener: Listener<Data>): () => void;
  /** Whether its ledger answers. */
  isReady(): Promise<boolean>;
  /** Whether the connection for changes is open. Called at once and at each change, until it is stopped. */
  onLive(listener: (live: boolean) => void): () => void;
  close(): void;
};

export type Listener<Data> = {
  readonly next: (data: Data) => void;
  readonly failed: (error: Error) => void;
};

/** The key opens nothing. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** The gateway says no, and why. */
class RefusedByGateway extends Error {
  override readonly name = 'RefusedByGateway';
}

/** Nobody answers, or somebody who is not the gateway: a proxy before it. */
class GatewayAway extends Error {
  override readonly name = 'GatewayAway';
}

type Result<Data> = {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly { readonly message: string }[] | undefined;
};

const NOT_READY = 503;

export function openGateway(apiKey: string): Gateway {
  const authorization = `Bearer ${apiKey}`;
  const url = new URL('/graphql', location.href);
  const listeners = new Set<(live: boolean) => void>();
  let live = false;
  const tell = (now: boolean): void => {
    live = now;
    for (const listener of listeners) {
      listener(now);
    }
  };
  const socket = createClient({
    url: Object.assign(new URL(url), { protocol: url.protocol.replace('http', 'ws') }).href,
    connectionParams: { authorization },
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, pauseMs(retries))),
    shouldRetry: () => true,
    on: { connected: () => tell(true), closed: () => tell(false) },
  });
  return {
    async ask<Data>(query: string, variables: Variables = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables }),
      }).catch(() => {
        throw new GatewayAway('The gateway does not answer.');
      });
      if (response.status === 401) {
        throw new NotSignedIn('This key opens nothing here.');
      }
      const result = await response.json().catch(() => {
        throw new GatewayAway(`The gateway does not answer: HTTP ${response.status}.`);
      });
      return dataOf(result as Result<Data>);
    },
    follow<Data>(query: string, variables: Variables, { next, failed }: Listener<Data>) {
      let isStopped = false;
      const unsubscribe = socket.subscribe<Data>(
        { query, variables: { ...variables } },
        {
          next: (result) => {
            try {
              next(dataOf<Data>(result));
            } catch (error) {
              failed(asError(error));
            }
          },
          error: (error) => failed(asError(error)),
          // It has no end of its own: the gateway stops, or we did.
          complete: () => {
            if (!isStopped) failed(new RefusedByGateway('The gateway ended it.'));
          },
        },
      );
      return () => {
        isStopped = true;
        unsubscribe();
      };
    },
    isReady: () =>
      fetch(new URL('/readyz', url), { cache: 'no-store' }).then(
        // Where a proxy keeps it to itself nobody knows better.
        ({ status }) => status !== NOT_READY,
        () => false,
      ),
    onLive(listener) {
      listeners.add(listener);
      listener(live);
      return () => void listeners.delete(listener);
    },
    close: () => void socket.dispose(),
  };
}

function dataOf<Data>({ data, errors }: Result<Data>): Data {
  const [error] = errors ?? [];
  if (error !== undefined || data === undefined || data === null) {
    throw new RefusedByGateway(error?.message ?? 'The gateway gave no answer.');
  }
  return data;
}

/** The socket hands over GraphQL's errors as a list, and its own end as an event. */
function asError(cause: unknown): Error {
  if (cause instanceof Error) {
    return cause;
  }
  const [first] = Array.isArray(cause) ? (cause as { message: string }[]) : [];
  return new RefusedByGateway(first?.message ?? 'The connection ended.');
}
