import type { AccountSettings } from './account-settings.ts';
import type { ApiKey } from './api-key.ts';
import type { JwtSettings } from './jwt-settings.ts';
import type { Tenant } from './tenant.ts';

/** All tenants, how their callers authenticate, and what their calls are signed with. Never changed. */
export type Directory = {
  /** By name. */
  readonly tenants: ReadonlyMap<string, Tenant>;
  /** By name; every tenant's account is among them. */
  readonly accounts: ReadonlyMap<string, AccountSettings>;
  readonly keys: readonly ApiKey[];
  /** Null where no JSON Web Token is accepted. */
  readonly jwt: JwtSettings | null;
};

/** The directory as it is configured now. */
export type LiveDirectory = {
  /** Another object each time that the configuration changed, the same one until then. */
  current(): Directory;
  /** Looks for changes no more. */
  close(): void;
};
