import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUSY } from './harness/busy.ts';
import { type System, startSystem } from './harness/system.ts';
import { type TcpProxy, tcpProxy } from './harness/tcp-proxy.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = join(ROOT, 'examples');
/** Processes start slowly where many do. */
const hasPython = spawnSync('python3', ['--version']).status === 0;

let system: System;
/** For what the examples leave. */
let folder: string;
/** Between the examples and the gateway. */
let line: TcpProxy;
let env: Record<string, string | undefined>;
beforeAll(async () => {
  system = await startSystem();
  const { url, apiKey } = system.gateway;
  line = await tcpProxy(Number(new URL(url).port));
  const gateway = { ONCEGATE_URL: `http://127.0.0.1:${line.port}`, ONCEGATE_API_KEY: apiKey };
  folder = await mkdtemp(join(tmpdir(), 'oncegate-examples-'));
  env = { ...process.env, ...gateway, TMPDIR: folder, INIT_CWD: undefined };
});
afterAll(async () => {
  await line.close();
  await rm(folder, { recursive: true });
  await system.stop();
});

/** What the page of an example tells to type, at the top of the repository. */
async function told(example: string): Promise<string> {
  const page = await readFile(join(EXAMPLES, example, 'README.md'), 'utf8');
  return /^```sh\n(.*?)^```/ms.exec(page)?.[1] ?? 'false';
}

/** Types it, as the leader of a group of its own, so that all of it can be killed. */
function start(commands: string) {
  const child = spawn('bash', ['-ec', commands], {
    cwd: ROOT,
    env,
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
    ...BUSY,
    retryAfterSeconds: 5,
  });
}

async function isWaiting(clientToken: string): Promise<void> {
  const state = async () => (await system.gateway.operationByToken(clientToken))?.state;
  await expect.poll(state).toBe('WAITING');
}

test('TypeScript: killed in the middle and run again, one network, and its answer for ever', async () => {
  const commands = await told('typescript');
  await busy('staging-vpc');
  const killed = start(commands);
  await isWaiting('staging-vpc');
  killed.kill();
  expect(await killed.ended).toMatchObject({ code: null });
  const first = await start(commands).ended;
  expect(first.code).toBe(0);
  expect(JSON.parse(first.out)).toEqual({
    vpcId: expect.stringMatching(/^vpc-/),
    vSwitchId: expect.any(String),
  });
  expect(await start(commands).ended).toEqual(first);
  expect(await system.simulator.effects('staging-vpc')).toHaveLength(1);
  expect(await system.simulator.effects('staging-vswitch')).toHaveLength(1);
});

const callers = [
  ['curl', true],
  ['python', hasPython],
] as const;

for (const [name, isHere] of callers) {
  test.skipIf(!isHere)(`${name}: sends again until the gateway answers, one VPC`, async () => {
    const token = `my-vpc-by-${name}`;
    const commands = await told(name);
    line.refuse();
    const calling = start(commands);
    await expect.poll(() => line.touched).toBeGreaterThan(0);
    line.accept();
    const first = await calling.ended;
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('SUCCEEDED') });
    const again = await start(commands).ended;
    expect(again).toEqual({ code: 0, out: first.out.replace('CREATED', 'REPLAYED') });
    const other = await start(commands.replace('10.0.0.0/8', '172.16.0.0/12')).ended;
    expect(other).toEqual({ code: 1, out: '' });
    expect(await system.simulator.effects(token)).toHaveLength(1);
  });
}

test.skipIf(!hasPython)('python: without what it needs it says how it is used', () => {
  const program = join(EXAMPLES, 'python', 'create_vpc.py');
  const withoutUrl = { ...env, ONCEGATE_URL: undefined };
  for (const [args, given] of [
    [[], env],
    [['token', '10.0.0.0/8'], withoutUrl],
  ] as const) {
    const said = spawnSync('python3', [program, ...args], { env: given, encoding: 'utf8' });
    expect(said).toMatchObject({ status: 1, stdout: '' });
    expect(said.stderr).toMatch(/^A VPC, once\. Usage: /);
  }
});

test('a pipeline step that is killed and run again creates one VPC', async () => {
  const token = '4711-create-vpc';
  const output = join(folder, 'vpc-id');
  const step = await told('pipeline-step');
  await busy(token);
  const killed = start(step);
  await isWaiting(token);
  killed.kill();
  await killed.ended;
  expect(existsSync(output)).toBe(false);
  expect(await start(step).ended).toMatchObject({ code: 0 });
  const [effect] = await system.simulator.effects(token);
  expect(effect?.parameters).toMatchObject({ VpcName: 'run-4711' });
  expect(await system.simulator.effects(token)).toHaveLength(1);
  expect(await readFile(output, 'utf8')).toMatch(/^vpc-\w+\n$/);
});

test('the page of the examples names each of them', async () => {
  const page = await readFile(join(EXAMPLES, 'README.md'), 'utf8');
  for (const name of ['typescript', 'curl', 'python', 'pipeline-step']) {
    expect(page).toContain(`](${name})`);
  }
});
