import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Payload } from './harness/gateway-client.ts';
import { type RunFile, type Supervisor, startSupervisor } from './harness/supervisor.ts';

/** Left at its default, `vi.waitFor` gives up after a second. */
const PATIENT = { timeout: 240_000, interval: 50 };

let folder: string;
let supervisor: Supervisor;
beforeAll(async () => {
  // A name with a space: people keep their clones in such folders.
  folder = await mkdtemp(join(tmpdir(), 'oncegate start '));
  supervisor = startSupervisor(join(folder, 'data'));
  await ready();
});
afterAll(async () => {
  supervisor.signal('SIGTERM');
  await supervisor.exited;
  await rm(folder, { recursive: true, force: true });
});

async function ready(): Promise<RunFile> {
  await vi.waitFor(() => expect(supervisor.output()).toContain('curl'), PATIENT);
  return running();
}

function running(): RunFile {
  const run = supervisor.runFile();
  if (run === undefined) throw new Error(`not ready:\n${supervisor.output()}`);
  return run;
}

/** Pastes the example that was printed into a shell. */
async function paste(change: (command: string) => string = (same) => same): Promise<Payload> {
  const command = /^curl .*$/m.exec(supervisor.output())?.[0] ?? 'false';
  const { stdout } = await promisify(execFile)('sh', ['-c', change(command)]);
  const body = JSON.parse(stdout) as { data: { vpcCreateVpc: Payload } };
  return body.data.vpcCreateVpc;
}

/** The command line of this working copy. */
async function oncegate(...args: readonly string[]): Promise<string> {
  const script = fileURLToPath(new URL('../scripts/oncegate.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    env: { ...process.env, ONCEGATE_DIR: join(folder, 'data') },
  });
  return stdout;
}

async function effects(): Promise<unknown> {
  return (await fetch(`${running().simulator}/_simulator/effects`)).json();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the printed example, pasted twice, has one effect and one answer', async () => {
  const first = await paste();
  expect(first).toMatchObject({ disposition: 'CREATED', operation: { state: 'SUCCEEDED' } });
  expect(await paste()).toEqual({ ...first, disposition: 'REPLAYED' });
  expect(await paste((command) => command.replace('10.0.0.0/16', '10.1.0.0/16'))).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ code: 'IdempotentParameterMismatch', differingParameters: ['CidrBlock'] }],
  });
  expect(await effects()).toHaveLength(1);
});

test('the command line finds the system that runs, and its key', async () => {
  await paste();
  const { operations } = JSON.parse(await oncegate('list', '--json')) as {
    operations: { clientToken: string }[];
  };
  expect(operations).toMatchObject([{ clientToken: 'my-first-vpc', state: 'SUCCEEDED' }]);
});

test.for(['worker', 'gateway', 'simulator', 'redis'] as const)(
  'a killed %s is started again at the same place, and run.json says its new pid',
  async (name) => {
    const before = running();
    process.kill(before.pids[name], 'SIGKILL');
    await vi.waitFor(() => expect(running().pids[name]).not.toBe(before.pids[name]), PATIENT);
    const { pids, ...places } = running();
    expect({ ...places, pids: { ...pids, [name]: before.pids[name] } }).toEqual(before);
    expect(isAlive(pids[name])).toBe(true);
    // Whoever lost Redis is connected again a moment after it is back.
    const readyz = new URL('/readyz', places.graphql);
    await expect.poll(async () => (await fetch(readyz)).status).toBe(200);
    expect(await paste()).toMatchObject({ disposition: 'REPLAYED' });
    expect(await effects()).toHaveLength(1);
  },
);

test('a second start on the same data is refused and disturbs nothing', async () => {
  const second = startSupervisor(supervisor.dir);
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/already running on .* \(pid \d+\)/);
  expect(await paste()).toMatchObject({ disposition: 'REPLAYED' });
});

test.for([
  ['ONCEGATE_PORT', 'graphql'],
  ['ONCEGATE_SIMULATOR_PORT', 'simulator'],
] as const)('a port in use is told with the variable to change, %s', async ([variable, place]) => {
  const { port } = new URL(running()[place]);
  const other = startSupervisor(join(folder, 'other'), { [variable]: port });
  expect(await other.exited).toBe(1);
  expect(other.output().trim()).toBe(
    `oncegate: port ${port} is in use; set ${variable} to another one (0 takes a free one).`,
  );
});

test.for([
  ['ONCEGATE_DEADLINE_MS', 'must be a whole number', 'gateway did not start (code 1)'],
  ['ONCEGATE_DEEDLINE_MS', 'the nearest known name is ONCEGATE_DEADLINE_MS', 'not start (code 1)'],
  ['ONCEGATE_TENANTS_FILE', 'npm start makes one tenant of its own', 'leave it out'],
] as const)('a wrong %s is told, and nothing is left running', async ([variable, rule, end]) => {
  const other = startSupervisor(join(folder, 'other'), { [variable]: 'soon' });
  expect(await other.exited).toBe(1);
  for (const text of [variable, rule, end]) expect(other.output()).toContain(text);
  expect(other.runFile()).toBeUndefined();
});

test.for(['ONCEGATE_DIR', 'ONCEGATE_HOST', 'REDIS_URL'])(
  'an empty %s is told, and nothing is made',
  async (variable) => {
    const other = startSupervisor(join(folder, 'other'), { [variable]: '' });
    expect(await other.exited).toBe(1);
    expect(other.output().trim()).toBe(`oncegate: ${variable} is empty: leave it out.`);
  },
);

test('what the operating system refuses is told in a line, without a stack', async () => {
  const file = join(folder, 'a file');
  await writeFile(file, '');
  const other = startSupervisor(file);
  expect(await other.exited).toBe(1);
  expect(other.output().trim()).toBe(`oncegate: EEXIST: file already exists, mkdir '${file}'`);
});

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s stops all of it; the next start has the same key and the same answers',
  async (signal) => {
    const before = running();
    const answer = await paste();
    supervisor.signal(signal);
    expect(await supervisor.exited).toBe(0);
    expect(Object.values(before.pids).filter(isAlive)).toEqual([]);
    expect(supervisor.runFile()).toBeUndefined();

    supervisor = startSupervisor(supervisor.dir);
    expect((await ready()).apiKey).toBe(before.apiKey);
    expect(await paste()).toEqual(answer);
    expect(await effects()).toHaveLength(1);
  },
);

test('what a killed supervisor left behind is cleared by the next start', async () => {
  const before = running();
  const answer = await paste();
  supervisor.signal('SIGKILL');
  await supervisor.exited;
  // Only Redis has nobody to tell it that the others are gone.
  expect(isAlive(before.pids.redis)).toBe(true);

  supervisor = startSupervisor(supervisor.dir);
  await ready();
  expect(Object.values(before.pids).filter(isAlive)).toEqual([]);
  expect(await paste()).toEqual(answer);
});

test('whoever kills npm instead of us stops all of it as well', async () => {
  supervisor.signal('SIGTERM');
  await supervisor.exited;
  supervisor = startSupervisor(supervisor.dir, {}, ['npm', 'start']);
  const { pids } = await ready();
  // npm itself: nobody tells us.
  supervisor.signal('SIGKILL');
  await vi.waitFor(() => expect(Object.values(pids).filter(isAlive)).toEqual([]), PATIENT);
  expect(supervisor.runFile()).toBeUndefined();

  supervisor = startSupervisor(supervisor.dir);
  await ready();
});
