/**
 * Reads at most once in `ms` for all who ask: the metrics of one scrape are collected side by side
 * and share what they are read from.
 */
export function readOnce<Value>(ms: number, read: () => Promise<Value>): () => Promise<Value> {
  let latest: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    const now = performance.now();
    if (latest === null || now - latest.at > ms) {
      latest = { at: now, value: read() };
    }
    return latest.value;
  };
}
