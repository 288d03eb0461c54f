import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readDirectory } from '../src/file/read-directory.ts';
import { openDirectory } from '../src/index.ts';
import { WatchedDirectory } from '../src/watched-directory.ts';
import { GOOD, scratchFile, TOKEN_SECRET } from './scratch-file.ts';

const scratch = await scratchFile();
const secretFile = join(scratch.folder, 'token-secret');
const told: string[] = [];
const log = {
  info: () => void told.push('changed'),
  error: ({ reason }: { reason?: string }) => void told.push(reason ?? ''),
};

beforeEach(async () => {
  told.length = 0;
  await rm(scratch.path, { force: true });
  await writeFile(secretFile, TOKEN_SECRET);
  await scratch.write(GOOD);
});

async function watched() {
  return new WatchedDirectory(scratch.source(), await readDirectory(scratch.source()), log);
}

/** What changed stood still for one look. */
async function settle(directory: WatchedDirectory): Promise<void> {
  await directory.look();
  await directory.look();
}

const [main, own] = GOOD.accounts;
const [acme, globex] = GOOD.tenants;
const WITHOUT_GLOBEX = { ...GOOD, tenants: [acme] };

test('a file that changes is in force within two seconds, and nobody restarts', async () => {
  const live = await openDirectory(scratch.source(), log);
  const before = live.current();
  await scratch.write(WITHOUT_GLOBEX);
  const hasGlobex = () => live.current().tenants.has('globex');
  await expect.poll(hasGlobex, { timeout: 2_000 }).toBe(false);
  expect(before.tenants.has('globex')).toBe(true);
  live.close();
});

test('a symbolic link that is swapped, as orchestrators do, is seen', async () => {
  const [one, two, link] = ['one.json', 'two.json', 'link'].map((name) =>
    join(scratch.folder, name),
  ) as [string, string, string];
  await writeFile(one, JSON.stringify(GOOD));
  await writeFile(two, JSON.stringify(WITHOUT_GLOBEX));
  await symlink(one, scratch.path.replace('.json', '-link'));
  const source = scratch.source({ path: scratch.path.replace('.json', '-link') });
  const directory = new WatchedDirectory(source, await readDirectory(source), log);
  await settle(directory);
  await symlink(two, link);
  await rename(link, source.path);
  await settle(directory);
  expect(directory.current.tenants.has('globex')).toBe(false);
});

test('a file that did not change gives the very same directory', async () => {
  const directory = await watched();
  const before = directory.current;
  await settle(directory);
  await scratch.write(GOOD);
  await settle(directory);
  expect(directory.current).toBe(before);
  expect(told).toEqual([]);
});

test('a wrong file is told once and the directory before it stands, until it is right', async () => {
  const directory = await watched();
  const before = directory.current;
  await scratch.write({ ...GOOD, tenants: [{ ...acme, account: 'gone' }] });
  await settle(directory);
  await settle(directory);
  expect(told).toEqual([
    'ONCEGATE_TENANTS_FILE: tenants[0].account must be the name of one of the accounts',
  ]);
  expect(directory.current).toBe(before);
  await scratch.write(WITHOUT_GLOBEX);
  await settle(directory);
  expect(told).toHaveLength(2);
  expect(directory.current.tenants.has('globex')).toBe(false);
});

test('a file that is away for a moment changes nothing', async () => {
  const directory = await watched();
  const before = directory.current;
  await rm(scratch.path);
  await settle(directory);
  await scratch.write(GOOD);
  await settle(directory);
  expect(directory.current).toBe(before);
});

test('a secret that the file refers to may come later than the reference', async () => {
  const directory = await watched();
  const file = join(scratch.folder, 'new-key');
  const credentials = { accessKeyId: { file }, accessKeySecret: { file } };
  await scratch.write({ ...GOOD, accounts: [{ ...main, credentials }, own] });
  await settle(directory);
  expect(told[0]).toContain('accounts[0].credentials.accessKeyId names a file');
  await writeFile(file, 'rotated\n');
  await settle(directory);
  expect(directory.current.accounts.get('main')?.credentials).toMatchObject({
    accessKeyId: 'rotated',
  });
  await writeFile(file, 'rotated again\n');
  await settle(directory);
  expect(directory.current.accounts.get('main')?.credentials).toMatchObject({
    accessKeyId: 'rotated again',
  });
});

test('an id and a secret that are written one after the other are never in force with the other’s old one', async () => {
  const [id, secret] = ['pair-id', 'pair-secret'].map((name) => join(scratch.folder, name)) as [
    string,
    string,
  ];
  await writeFile(id, 'old id');
  await writeFile(secret, 'old secret');
  const credentials = { accessKeyId: { file: id }, accessKeySecret: { file: secret } };
  await scratch.write({ ...GOOD, accounts: [{ ...main, credentials }, own] });
  const directory = await watched();
  const inForce = () => directory.current.accounts.get('main')?.credentials;
  await settle(directory);
  await writeFile(id, 'new id');
  await directory.look();
  expect(inForce()).toMatchObject({ accessKeyId: 'old id', accessKeySecret: 'old secret' });
  await writeFile(secret, 'new secret');
  await directory.look();
  expect(inForce()).toMatchObject({ accessKeyId: 'old id', accessKeySecret: 'old secret' });
  await directory.look();
  expect(inForce()).toMatchObject({ accessKeyId: 'new id', accessKeySecret: 'new secret' });
});

const CONSTANT =
  'ONCEGATE_TENANTS_FILE: account main must keep its tokenMode and tokenSecret: make an account of another name';

test('an account never makes its tokens in another way than it began with', async () => {
  const directory = await watched();
  await writeFile(secretFile, `another ${TOKEN_SECRET}`);
  await settle(directory);
  expect(told).toEqual([CONSTANT]);
  expect(directory.current.accounts.get('main')?.tokenSecret).toBe(TOKEN_SECRET);
});

test('nor does it call another endpoint than it began with', async () => {
  const directory = await watched();
  const elsewhere = { ...main, endpoint: 'https://vpc.example' };
  await scratch.write({ ...GOOD, accounts: [elsewhere, own] });
  await settle(directory);
  expect(told).toEqual([
    'ONCEGATE_TENANTS_FILE: account main must keep its endpoint: make an account of another name',
  ]);
});

test('not even when it was away in between', async () => {
  const directory = await watched();
  await scratch.write({ accounts: [own], tenants: [globex] });
  await settle(directory);
  const verbatim = { ...main, tokenMode: 'verbatim', tokenSecret: undefined };
  await scratch.write({ ...GOOD, accounts: [verbatim, own] });
  await settle(directory);
  expect(told).toEqual(['changed', CONSTANT]);
});
