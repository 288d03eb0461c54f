import { useCallback, useEffect, useState } from 'react';
import { keepApiKey, keptApiKey } from '../gateway/api-key.ts';
import { type Gateway, NotSignedIn, openGateway } from '../gateway/gateway.ts';
import { keepTrying } from '../gateway/keep-trying.ts';
import { VIEWER } from './documents.ts';
import type { Viewer } from './operation.ts';
import type { Session } from './session.ts';

export type SigningIn = {
  /** Null where there is none: it has to be asked for. */
  readonly apiKey: string | null;
  /** Null while nobody has said yet what the key opens. */
  readonly session: Session | null;
  /** Why nobody has; it is tried again. */
  readonly refusal: string | null;
  /** With this key, also with the same one once more; with null it is thrown away. */
  readonly signIn: (apiKey: string | null) => void;
};

/** Signs in with the key that this tab has kept, or that it is given. */
export function useSignIn(): SigningIn {
  // Another one each time, so that the same key can be tried again.
  const [entry, setEntry] = useState(() => ({ apiKey: keptApiKey() }));
  const [session, setSession] = useState<Session | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const signIn = useCallback((apiKey: string | null) => {
    keepApiKey(apiKey);
    setSession(null);
    setEntry({ apiKey });
    if (apiKey === null) {
      setRefusal(null);
    }
  }, []);

  useEffect(() => {
    const { apiKey } = entry;
    if (apiKey === null) {
      return undefined;
    }
    const gateway = openGateway(apiKey);
    const stop = keepTrying(
      ({ failed }) => {
        let current = true;
        viewerOf(gateway).then(
          (viewer) => {
            if (!current) return;
            setRefusal(null);
            setSession({ gateway, viewer });
          },
          (error: Error) => {
            if (!current) return;
            // Every other error may pass, and says nothing against the key.
            if (error instanceof NotSignedIn) {
              signIn(null);
            } else {
              failed(error);
            }
          },
        );
        return () => {
          current = false;
        };
      },
      ({ message }) => setRefusal(message),
    );
    return () => {
      stop();
      gateway.close();
    };
  }, [entry, signIn]);

  return { apiKey: entry.apiKey, session, refusal, signIn };
}

async function viewerOf(gateway: Gateway): Promise<Viewer> {
  return (await gateway.ask<{ viewer: Viewer }>(VIEWER)).viewer;
}
