import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { type GatewayClient, gatewayClient } from './gateway-client.ts';
import { type PrivateRedis, privateRedis } from './private-redis.ts';
import { type SimulatorClient, simulatorClient } from './simulator-client.ts';
import { type Spawned, spawnApp } from './spawned.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

/** Everything that runs, as processes of their own: Redis, simulator, gateway, worker. */
export type System = {
  redis: PrivateRedis;
  /** Where Redis and the simulator keep their data. */
  readonly folder: string;
  /** Where gateways and workers write down what they see. */
  readonly sightings: string;
  readonly simulator: SimulatorClient;
  /** What stands between gateways and Redis, workers and Redis, workers and the cloud. */
  readonly between: {
    readonly gateway: TcpProxy;
    readonly worker: TcpProxy;
    readonly cloud: TcpProxy;
  };
  readonly gateway: GatewayClient;
  /** Starts another gateway, on its own port or in the place of a dead one. */
  startGateway(env?: Record<string, string>): Promise<{ process: Spawned; client: GatewayClient }>;
  startWorker(env?: Record<string, string>): Promise<Spawned>;
  gatewayProcess: Spawned;
  workerProcess: Spawned;
  /** Called before the system is stopped. */
  onStop(stop: () => Promise<void>): void;
  /** What gateways and workers have logged so far. */
  said(): string;
  stop(): Promise<void>;
};

type Options = {
  readonly gateway?: Record<string, string>;
  readonly worker?: Record<string, string>;
  readonly simulator?: Record<string, string>;
  /** Starts the Redis; a single one behind proxies where left out. */
  readonly redis?: (folder: string) => Promise<PrivateRedis>;
};

export async function startSystem(options: Options = {}): Promise<System> {
  const started: Pick<Spawned, 'kill'>[] = [];
  try {
    return await assemble(options, started);
  } catch (error) {
    await Promise.all(started.map((process) => process.kill()));
    throw error;
  }
}

/** @param running every process that was started, also where this fails. */
async function assemble(options: Options, running: Pick<Spawned, 'kill'>[]): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  await mkdir(join(folder, 'redis'));
  const sightings = join(folder, 'sightings.jsonl');
  const secret = randomBytes(16).toString('hex');
  const apiKey = randomBytes(16).toString('hex');
  const sealingKeys = `k1:${randomBytes(32).toString('base64')}`;
  const callbacks: (() => Promise<void>)[] = [];
  const started: Spawned[] = [];
  const start = (name: string, env: Record<string, string>): Spawned => {
    const process = spawnApp(name, env);
    running.push(process);
    started.push(process);
    return process;
  };

  const redis = await (options.redis ?? privateRedis)(join(folder, 'redis'));
  running.push(redis.process);
  const simulatorProcess = start('simulator', {
    ONCEGATE_SIMULATOR_PORT: '0',
    ONCEGATE_SIMULATOR_DIR: join(folder, 'simulator'),
    ONCEGATE_SIMULATOR_ACCESS_KEY_ID: 'test-key',
    ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: secret,
    ...options.simulator,
  });
  const simulatorUrl = String((await simulatorProcess.line('ready')).url);

  const between = {
    gateway: await tcpProxy(redis.port),
    worker: await tcpProxy(redis.port),
    cloud: await tcpProxy(Number(new URL(simulatorUrl).port)),
  };
  const urlOf = ({ port }: TcpProxy, scheme: string) => `${scheme}://127.0.0.1:${port}`;
  const redisEnv = (proxy: TcpProxy): Readonly<Record<string, string>> =>
    redis.env ?? { ONCEGATE_REDIS_URL: urlOf(proxy, 'redis') };

  const startWorker = async (env: Record<string, string> = {}): Promise<Spawned> => {
    const process = start('worker', {
      ONCEGATE_MODE: 'development',
      ONCEGATE_SIGHTINGS_FILE: sightings,
      ...redisEnv(between.worker),
      ONCEGATE_CLOUD_ENDPOINT: urlOf(between.cloud, 'http'),
      ONCEGATE_TOKEN_MODE: 'verbatim',
      ONCEGATE_SEALING_KEYS: sealingKeys,
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'test-key',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
      ...options.worker,
      ...env,
    });
    await process.line('ready');
    return process;
  };
  const gatewayPort = await freePort();
  const startGateway = async (env: Record<string, string> = {}) => {
    const process = start('gateway', {
      ONCEGATE_MODE: 'development',
      ONCEGATE_SIGHTINGS_FILE: sightings,
      ...redisEnv(between.gateway),
      ONCEGATE_PORT: String(gatewayPort),
      ONCEGATE_API_KEY: apiKey,
      ONCEGATE_SEALING_KEYS: sealingKeys,
      // For dry runs, which the gateway makes itself.
      ONCEGATE_CLOUD_ENDPOINT: urlOf(between.cloud, 'http'),
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'test-key',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
      ...options.gateway,
      ...env,
    });
    const { url } = await process.line('ready');
    return { process, client: gatewayClient(String(url), apiKey) };
  };

  const [worker, gateway] = await Promise.all([startWorker(), startGateway()]);
  const system: System = {
    redis,
    folder,
    sightings,
    between,
    simulator: simulatorClient(simulatorUrl),
    gateway: gateway.client,
    gatewayProcess: gateway.process,
    workerProcess: worker,
    startGateway,
    startWorker,
    said: () => started.map((process) => process.stderr()).join('\n'),
    onStop: (callback) => void callbacks.push(callback),
    async stop() {
      for (const callback of callbacks) await callback();
      await Promise.all(started.map((process) => process.kill()));
      for (const proxy of Object.values(between)) await proxy.close();
      await system.redis.process.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return system;
}
