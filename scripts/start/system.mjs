import { mkdirSync } from 'node:fs';
import { Failure } from '../failure.mjs';
import { freePort } from '../redis/free-port.mjs';
import { redisReady, spawnRedis } from '../redis/private-server.mjs';
import { answers, saidReady, spawnApp } from './apps.mjs';
import { Child } from './child.mjs';
import { appEnvironment } from './environments.mjs';
import { RunFile } from './run-file.mjs';

/** A little more than each gives itself to end what it has in hand: a worker a cloud call. */
const GRACE_MS = { gateway: 10_000, worker: 26_000, simulator: 5_000, redis: 15_000 };

/** Redis, simulator, gateway and worker, started in the order of their needs and kept running. */
export class System {
  #settings;
  #secrets;
  #started;
  #runFile;
  #stopping = false;
  /** @type {Map<string, Child>} */
  #children = new Map();

  /**
   * @param {import('./settings.mjs').Settings} settings
   * @param {import('./secrets.mjs').Secrets} secrets
   * @param {import('./leftovers.mjs').StartedProcesses} started
   */
  constructor(settings, secrets, started) {
    this.#settings = settings;
    this.#secrets = secrets;
    this.#started = started;
    this.#runFile = new RunFile(settings.dir);
    mkdirSync(this.logs, { recursive: true });
  }

  get logs() {
    return `${this.#settings.dir}/logs`;
  }

  /**
   * Starts everything and publishes run.json.
   *
   * @param {string | undefined} redisServer executable of the Redis to start, unless one is given by URL
   * @returns {Promise<import('./run-file.mjs').Places>}
   */
  async start(redisServer) {
    // One that is there now is of a run that was killed.
    this.#runFile.remove();
    const simulated = this.#startSimulator();
    const redisUp = this.#startRedis(redisServer);
    const [gateway, simulator, redis] = await Promise.all([
      Promise.all([redisUp, simulated]).then(([url, cloud]) => this.#startGateway(url, cloud)),
      simulated,
      redisUp,
      Promise.all([redisUp, simulated]).then(([url, cloud]) => this.#startWorker(url, cloud)),
    ]);
    const places = { gateway, simulator, redis, apiKey: this.#apiKey() };
    this.#runFile.publish(places);
    return places;
  }

  /** Stops in the order in which nobody loses whom it still needs. */
  async stop() {
    this.#stopping = true;
    this.#runFile.remove();
    await Promise.all([
      this.#children.get('worker')?.stop(),
      this.#children.get('gateway')?.stop(),
    ]);
    await this.#children.get('simulator')?.stop();
    await this.#children.get('redis')?.stop();
    this.#started.forget();
  }

  /** Ends the apps at once; Redis still stops in order, it holds the data. */
  hurry() {
    for (const name of ['worker', 'gateway', 'simulator']) this.#children.get(name)?.kill();
  }

  /** @param {string | undefined} executable */
  async #startRedis(executable) {
    const { redisUrl, dir } = this.#settings;
    if (redisUrl !== undefined || executable === undefined) return redisUrl ?? '';
    const port = await freePort();
    const log = `${this.logs}/redis.log`;
    await this.#run({
      name: 'redis',
      spawn: () =>
        spawnRedis({
          executable,
          dir: `${dir}/redis`,
          port,
          fsync: 'always',
          ownGroup: true,
          log,
        }),
      ready: (child) => redisReady(child, port),
    });
    return `redis://127.0.0.1:${port}`;
  }

  async #startSimulator() {
    const { dir, simulatorHost, simulatorPort } = this.#settings;
    return this.#runServer('simulator', simulatorPort, '/_simulator/effects', (port) =>
      appEnvironment('simulator', {
        defaults: {},
        fixed: {
          ONCEGATE_SIMULATOR_HOST: simulatorHost,
          ONCEGATE_SIMULATOR_PORT: String(port),
          ONCEGATE_SIMULATOR_DIR: `${dir}/simulator`,
          ONCEGATE_SIMULATOR_ACCESS_KEY_ID: this.#secrets.accessKeyId,
          ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: this.#secrets.accessKeySecret,
        },
      }),
    );
  }

  /**
   * @param {string} redisUrl
   * @param {string} cloud
   */
  async #startGateway(redisUrl, cloud) {
    const { host } = this.#settings;
    return this.#runServer('gateway', this.#settings.port, '/readyz', (port) =>
      appEnvironment('gateway', {
        defaults: {
          ONCEGATE_TENANT: 'development',
          ONCEGATE_REGION: 'cn-hangzhou',
        },
        fixed: {
          ONCEGATE_MODE: 'development',
          ONCEGATE_REDIS_URL: redisUrl,
          ONCEGATE_HOST: host,
          ONCEGATE_PORT: String(port),
          ONCEGATE_API_KEY: this.#apiKey(),
          // Whoever opens the page has the key, so it must be one of this machine.
          ...(isLoopback(host) && { ONCEGATE_IDE_API_KEY: this.#apiKey() }),
          ONCEGATE_SEALING_KEYS: this.#sealingKeys(),
          ...this.#cloudAccess(cloud),
        },
      }),
    );
  }

  /**
   * @param {string} redisUrl
   * @param {string} cloud
   */
  async #startWorker(redisUrl, cloud) {
    const env = appEnvironment('worker', {
      defaults: { ONCEGATE_TOKEN_MODE: 'verbatim' },
      fixed: {
        ONCEGATE_MODE: 'development',
        ONCEGATE_REDIS_URL: redisUrl,
        ONCEGATE_SEALING_KEYS: this.#sealingKeys(),
        ...this.#cloudAccess(cloud),
      },
    });
    await this.#run({
      name: 'worker',
      spawn: () => spawnApp('worker', env, `${this.logs}/worker.log`),
      ready: async (_, log, signal) => {
        await saidReady(log, signal);
      },
    });
  }

  /**
   * Runs an app that listens. Whatever port it got at first is the one it gets again, so that
   * those who know its URL find it after a restart.
   *
   * @param {'simulator' | 'gateway'} name
   * @param {number} port
   * @param {string} probe path that answers 200 once it serves
   * @param {(port: number) => NodeJS.ProcessEnv} environment
   * @returns {Promise<string>} its URL
   */
  async #runServer(name, port, probe, environment) {
    let url = '';
    await this.#run({
      name,
      spawn: () =>
        spawnApp(
          name,
          environment(url === '' ? port : Number(new URL(url).port)),
          `${this.logs}/${name}.log`,
        ),
      ready: async (_, log, signal) => {
        url = (await saidReady(log, signal)).url ?? url;
        await answers(`${url}${probe}`, signal);
      },
    });
    return url;
  }

  /** @param {Pick<import('./child.mjs').Plan, 'spawn' | 'ready'> & { name: keyof typeof GRACE_MS }} plan */
  async #run(plan) {
    // Told to stop while starting: what is not there yet must not come.
    if (this.#stopping) throw new Failure('stopped while starting.');
    const child = new Child({
      ...plan,
      log: `${this.logs}/${plan.name}.log`,
      graceMs: GRACE_MS[plan.name],
      onSpawn: (pid) => this.#started.add(plan.name, pid),
      onReady: (pid) => this.#runFile.setPid(plan.name, pid),
    });
    this.#children.set(plan.name, child);
    await child.start();
  }

  /**
   * Workers make the calls; the gateway makes dry runs.
   *
   * @param {string} cloud
   */
  #cloudAccess(cloud) {
    return {
      ONCEGATE_CLOUD_ENDPOINT: cloud,
      ALIBABA_CLOUD_ACCESS_KEY_ID: this.#secrets.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: this.#secrets.accessKeySecret,
    };
  }

  #apiKey() {
    return process.env.ONCEGATE_API_KEY ?? this.#secrets.apiKey;
  }

  #sealingKeys() {
    return process.env.ONCEGATE_SEALING_KEYS ?? this.#secrets.sealingKeys;
  }
}

/** @param {string} host */
function isLoopback(host) {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
}
