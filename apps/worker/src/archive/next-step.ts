import { isOlder, type Place } from '@oncegate/archive';
import type { KeptOperation } from '@oncegate/ledger';

/** What the archiver does with an operation whose turn it is. */
export type ArchiveStep =
  /** It is not in the archive, or not as it is now. */
  | 'copy'
  /** It is there; that this was committed is not noted yet. */
  | 'confirm'
  /** It is there, and was noted: it may be deleted once its time has come. */
  | 'remove';

/**
 * The step that is next, from nothing but what lies on both sides: so a step that was broken off anywhere
 * is taken again, and one that was taken is not.
 */
export function nextStep(operation: KeptOperation, place: Place | null): ArchiveStep {
  if (place?.digest !== operation.digest) return 'copy';
  return place.confirmedAt === null ? 'confirm' : 'remove';
}

/** Redis holds what was settled before the archive's own: it went backwards. */
export function wentBackwards(operation: KeptOperation, place: Place | null): boolean {
  return place?.digest !== operation.digest && isOlder(operation, place);
}
