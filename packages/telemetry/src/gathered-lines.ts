import type { DestinationStream } from 'pino';

/** Where a log's lines go, with a way to have those written that still wait. Named as pino calls them. */
export type Lines = DestinationStream & {
  flush(done?: () => void): void;
  flushSync(): void;
};

/** More is not kept back: half of what a pipe takes at once. */
const AT_MOST = 32_768;

/**
 * Writes the lines of one turn of the event loop at its end, with one write for all of them: each write
 * costs about as much as the line did. Before a process ends, and before Node says by itself why, the lines
 * that wait are written; one that is killed loses at most those of the turn in which it died.
 *
 * Who writes to standard output or error beside the log calls `log.flush()` before.
 */
export function gatheredLines(to: DestinationStream): Lines {
  let waiting = '';
  let isEnding = false;
  function flushSync(): void {
    const lines = waiting;
    waiting = '';
    if (lines !== '') to.write(lines);
  }
  process.on('exit', () => {
    isEnding = true;
    flushSync();
  });
  process.on('uncaughtExceptionMonitor', flushSync);
  process.prependListener('warning', flushSync);
  return {
    write: (line) => {
      if (waiting === '') setImmediate(flushSync);
      waiting += line;
      if (isEnding || waiting.length >= AT_MOST) flushSync();
    },
    flush: (done) => {
      flushSync();
      done?.();
    },
    flushSync,
  };
}
