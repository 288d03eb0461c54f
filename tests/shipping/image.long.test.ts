import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineage, stagesOf } from '../harness/dockerfile.ts';
import { gatewayClient } from '../harness/gateway-client.ts';
import { imageScript } from '../harness/image-steps.ts';
import { type PrivateRedis, privateRedis } from '../harness/private-redis.ts';
import { simulatorClient } from '../harness/simulator-client.ts';
import { type Spawned, spawned } from '../harness/spawned.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STAGES = stagesOf(readFileSync(`${ROOT}deploy/container/Dockerfile`, 'utf8'));
const IMAGES = ['gateway', 'worker', 'simulator'];
const BUILD_MS = 1_800_000;
const BUILD = 'set -o pipefail; sh -c "$1" | tar -C "$2" -x';
const run = promisify(execFile);

/** Mounts and another user need root, as in most build machines. */
const able =
  process.getuid?.() === 0 &&
  process.platform === 'linux' &&
  spawnSync('unshare', ['--mount', 'true']).status === 0;

let folder: string;
let redis: PrivateRedis | undefined;
const started: Spawned[] = [];

beforeAll(async () => {
  if (!able) return;
  folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  const [context, out, images] = ['context', 'out', 'images'].map((name) => join(folder, name));
  for (const path of [context, out, images]) mkdirSync(String(path));
  await copyContext(String(context));
  const script = imageScript(STAGES, IMAGES, { context: String(context), out: String(out) });
  await run('unshare', ['--mount', 'bash', '-c', BUILD, 'build', script, String(images)], {
    maxBuffer: 1e8,
  });
  for (const image of IMAGES) libraries(join(String(images), image));
  redis = await privateRedis(folder);
}, BUILD_MS);

afterAll(async () => {
  await Promise.all(started.map((process) => process.kill()));
  await redis?.process.kill();
  if (able) await rm(folder, { recursive: true });
});

/** What Docker would be sent: of what is copied, that which is in the repository. */
async function copyContext(context: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
    maxBuffer: 1e8,
  });
  for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(ROOT + name))) {
    mkdirSync(dirname(join(context, file)), { recursive: true });
    cpSync(ROOT + file, join(context, file));
  }
}

/** Where this machine's C library goes, in the place of the base image's. */
function libraries(root: string): void {
  for (const name of ['lib', 'lib64']) {
    mkdirSync(join(root, 'usr', name), { recursive: true });
    symlinkSync(`usr/${name}`, join(root, name));
  }
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'proc'));
}

/** Runs an image as its Dockerfile says: as its user, on a root that nobody can write to. */
function runImage(image: string, env: Record<string, string>, args?: readonly string[]): Spawned {
  const root = join(folder, 'images', image);
  const last = (keyword: string): string =>
    lineage(STAGES, image)
      .flatMap(({ steps }) => steps)
      .findLast((step) => step.keyword === keyword)?.text ?? '';
  const [uid, gid] = last('USER').split(':');
  const command = [
    ...(JSON.parse(last('ENTRYPOINT')) as string[]),
    ...(args ?? (JSON.parse(last('CMD')) as string[])),
  ];
  const script = `set -e
    mount --make-rprivate /
    mount --bind ${root} ${root}
    for name in lib lib64; do [ ! -d /usr/$name ] || mount --bind /usr/$name ${root}/usr/$name; done
    mount -t proc proc ${root}/proc
    ${image === 'simulator' ? `mount -t tmpfs -o mode=1777 tmpfs ${root}/data` : ''}
    mount -o remount,bind,ro ${root}
    exec setpriv --no-new-privs unshare --root=${root} --wd=/oncegate --setgid=${gid} --setuid=${uid} "$@"`;
  const process = spawned('unshare', ['--mount', 'sh', '-c', script, image, ...command], {
    NODE_ENV: 'production',
    ...env,
  });
  started.push(process);
  return process;
}

test.skipIf(!able)(
  'nobody can write to an image while it runs, nor find a shell in it',
  async () => {
    const probe = `
    const { writeFileSync, existsSync, readFileSync } = require('node:fs');
    const tried = ['/file', '/oncegate/file', '/oncegate/node_modules/file', '/usr/local/bin/node'];
    const errors = tried.map((path) => {
      try { writeFileSync(path, ''); return 'written'; } catch (error) { return error.code; }
    });
    const [, capabilities] = /^CapEff:\\s*(\\w+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    console.log(JSON.stringify({ errors, user: process.getuid(), capabilities,
      shells: ['/bin/sh', '/bin/bash', '/usr/bin/sh'].filter(existsSync) }));`;
    for (const image of IMAGES) {
      const told = await runImage(image, {}, ['-e', probe]).line('errors');
      expect(told).toEqual({
        errors: ['EROFS', 'EROFS', 'EROFS', 'EROFS'],
        user: 65_532,
        capabilities: '0000000000000000',
        shells: [],
      });
    }
  },
  60_000,
);

test.skipIf(!able)(
  'an image holds what its app needs to run, and no more',
  async () => {
    const files = join(folder, 'images');
    for (const image of IMAGES) {
      const { stdout } = await run('find', [join(files, image, 'oncegate'), '-name', '*.d.ts']);
      expect(stdout).toBe('');
      for (const other of IMAGES.filter((name) => name !== image)) {
        expect(existsSync(join(files, image, 'oncegate/apps', other))).toBe(false);
      }
      const { stdout: size } = await run('du', ['-sm', join(files, image, 'oncegate')]);
      expect(Number.parseInt(size, 10)).toBeLessThan(150);
    }
    expect(existsSync(join(files, 'worker/oncegate/apps/console'))).toBe(false);
    expect(existsSync(join(files, 'gateway/oncegate/apps/console/dist'))).toBe(true);
  },
  60_000,
);

test.skipIf(!able)(
  'images serve a caller, with one effect, and stop when they are told to',
  async () => {
    const secret = randomBytes(16).toString('hex');
    const apiKey = randomBytes(16).toString('hex');
    const simulator = runImage('simulator', {
      ONCEGATE_SIMULATOR_PORT: '0',
      ONCEGATE_SIMULATOR_DIR: '/data',
      ONCEGATE_SIMULATOR_ACCESS_KEY_ID: 'test-key',
      ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: secret,
    });
    const cloud = String((await simulator.line('ready')).url);
    const shared = {
      ONCEGATE_MODE: 'development',
      ONCEGATE_REDIS_URL: redis?.url ?? '',
      ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      ONCEGATE_TOKEN_MODE: 'verbatim',
      ONCEGATE_CLOUD_ENDPOINT: cloud,
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'test-key',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
    };
    const worker = runImage('worker', { ...shared, ONCEGATE_WORKER_PORT: '0' });
    const gateway = runImage('gateway', {
      ...shared,
      ONCEGATE_PORT: '0',
      ONCEGATE_API_KEY: apiKey,
    });
    const { url } = await gateway.line('ready');
    const { monitor } = await worker.line('ready');
    const page = await fetch(`${String(url)}/operations`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script')]);
    const client = gatewayClient(String(url), apiKey);
    const first = await client.createVpc('image-1');
    const again = await client.createVpc('image-1');
    expect([first.disposition, again.disposition]).toEqual(['CREATED', 'REPLAYED']);
    expect(again.operation?.state).toBe('SUCCEEDED');
    expect(await simulatorClient(cloud).allEffects()).toHaveLength(1);
    const health = (image: string, address: unknown) =>
      runImage(image, {}, ['/oncegate/health.mjs', `${String(address)}/healthz`]).exited;
    expect(await Promise.all([health('gateway', url), health('worker', monitor)])).toEqual([0, 0]);
    expect(await Promise.all([gateway, worker, simulator].map((each) => each.stop()))).toEqual([
      0, 0, 0,
    ]);
  },
  120_000,
);
