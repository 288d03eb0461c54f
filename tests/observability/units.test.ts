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

test('the image starts a gateway or a worker, and says so where it is told neither', async () => {
  await expect(run(`${DEPLOY}container/oncegate`, ['simulator'])).rejects.toMatchObject({
    code: 64,
    stderr: 'Say which: gateway or worker.\n',
  });
});

test('what the image and the units start is there', async () => {
  const root = join(DEPLOY, '..');
  const containerfile = await readFile(`${DEPLOY}container/Containerfile`, 'utf8');
  const copied = [...containerfile.matchAll(/^COPY (?!--from)(?:--\S+ )?(.+) \S+$/gm)];
  const sources = copied.flatMap(([, names = '']) => names.split(' '));
  expect(sources).toContain('apps/worker');
  expect(sources.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  expect(containerfile).toContain(
    `npm install --global --no-audit --no-fund ${manifest.packageManager}\n`,
  );
});
