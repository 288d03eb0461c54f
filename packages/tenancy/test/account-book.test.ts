import { expect, test } from 'vitest';
import { AccountBook, type AccountSettings, type Directory, NO_CALL_LIMITS } from '../src/index.ts';

const CALL = {
  endpoint: { protocol: 'http', host: '127.0.0.1:1' },
  product: 'Vpc',
  version: '2016-04-28',
  action: 'CreateVpc',
  regionId: 'cn-hangzhou',
  sendRegionId: true,
  pairs: [],
  formParameters: new Set<string>(),
  tokenParameter: 'ClientToken',
  cloudToken: null,
  secrets: [],
} as const;

function settings(name: string, changes: Partial<AccountSettings> = {}): AccountSettings {
  return {
    name,
    regionId: 'cn-hangzhou',
    tokenMode: 'derived',
    tokenSecret: `a token secret of more than 32 characters, of ${name}`,
    credentials: { kind: 'keys', accessKeyId: `id-${name}`, accessKeySecret: 'secret' },
    endpoint: null,
    signature: 'v3',
    limits: NO_CALL_LIMITS,
    ...changes,
  };
}

function directoryOf(...accounts: AccountSettings[]): Directory {
  return {
    tenants: new Map(),
    accounts: new Map(accounts.map((account) => [account.name, account])),
    keys: [],
    jwt: null,
  };
}

function bookOf(...accounts: AccountSettings[]) {
  let current = directoryOf(...accounts);
  const book = new AccountBook({ current: () => current, close: () => undefined });
  return {
    book,
    change: (...changed: AccountSettings[]) => {
      current = directoryOf(...changed);
    },
  };
}

async function whySilent(account: ReturnType<AccountBook['open']>): Promise<unknown> {
  return (await account?.cloud.send(CALL, { maySend: () => true }))?.observation;
}

test('an account is opened once', () => {
  const { book } = bookOf(settings('main'));
  expect(book.open('main')).toBe(book.open('main'));
});

test('there is no account that the directory does not have', () => {
  expect(bookOf(settings('main')).book.open('other')).toBeNull();
});

test('an account that changed or went is closed, and sends no more; the others stay', async () => {
  const { book, change } = bookOf(settings('main'), settings('own'), settings('gone'));
  const [main, own, gone] = ['main', 'own', 'gone'].map((name) => book.open(name));
  change(settings('main', { signature: 'v1' }), settings('own'));
  expect(book.open('main')).not.toBe(main);
  expect(book.open('own')).toBe(own);
  expect(book.open('gone')).toBeNull();
  for (const closed of [main, gone]) {
    expect(await whySilent(closed ?? null)).toEqual({
      kind: 'no-answer',
      reason: 'the cloud client is closed',
      sent: false,
    });
  }
  await book.close();
});

test('an account that came back is open again', () => {
  const { book, change } = bookOf(settings('main'));
  book.open('main');
  change();
  expect(book.open('main')).toBeNull();
  change(settings('main'));
  expect(book.open('main')).not.toBeNull();
});

test('a token is the same for the same tenant, client token and account, and for no other', () => {
  const { book } = bookOf(settings('main'), settings('own'));
  const token = (account: string, tenant: string, text: string) =>
    book.open(account)?.cloudToken({ tenant, token: text });
  const one = token('main', 'acme', 't');
  const again = bookOf(settings('main'))
    .book.open('main')
    ?.cloudToken({ tenant: 'acme', token: 't' });
  expect(again).toBe(one);
  expect(
    new Set([
      one,
      token('main', 'globex', 't'),
      token('main', 'acme', 'T'),
      token('own', 'acme', 't'),
    ]).size,
  ).toBe(4);
});

test('calls go to the product of the region, or to the one host that is configured', () => {
  const { book } = bookOf(
    settings('main'),
    settings('own', { endpoint: { protocol: 'http', host: '127.0.0.1:4010' } }),
  );
  expect(book.open('main')?.endpointOf('Vpc', 'cn-hangzhou')).toEqual({
    protocol: 'https',
    host: expect.stringContaining('aliyuncs.com'),
  });
  expect(book.open('own')?.endpointOf('Vpc', 'cn-hangzhou')?.host).toBe('127.0.0.1:4010');
  for (const name of ['main', 'own']) {
    expect(book.open(name)?.endpointOf('Vpc', '169.254.169.254')).toBeNull();
  }
});
