import type { Snapshot } from '@oncegate/ledger';
import type { GatewayContext } from '../gateway-context.ts';

const OPERATION_ID = /^[0-9a-f]{64}$/;

/**
 * The caller's operation of that id. Null where there is none; where there is one of another
 * tenant, too, so that a guessed id tells nothing.
 *
 * @throws LedgerUnavailable
 */
export async function findOperation(
  id: string,
  { caller, services }: GatewayContext,
): Promise<Snapshot | null> {
  const found = OPERATION_ID.test(id) ? await services.readOperation(id) : null;
  return found?.record.tenant === caller.tenant ? found : null;
}
