import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { TenancySource } from '../src/index.ts';

export type File = Extract<TenancySource, { kind: 'file' }>;

type Scratch = {
  readonly folder: string;
  readonly path: string;
  write(document: unknown): Promise<void>;
  source(changes?: Partial<File>): File;
};

/** Two tenants with an account each, and nothing wrong. */
export const GOOD = {
  accounts: [
    {
      name: 'main',
      region: 'cn-hangzhou',
      credentials: { accessKeyId: { env: 'MAIN_ID' }, accessKeySecret: { env: 'MAIN_SECRET' } },
      tokenSecret: { file: 'token-secret' },
    },
    { name: 'own', region: 'cn-beijing', credentials: 'chain', tokenMode: 'verbatim' },
  ],
  tenants: [
    {
      name: 'acme',
      account: 'main',
      keys: [
        {
          id: 'ci',
          sha256: 'fb59bed05bd29dd4accc0ff9ecec97b417f3c1a13a5a93705cdbefca2275c00a',
          roles: ['submit', 'read'],
        },
      ],
    },
    { name: 'globex', account: 'own' },
  ],
} as const;

export const ENVIRONMENT = { MAIN_ID: 'LTAI-main', MAIN_SECRET: 'secret-of-main' } as const;
export const TOKEN_SECRET = 'a token secret of more than 32 characters';

export function sha256(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** A folder with a token secret in it, and a tenants file as it is written. */
export async function scratchFile(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-tenants-'));
  afterAll(() => rm(folder, { recursive: true }));
  const path = join(folder, 'tenants.json');
  await writeFile(join(folder, 'token-secret'), `${TOKEN_SECRET}\n`);
  return {
    folder,
    path,
    async write(document: unknown): Promise<void> {
      await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
    },
    source: (changes: Partial<File> = {}): File => ({
      kind: 'file',
      path,
      development: false,
      derivesTokens: true,
      environment: ENVIRONMENT,
      ...changes,
    }),
  };
}
