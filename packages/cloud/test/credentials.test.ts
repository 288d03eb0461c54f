import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { credentialSource } from '../src/index.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cloud-credentials-'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('ALIBABA_CLOUD_ECS_METADATA_DISABLED', 'true');
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', undefined);
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', undefined);
  vi.stubEnv('ALIBABA_CLOUD_SECURITY_TOKEN', undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

function provideKeys(): void {
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'testid');
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'testsecret');
}

const TEST_KEYS = { accessKeyId: 'testid', accessKeySecret: 'testsecret', securityToken: null };

test('given keys are used as they are', async () => {
  const source = credentialSource({
    kind: 'keys',
    accessKeyId: 'id',
    accessKeySecret: 'secret',
    securityToken: 'sts',
  });
  expect(await source.current()).toEqual({
    accessKeyId: 'id',
    accessKeySecret: 'secret',
    securityToken: 'sts',
  });
});

test("the chain finds the environment's keys", async () => {
  provideKeys();
  expect(await credentialSource({ kind: 'chain' }).current()).toEqual(TEST_KEYS);
});

test('a chain that found nothing is walked anew, from its start', async () => {
  const source = credentialSource({ kind: 'chain' });
  await expect(source.current()).rejects.toThrow('unable to get credentials');
  provideKeys();
  expect(await source.current()).toEqual(TEST_KEYS);
});

test('a chain asked by many at once gives all of them the same keys', async () => {
  // The shared profile comes late in the chain, behind providers that fail one after another.
  await mkdir(join(home, '.alibabacloud'));
  await writeFile(
    join(home, '.alibabacloud', 'credentials'),
    '[default]\ntype = access_key\naccess_key_id = testid\naccess_key_secret = testsecret\n',
  );
  const source = credentialSource({ kind: 'chain' });
  const found = await Promise.all(Array.from({ length: 20 }, () => source.current()));
  expect(found).toEqual(Array.from({ length: 20 }, () => TEST_KEYS));
});
