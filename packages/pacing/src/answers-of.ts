import { LedgerUnavailable } from '@oncegate/ledger';

/**
 * Waits for all that was asked beside each other. One that is away does not keep the others from it.
 *
 * @returns the answers that came.
 * @throws LedgerUnavailable where none came; whatever else any of them throws, for that is a bug.
 */
export async function answersOf<Answer>(
  asked: readonly Promise<Answer>[],
): Promise<readonly Answer[]> {
  const settled = await Promise.allSettled(asked);
  const failures = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  const bug: unknown = failures.find((reason) => !(reason instanceof LedgerUnavailable));
  if (bug !== undefined) throw bug;
  if (failures.length > 0 && failures.length === settled.length) throw failures[0];
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
