import { GPDB_ACTIONS } from './generated/gpdb-actions.ts';
import { VPC_ACTIONS } from './generated/vpc-actions.ts';

/** The actions that this client was made for, as `Vpc.CreateVpc`; a gateway may know of others. */
export const ACTION_NAMES: readonly string[] = [
  ...Object.keys(VPC_ACTIONS).map((method) => named('Vpc', method)),
  ...Object.keys(GPDB_ACTIONS).map((method) => named('Gpdb', method)),
];

function named(product: string, method: string): string {
  return `${product}.${method.charAt(0).toUpperCase()}${method.slice(1)}`;
}
