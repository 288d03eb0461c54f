/** Milliseconds: trouble is over, and failures count no more, once it was quiet for so long. */
export const QUIET_MS = 60_000;
