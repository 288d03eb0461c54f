import type { HeldBackReason, OperationSummary } from '@oncegate/client';

/** What holds an operation back that the cloud could be called for: docs/pacing.md. */
const HOLDERS: Readonly<Record<HeldBackReason, string>> = {
  RATE: 'as many calls a second are made as its account may make',
  CONCURRENCY: 'as many calls at once are made as its account may make',
  THROTTLED: 'the cloud asked for fewer calls',
  CIRCUIT: 'the cloud does not answer',
};

type Waiting = Pick<OperationSummary, 'heldBack'>;

/** Null where nothing holds it back. */
export function holderOf({ heldBack }: Waiting): string | null {
  return heldBack && HOLDERS[heldBack];
}

/** `held back: the cloud asked for fewer calls`, or null. */
export function heldBackWords(operation: Waiting): string | null {
  const holder = holderOf(operation);
  return holder && `held back: ${holder}`;
}
