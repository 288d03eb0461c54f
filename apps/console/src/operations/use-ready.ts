import { useEffect, useState } from 'react';
import type { Gateway } from '../gateway/gateway.ts';

const AGAIN_MS = 5_000;

/**
 * Whether the gateway has the ledger it tells of: without Redis connections stay open, and nothing comes.
 * Asked for while somebody may look.
 */
export function useReady(gateway: Gateway): boolean {
  const [isReady, setIsReady] = useState(true);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const now = await gateway.isReady();
      if (current) setIsReady(now);
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [gateway]);
  return isReady;
}
