/** The first Ctrl-C or SIGTERM ends the waiting in good order; the second one ends the process. */
export function interruption(): { readonly signal: AbortSignal; readonly end: () => void } {
  const stop = new AbortController();
  const end = (): void => {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  };
  const interrupt = (): void => {
    end();
    stop.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return { signal: stop.signal, end };
}
