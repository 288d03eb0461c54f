import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';

const renewStep = step<['RENEWED' | 'STALE']>('renew');

/**
 * Prolongs the lease of the attempt in flight to `leaseMs` from now.
 *
 * @returns false where the fence is no longer the latest: another worker may be sending.
 * @throws LedgerUnavailable
 */
export async function renew(
  store: Store,
  holder: { readonly id: string; readonly fence: number },
  leaseMs: number,
): Promise<boolean> {
  const [answer] = await renewStep(store, operationKeys(store, holder.id), [holder.fence, leaseMs]);
  return answer === 'RENEWED';
}
