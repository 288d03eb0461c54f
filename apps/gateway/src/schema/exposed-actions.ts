import { type ActionSpec, findAction, type Product } from '@oncegate/catalog';

/**
 * The actions that have a mutation in this release.
 *
 * The schema can be built for every catalogued action. But parameters lie unencrypted in the ledger
 * so far, so an action with a password or a pre-shared key among them must not be offered yet.
 * These five hold no secret.
 */
const EXPOSED: ReadonlyArray<readonly [Product, string]> = [
  ['Vpc', 'CreateVpc'],
  ['Vpc', 'CreateVSwitch'],
  ['Vpc', 'AllocateEipAddress'],
  ['gpdb', 'CreateDBInstance'],
  ['gpdb', 'RestartDBInstance'],
];

/** Throws where the catalog does not know one of them: a release that must not start. */
export function exposedActions(): readonly ActionSpec[] {
  return EXPOSED.map(([product, action]) => {
    const spec = findAction(product, action);
    if (spec === undefined) {
      throw new Error(`${product} ${action} is exposed but not catalogued`);
    }
    return spec;
  });
}
