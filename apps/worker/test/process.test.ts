import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
afterAll(() => rm(folder, { recursive: true }));

/** Starts a worker that cannot start. */
async function refusal(env: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const child = spawn(process.execPath, ['--conditions=source', MAIN], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      ONCEGATE_REDIS_URL: 'redis://127.0.0.1:1',
      ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      ...env,
    },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, stderr };
}

test('a worker that is told wrong does not start, and says each variable and its rule', async () => {
  const { code, stderr } = await refusal({
    ONCEGATE_TENANT: 'acme',
    ONCEGATE_CLOUD_ENDPOINT: 'http://127.0.0.1:4010',
    ONCEGATE_LEESE_MS: 'hunter2',
    ONCEGATE_TOKEN_SECRET: 'hunter2',
  });
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'ONCEGATE_LEESE_MS is unknown; the nearest known name is ONCEGATE_LEASE_MS',
    'ONCEGATE_TOKEN_SECRET must have at least 32 characters',
    'ONCEGATE_CLOUD_ENDPOINT must be https in production',
  ]);
});

test('a worker does not start on an unsafe mix of tenants, and says where it is', async () => {
  const file = join(folder, 'tenants.json');
  await writeFile(
    file,
    JSON.stringify({
      accounts: [
        { name: 'main', region: 'cn-hangzhou', credentials: 'chain', tokenMode: 'verbatim' },
      ],
      tenants: [
        { name: 'acme', account: 'main' },
        { name: 'globex', account: 'main' },
      ],
    }),
  );
  const { code, stderr } = await refusal({ ONCEGATE_TENANTS_FILE: file });
  expect(code).toBe(1);
  expect(stderr).toBe(
    'ONCEGATE_TENANTS_FILE: accounts[0].tokenMode must be derived: more than one tenant calls with this access key\n',
  );
});
