/** `2026-01-31 12:00:00Z`: to read, and to sort. */
export function shortTime(iso: string | null): string | null {
  return iso && `${iso.slice(0, 19).replace('T', ' ')}Z`;
}

/** `42 s`, `3 min 20 s`: rounded up, so that nothing is due before its time. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
