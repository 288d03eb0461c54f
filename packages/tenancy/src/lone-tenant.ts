import type { AccountSettings } from './account-settings.ts';
import type { Directory } from './directory.ts';
import { ROLES } from './permissions.ts';
import { LONE_QUOTA } from './quota.ts';

/** The account that variables configure; a tenants file that takes over gives its account this name. */
export const LONE_ACCOUNT = 'default';

/**
 * The directory of one tenant that variables configure: its key may do everything.
 *
 * @param keyHash null where no caller is let in: workers do not need the key.
 */
export function loneTenant(of: {
  readonly tenant: string;
  readonly keyHash: Buffer | null;
  readonly account: Omit<AccountSettings, 'name'>;
}): Directory {
  const { tenant, keyHash, account } = of;
  const permissions = { roles: new Set(ROLES), products: null, actions: null };
  return {
    tenants: new Map([[tenant, { name: tenant, account: LONE_ACCOUNT, quota: LONE_QUOTA }]]),
    accounts: new Map([[LONE_ACCOUNT, { ...account, name: LONE_ACCOUNT }]]),
    keys:
      keyHash === null
        ? []
        : [{ id: 'default', hash: keyHash, tenant, permissions, expiresAt: null }],
    jwt: null,
  };
}
