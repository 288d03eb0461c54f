import type { Refusal } from '@oncegate/ledger';
import type { Why } from '@oncegate/pacing';

const WORDS: Readonly<Record<Why, string>> = {
  rate: 'Held back: as many calls a second are made already as its account may make.',
  concurrency: 'Held back: as many calls at once are made already as its account may make.',
  throttled: 'Held back: the cloud asked its account to call less.',
  circuit: 'Held back: the cloud does not answer.',
};

/** What an operation that is held back waits on: with what the cloud said before, else in words of ours. */
export function heldBack(why: Why, before: Refusal | null): Refusal {
  return { message: WORDS[why], ...before, heldBack: why };
}
