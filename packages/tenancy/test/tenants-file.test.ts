import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InvalidDirectory, NO_CALL_LIMITS, openDirectory } from '../src/index.ts';
import { ENVIRONMENT, type File, GOOD, scratchFile, sha256, TOKEN_SECRET } from './scratch-file.ts';

const scratch = await scratchFile();
const SILENT = { info: () => undefined, error: () => undefined };

async function read(document: unknown, changes: Partial<File> = {}) {
  await scratch.write(document);
  const live = await openDirectory(scratch.source(changes), SILENT);
  live.close();
  return live.current();
}

/** What is said of a document: its faults, a line each. */
async function faults(document: unknown, changes: Partial<File> = {}): Promise<string[]> {
  const error = await read(document, changes).then(
    () => new Error('it was accepted'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InvalidDirectory);
  return (error as Error).message
    .split('\n')
    .map((line) => line.replace(/^ONCEGATE_TENANTS_FILE: /, ''));
}

const [main, own] = GOOD.accounts;
const [acme, globex] = GOOD.tenants;
const [ci] = acme.keys;

test('a token secret that is a placeholder is refused outside development', async () => {
  const environment = { ...ENVIRONMENT, TOKENS: 'change-me-to-a-text-of-32-characters' };
  const document = { ...GOOD, accounts: [{ ...main, tokenSecret: { env: 'TOKENS' } }, own] };
  expect(await faults(document, { environment })).toEqual([
    'accounts[0].tokenSecret must stand for a random text',
  ]);
  expect((await read(document, { environment, development: true })).tenants.size).toBe(2);
});

test('tenants, accounts and keys are what the file and the secrets it refers to say', async () => {
  const directory = await read({
    ...GOOD,
    tenants: [
      {
        ...acme,
        quota: { waiters: 5 },
        keys: [
          ci,
          {
            id: 'deploy',
            sha256: sha256('another').toUpperCase(),
            roles: ['submit'],
            products: ['Vpc'],
            actions: ['Vpc.CreateVpc'],
            expiresAt: '2027-01-31T00:00:00Z',
          },
        ],
      },
      globex,
    ],
    jwt: { issuer: 'https://issuer', audience: 'oncegate', jwksUrl: 'https://issuer/keys' },
  });
  expect(directory.accounts.get('main')).toEqual({
    name: 'main',
    regionId: 'cn-hangzhou',
    tokenMode: 'derived',
    tokenSecret: TOKEN_SECRET,
    credentials: {
      kind: 'keys',
      accessKeyId: ENVIRONMENT.MAIN_ID,
      accessKeySecret: ENVIRONMENT.MAIN_SECRET,
    },
    endpoint: null,
    signature: 'v3',
    limits: NO_CALL_LIMITS,
  });
  expect(directory.accounts.get('own')).toMatchObject({
    tokenMode: 'verbatim',
    credentials: { kind: 'chain' },
  });
  expect(directory.tenants.get('acme')).toEqual({
    name: 'acme',
    account: 'main',
    quota: { requestsPerSecond: 100, operationsInFlight: 10_000, waiters: 5, subscriptions: 100 },
  });
  expect(directory.keys).toMatchObject([
    { id: 'ci', tenant: 'acme', permissions: { products: null, actions: null }, expiresAt: null },
    {
      id: 'deploy',
      hash: Buffer.from(sha256('another'), 'hex'),
      permissions: {
        roles: new Set(['submit']),
        products: new Set(['Vpc']),
        actions: new Set(['Vpc.CreateVpc']),
      },
      expiresAt: Date.UTC(2027, 0, 31),
    },
  ]);
  expect(directory.jwt).toMatchObject({ tenantClaim: 'tenant', rolesClaim: 'roles' });
  expect(directory.jwt?.productsClaim).toBeUndefined();
  expect(directory.jwt?.actionsClaim).toBeUndefined();
});

test('an account may call as often as its limits say, by product', async () => {
  const { accounts } = await read(withAccount({ limits: { Vpc: { callsPerSecond: 0.5 } } }));
  expect(accounts.get('main')?.limits).toEqual({
    Vpc: { callsPerSecond: 0.5, callsAtOnce: null },
    gpdb: { callsPerSecond: null, callsAtOnce: null },
  });
});

test('the claims that narrow a token are named in the file', async () => {
  const claims = { productsClaim: 'products', actionsClaim: 'https://acme.example/actions' };
  expect((await read(withJwt(claims))).jwt).toMatchObject(claims);
  expect(await faults(withJwt({ actionsClaim: '' }))).toEqual([
    'jwt.actionsClaim must not be empty',
  ]);
});

test('a gateway needs no token secret', async () => {
  const document = { ...GOOD, accounts: [{ ...main, tokenSecret: { env: 'NOT_THERE' } }, own] };
  const { accounts } = await read(document, { derivesTokens: false });
  expect(accounts.get('main')?.tokenSecret).toBeNull();
  expect(await faults(document)).toEqual([
    'accounts[0].tokenSecret names a variable that has nothing for it',
  ]);
});

const withAccount = (changes: object) => ({ ...GOOD, accounts: [{ ...main, ...changes }, own] });
const withTenant = (changes: object) => ({ ...GOOD, tenants: [{ ...acme, ...changes }, globex] });
const withKey = (changes: object) => withTenant({ keys: [{ ...ci, ...changes }] });
const withJwt = (changes: object) => ({
  ...GOOD,
  jwt: { issuer: 'i', audience: 'a', jwksUrl: 'https://i/keys', ...changes },
});

test.each<[string, unknown, string]>([
  ['no JSON', '{"tenants": hunter2', 'the file must be JSON'],
  ['a list', '[]', 'the file must be an object'],
  ['no account', { ...GOOD, accounts: [] }, 'accounts must list one account or more'],
  [
    'no tenant',
    { accounts: GOOD.accounts },
    'tenants is required and must list one tenant or more',
  ],
  ['a field of its own', { ...GOOD, tennants: [] }, 'tennants is not a field of this file'],
  [
    'a field too many',
    withKey({ key: 'hunter2' }),
    'tenants[0].keys[0].key is not a field of this file',
  ],
  [
    'a name with the separator',
    withTenant({ name: 'a:b' }),
    'tenants[0].name must be 1 to 64 of A-Z a-z 0-9 _ -',
  ],
  [
    'a name too long',
    withTenant({ name: 'x'.repeat(65) }),
    'tenants[0].name must be 1 to 64 of A-Z a-z 0-9 _ -',
  ],
  [
    'an unknown region',
    withAccount({ region: 'cn-hangzhou.evil.example' }),
    'accounts[0].region must be a region that VPC or GPDB is offered in',
  ],
  [
    'an unknown token mode',
    withAccount({ tokenMode: 'random' }),
    'accounts[0].tokenMode must be verbatim or derived',
  ],
  [
    'an unknown signature',
    withAccount({ signature: 'v2' }),
    'accounts[0].signature must be v3 or v1',
  ],
  [
    'an endpoint with a path',
    withAccount({ endpoint: 'https://cloud/api' }),
    'accounts[0].endpoint must be an http or https URL without a path',
  ],
  [
    'an endpoint with a user',
    withAccount({ endpoint: 'https://ann:hunter2@cloud' }),
    'accounts[0].endpoint must be an http or https URL without a path',
  ],
  [
    'a plain http endpoint',
    withAccount({ endpoint: 'http://127.0.0.1:4010' }),
    'accounts[0].endpoint must be https outside development',
  ],
  [
    'derived tokens without a secret',
    withAccount({ tokenSecret: undefined }),
    'accounts[0].tokenSecret is required where tokenMode is derived',
  ],
  [
    'verbatim tokens with a secret',
    withAccount({ tokenMode: 'verbatim' }),
    'accounts[0].tokenSecret says nothing where tokenMode is verbatim',
  ],
  [
    'a secret in the file itself',
    withAccount({ tokenSecret: 'hunter2' }),
    `accounts[0].tokenSecret must be { "env": a variable's name } or { "file": a path }, never the secret`,
  ],
  [
    'a reference to both',
    withAccount({ tokenSecret: { env: 'A', file: 'b' } }),
    `accounts[0].tokenSecret must be { "env": a variable's name } or { "file": a path }, never the secret`,
  ],
  [
    "a variable of the gateway's own",
    withAccount({ tokenSecret: { env: 'ONCEGATE_TOKEN_SECRET' } }),
    'accounts[0].tokenSecret.env must not begin with ONCEGATE_',
  ],
  [
    'a secret file that is not there',
    withAccount({ tokenSecret: { file: 'nowhere' } }),
    'accounts[0].tokenSecret names a file that must be readable (ENOENT)',
  ],
  [
    'a secret file that is a folder',
    withAccount({ tokenSecret: { file: '.' } }),
    'accounts[0].tokenSecret names a file that must be readable (EISDIR)',
  ],
  [
    'a short token secret',
    withAccount({ tokenSecret: { env: 'MAIN_SECRET' } }),
    'accounts[0].tokenSecret must stand for 32 characters or more',
  ],
  [
    'an unknown account',
    withTenant({ account: 'other' }),
    'tenants[0].account must be the name of one of the accounts',
  ],
  [
    'a tenant twice',
    { ...GOOD, tenants: [acme, { ...acme, keys: [] }] },
    'tenants[1].name must not be the same as tenants[0].name',
  ],
  [
    'an account twice',
    { ...GOOD, accounts: [main, own, main] },
    'accounts[2].name must not be the same as accounts[0].name',
  ],
  [
    'a key that is no hash',
    withKey({ sha256: 'hunter2' }),
    'tenants[0].keys[0].sha256 must be the SHA-256 of the key as 64 hexadecimal digits',
  ],
  [
    'one key in two tenants',
    { ...GOOD, tenants: [acme, { ...globex, keys: [ci] }] },
    'tenants[1].keys[0].sha256 must not be the same as tenants[0].keys[0].sha256',
  ],
  [
    'one key twice',
    withTenant({ keys: [ci, { ...ci, id: 'again' }] }),
    'tenants[0].keys[1].sha256 must not be the same as tenants[0].keys[0].sha256',
  ],
  [
    'one id for two keys',
    withTenant({ keys: [ci, { ...ci, sha256: sha256('2') }] }),
    'tenants[0].keys[1].id must not be the same as tenants[0].keys[0].id',
  ],
  [
    'a key without a role',
    withKey({ roles: [] }),
    'tenants[0].keys[0].roles must list one role or more',
  ],
  [
    'an unknown role',
    withKey({ roles: ['root'] }),
    'tenants[0].keys[0].roles[0] must be one of submit, read, operate, board',
  ],
  [
    'an unknown product',
    withKey({ products: ['Ecs'] }),
    'tenants[0].keys[0].products[0] must be Vpc or gpdb',
  ],
  [
    'no action at all',
    withKey({ actions: [] }),
    'tenants[0].keys[0].actions must list one action or more; leave it out for all',
  ],
  [
    'an unknown action',
    withKey({ actions: ['Vpc.CreateEverything'] }),
    'tenants[0].keys[0].actions[0] must be an action of the catalog such as Vpc.CreateVpc',
  ],
  [
    'an action of a product that is not allowed',
    withKey({ products: ['gpdb'], actions: ['Vpc.CreateVpc'] }),
    'tenants[0].keys[0].actions[0] must be of one of the products of this key',
  ],
  [
    'an expiry that is no time',
    withKey({ expiresAt: 'tomorrow' }),
    'tenants[0].keys[0].expiresAt must be a time such as 2027-01-31T00:00:00Z',
  ],
  [
    'a limit of no calls',
    withAccount({ limits: { Vpc: { callsPerSecond: 0 } } }),
    'accounts[0].limits.Vpc.callsPerSecond must be a number from 0.001 to 10000',
  ],
  [
    'half a call at once',
    withAccount({ limits: { gpdb: { callsAtOnce: 0.5 } } }),
    'accounts[0].limits.gpdb.callsAtOnce must be a whole number from 1 to 10000',
  ],
  [
    'a limit of a product that there is not',
    withAccount({ limits: { Ecs: { callsAtOnce: 1 } } }),
    'accounts[0].limits.Ecs is not a field of this file',
  ],
  [
    'a quota of nothing',
    withTenant({ quota: { waiters: 0 } }),
    'tenants[0].quota.waiters must be a whole number from 1 to 1000000',
  ],
  [
    'keys of an issuer over plain http',
    withJwt({ jwksUrl: 'http://i/keys' }),
    'jwt.jwksUrl must be https outside development',
  ],
  [
    'an issuer without keys',
    withJwt({ jwksUrl: 'file:///keys' }),
    'jwt.jwksUrl must be an http or https URL',
  ],
  ['no audience', withJwt({ audience: undefined }), 'jwt.audience is required and must be a text'],
])('%s is refused by path and rule, without a value', async (_, document, fault) => {
  const said = await faults(document);
  expect(said).toEqual([fault]);
  expect(said.join('\n')).not.toMatch(/hunter2|secret-of-main/);
});

test('every fault is told at once', async () => {
  expect(await faults({ accounts: [{ ...main, region: 'x' }], tenants: [{ name: '' }] })).toEqual([
    'accounts[0].region must be a region that VPC or GPDB is offered in',
    'tenants[0].name must be 1 to 64 of A-Z a-z 0-9 _ -',
    'tenants[0].account is required and must be 1 to 64 of A-Z a-z 0-9 _ -',
  ]);
});

test('a file that is not there is said to be so', async () => {
  const nowhere = scratch.source({ path: `${scratch.folder}/nowhere.json` });
  await expect(openDirectory(nowhere, SILENT)).rejects.toThrow(
    'ONCEGATE_TENANTS_FILE: the file must be readable (ENOENT)',
  );
});

test('development lets plain http pass', async () => {
  const document = {
    ...withJwt({ jwksUrl: 'http://i/keys' }),
    accounts: [{ ...main, endpoint: 'http://127.0.0.1:4010' }, own],
  };
  const { accounts } = await read(document, { development: true });
  expect(accounts.get('main')?.endpoint).toEqual({ protocol: 'http', host: '127.0.0.1:4010' });
});

const SHARED = 'must be derived: more than one tenant calls with this access key';

test('verbatim tokens are refused where two tenants share the account', async () => {
  const shared = { ...GOOD, tenants: [{ ...acme, account: 'own' }, globex] };
  expect(await faults(shared)).toEqual([`accounts[1].tokenMode ${SHARED}`]);
});

test('verbatim tokens are refused where two accounts have one access key', async () => {
  const twin = { ...main, name: 'twin', tokenMode: 'verbatim', tokenSecret: undefined };
  const document = {
    ...GOOD,
    accounts: [main, twin],
    tenants: [acme, { ...globex, account: 'twin' }],
  };
  expect(await faults(document)).toEqual([`accounts[1].tokenMode ${SHARED}`]);
});

test("verbatim tokens are refused where the chain's access key is another account's", async () => {
  const environment = {
    ...ENVIRONMENT,
    ALIBABA_CLOUD_ACCESS_KEY_ID: ENVIRONMENT.MAIN_ID,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: ENVIRONMENT.MAIN_SECRET,
  };
  expect(await faults(GOOD, { environment })).toEqual([`accounts[1].tokenMode ${SHARED}`]);
});

test('one tenant may have verbatim tokens on an account that no other calls with', async () => {
  expect((await read(GOOD)).tenants.size).toBe(2);
});

test("the documentation's example is a right file, and the hash it shows opens for nobody", async () => {
  const page = readFileSync(new URL('../../../docs/tenants.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  await mkdir(join(scratch.folder, 'secrets'));
  for (const name of ['id', 'secret', 'tokens']) {
    await writeFile(join(scratch.folder, 'secrets', `shared-${name}`), TOKEN_SECRET);
  }
  const { tenants, keys } = await read(example);
  expect([...tenants.keys()]).toEqual(['payments', 'billing', 'research']);
  expect(keys[0]?.hash).toEqual(Buffer.alloc(32));
});
