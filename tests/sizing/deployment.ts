import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivateRedis } from '../harness/private-redis.ts';
import { type Spawned, spawnApp } from '../harness/spawned.ts';

/** Processes of a deployment, with nothing between them that would cost time of its own. */
export type Deployment = {
  readonly redis: PrivateRedis;
  readonly simulator: Spawned;
  readonly gateways: readonly (Spawned & { readonly url: string })[];
  readonly workers: readonly Spawned[];
  readonly apiKey: string;
  stop(): Promise<void>;
};

type Wanted<Redis> = {
  readonly redis: (folder: string) => Promise<Redis>;
  readonly gateways: number;
  readonly workers: number;
  /** Variables of gateways and workers. */
  readonly env?: Readonly<Record<string, string>>;
};

export async function deploy<Redis extends PrivateRedis>(
  wanted: Wanted<Redis>,
): Promise<Deployment & { readonly redis: Redis }> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  const [secret, apiKey] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const started: Pick<Spawned, 'kill'>[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((process) => process.kill()));
    await rm(folder, { recursive: true, force: true });
  };
  const start = (name: string, env: Record<string, string>): Spawned => {
    const process = spawnApp(name, env);
    started.push(process);
    return process;
  };
  try {
    await mkdir(join(folder, 'redis'));
    const redis = await wanted.redis(join(folder, 'redis'));
    started.push(redis.process);
    const simulator = start('simulator', {
      ONCEGATE_SIMULATOR_PORT: '0',
      ONCEGATE_SIMULATOR_DIR: join(folder, 'simulator'),
      ONCEGATE_SIMULATOR_ACCESS_KEY_ID: 'key',
      ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: secret,
    });
    const both = {
      ONCEGATE_MODE: 'development',
      ONCEGATE_LOG_LEVEL: 'warn',
      ...(redis.env ?? { ONCEGATE_REDIS_URL: redis.url }),
      ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      ONCEGATE_CLOUD_ENDPOINT: String((await simulator.line('ready')).url),
      ONCEGATE_TOKEN_MODE: 'verbatim',
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'key',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
      ...wanted.env,
    };
    const workers = Array.from({ length: wanted.workers }, () => start('worker', both));
    await Promise.all(workers.map((worker) => worker.line('ready')));
    const gateways = await Promise.all(
      Array.from({ length: wanted.gateways }, async () => {
        const env = { ...both, ONCEGATE_PORT: '0', ONCEGATE_API_KEY: apiKey };
        const gateway = start('gateway', env);
        return { ...gateway, url: String((await gateway.line('ready')).url) };
      }),
    );
    return { redis, simulator, gateways, workers, apiKey, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
