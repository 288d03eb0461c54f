import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url));
const ANALYZE = '/usr/bin/systemd-analyze';
const run = promisify(execFile);

test.skipIf(!existsSync(ANALYZE))('systemd reads the units without a complaint', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  for (const app of ['gateway', 'worker']) {
    const unit = await readFile(`${DEPLOY}systemd/oncegate-${app}.service`, 'utf8');
    // It also looks whether the program is there.
    const file = join(folder, `oncegate-${app}.service`);
    await writeFile(file, unit.replace('/usr/bin/node', process.execPath));
    expect(await run(ANALYZE, ['verify', file])).toEqual({ stdout: '', stderr: '' });
  }
  await rm(folder, { recursive: true });
});

test.skipIf(!existsSync(ANALYZE))(
  'what hands a tenants file and its secrets over is read by systemd, and names what it hands over',
  async () => {
    const page = await readFile(join(DEPLOY, '../docs/operations.md'), 'utf8');
    const [, dropIn = ''] = /^```ini\n(.*?)^```/ms.exec(page) ?? [];
    const handed = [...dropIn.matchAll(/^LoadCredential=([^:]+):/gm)].map(([, name]) => name);
    expect(handed).toContain(/^Environment=ONCEGATE_TENANTS_FILE=%d\/(.+)$/m.exec(dropIn)?.[1]);
    // The secrets of the example of a tenants file.
    const tenants = await readFile(join(DEPLOY, '../docs/tenants.md'), 'utf8');
    const secrets = [...tenants.matchAll(/"file": "secrets\/([^"]+)"/g)].map(([, name]) => name);
    expect(handed).toEqual(['tenants.json', ...secrets]);
    const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
    const unit = await readFile(`${DEPLOY}systemd/oncegate-worker.service`, 'utf8');
    const file = join(folder, 'oncegate-worker.service');
    await writeFile(file, `${unit.replace('/usr/bin/node', process.execPath)}\n${dropIn}`);
    expect(await run(ANALYZE, ['verify', file])).toEqual({ stdout: '', stderr: '' });
    await rm(folder, { recursive: true });
  },
);

test('the image starts a gateway or a worker, and says so where it is told neither', async () => {
  await expect(run(`${DEPLOY}container/oncegate`, ['simulator'])).rejects.toMatchObject({
    code: 64,
    stderr: 'Say which: gateway or worker.\n',
  });
});

const CONTAINERFILE = await readFile(`${DEPLOY}container/Containerfile`, 'utf8');

/** What is copied out of the repository, by name. */
function sourcesOf(containerfile: string): string[] {
  const copied = containerfile.matchAll(/^COPY (?!--from)(?:--\S+ )?(.+) \S+$/gm);
  return [...copied].flatMap(([, names = '']) => names.split(' '));
}

test('the image is given the pages that the gateway serves, built in a stage of their own', async () => {
  const [, stage = ''] = CONTAINERFILE.split(/^FROM \S+ AS console$/m);
  const [console = ''] = stage.split(/^FROM /m);
  expect(sourcesOf(console)).toContain('apps/console');
  expect(console).toContain('pnpm --filter @oncegate/console build\n');
  const image = CONTAINERFILE.split(/^FROM /m).at(-1);
  const dist = '/oncegate/apps/console/dist';
  expect(image).toContain(`\nCOPY --from=console ${dist} ${dist}\n`);
  // Where the gateway looks for them.
  const gateway = await readFile(join(DEPLOY, '../apps/gateway/src/gateway.ts'), 'utf8');
  expect(gateway).toContain("new URL('../../console/dist/', import.meta.url)");
});

test('nothing that the image copies is kept from it by the ignore file', async () => {
  const ignored = await readFile(join(DEPLOY, '../.containerignore'), 'utf8');
  const given = ignored.split('\n').filter((line) => line.startsWith('!'));
  expect(given.toSorted()).toEqual(
    [...new Set(sourcesOf(CONTAINERFILE))].map((name) => `!${name}`).toSorted(),
  );
});

test('what the image and the units start is there', async () => {
  const root = join(DEPLOY, '..');
  const sources = sourcesOf(CONTAINERFILE);
  expect(sources).toContain('apps/worker');
  expect(sources.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  expect(CONTAINERFILE).toContain(
    `npm install --global --no-audit --no-fund ${manifest.packageManager}\n`,
  );
});
