import { createHash } from 'node:crypto';
import {
  type AccountSettings,
  type ApiKey,
  type Directory,
  type JwtSettings,
  type LiveDirectory,
  NO_CALL_LIMITS,
  type Permissions,
  type Quota,
  ROLES,
  type Role,
} from '@oncegate/tenancy';

/** Far beyond what a test uses. */
const PLENTY: Quota = {
  requestsPerSecond: 10_000,
  operationsInFlight: 10_000,
  waiters: 1_000,
  subscriptions: 1_000,
};

const ACCOUNT: AccountSettings = {
  name: 'main',
  regionId: 'cn-hangzhou',
  tokenMode: 'derived',
  tokenSecret: null,
  credentials: { kind: 'chain' },
  endpoint: null,
  signature: 'v3',
  limits: NO_CALL_LIMITS,
};

/** The key that has every right in a tenant. */
export const RED = 'red-key-for-tests-only';
export const BLUE = 'blue-key-for-tests-only';

type Rights = Partial<Omit<Permissions, 'roles'>> & {
  readonly roles?: readonly Role[];
  readonly expiresAt?: number;
};

/** A key as the directory holds it. */
export function apiKey(id: string, tenant: string, text: string, rights: Rights = {}): ApiKey {
  const { roles = ROLES, products = null, actions = null, expiresAt = null } = rights;
  return {
    id,
    tenant,
    hash: createHash('sha256').update(text).digest(),
    permissions: { roles: new Set(roles), products, actions },
    expiresAt,
  };
}

/** The tenants red and blue, and whatever a test changes while a gateway runs. */
export class TwoTenants implements LiveDirectory {
  #directory: Directory;

  constructor(keys: readonly ApiKey[] = [], jwt: JwtSettings | null = null) {
    const tenant = (name: string) => [name, { name, account: 'main', quota: PLENTY }] as const;
    this.#directory = {
      tenants: new Map([tenant('red'), tenant('blue')]),
      accounts: new Map([['main', ACCOUNT]]),
      keys: [apiKey('red-all', 'red', RED), apiKey('blue-all', 'blue', BLUE), ...keys],
      jwt,
    };
  }

  current(): Directory {
    return this.#directory;
  }

  change(changes: Partial<Directory>): void {
    this.#directory = { ...this.#directory, ...changes };
  }

  setQuota(tenant: string, quota: Partial<Quota>): void {
    const tenants = new Map(this.#directory.tenants);
    tenants.set(tenant, { name: tenant, account: 'main', quota: { ...PLENTY, ...quota } });
    this.change({ tenants });
  }

  add(...keys: readonly ApiKey[]): void {
    this.change({ keys: [...this.#directory.keys, ...keys] });
  }

  withdraw(id: string): void {
    this.change({ keys: this.#directory.keys.filter((key) => key.id !== id) });
  }

  close(): void {}
}
