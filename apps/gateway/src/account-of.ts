import type { AccountSettings, Directory } from '@oncegate/tenancy';
import { GraphQLError } from 'graphql';
import type { Caller } from './caller.ts';

/**
 * The account that a caller's calls are signed with.
 *
 * @throws GraphQLError `UNAUTHENTICATED` where the tenant went while its caller stayed connected.
 */
export function accountOf({ tenant }: Caller, { tenants, accounts }: Directory): AccountSettings {
  const account = accounts.get(tenants.get(tenant)?.account ?? '');
  if (account === undefined) {
    throw new GraphQLError('This tenant is not configured here any more.', {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  return account;
}
