import { readFile } from 'node:fs/promises';
import type { AccountSettings } from '../account-settings.ts';
import type { ApiKey } from '../api-key.ts';
import type { Directory } from '../directory.ts';
import { type Fault, InvalidDirectory } from '../invalid-directory.ts';
import type { TenantsFile } from '../tenancy-source.ts';
import { accountSettings } from './account-settings.ts';
import { faultsTogether } from './faults-together.ts';
import { parseDocument } from './parse-document.ts';
import { secretFile } from './secret-reference.ts';
import { sharedVerbatim } from './shared-accounts.ts';
import type { AccountEntry, KeyEntry, TenantsDocument } from './tenants-document.ts';

export type ReadDirectory = {
  readonly directory: Directory;
  /** Every file that it was made from: when one changes, it is time to read again. */
  readonly files: readonly string[];
};

/**
 * Reads a tenants file and the secrets that it refers to.
 *
 * @throws InvalidDirectory naming each fault by its path and rule.
 */
export async function readDirectory(source: TenantsFile): Promise<ReadDirectory> {
  const document = parseDocument(await textOf(source.path));
  refuse(faultsTogether(document, source.development));
  const faults: Fault[] = [];
  const accounts: AccountSettings[] = [];
  for (const [index, entry] of document.accounts.entries()) {
    accounts.push(await accountSettings(entry, `accounts[${index}]`, source, faults));
  }
  refuse(faults);
  const directory = directoryOf(document, accounts);
  refuse(sharedVerbatim(accounts, [...directory.tenants.values()], source.environment));
  const secrets = document.accounts.flatMap(secretFilesOf);
  const files = [source.path, ...secrets.map((file) => secretFile(source.path, file))];
  return { directory, files };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new InvalidDirectory([{ path: 'the file', rule: `must be readable (${code})` }]);
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InvalidDirectory(faults);
}

function directoryOf(
  { tenants, jwt }: TenantsDocument,
  accounts: readonly AccountSettings[],
): Directory {
  return {
    tenants: new Map(
      tenants.map(({ name, account, quota }) => [name, { name, account, quota }] as const),
    ),
    accounts: new Map(accounts.map((settings) => [settings.name, settings])),
    keys: tenants.flatMap(({ name, keys }) => keys.map((entry) => apiKey(entry, name))),
    jwt,
  };
}

function apiKey(
  { id, sha256, roles, products, actions, expiresAt }: KeyEntry,
  tenant: string,
): ApiKey {
  return {
    id,
    hash: Buffer.from(sha256, 'hex'),
    tenant,
    permissions: {
      roles: new Set(roles),
      products: products === undefined ? null : new Set(products),
      actions: actions === undefined ? null : new Set(actions),
    },
    expiresAt: expiresAt ?? null,
  };
}

function secretFilesOf({ credentials, tokenSecret }: AccountEntry): string[] {
  const references = [tokenSecret, ...(credentials === 'chain' ? [] : Object.values(credentials))];
  return references.flatMap((reference) => reference?.file ?? []);
}
