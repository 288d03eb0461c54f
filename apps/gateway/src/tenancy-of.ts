import type { AccountSettings, Directory, Tenant } from '@oncegate/tenancy';
import { GraphQLError } from 'graphql';
import type { Caller } from './caller.ts';

export type Tenancy = { readonly tenant: Tenant; readonly account: AccountSettings };

/**
 * A caller's tenant as it is configured now, and the account that its calls are signed with.
 *
 * @throws GraphQLError `UNAUTHENTICATED` where the tenant went while its caller stayed connected.
 */
export function tenancyOf(caller: Caller, { tenants, accounts }: Directory): Tenancy {
  const tenant = tenants.get(caller.tenant);
  const account = accounts.get(tenant?.account ?? '');
  if (tenant === undefined || account === undefined) {
    throw new GraphQLError('This tenant is not configured here any more.', {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  return { tenant, account };
}
