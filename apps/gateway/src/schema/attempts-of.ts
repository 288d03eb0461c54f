import type { Attempt } from '@oncegate/ledger';
import type { KnownOperation } from '../known-operation.ts';

/**
 * The attempts of an operation as it was seen. Where they are read only now, others may have been made since: one that
 * is shown as QUEUED would have made some.
 *
 * @param read reads the operation anew.
 */
export async function attemptsOf(
  { record, attempts }: KnownOperation,
  read: (id: string) => Promise<KnownOperation | null>,
): Promise<readonly Attempt[]> {
  if (attempts !== undefined) return attempts;
  const now = (await read(record.id))?.attempts ?? [];
  return now.filter(({ number }) => number <= record.sends);
}
