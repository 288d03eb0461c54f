import type { HeldBack } from './operation.ts';

/** Why the cloud is not called for it now, short enough for a row; docs/pacing.md has more words. */
export const HELD_BACK: Readonly<Record<HeldBack, string>> = {
  RATE: 'no more calls a second are allowed',
  CONCURRENCY: 'no more calls at once are allowed',
  THROTTLED: 'the cloud asked for fewer calls',
  CIRCUIT: 'the cloud does not answer',
};
