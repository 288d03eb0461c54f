import type { ActionSpec, Product } from '@oncegate/catalog';

/**
 * Beginnings of the cloud's names that the rule would tear apart, because they end in a lower-case
 * letter: the rule would say `iPv4Sets` and `iDaaSInstanceId`.
 */
const WORDS: ReadonlyArray<readonly [wire: string, field: string]> = [
  ['IPv4', 'ipv4'],
  ['IPv6', 'ipv6'],
  ['IPsec', 'ipsec'],
  ['IDaaS', 'idaas'],
];

/** What a product is called in field names and in type names. */
const PREFIXES: Readonly<Record<Product, { readonly field: string; readonly type: string }>> = {
  Vpc: { field: 'vpc', type: 'Vpc' },
  gpdb: { field: 'gpdb', type: 'Gpdb' },
};

const LEADING_CAPITALS = /^[A-Z]+/;

/**
 * The field name for a name of the cloud's. Of a leading run of capitals all but the last are
 * lowered where a lower-case letter follows, else all: `VSwitchId` → `vSwitchId`,
 * `DBInstanceId` → `dbInstanceId`, `VPCId` → `vpcId`, `CidrBlock` → `cidrBlock`, `ISP` → `isp`.
 */
export function fieldName(wireName: string): string {
  for (const [wire, field] of WORDS) {
    if (wireName.startsWith(wire)) {
      return field + wireName.slice(wire.length);
    }
  }
  const run = LEADING_CAPITALS.exec(wireName)?.[0].length ?? 0;
  const wordFollows = /^[a-z]/.test(wireName.slice(run));
  const lowered = run > 1 && wordFollows ? run - 1 : run;
  return wireName.slice(0, lowered).toLowerCase() + wireName.slice(lowered);
}

/** The mutation that calls an action: `vpcCreateVSwitch`, `gpdbRestartDBInstance`. */
export function mutationName({ product, action }: ActionSpec): string {
  return PREFIXES[product].field + action;
}

/** What the types of an action begin with: `VpcCreateVSwitch`, `GpdbRestartDBInstance`. */
export function typePrefix({ product, action }: ActionSpec): string {
  return PREFIXES[product].type + action;
}
