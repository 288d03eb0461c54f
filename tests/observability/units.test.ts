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
const unitOf = (app: string) => readFile(`${DEPLOY}systemd/oncegate-${app}.service`, 'utf8');

test('a unit is started again for as long as Redis is away', async () => {
  for (const app of ['gateway', 'worker']) {
    const unit = await unitOf(app);
    expect(unit).toMatch(/^Restart=always$/m);
    expect(unit.match(/^StartLimit.*/gm)).toEqual(['StartLimitIntervalSec=0']);
  }
});

test('a worker tells whether it is ready at the port that its image opens too', async () => {
  const [, port] =
    /ONCEGATE_WORKER_PORT=(\d+)/.exec(await readFile(`${DEPLOY}container/Dockerfile`, 'utf8')) ??
    [];
  expect(await unitOf('worker')).toMatch(
    new RegExp(`^Environment=ONCEGATE_WORKER_PORT=${port}$`, 'm'),
  );
});

test.skipIf(!existsSync(ANALYZE))('systemd reads the units without a complaint', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  for (const app of ['gateway', 'worker']) {
    const unit = await unitOf(app);
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
    const unit = await unitOf('worker');
    const file = join(folder, 'oncegate-worker.service');
    await writeFile(file, `${unit.replace('/usr/bin/node', process.execPath)}\n${dropIn}`);
    expect(await run(ANALYZE, ['verify', file])).toEqual({ stdout: '', stderr: '' });
    await rm(folder, { recursive: true });
  },
);
