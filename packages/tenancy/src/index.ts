export type { AccountCredentials, AccountSettings } from './account-settings.ts';
export type { ApiKey } from './api-key.ts';
export type { Directory, LiveDirectory } from './directory.ts';
export type { JwtSettings } from './jwt-settings.ts';
export { type Permissions, ROLES, type Role } from './permissions.ts';
export type { Quota } from './quota.ts';
export type { Tenant } from './tenant.ts';
