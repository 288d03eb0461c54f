import { parseEndpoint } from '@oncegate/cloud';
import type { AccountCredentials, AccountSettings } from '../account-settings.ts';
import type { Fault } from '../invalid-directory.ts';
import type { TenantsFile } from '../tenancy-source.ts';
import { isWeakText } from '../weak-text.ts';
import { readSecret, type SecretReference } from './secret-reference.ts';
import type { AccountEntry } from './tenants-document.ts';

/** Shorter ones could be tried out against a token that was seen. */
const SHORTEST_TOKEN_SECRET = 32;

/**
 * An account with the secrets that its entry refers to.
 *
 * @param path of the entry.
 * @param faults receives what is missing.
 */
export async function accountSettings(
  entry: AccountEntry,
  path: string,
  source: TenantsFile,
  faults: Fault[],
): Promise<AccountSettings> {
  const read = async (reference: SecretReference, field: string): Promise<string> => {
    const found = await readSecret(reference, source.path, source.environment);
    if ('secret' in found) return found.secret;
    faults.push({ path: `${path}.${field}`, rule: found.rule });
    return '';
  };
  return {
    name: entry.name,
    regionId: entry.region,
    tokenMode: entry.tokenMode,
    tokenSecret: source.derivesTokens ? await tokenSecret() : null,
    credentials: await credentials(),
    endpoint: entry.endpoint === undefined ? null : parseEndpoint(entry.endpoint),
    signature: entry.signature,
    limits: entry.limits,
  };

  async function tokenSecret(): Promise<string | null> {
    if (entry.tokenSecret === undefined) return null;
    const secret = await read(entry.tokenSecret, 'tokenSecret');
    if (secret !== '' && secret.length < SHORTEST_TOKEN_SECRET) {
      faults.push({
        path: `${path}.tokenSecret`,
        rule: `must stand for ${SHORTEST_TOKEN_SECRET} characters or more`,
      });
    }
    if (secret !== '' && isWeakText(secret) && !source.development) {
      faults.push({ path: `${path}.tokenSecret`, rule: 'must stand for a random text' });
    }
    return secret;
  }

  async function credentials(): Promise<AccountCredentials> {
    if (entry.credentials === 'chain') return { kind: 'chain' };
    const { accessKeyId, accessKeySecret, securityToken } = entry.credentials;
    return {
      kind: 'keys',
      accessKeyId: await read(accessKeyId, 'credentials.accessKeyId'),
      accessKeySecret: await read(accessKeySecret, 'credentials.accessKeySecret'),
      ...(securityToken !== undefined && {
        securityToken: await read(securityToken, 'credentials.securityToken'),
      }),
    };
  }
}
