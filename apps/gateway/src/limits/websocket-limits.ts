/** Operations under way on one socket; a page follows a list and the operations it shows. */
export const OPERATIONS_PER_SOCKET = {
  most: 100,
  words: 'operations at once on one WebSocket',
} as const;

/** How long a stranger may stay without saying who it is. */
export const INTRODUCTION_MS = 3_000;

/** Strangers at once; who knows its key says so within a round trip. */
export const MOST_NEWCOMERS = 100;

/** Answers that wait for a reader; the largest there may be is a few megabytes. */
export const MAX_UNREAD_BYTES: number = 16 * 1024 * 1024;
