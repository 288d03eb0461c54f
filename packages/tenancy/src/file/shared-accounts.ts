import type { AccountCredentials, AccountSettings } from '../account-settings.ts';
import type { Fault } from '../invalid-directory.ts';
import type { Tenant } from '../tenant.ts';
import type { Environment } from './secret-reference.ts';

/**
 * Accounts whose tokens are the callers' own although more than one tenant calls with them: the
 * second tenant to use a token would get the first one's answer from the cloud. Two accounts are
 * one to the cloud where their access key is the same.
 *
 * @param accounts in the order of the file.
 */
export function sharedVerbatim(
  accounts: readonly AccountSettings[],
  tenants: readonly Tenant[],
  environment: Environment,
): Fault[] {
  const identities = new Map(
    accounts.map(({ name, credentials }) => [name, identityOf(credentials, environment)]),
  );
  return accounts.flatMap(({ name, tokenMode }, index) => {
    const identity = identities.get(name);
    const users = tenants.filter(({ account }) => identities.get(account) === identity);
    return tokenMode === 'verbatim' && users.length > 1
      ? [
          {
            path: `accounts[${index}].tokenMode`,
            rule: 'must be derived: more than one tenant calls with this access key',
          },
        ]
      : [];
  });
}

/** The chain asks the environment first; where it finds keys there, they are known here too. */
function identityOf(credentials: AccountCredentials, environment: Environment): string {
  switch (credentials.kind) {
    case 'keys':
      return `key ${credentials.accessKeyId}`;
    case 'chain': {
      const { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret } =
        environment;
      return id && secret ? `key ${id}` : 'chain';
    }
  }
}
