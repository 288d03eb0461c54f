import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a stranger has: the tools that `npm run setup` brought are not on PATH. */
const HOST_PATH = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.startsWith(ROOT))
  .join(delimiter);

const LEDGER = {
  ONCEGATE_REDIS_URL: process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399',
  ONCEGATE_REDIS_PREFIX: `programs-${crypto.randomUUID()}`,
  ONCEGATE_SEALING_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
};

/** Each is npm, the wrapper and the program: three starts of Node, slow where many do the like. */

/** `npm run --silent …` in the shell of a stranger. */
function npmRun(script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    env: { PATH: HOST_PATH, HOME: process.env.HOME, ...LEDGER, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  const ended = Promise.all([text(child.stderr), once(child, 'close')]).then(([err, [code]]) => ({
    code: code as number | null,
    out,
    err,
  }));
  return { out: () => out, ended, signal: (name: NodeJS.Signals) => child.kill(name) };
}

test('a restore is declared, all is sealed anew and the audit exported with the Node of the host', async () => {
  expect(await npmRun('declare-restore').ended).toMatchObject({
    code: 1,
    err: expect.stringContaining('Say who declares it'),
  });
  const who = 'ann, after "last night\'s" restore';
  expect(await npmRun('declare-restore', [who]).ended).toMatchObject({ code: 0, err: '' });
  const [audit, sealed] = await Promise.all([npmRun('export-audit').ended, npmRun('reseal').ended]);
  expect(audit.code).toBe(0);
  expect(JSON.parse(audit.out)).toMatchObject({ deed: 'declare-loss', actor: who });
  expect(sealed).toMatchObject({ code: 0, out: expect.stringMatching(/^Sealed under "k1": 0/) });
});

const APPS = {
  worker: { ONCEGATE_TOKEN_MODE: 'verbatim' },
  gateway: { ONCEGATE_PORT: '0', ONCEGATE_API_KEY: 'opens everything here' },
};

test.for([
  ['worker', 'SIGTERM'],
  ['gateway', 'SIGINT'],
] as const)('npm run %s starts it, and %s stops it in order', async ([app, signal]) => {
  const running = npmRun(app, [], { ONCEGATE_MODE: 'development', ...APPS[app] });
  try {
    await expect.poll(running.out).toMatch(/"ready":true/);
  } finally {
    running.signal(signal);
  }
  expect(await running.ended).toMatchObject({ code: 0 });
});

test('npm run pnpm is the pnpm that this repository names', async () => {
  const manifest = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as {
    packageManager: string;
  };
  const { out } = await npmRun('pnpm', ['--version']).ended;
  expect(`pnpm@${out.trim()}`).toBe(manifest.packageManager);
});
