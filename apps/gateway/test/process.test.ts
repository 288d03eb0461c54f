import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { API_KEY, forget, REDIS_URL, SEALING_KEYS } from './gateway-under-test.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

const PREFIX = `test-${randomUUID()}`;

afterAll(() => forget(PREFIX));

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
  }
});

function start(env: Record<string, string>) {
  const child = fork(MAIN, {
    execArgv: ['--conditions=source'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      ONCEGATE_MODE: 'development',
      ONCEGATE_REDIS_URL: REDIS_URL,
      ONCEGATE_REDIS_PREFIX: PREFIX,
      ONCEGATE_PORT: '0',
      ONCEGATE_API_KEY: API_KEY,
      ONCEGATE_SEALING_KEYS: SEALING_KEYS,
      ...env,
    },
  });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, output };
}

async function started(env: Record<string, string> = {}) {
  const { child, output } = start(env);
  await expect.poll(() => output.stdout).toContain('\n');
  const { ready, url } = JSON.parse(output.stdout) as { ready: boolean; url: string };
  expect(ready).toBe(true);
  return { child, output, url };
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in order', async (signal) => {
  const { child, output, url } = await started();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(output.stdout.trim().split('\n')).toHaveLength(1);
});

test('it ends when the process that started it lets go', async () => {
  const { child } = await started();
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('what is wrong or unknown is named, and it does not start', async () => {
  const { child, output } = start({ ONCEGATE_API_KEY: 'short', ONCEGATE_PROT: '4000' });
  // Not when it exits: what it said may still be on its way.
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(output.stderr.trim().split('\n')).toEqual([
    'ONCEGATE_PROT is unknown; the nearest known name is ONCEGATE_PORT',
    'ONCEGATE_API_KEY must have at least 16 characters',
  ]);
  expect(output.stdout).toBe('');
});

test('a Redis that is not there is said to be so', async () => {
  const { child, output } = start({ ONCEGATE_REDIS_URL: 'redis://:hunter2@127.0.0.1:1' });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(output.stderr).toMatch(/^ONCEGATE_REDIS_URL: no Redis answered.*ECONNREFUSED/m);
  expect(output.stderr).not.toContain('hunter2');
});

test('it stops where it is told to, with the operation recorded and nothing answered', async () => {
  const { child, output, url } = await started({ ONCEGATE_STOP_AT: 'gateway.admitted' });
  const asked = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${API_KEY}` },
    body: JSON.stringify({
      query:
        'mutation { gpdbRestartDBInstance(clientToken: "stop", input: { dbInstanceId: "g" }) { disposition } }',
    }),
  });
  await expect.poll(() => output.stdout).toContain('{"stopped":"gateway.admitted"}');
  child.kill('SIGKILL');
  await expect(asked).rejects.toThrow('fetch failed');
});
