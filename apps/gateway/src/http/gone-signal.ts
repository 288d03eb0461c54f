import type { EventEmitter } from 'node:events';

/** Given as the reason, because by default each answer would make an exception with its stack. */
const GONE = 'The connection is closed.';

/**
 * Aborted when the connection is closed: whoever asked waits no more.
 *
 * @param closing what says `close` then.
 */
export function goneSignal(closing: Pick<EventEmitter, 'once'>): AbortSignal {
  const gone = new AbortController();
  closing.once('close', () => gone.abort(GONE));
  return gone.signal;
}
