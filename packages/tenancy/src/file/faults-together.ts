import { parseEndpoint } from '@oncegate/cloud';
import type { Fault } from '../invalid-directory.ts';
import type { AccountEntry, TenantEntry, TenantsDocument } from './tenants-document.ts';

/** What the parts of a document break together. Reads nothing but the document. */
export function faultsTogether(document: TenantsDocument, development: boolean): Fault[] {
  const { accounts, tenants, jwt } = document;
  return [
    ...repeated(accounts.map(({ name }, index) => [name, `accounts[${index}].name`])),
    ...repeated(tenants.map(({ name }, index) => [name, `tenants[${index}].name`])),
    ...repeated(keyHashes(tenants)),
    ...accounts.flatMap((entry, index) => ofAccount(entry, `accounts[${index}]`, development)),
    ...tenants.flatMap((entry, index) => ofTenant(entry, `tenants[${index}]`, accounts)),
    ...(jwt !== null && jwt.jwksUrl.protocol !== 'https:' && !development
      ? [{ path: 'jwt.jwksUrl', rule: 'must be https outside development' }]
      : []),
  ];
}

function ofAccount(
  { tokenMode, tokenSecret, endpoint }: AccountEntry,
  path: string,
  development: boolean,
): Fault[] {
  const faults: Fault[] = [];
  if (tokenMode === 'derived' && tokenSecret === undefined) {
    faults.push({ path: `${path}.tokenSecret`, rule: 'is required where tokenMode is derived' });
  }
  if (tokenMode === 'verbatim' && tokenSecret !== undefined) {
    faults.push({ path: `${path}.tokenSecret`, rule: 'says nothing where tokenMode is verbatim' });
  }
  if (endpoint !== undefined) {
    const { protocol } = parseEndpoint(endpoint) ?? {};
    if (protocol === undefined) {
      faults.push({
        path: `${path}.endpoint`,
        rule: 'must be an http or https URL without a path',
      });
    } else if (protocol === 'http' && !development) {
      faults.push({ path: `${path}.endpoint`, rule: 'must be https outside development' });
    }
  }
  return faults;
}

function ofTenant(
  { account, keys }: TenantEntry,
  path: string,
  accounts: readonly AccountEntry[],
): Fault[] {
  const faults = repeated(keys.map(({ id }, index) => [id, `${path}.keys[${index}].id`]));
  if (!accounts.some(({ name }) => name === account)) {
    faults.push({ path: `${path}.account`, rule: 'must be the name of one of the accounts' });
  }
  for (const [index, { products, actions = [] }] of keys.entries()) {
    for (const [place, action] of actions.entries()) {
      if (products?.some((product) => action.startsWith(`${product}.`)) === false) {
        faults.push({
          path: `${path}.keys[${index}].actions[${place}]`,
          rule: 'must be of one of the products of this key',
        });
      }
    }
  }
  return faults;
}

function keyHashes(tenants: readonly TenantEntry[]): [string, string][] {
  return tenants.flatMap(({ keys }, tenant) =>
    keys.map(({ sha256 }, index): [string, string] => [
      sha256.toLowerCase(),
      `tenants[${tenant}].keys[${index}].sha256`,
    ]),
  );
}

function repeated(places: readonly (readonly [value: string, path: string])[]): Fault[] {
  const first = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [value, path] of places) {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    else faults.push({ path, rule: `must not be the same as ${earlier}` });
  }
  return faults;
}
