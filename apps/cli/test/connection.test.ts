import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConnection } from '../src/connection.ts';

let folder: string;
let keyFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  keyFile = join(folder, 'key');
  await writeFile(keyFile, 'from-file\n');
  await mkdir(join(folder, 'copy', '.oncegate'), { recursive: true });
  await mkdir(join(folder, 'copy', 'apps'));
  await writeFile(
    join(folder, 'copy', '.oncegate', 'run.json'),
    JSON.stringify({ graphql: 'http://127.0.0.1:4000/graphql', apiKey: 'dev' }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

type Given = { readonly url?: string; readonly apiKeyFile?: string };

function find({ url, apiKeyFile }: Given, environment: Record<string, string>, where = '.') {
  return findConnection({ url, apiKeyFile }, environment, join(folder, where));
}

test('the command line is heard before the environment', () => {
  const environment = { ONCEGATE_URL: 'https://env.example', ONCEGATE_API_KEY: 'env' };
  expect(find({}, environment)).toEqual({
    connection: { url: 'https://env.example', apiKey: 'env' },
  });
  expect(find({ url: 'https://a.example/once/graphql', apiKeyFile: keyFile }, environment)).toEqual(
    { connection: { url: 'https://a.example/once', apiKey: 'from-file' } },
  );
  const { ONCEGATE_URL } = environment;
  expect(find({}, { ONCEGATE_URL, ONCEGATE_API_KEY_FILE: keyFile })).toMatchObject({
    connection: { apiKey: 'from-file' },
  });
});

test('where nothing is said, the running working copy is found from inside it', () => {
  const connection = { url: 'http://127.0.0.1:4000', apiKey: 'dev' };
  expect(find({}, {}, 'copy/apps')).toEqual({ connection });
  expect(find({}, { ONCEGATE_DIR: join(folder, 'copy', '.oncegate') })).toEqual({ connection });
});

test('a key is never sent to an address that did not come with it', () => {
  const problem = { problem: expect.any(String) };
  expect(find({ url: 'https://elsewhere.example' }, {}, 'copy')).toEqual(problem);
  expect(find({}, { ONCEGATE_API_KEY: 'mine' }, 'copy')).toEqual(problem);
});

test.each([
  [{}, {}, 'Which gateway'],
  [{ url: 'ftp://a.example' }, { ONCEGATE_API_KEY: 'k' }, 'address'],
  [{ url: 'https://user@a.example' }, { ONCEGATE_API_KEY: 'k' }, 'address'],
  [{ url: 'https://a.example' }, { ONCEGATE_API_KEY: 'two words' }, 'key'],
  [{ url: 'https://a.example', apiKeyFile: '/no/such/file' }, {}, '/no/such/file'],
])('what cannot work is said before anything is sent: %j %j', (given, environment, words) => {
  expect(find(given, environment)).toEqual({ problem: expect.stringContaining(words) });
});
