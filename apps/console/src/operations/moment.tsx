import type { ReactNode } from 'react';

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** A moment in this browser's time zone; the exact one in its title. */
export function Moment({ at }: { readonly at: string }): ReactNode {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return (
    <time dateTime={at} title={at}>
      {(isToday ? TIME : DAY_AND_TIME).format(date)}
    </time>
  );
}

/** `850 ms`, `2.3 s`, `4 min 5 s`, `2 h 3 min`. */
export function duration(ms: number): string {
  if (ms < 1_000) {
    return `${Math.max(0, Math.round(ms))} ms`;
  }
  if (ms < 60_000) {
    return `${(ms / 1_000).toFixed(1)} s`;
  }
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60
    ? `${minutes} min ${Math.floor(ms / 1_000) % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
