import { type ReactNode, useEffect, useState } from 'react';
import { duration } from './moment.tsx';

/** The time until a moment, counted down. */
export function Remaining({ until }: { readonly until: string }): ReactNode {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const ms = Date.parse(until) - now;
  return ms <= 0 ? 'any moment' : `in ${duration(Math.ceil(ms / 1_000) * 1_000)}`;
}
