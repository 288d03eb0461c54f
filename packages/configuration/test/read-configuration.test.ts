import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { InvalidConfiguration, readConfiguration, tenancySource } from '../src/index.ts';

const GATEWAY = {
  ONCEGATE_REDIS_URL: 'redis://127.0.0.1',
  ONCEGATE_TENANT: 'acme',
  ONCEGATE_API_KEY: randomBytes(16).toString('hex'),
  ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};
const WORKER = {
  ONCEGATE_REDIS_URL: 'redis://127.0.0.1',
  ONCEGATE_TENANT: 'acme',
  ONCEGATE_TOKEN_SECRET: randomBytes(24).toString('base64url'),
  ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64url')},k2:${randomBytes(32).toString('base64')}`,
};

type Env = Record<string, string | undefined>;

/** What is said of an environment, a line each. */
function faults(app: 'gateway' | 'worker', env: Env): string[] {
  try {
    readConfiguration(app, env);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConfiguration)) throw error;
    return error.message.split('\n');
  }
}

test('what is left out has its documented default', () => {
  expect(readConfiguration('worker', WORKER)).toMatchObject({
    ONCEGATE_MODE: 'production',
    ONCEGATE_TOKEN_MODE: 'derived',
    ONCEGATE_SIGNATURE: 'v3',
    ONCEGATE_LEASE_MS: 8_000,
    ONCEGATE_CONCURRENCY: 50,
  });
  expect(readConfiguration('gateway', GATEWAY)).toMatchObject({
    ONCEGATE_MODE: 'production',
    ONCEGATE_PORT: 4_000,
    ONCEGATE_RETENTION_MS: 2_592_000_000,
    ONCEGATE_VPC_RETRY_WINDOW_MS: 600_000,
  });
});

test('every fault is told at once', () => {
  expect(faults('gateway', { ONCEGATE_PORT: '65536', ONCEGATE_TENNANT: 'x' })).toEqual([
    'ONCEGATE_TENNANT is unknown; the nearest known name is ONCEGATE_TENANT',
    'ONCEGATE_REDIS_URL is required: redis://host:port',
    'ONCEGATE_SEALING_KEYS is required: id:key, the key 32 bytes in base64 (openssl rand -base64 32)',
    'ONCEGATE_PORT must be a whole number from 0 to 65535',
    'ONCEGATE_API_KEY is required: a random text of 16 characters or more, or ONCEGATE_TENANTS_FILE instead',
    'ONCEGATE_TENANT is required in production, or ONCEGATE_TENANTS_FILE instead',
  ]);
});

test.each(['gateway', 'worker'] as const)(
  'a %s refuses unknown names with our prefix alone',
  (app) => {
    const good = app === 'gateway' ? GATEWAY : WORKER;
    expect(faults(app, { ...good, ONCEGATE_LEASE: '1' })).toEqual([
      'ONCEGATE_LEASE is unknown; the nearest known name is ONCEGATE_LEASE_MS',
    ]);
    expect(faults(app, { ...good, oncegate_lease_ms: '1', Oncegate_X: '1' })).toEqual([
      'oncegate_lease_ms is unknown; the nearest known name is ONCEGATE_LEASE_MS',
      expect.stringContaining('Oncegate_X is unknown'),
    ]);
    expect(faults(app, { ...good, ONCE_GATE: '1', PATH: '/bin' })).toEqual([]);
  },
);

test('one environment may serve both apps and the simulator', () => {
  const both = {
    ...GATEWAY,
    ...WORKER,
    ONCEGATE_PORT: 'for the gateway',
    ONCEGATE_SIMULATOR_PORT: '0',
  };
  expect(faults('worker', both)).toEqual([]);
  expect(faults('gateway', { ...both, ONCEGATE_PORT: '0', ONCEGATE_LEASE_MS: 'long' })).toEqual([]);
});

test.each<[string, 'gateway' | 'worker', Env, string]>([
  [
    'a key of one character',
    'gateway',
    { ONCEGATE_API_KEY: 'k'.repeat(40) },
    'ONCEGATE_API_KEY must be random in production',
  ],
  [
    'a key out of an example',
    'gateway',
    { ONCEGATE_API_KEY: 'change-me-please-1' },
    'ONCEGATE_API_KEY must be random in production',
  ],
  [
    'the tenant of development',
    'worker',
    { ONCEGATE_TENANT: undefined },
    'ONCEGATE_TENANT is required in production',
  ],
  [
    'no tenant at a gateway',
    'gateway',
    { ONCEGATE_TENANT: undefined },
    'ONCEGATE_TENANT is required in production',
  ],
  ...['the-development-key', 'a-key-for-tests-only', 'Test-0f3a9c71e2b84d56'].map(
    (key): [string, 'gateway', Env, string] => [
      `the key ${key}`,
      'gateway',
      { ONCEGATE_API_KEY: key },
      'ONCEGATE_API_KEY must be random in production',
    ],
  ),
  [
    'a page of plain http',
    'gateway',
    { ONCEGATE_ALLOWED_ORIGINS: 'https://console.example,http://console.example' },
    'ONCEGATE_ALLOWED_ORIGINS must be https in production',
  ],
  [
    'a placeholder for the token secret',
    'worker',
    { ONCEGATE_TOKEN_SECRET: 'your-token-secret-of-32-characters' },
    'ONCEGATE_TOKEN_SECRET must be random in production',
  ],
  [
    'a sealing key of zeros',
    'worker',
    { ONCEGATE_SEALING_KEYS: `k:${Buffer.alloc(32).toString('base64')}` },
    'ONCEGATE_SEALING_KEYS must be random in production',
  ],
  [
    'a sealing key of text',
    'gateway',
    {
      ONCEGATE_SEALING_KEYS: `k:${Buffer.from('Correct horse battery staple, 42').toString('base64')}`,
    },
    'ONCEGATE_SEALING_KEYS must be random in production',
  ],
  ...[1, 7, 255].map((step): [string, 'worker', Env, string] => [
    `a sealing key that counts by ${step}`,
    'worker',
    {
      ONCEGATE_SEALING_KEYS: `k:${Buffer.from(Array.from({ length: 32 }, (_, index) => index * step)).toString('base64')}`,
    },
    'ONCEGATE_SEALING_KEYS must be random in production',
  ]),
  [
    'a plain http endpoint',
    'worker',
    { ONCEGATE_CLOUD_ENDPOINT: 'http://127.0.0.1:4010' },
    'ONCEGATE_CLOUD_ENDPOINT must be https in production',
  ],
  [
    'a place to stop at',
    'worker',
    { ONCEGATE_STOP_AT: 'worker.claimed' },
    'ONCEGATE_STOP_AT is for tests',
  ],
])('production refuses %s, development does not', (_, app, env, fault) => {
  const given = { ...(app === 'gateway' ? GATEWAY : WORKER), ...env };
  expect(faults(app, given)).toEqual([expect.stringContaining(fault)]);
  expect(faults(app, { ...given, ONCEGATE_MODE: 'development' })).toEqual([]);
});

test('production lets random keys and https pages pass, whatever letters they have', () => {
  const given = {
    ...GATEWAY,
    ONCEGATE_API_KEY: 'q8TestX2vR7latestLm4Kd0',
    ONCEGATE_ALLOWED_ORIGINS: 'https://console.example',
  };
  expect(faults('gateway', given)).toEqual([]);
});

test.each<[string, 'gateway' | 'worker', Env, string]>([
  [
    'no sealing keys',
    'gateway',
    { ONCEGATE_SEALING_KEYS: undefined },
    'ONCEGATE_SEALING_KEYS is required',
  ],
  [
    'a sealing key without an id',
    'worker',
    { ONCEGATE_SEALING_KEYS: randomBytes(32).toString('base64') },
    'ONCEGATE_SEALING_KEYS must be id:key',
  ],
  [
    'a sealing key too short',
    'worker',
    { ONCEGATE_SEALING_KEYS: 'k:aHVudGVyMg==' },
    'ONCEGATE_SEALING_KEYS must be id:key',
  ],
  [
    'derived tokens without a secret',
    'worker',
    { ONCEGATE_TOKEN_SECRET: undefined },
    'ONCEGATE_TOKEN_SECRET is required where ONCEGATE_TOKEN_MODE is derived',
  ],
  [
    'a short token secret',
    'worker',
    { ONCEGATE_TOKEN_SECRET: 'hunter2' },
    'ONCEGATE_TOKEN_SECRET must have at least 32 characters',
  ],
  [
    'an endpoint with a path',
    'gateway',
    { ONCEGATE_CLOUD_ENDPOINT: 'https://cloud/hunter2' },
    'ONCEGATE_CLOUD_ENDPOINT must be an http or https URL without a path',
  ],
  [
    'a retry window longer than the retention',
    'gateway',
    { ONCEGATE_RETENTION_MS: '599999', ONCEGATE_GPDB_RETRY_WINDOW_MS: '0' },
    'ONCEGATE_VPC_RETRY_WINDOW_MS must not be longer than ONCEGATE_RETENTION_MS',
  ],
  [
    'a tenants file and a key',
    'gateway',
    { ONCEGATE_TENANTS_FILE: '/etc/tenants.json', ONCEGATE_TENANT: undefined },
    'ONCEGATE_API_KEY must be left out where ONCEGATE_TENANTS_FILE is given',
  ],
  [
    'a tenants file and a tenant',
    'worker',
    { ONCEGATE_TENANTS_FILE: 'f', ONCEGATE_TOKEN_SECRET: undefined, ONCEGATE_TENANT: 'acme' },
    'ONCEGATE_TENANT must be left out where ONCEGATE_TENANTS_FILE is given',
  ],
])('%s is refused in development too', (_, app, env, fault) => {
  const given = { ONCEGATE_MODE: 'development', ...(app === 'gateway' ? GATEWAY : WORKER), ...env };
  const said = faults(app, given);
  expect(said).toEqual([expect.stringContaining(fault)]);
  expect(said.join()).not.toContain('hunter2');
});

test('a tenants file needs neither key nor token secret beside it', () => {
  const env = {
    ...WORKER,
    ONCEGATE_TENANT: undefined,
    ONCEGATE_TOKEN_SECRET: undefined,
    ONCEGATE_TENANTS_FILE: '/etc/tenants.json',
  };
  for (const app of ['gateway', 'worker'] as const) {
    const source = tenancySource(app, readConfiguration(app, env), env);
    expect(source).toMatchObject({
      kind: 'file',
      path: '/etc/tenants.json',
      development: false,
      derivesTokens: app === 'worker',
    });
  }
});

test('without a tenants file there is one tenant with every role and the account `default`', () => {
  const env = { ...GATEWAY, ONCEGATE_TENANT: 'acme', ONCEGATE_REGION: 'cn-beijing' };
  const source = tenancySource('gateway', readConfiguration('gateway', env), env);
  expect(source).toMatchObject({ kind: 'variables' });
  const { directory } = source as Extract<typeof source, { kind: 'variables' }>;
  expect(directory.tenants.get('acme')).toMatchObject({ account: 'default' });
  expect(directory.accounts.get('default')).toMatchObject({
    regionId: 'cn-beijing',
    tokenMode: 'derived',
    credentials: { kind: 'chain' },
    endpoint: null,
  });
  expect(directory.keys).toMatchObject([
    {
      tenant: 'acme',
      expiresAt: null,
      permissions: { roles: new Set(['submit', 'read', 'operate', 'board']) },
    },
  ]);
});

test('a declared restore needs only the ledger', () => {
  const { ONCEGATE_REDIS_URL } = GATEWAY;
  expect(readConfiguration('declare-restore', { ONCEGATE_REDIS_URL })).toEqual({
    ONCEGATE_REDIS_URL,
    ONCEGATE_REDIS_TOPOLOGY: 'single',
    ONCEGATE_REDIS_PREFIX: 'oncegate',
  });
});
