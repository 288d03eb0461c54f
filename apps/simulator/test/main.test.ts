import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder } from './running-simulator.ts';
import { KEY, signV3 } from './signer.ts';

const MAIN = new URL('../src/main.ts', import.meta.url);

function start(folder: string, environment: Record<string, string> = {}): ChildProcess {
  const child = fork(MAIN, {
    execArgv: ['--conditions=source'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      ONCEGATE_SIMULATOR_PORT: '0',
      ONCEGATE_SIMULATOR_DIR: folder,
      ONCEGATE_SIMULATOR_ACCESS_KEY_ID: KEY.id,
      ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: KEY.secret,
      ...environment,
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** The ready line, parsed, and every line of stdout that came after it. */
async function ready(child: ChildProcess): Promise<{ url: string; later: string[] }> {
  if (child.stdout === null) throw new Error('stdout is not piped');
  const later: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  lines.on('line', (next) => later.push(next));
  const said = JSON.parse(String(line));
  expect(said).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
  return { url: said.url, later };
}

async function create(url: string, ClientToken: string): Promise<Response> {
  const query = { RegionId: 'cn-hangzhou', ClientToken };
  const request = signV3(url, { action: 'CreateVpc', version: '2016-04-28', query });
  return fetch(request.url, request);
}

test('a killed simulator comes back with its effects', async () => {
  const folder = await newFolder();
  const first = start(folder);
  const before = await ready(first);
  const body = await (await create(before.url, 't')).json();
  first.kill('SIGKILL');
  await once(first, 'exit');

  const second = start(folder);
  const after = await ready(second);
  expect(await (await create(after.url, 't')).json()).toEqual(body);
  const effects = (await (await fetch(`${after.url}/_simulator/effects`)).json()) as unknown[];
  expect(effects).toHaveLength(1);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it with code 0, and nothing that is held keeps it',
  async (signal) => {
    const child = start(await newFolder());
    const { url, later } = await ready(child);
    await fetch(`${url}/_simulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ times: 1, when: 'before', do: 'timeout' }),
    });
    const held = create(url, 't').then(
      () => 'answered',
      () => 'cut',
    );
    const requests = async () => (await fetch(`${url}/_simulator/requests`)).json();
    await expect.poll(requests).toHaveLength(1);
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(await held).toBe('cut');
    expect(later).toEqual([]);
  },
);

test('it ends when its supervisor is gone', async () => {
  const child = start(await newFolder());
  await ready(child);
  child.disconnect();
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('it refuses to start on a setting that is wrong, and names it', async () => {
  const child = start(await newFolder(), { ONCEGATE_SIMULATOR_PORT: 'http' });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(said).toContain('ONCEGATE_SIMULATOR_PORT: must be a whole number');
});
