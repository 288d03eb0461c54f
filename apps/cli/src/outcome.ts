/**
 * Everything that a command can come to, with its exit code: scripts decide by it. The numbers are
 * promised; a new outcome gets a new one.
 */
export const OUTCOMES = {
  SUCCEEDED: {
    exitCode: 0,
    meaning: 'the cloud accepted the call; or the command did what it is for',
  },
  UNEXPECTED: { exitCode: 1, meaning: 'a fault of the gateway or of this program' },
  USAGE: { exitCode: 2, meaning: 'the command line, or its settings, make no sense' },
  FAILED: { exitCode: 3, meaning: 'refused, with proof that the cloud did nothing' },
  UNKNOWN: {
    exitCode: 4,
    meaning: 'nobody can tell whether the cloud acted; not sent again by itself',
  },
  CANCELED: { exitCode: 5, meaning: 'withdrawn before it could have had an effect' },
  MISMATCH: { exitCode: 6, meaning: 'the token stands for another call, which is untouched' },
  REFUSED: {
    exitCode: 7,
    meaning: 'the gateway cannot take the request as it is; nothing was done',
  },
  IN_FLIGHT: { exitCode: 8, meaning: 'still under way when the waiting was over' },
  NOT_FOUND: { exitCode: 9, meaning: 'no such operation or action' },
  UNAUTHENTICATED: { exitCode: 10, meaning: 'the key does not open this gateway' },
  FORBIDDEN: { exitCode: 11, meaning: 'the key has not the right to this' },
  UNAVAILABLE: {
    exitCode: 12,
    meaning: 'no answer for as long as was waited; ask again with the same token',
  },
  DRY_RUN_REFUSED: { exitCode: 13, meaning: 'the dry run says that the cloud would refuse' },
  INTERRUPTED: { exitCode: 130, meaning: 'stopped by Ctrl-C or SIGTERM; the operation goes on' },
  UNREAD: { exitCode: 141, meaning: 'a watch that nobody reads any more, as piped into `head`' },
} as const;

export type Outcome = keyof typeof OUTCOMES;

/** The table for people. */
export function outcomeLines(): readonly string[] {
  return Object.entries(OUTCOMES).map(
    ([name, { exitCode, meaning }]) => `${String(exitCode).padStart(3)}  ${name}: ${meaning}`,
  );
}
