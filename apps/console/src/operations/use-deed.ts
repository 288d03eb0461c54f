import { useState } from 'react';
import { useSession } from './session.ts';

type Outcome = {
  readonly outcome: { readonly userErrors: readonly { readonly message: string }[] };
};

/** Asks the gateway to do something, and keeps what it says against it. */
export function useDeed(done: () => void): {
  readonly asking: boolean;
  readonly refusal: string | null;
  readonly run: (document: string, variables: Readonly<Record<string, unknown>>) => Promise<void>;
} {
  const { gateway } = useSession();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    asking,
    refusal,
    run: async (document, variables) => {
      setAsking(true);
      setRefusal(null);
      try {
        const { outcome } = await gateway.ask<Outcome>(document, variables);
        const [error] = outcome.userErrors;
        if (error === undefined) {
          done();
        } else {
          setRefusal(error.message);
        }
      } catch (error) {
        setRefusal((error as Error).message);
      } finally {
        setAsking(false);
      }
    },
  };
}
