import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cli, cliFromSources } from './harness/cli.ts';
import { type System, startSystem } from './harness/system.ts';
import { type TcpProxy, tcpProxy } from './harness/tcp-proxy.ts';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const TYPESCRIPT = [process.execPath, '--conditions=source', 'typescript/create-network.ts'];
/** Processes start slowly where many do. */
const PATIENT = { timeout: 10_000 };
const hasPython = spawnSync('python3', ['--version']).status === 0;

let system: System;
let cli: Cli;
/** Between the examples and the gateway. */
let line: TcpProxy;
let env: Record<string, string | undefined>;
beforeAll(async () => {
  system = await startSystem();
  const { url, apiKey } = system.gateway;
  line = await tcpProxy(Number(new URL(url).port));
  const gateway = { ONCEGATE_URL: `http://127.0.0.1:${line.port}`, ONCEGATE_API_KEY: apiKey };
  cli = await cliFromSources(gateway);
  env = { ...process.env, ...gateway, PATH: `${cli.folder}:${process.env.PATH}` };
});
afterAll(async () => {
  await line.close();
  await cli.remove();
  await system.stop();
});

/** Starts an example as the leader of its own group, so that all of it can be killed. */
function start([command = '', ...args]: readonly string[], more: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: EXAMPLES,
    env: { ...env, ...more },
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = Promise.all([text(child.stdout), once(child, 'close')]).then(([out, [code]]) => ({
    out,
    code: code as number | null,
  }));
  return { ended, kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL') };
}

/** The cloud says try later, so that there is a middle to be killed in. */
async function busy(clientToken: string): Promise<void> {
  await system.simulator.fault({
    clientToken,
    times: 1,
    when: 'before',
    do: 'status',
    status: 400,
    code: 'TaskConflict',
    message: 'The task conflicts, try it later.',
    retryAfterSeconds: 1,
  });
}

async function isWaiting(clientToken: string): Promise<void> {
  const state = async () => (await system.gateway.operationByToken(clientToken))?.state;
  await expect.poll(state, PATIENT).toBe('WAITING');
}

test('TypeScript: killed in the middle and run again, one network, and its answer for ever', async () => {
  await busy('ts-vpc');
  const killed = start([...TYPESCRIPT, 'ts']);
  await isWaiting('ts-vpc');
  killed.kill();
  expect(await killed.ended).toMatchObject({ code: null });
  const first = await start([...TYPESCRIPT, 'ts']).ended;
  expect(first.code).toBe(0);
  expect(JSON.parse(first.out)).toEqual({
    vpcId: expect.stringMatching(/^vpc-/),
    vSwitchId: expect.any(String),
  });
  expect(await start([...TYPESCRIPT, 'ts']).ended).toEqual(first);
  expect(await system.simulator.effects('ts-vpc')).toHaveLength(1);
  expect(await system.simulator.effects('ts-vswitch')).toHaveLength(1);
});

const callers = [
  ['curl', ['curl/create-vpc.sh'], true],
  ['Python', ['python3', 'python/create_vpc.py'], hasPython],
] as const;

for (const [name, command, isHere] of callers) {
  test.skipIf(!isHere)(`${name}: sends again until the gateway answers, one VPC`, async () => {
    const token = `by-${name}`;
    line.refuse();
    const calling = start([...command, token, '10.0.0.0/8']);
    await expect.poll(() => line.touched, PATIENT).toBeGreaterThan(0);
    line.accept();
    const first = await calling.ended;
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('SUCCEEDED') });
    const again = await start([...command, token, '10.0.0.0/8']).ended;
    expect(again).toEqual({ code: 0, out: first.out.replace('CREATED', 'REPLAYED') });
    const other = await start([...command, token, '172.16.0.0/12']).ended;
    expect(other).toEqual({ code: 1, out: '' });
    expect(await system.simulator.effects(token)).toHaveLength(1);
  });
}

test('a pipeline step that is killed and run again creates one VPC', async () => {
  const token = '4711-create-vpc';
  const output = join(cli.folder, 'vpc-id');
  const step = ['pipeline-step/create-vpc.sh'];
  const given = { PIPELINE_RUN_ID: '4711', OUTPUT_FILE: output };
  await busy(token);
  const killed = start(step, given);
  await isWaiting(token);
  killed.kill();
  await killed.ended;
  expect(existsSync(output)).toBe(false);
  expect(await start(step, given).ended).toMatchObject({ code: 0 });
  const [effect] = await system.simulator.effects(token);
  expect(effect?.parameters).toMatchObject({ VpcName: 'run-4711' });
  expect(await system.simulator.effects(token)).toHaveLength(1);
  expect(await readFile(output, 'utf8')).toMatch(/^vpc-\w+\n$/);
});

test('every example has its page, which names the file that is run', async () => {
  const files = {
    typescript: 'create-network.ts',
    curl: 'create-vpc.sh',
    python: 'create_vpc.py',
    'pipeline-step': 'create-vpc.sh',
  };
  for (const [folder, file] of Object.entries(files)) {
    expect(await readFile(join(EXAMPLES, folder, 'README.md'), 'utf8')).toContain(
      `examples/${folder}/${file}`,
    );
    expect(await readFile(join(EXAMPLES, 'README.md'), 'utf8')).toContain(`](${folder})`);
  }
});
