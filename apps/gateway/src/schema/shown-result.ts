import { maskSecrets, secretValues } from '@oncegate/catalog';
import type { OperationRecord } from '@oncegate/ledger';

/**
 * The cloud's answer as everybody of the tenant may see it. The typed `response` of a mutation is
 * not masked: whoever sends the call again, with everything in it, is who the secret was made for.
 */
export function shownResult({ result, pairs }: OperationRecord): unknown {
  return result === null ? null : maskSecrets(result, secretValues(pairs));
}
