import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Where a secret is: the tenants file itself never holds one. */
export type SecretReference = {
  readonly env?: string | undefined;
  readonly file?: string | undefined;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the file of a reference is: relative to the tenants file, so that both move together. */
export function secretFile(tenantsFile: string, file: string): string {
  return resolve(dirname(tenantsFile), file);
}

/**
 * The secret that a reference stands for, without the line end that editors leave; null where the
 * variable is not set, the file cannot be read, or there is nothing in it.
 */
export async function readSecret(
  { env, file }: SecretReference,
  tenantsFile: string,
  environment: Environment,
): Promise<string | null> {
  if (env !== undefined) return environment[env] || null;
  if (file === undefined) return null;
  try {
    const text = await readFile(secretFile(tenantsFile, file), 'utf8');
    return text.replace(/\r?\n$/, '') || null;
  } catch {
    return null;
  }
}
