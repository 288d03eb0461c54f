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

/** What a reference stands for, or the rule that it breaks. */
type Found = { readonly secret: string } | { readonly rule: string };

/** The secret that a reference stands for, without the line end that editors leave. */
export async function readSecret(
  { env, file = '' }: SecretReference,
  tenantsFile: string,
  environment: Environment,
): Promise<Found> {
  if (env !== undefined) return something(environment[env], 'variable');
  try {
    const text = await readFile(secretFile(tenantsFile, file), 'utf8');
    return something(text.replace(/\r?\n$/, ''), 'file');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return { rule: `names a file that must be readable (${code})` };
  }
}

function something(secret: string | undefined, of: 'variable' | 'file'): Found {
  return secret ? { secret } : { rule: `names a ${of} that has nothing for it` };
}
