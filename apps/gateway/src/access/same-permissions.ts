import type { Permissions } from '@oncegate/tenancy';

export function samePermissions(a: Permissions, b: Permissions): boolean {
  return (
    sameSet(a.roles, b.roles) && sameSet(a.products, b.products) && sameSet(a.actions, b.actions)
  );
}

function sameSet<Value>(a: ReadonlySet<Value> | null, b: ReadonlySet<Value> | null): boolean {
  if (a === null || b === null) {
    return a === b;
  }
  return a.size === b.size && [...a].every((value) => b.has(value));
}
