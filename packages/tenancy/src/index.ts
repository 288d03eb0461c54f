export { AccountBook } from './account-book.ts';
export type { AccountCredentials, AccountSettings } from './account-settings.ts';
export type { ApiKey } from './api-key.ts';
export {
  CALLS_PER_SECOND_RULE,
  LEAST_CALLS_PER_SECOND,
  MOST_CALLS,
  NO_CALL_LIMITS,
} from './call-limits.ts';
export type { Directory, LiveDirectory } from './directory.ts';
export type { Environment } from './file/secret-reference.ts';
export { hashKey } from './hash-key.ts';
export { InvalidDirectory } from './invalid-directory.ts';
export type { JwtSettings } from './jwt-settings.ts';
export { LONE_ACCOUNT, loneTenant } from './lone-tenant.ts';
export { NAME, NAME_RULE } from './name-rule.ts';
export type { OpenAccount } from './open-account.ts';
export { openDirectory } from './open-directory.ts';
export { type Permissions, ROLES, type Role } from './permissions.ts';
export type { Quota } from './quota.ts';
export type { TenancySource } from './tenancy-source.ts';
export type { Tenant } from './tenant.ts';
export { isWeakText } from './weak-text.ts';
