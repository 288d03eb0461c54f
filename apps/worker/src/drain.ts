import type { Config } from './config.ts';

/** For what is written down after the last call. */
const NOTE_MS = 5_000;

/**
 * How long a worker that was told to stop may take, in milliseconds: the longest that a call takes by its
 * limits (credentials, connection, answer), and the note of it.
 */
export function drainMs({
  ONCEGATE_CONNECT_TIMEOUT_MS: connect,
  ONCEGATE_READ_TIMEOUT_MS: read,
}: Pick<Config, 'ONCEGATE_CONNECT_TIMEOUT_MS' | 'ONCEGATE_READ_TIMEOUT_MS'>): number {
  return 2 * connect + read + NOTE_MS;
}
