import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtCli, type Cli, type Said } from './harness/cli.ts';
import { type System, startSystem } from './harness/system.ts';
import { type TcpProxy, tcpProxy } from './harness/tcp-proxy.ts';

const WINDOW_MS = 1_500;
/** Processes start slowly where many do. */
const PATIENT = { timeout: 10_000 };
const CREATE = ['submit', 'Vpc.CreateVpc', '--param', 'CidrBlock=10.0.0.0/8'] as const;

let system: System;
let cli: Cli;
/** Between the command line and the gateway. */
let line: TcpProxy;
beforeAll(async () => {
  system = await startSystem({ gateway: { ONCEGATE_VPC_RETRY_WINDOW_MS: String(WINDOW_MS) } });
  const { url, apiKey } = system.gateway;
  line = await tcpProxy(Number(new URL(url).port));
  cli = await builtCli({
    ONCEGATE_URL: `http://127.0.0.1:${line.port}`,
    ONCEGATE_API_KEY: apiKey,
  });
});
afterEach(() => system.simulator.heal());
afterAll(async () => {
  await line.close();
  await cli.remove();
  await system.stop();
});

/** A refusal that is waited out: the operation stays WAITING for so long. */
function busy(clientToken: string, retryAfterSeconds: number) {
  const message = 'The task conflicts, try it later.';
  const answer = { times: 1, when: 'before', do: 'status', status: 400 } as const;
  return system.simulator.fault({
    ...answer,
    clientToken,
    code: 'TaskConflict',
    message,
    retryAfterSeconds,
  });
}

function json({ out }: Said): unknown {
  // One document, and nothing else.
  return JSON.parse(out);
}

const state = async (token: string) => (await system.gateway.operationByToken(token))?.state;

test('a submission makes a token, tells it before the outcome, and shows the answer', async () => {
  const said = await cli.run([...CREATE, '--param', 'Tag.1.Key=env', '--param', 'Tag.1.Value=']);
  expect(said.code).toBe(0);
  const [, token = '', resume = ''] =
    /^client token: (\S+); resume with: (oncegate submit .*)$/m.exec(said.err) ?? [];
  expect(said.out).toMatch(/^SUCCEEDED {2}Vpc\.CreateVpc {2}cn-hangzhou\n/);
  expect(said.out).toContain(token);
  const [effect] = await system.simulator.effects(token);
  expect(effect?.parameters).toMatchObject({ CidrBlock: '10.0.0.0/8', 'Tag.1.Key': 'env' });
  // What was printed brings the same answer, and nothing happens.
  const again = await cli.shell(resume);
  expect({ ...again, err: '' }).toEqual({ code: 0, out: said.out, err: '' });
  expect(again.err).toContain('REPLAYED');
  expect(await system.simulator.effects(token)).toHaveLength(1);
});

test('killed after the send, the printed command resumes: one effect', async () => {
  const clientToken = randomUUID();
  await busy(clientToken, 1);
  const first = cli.start([...CREATE, '--token', clientToken]);
  await expect.poll(() => state(clientToken), PATIENT).toBe('WAITING');
  first.signal('SIGKILL');
  const { code, err } = await first.ended;
  expect(code).toBeNull();
  const resumed = await cli.shell(/resume with: (.*)/.exec(err)?.[1] ?? 'false');
  expect(resumed).toMatchObject({ code: 0, out: expect.stringContaining('SUCCEEDED') });
  expect(await system.simulator.effects(clientToken)).toHaveLength(1);
});

test('Ctrl-C leaves the operation running, and says how to go on', async () => {
  const clientToken = randomUUID();
  await busy(clientToken, 1);
  const waiting = cli.start([...CREATE, '--token', clientToken, '--json']);
  await expect.poll(() => state(clientToken), PATIENT).toBe('WAITING');
  waiting.signal('SIGINT');
  const said = await waiting.ended;
  expect(said.code).toBe(130);
  expect(json(said)).toMatchObject({ outcome: 'INTERRUPTED', exitCode: 130, clientToken });
  const resumed = await cli.shell(/^Go on with: (.*)$/m.exec(said.err)?.[1] ?? 'false');
  expect(resumed.code).toBe(0);
  expect(json(resumed)).toMatchObject({ outcome: 'SUCCEEDED', operation: { clientToken } });
  expect(await system.simulator.effects(clientToken)).toHaveLength(1);
});

test('a gateway that is away is asked again with the same token, until it answers', async () => {
  line.refuse();
  const waiting = cli.start(CREATE);
  await expect.poll(waiting.err, PATIENT).toContain('no answer');
  line.accept();
  const { code, err } = await waiting.ended;
  expect(code).toBe(0);
  const token = /client token: (\S+);/.exec(err)?.[1] ?? '';
  expect(await system.simulator.effects(token)).toHaveLength(1);
});

test('each outcome has its exit code, and says it in JSON', async () => {
  const refusal = { times: 1, when: 'before', do: 'status', status: 400 } as const;
  const { simulator } = system;
  const failed = randomUUID();
  const unknown = randomUUID();
  const mismatch = randomUUID();
  const slow = randomUUID();
  await simulator.fault({ ...refusal, clientToken: failed, code: 'InvalidCidrBlock', message: '' });
  await simulator.fault({ clientToken: unknown, times: 99, when: 'before', do: 'garbage' });
  await busy(slow, 60);
  await system.gateway.createVpc(mismatch, { cidrBlock: '172.16.0.0/12' });
  const submitted = (token: string, ...more: string[]) =>
    cli.run([...CREATE, '--json', '--token', token, ...more]);
  const said = await Promise.all([
    submitted(failed),
    submitted(unknown),
    submitted(mismatch),
    submitted(slow, '--wait', '300ms'),
    cli.run(['submit', 'Vpc.NoSuchAction', '--json']),
    cli.run(['wait', 'no-such-token', '--json']),
    cli.run(['list', '--json'], { env: { ONCEGATE_API_KEY: 'not-the-key' } }),
    cli.run([...CREATE, '--json', '--give-up-after', '100ms'], {
      env: { ONCEGATE_URL: 'http://127.0.0.1:9' },
    }),
  ]);
  const outcomes = said.map((each) => {
    const { outcome, exitCode, operation } = json(each) as Record<string, { state: string }>;
    return [each.code, exitCode, outcome, operation?.state];
  });
  expect(outcomes).toEqual([
    [3, 3, 'FAILED', 'FAILED'],
    [4, 4, 'UNKNOWN', 'UNKNOWN'],
    [6, 6, 'MISMATCH', 'SUCCEEDED'],
    [8, 8, 'IN_FLIGHT', expect.stringMatching(/QUEUED|RUNNING|WAITING/)],
    [7, 7, 'REFUSED', undefined],
    [9, 9, 'NOT_FOUND', undefined],
    [10, 10, 'UNAUTHENTICATED', undefined],
    [12, 12, 'UNAVAILABLE', undefined],
  ]);
  expect(json(said[2])).toMatchObject({ differingParameters: ['CidrBlock'] });

  // An operator's steps, by token or id.
  const { id = '' } = (await system.gateway.operationByToken(failed)) ?? {};
  const steps = [
    ['retry', id],
    ['retry', id],
    ['resolve', unknown, '--state', 'succeeded', '--evidence', 'seen', '--result', '{"VpcId":"v"}'],
    ['wait', unknown],
    ['cancel', slow],
    ['wait', slow],
    ['cancel', slow],
  ];
  const codes = [];
  for (const step of steps) codes.push((await cli.run([...step, '--json'])).code);
  expect(codes).toEqual([0, 7, 0, 0, 0, 5, 7]);
  expect(await system.gateway.operation(id, 0)).toMatchObject({ state: 'SUCCEEDED', run: 2 });
}, 60_000);

test('a gateway at fault and a missing right have exit codes of their own', async () => {
  let error: object = {};
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ errors: [error] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const env = { ONCEGATE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  error = { message: 'Needs the role operate.', extensions: { code: 'FORBIDDEN' } };
  const forbidden = await cli.run(['get', 'token'], { env });
  expect(forbidden).toEqual({ code: 11, out: '', err: 'Needs the role operate.\n' });
  error = {
    message: 'Wrong.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'c-1' },
  };
  const fault = await cli.run(['get', 'token'], { env });
  expect(fault).toMatchObject({ code: 1, err: expect.stringContaining('c-1') });
  server.close();
});

test('a command line that makes no sense asks nobody and ends with 2', async () => {
  const lines = [
    ['nonsense'],
    ['submit', 'CreateVpc'],
    ['submit', 'Vpc.CreateVpc', '--param', 'hunter2'],
    ['submit', 'Vpc.CreateVpc', '--wait', '5'],
    ['submit', 'Vpc.CreateVpc', '--json-params', '/no/such/file'],
    ['list', '--state', 'BROKEN'],
    ['resolve', 'token', '--state', 'FAILED'],
  ];
  const said = await Promise.all(lines.map((args) => cli.run(args)));
  expect(said.map(({ code }) => code)).toEqual(lines.map(() => 2));
  expect(said.every(({ out, err }) => out === '' && err !== '')).toBe(true);
  expect(JSON.stringify(said)).not.toContain('hunter2');
  // Nor is a key taken where everybody could read it.
  expect(await cli.run(['list', '--api-key', 'k'])).toMatchObject({ code: 2 });
});

test('a dry run passes, or says why not with its own exit code', async () => {
  const passed = await cli.run([...CREATE, '--dry-run', '--json']);
  expect(passed).toMatchObject({ code: 0, err: '' });
  expect(json(passed)).toMatchObject({ dryRun: { passed: true, code: 'DryRunOperation' } });
  const refusal = { times: 1, when: 'before', do: 'status', status: 400 } as const;
  await system.simulator.fault({ ...refusal, code: 'Forbidden.RAM', message: 'No.' });
  const refused = await cli.run([...CREATE, '--dry-run']);
  expect(refused).toMatchObject({ code: 13, out: expect.stringContaining('Forbidden.RAM') });
});

test('parameters come as JSON too, from a file or standard input, and the key from a file', async () => {
  const parameters = JSON.stringify({ CidrBlock: '10.0.0.0/8', Tag: [{ Key: 'env' }] });
  const [fromFile, fromInput] = [randomUUID(), randomUUID()];
  const file = join(cli.folder, 'parameters.json');
  const key = join(cli.folder, 'key');
  await writeFile(file, parameters);
  await writeFile(key, `${system.gateway.apiKey}\n`);
  const submit = ['submit', 'Vpc.CreateVpc', '--region', 'cn-shanghai', '--json-params'];
  const wrong = { env: { ONCEGATE_API_KEY: 'not-the-key' } };
  const said = await Promise.all([
    cli.run([...submit, file, '--token', fromFile, '--api-key-file', key], wrong),
    cli.run([...submit, '-', '--token', fromInput], { input: parameters }),
  ]);
  expect(said.map(({ code }) => code)).toEqual([0, 0]);
  for (const token of [fromFile, fromInput]) {
    const [effect] = await system.simulator.effects(token);
    expect(effect).toMatchObject({ regionId: 'cn-shanghai', parameters: { 'Tag.1.Key': 'env' } });
  }
});

test('operations are shown and listed, for people and for scripts', async () => {
  const prefix = randomUUID().slice(0, 13);
  const tokens = ['-a', '-b', '-c'].map((end) => `${prefix}${end}`);
  for (const token of tokens) await system.gateway.createVpc(token);
  const which = ['list', '--token-prefix', prefix, '--state', 'succeeded', '--since', '1h'];
  const [shown, got, page, rows] = await Promise.all([
    cli.run(['get', tokens[0] ?? '']),
    cli.run(['get', tokens[0] ?? '', '--json']),
    cli.run([...which, '--first', '2', '--json']),
    cli.run([...which, '--product', 'vpc', '--action', 'CreateVpc', '--region', 'cn-hangzhou']),
  ]);
  expect(shown.out).toMatch(/attempt +sent +answer +kind +effect +code\n +1 .* 200 +SUCCESS/);
  expect(json(got)).toMatchObject({ clientToken: tokens[0], attempts: [{ number: 1 }] });
  const { operations, next } = json(page) as {
    operations: { clientToken: string }[];
    next: string;
  };
  expect(operations.map(({ clientToken }) => clientToken)).toEqual([tokens[2], tokens[1]]);
  const rest = await cli.run([...which, '--after', next, '--first', '2', '--json']);
  expect(json(rest)).toMatchObject({ operations: [{ clientToken: tokens[0] }], next: null });
  expect(rows.out.split('\n')).toHaveLength(5);
  expect(rows.out).toMatch(/^RECORDED +STATE +ACTION/);
});

test('changes are watched live, a line each: of one operation to its end, of all until Ctrl-C', async () => {
  const clientToken = randomUUID();
  const all = cli.start(['watch', '--token-prefix', clientToken, '--json']);
  await busy(clientToken, 1);
  await system.gateway.createVpc(clientToken, undefined, { waitMs: 0 });
  const one = await cli.run(['watch', clientToken]);
  expect(one.code).toBe(0);
  expect(one.out.trim().split('\n').at(-1)).toContain('SUCCEEDED');
  await expect.poll(all.out, PATIENT).toContain('"SUCCEEDED"');
  all.signal('SIGINT');
  const { code, out } = await all.ended;
  expect(code).toBe(130);
  const states = out
    .trim()
    .split('\n')
    .map((text) => (JSON.parse(text) as { state: string }).state);
  expect(states.at(-1)).toBe('SUCCEEDED');
  expect(states).toContain('WAITING');
});

test('a watch outlives a lost connection', async () => {
  const [before, after] = [randomUUID(), randomUUID()];
  const watching = cli.start(['watch', '--action', 'CreateVpc', '--since', '1m', '--json']);
  await system.gateway.createVpc(before);
  await expect.poll(watching.out, PATIENT).toContain(before);
  line.cut();
  await expect.poll(watching.err, PATIENT).toContain('connection lost');
  await system.gateway.createVpc(after);
  await expect.poll(watching.out, PATIENT).toContain(after);
  watching.signal('SIGTERM');
  const { code, out } = await watching.ended;
  expect(code).toBe(130);
  const ends = out.split('\n').filter((text) => text.includes(before) && /SUCCEEDED/.test(text));
  expect(ends).toHaveLength(1);
});

test('actions are found, and one is shown with its parameters', async () => {
  const [found, one, none] = await Promise.all([
    cli.run(['actions', 'restart', '--product', 'gpdb']),
    cli.run(['actions', 'Vpc.CreateVpc', '--json']),
    cli.run(['actions', 'Vpc.NoSuchAction']),
  ]);
  expect(found.out).toMatch(/^ACTION .*\nGpdb\.RestartDBInstance +WRITE\n$/);
  const { parameters } = json(one) as { parameters: { name: string }[] };
  expect(parameters.map(({ name }) => name)).toContain('CidrBlock');
  expect(none.code).toBe(9);
  const shown = await cli.run(['actions', 'Vpc.CreateVpc']);
  expect(shown.out).toMatch(/^CidrBlock +string/m);
});

test('a token is made without a gateway', async () => {
  const nobody = { env: { ONCEGATE_URL: '', ONCEGATE_API_KEY: '' } };
  const { code, out } = await cli.run(['token'], nobody);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^[0-9a-f]{32}\n$/) });
});

const SHELLS = ['bash', 'zsh', 'fish'] as const;

test.each(SHELLS)('there is a completion script for %s', async (shell) => {
  const { out } = await cli.run(['completion', shell]);
  expect(out).toContain(`oncegate 'completion' '${shell}'`);
});

// Where a shell is not at hand its script cannot be asked.
const shellsHere = SHELLS.filter((shell) => spawnSync(shell, ['--version']).status === 0);

test.each(shellsHere)('completion for %s is a script that parses', async (shell) => {
  const parsed = await cli.shell(`oncegate completion ${shell} | ${shell} -n`);
  expect(parsed).toEqual({ code: 0, out: '', err: '' });
});

test('a shell completes commands, options, states and actions in any case', async () => {
  const completed = async (words: string) => {
    const count = words.split(' ').length - 1;
    const { out } = await cli.shell(`source <(oncegate completion bash)
      COMP_LINE="${words}" COMP_POINT=\${#COMP_LINE} COMP_WORDS=(${words}) COMP_CWORD=${count}
      _oncegate oncegate; printf '%s\\n' "\${COMPREPLY[@]}"`);
    return out.split('\n').map((text) => text.trim());
  };
  expect(await completed('oncegate sub')).toContain('submit');
  expect(await completed('oncegate submit Vpc.CreateVp')).toContain('Vpc.CreateVpc');
  expect(await completed('oncegate submit --dry')).toContain('--dry-run');
  expect(await completed('oncegate list --state UN')).toContain('UNKNOWN');
});

test.skipIf(process.platform !== 'linux')(
  'a terminal sees state, attempts and the next one',
  async () => {
    const clientToken = randomUUID();
    await busy(clientToken, 2);
    const watched = cli.shell(
      `script -qec "oncegate ${CREATE.join(' ')} --token ${clientToken}" /dev/null`,
    );
    const { code, out } = await watched;
    expect(code).toBe(0);
    expect(out).toMatch(/WAITING {2}1 attempt \(TaskConflict\) {2}next attempt in \d s/);
    // The line is taken away before the answer.
    expect(out).toContain('\r\u001B[KSUCCEEDED');
  },
);
