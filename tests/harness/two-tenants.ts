import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ledgerConnection } from '@oncegate/ledger';
import { type GatewayClient, gatewayClient } from './gateway-client.ts';
import { type SimulatorClient, simulatorClient } from './simulator-client.ts';
import { type Spawned, spawnApp } from './spawned.ts';

const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';
const HASH_KEY = fileURLToPath(new URL('../../scripts/hash-key.mjs', import.meta.url));

/** A key, and its entry of the tenants file, as the documented command makes them. */
export function newKey(id: string) {
  const output = execFileSync(process.execPath, [HASH_KEY], { encoding: 'utf8' });
  const [, key = '', sha256 = ''] = /^key +(\S+)\nsha256 +(\S+)\n$/.exec(output) ?? [];
  return { key, entry: { id, sha256, roles: ['submit', 'read', 'operate'] } };
}

/** A simulated cloud that knows one access key, and the account of it. */
async function cloudOf(name: string, folder: string, start: Start) {
  const accessKey = { id: `key-of-${name}`, secret: randomBytes(16).toString('hex') };
  const simulator = start('simulator', {
    ONCEGATE_SIMULATOR_PORT: '0',
    ONCEGATE_SIMULATOR_DIR: join(folder, `cloud-${name}`),
    ONCEGATE_SIMULATOR_ACCESS_KEY_ID: accessKey.id,
    ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: accessKey.secret,
  });
  const url = String((await simulator.line('ready')).url);
  await writeFile(join(folder, `${name}-id`), `${accessKey.id}\n`);
  await writeFile(join(folder, `${name}-secret`), `${accessKey.secret}\n`);
  await writeFile(join(folder, `${name}-tokens`), randomBytes(32).toString('base64url'));
  const account = {
    name,
    region: 'cn-hangzhou',
    credentials: {
      accessKeyId: { file: `${name}-id` },
      accessKeySecret: { file: `${name}-secret` },
    },
    tokenSecret: { file: `${name}-tokens` },
    endpoint: url,
  };
  return { account, simulator: simulatorClient(url) };
}

type Start = (app: string, env: Record<string, string>) => Spawned;

export type TwoTenants = {
  readonly north: { readonly account: object; readonly simulator: SimulatorClient };
  readonly south: { readonly account: object; readonly simulator: SimulatorClient };
  /** Puts another tenants file in the place of the one before, as orchestrators do. */
  write(app: 'gateway' | 'worker', document: object): Promise<void>;
  /** Starts both, each with its own file. */
  start(): Promise<void>;
  client(key: string): GatewayClient;
  /** What gateway and worker have logged. */
  said(): string;
  stop(): Promise<void>;
};

/** Two tenants' clouds, and a gateway and a worker that know them by a tenants file. */
export async function twoTenants(): Promise<TwoTenants> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  const prefix = `test-${randomUUID()}`;
  const started: Spawned[] = [];
  const start: Start = (app, env) => {
    const process = spawnApp(app, env);
    started.push(process);
    return process;
  };
  const fileOf = (app: string) => join(folder, `tenants-of-${app}.json`);
  const env = (app: string) => ({
    ONCEGATE_MODE: 'development',
    ONCEGATE_REDIS_URL: REDIS_URL,
    ONCEGATE_REDIS_PREFIX: prefix,
    ONCEGATE_SEALING_KEYS: sealingKeys,
    ONCEGATE_TENANTS_FILE: fileOf(app),
  });
  const sealingKeys = `k1:${randomBytes(32).toString('base64')}`;
  const [north, south] = await Promise.all([
    cloudOf('north', folder, start),
    cloudOf('south', folder, start),
  ]);
  let url = '';
  return {
    north,
    south,
    async write(app, document) {
      await writeFile(join(folder, 'next'), JSON.stringify(document));
      await rename(join(folder, 'next'), fileOf(app));
    },
    async start() {
      const gateway = start('gateway', { ...env('gateway'), ONCEGATE_PORT: '0' });
      const worker = start('worker', env('worker'));
      url = String((await gateway.line('ready')).url);
      await worker.line('ready');
    },
    client: (key) => gatewayClient(url, key),
    said: () => started.map((process) => process.stderr()).join('\n'),
    async stop() {
      await Promise.all(started.map((process) => process.kill()));
      await rm(folder, { recursive: true });
      await forget(prefix);
    },
  };
}

async function forget(prefix: string): Promise<void> {
  const redis = ledgerConnection(REDIS_URL, 5_000);
  await new Promise((resolve) => redis.once('ready', resolve));
  const keys = await redis.keys(`{${prefix}:*`);
  await redis.unlink('none', ...keys);
  redis.disconnect();
}
