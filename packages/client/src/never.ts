/** The signal of whoever gave none: it is never aborted. */
export const NEVER: AbortSignal = new AbortController().signal;
