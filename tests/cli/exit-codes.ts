import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { type CliGround, CREATE, json } from '../harness/cli-ground.ts';
import { counted } from '../harness/counted.ts';

/** What a command comes to, as a number for scripts. */
export function exitCodes(ground: CliGround): void {
  test('each outcome has its exit code, and says it in JSON', async () => {
    const refusal = { times: 1, when: 'before', do: 'status', status: 400 } as const;
    const { simulator } = ground.system;
    const failed = randomUUID();
    const unknown = randomUUID();
    const mismatch = randomUUID();
    const slow = randomUUID();
    await simulator.fault({
      ...refusal,
      clientToken: failed,
      code: 'InvalidCidrBlock',
      message: '',
    });
    await simulator.fault({ clientToken: unknown, times: 99, when: 'before', do: 'garbage' });
    await ground.busy(slow, 60);
    await ground.system.gateway.createVpc(mismatch, { cidrBlock: '172.16.0.0/12' });
    const submitted = (token: string, ...more: string[]) =>
      ground.cli.run([...CREATE, '--json', '--token', token, ...more]);
    const said = await Promise.all([
      submitted(failed),
      submitted(unknown),
      submitted(mismatch),
      submitted(slow, '--wait', '5s'),
      ground.cli.run(['submit', 'Vpc.NoSuchAction', '--json']),
      ground.cli.run(['wait', 'no-such-token', '--json']),
      ground.cli.run(['list', '--json'], { env: { ONCEGATE_API_KEY: 'not-the-key' } }),
      ground.cli.run([...CREATE, '--json', '--give-up-after', '100ms'], {
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
    const { id = '' } = (await ground.system.gateway.operationByToken(failed)) ?? {};
    const steps = [
      ['retry', id],
      ['retry', id],
      [
        'resolve',
        unknown,
        '--state',
        'succeeded',
        '--evidence',
        'seen',
        '--result',
        '{"VpcId":"v"}',
      ],
      ['wait', unknown],
      ['cancel', slow],
      ['wait', slow],
      ['cancel', slow],
    ];
    const codes = [];
    for (const step of steps) codes.push((await ground.cli.run([...step, '--json'])).code);
    expect(codes).toEqual([0, 7, 0, 0, 0, 5, 7]);
    expect(await ground.system.gateway.operation(id, 0)).toMatchObject({
      state: 'SUCCEEDED',
      run: 2,
    });
  });

  test('a gateway at fault and a missing right have exit codes of their own', async () => {
    let error: object = {};
    let status = 200;
    const server = createServer((_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ errors: [error] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const env = { ONCEGATE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    error = { message: 'Needs the role operate.', extensions: { code: 'FORBIDDEN' } };
    const forbidden = await ground.cli.run(['get', 'token'], { env });
    expect(forbidden).toEqual({ code: 11, out: '', err: 'Needs the role operate.\n' });
    error = {
      message: 'Wrong.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'c-1' },
    };
    const fault = await ground.cli.run(['get', 'token'], { env });
    expect(fault).toMatchObject({ code: 1, err: expect.stringContaining('c-1') });
    error = { message: 'Resend it.', extensions: { code: 'LEDGER_UNAVAILABLE' } };
    const ledger = await ground.cli.run(['get', 'token', '--give-up-after', '0'], { env });
    expect(ledger).toMatchObject({ code: 12, err: expect.stringMatching(/^The ledger does/m) });
    const message = 'The cloud did not say whether it would do this. Ask again.';
    error = { message, extensions: { code: 'CLOUD_UNAVAILABLE' } };
    const cloud = await ground.cli.run([...CREATE, '--dry-run'], { env });
    expect(cloud).toEqual({ code: 12, out: '', err: `${message}\n` });
    // Another server's, that is no gateway.
    error = {};
    status = 404;
    const elsewhere = await ground.cli.run(['get', 'token'], { env });
    expect(elsewhere).toMatchObject({ code: 2, err: 'There is no Oncegate at this address.\n' });
    server.close();
  });

  test('a watch of what cannot be reached ends as every question does', async () => {
    const watched = (url: string, ...more: string[]) =>
      ground.cli.run(['watch', '--state', 'failed', ...more], { env: { ONCEGATE_URL: url } });
    const nobody = await watched('http://127.0.0.1:9', '--give-up-after', '1s');
    expect(nobody).toMatchObject({ code: 12, out: '' });
    expect(nobody.err).toMatch(/^fetch failed: .+, connecting again …$/m);
    expect(nobody.err).toMatch(/^The gateway did not answer: fetch failed: .+\.$/m);
    expect(nobody.err).not.toContain('connection lost');
    // A proxy that hands on no WebSocket.
    const asked = await counted(ground.cli.env.ONCEGATE_URL ?? '');
    const deaf = await watched(asked.url, '--give-up-after', '1s');
    asked.close();
    expect(deaf).toMatchObject({ code: 12, out: '' });
    expect(deaf.err).toMatch(/no WebSocket to the gateway can be opened\.$/m);
  });

  test('what a person mistypes is no fault of anybody, and no operation that is missing', async () => {
    const { ONCEGATE_URL = '' } = ground.cli.env;
    const nowhere = { env: { ONCEGATE_URL: `${ONCEGATE_URL}/foo` } };
    const cases: [string[], number, RegExp, typeof nowhere?][] = [
      [['get', 'token'], 2, /^There is no Oncegate at this address/, nowhere],
      [['watch'], 2, /^There is no Oncegate at this address/, nowhere],
      [['list', '--after', 'bogus'], 7, /after must be a cursor/],
      [['get', ''], 7, /^A client token must not be empty\.$/m],
      [['get', 'é'], 7, /^A client token holds printable ASCII/],
      [['wait', 'é'], 7, /^A client token holds printable ASCII/],
      [['watch', 'é'], 7, /^A client token holds printable ASCII/],
      [['cancel', 'é'], 7, /^A client token holds printable ASCII/],
      [[...CREATE, '--deadline', '700h'], 2, /at most 24d/],
      [[...CREATE, '--wait', '25d'], 2, /at most 24d/],
    ];
    for (const [args, code, words, given] of cases) {
      const said = await ground.cli.run(args, given);
      expect({ args, ...said }).toEqual({ args, code, out: '', err: expect.stringMatching(words) });
    }
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
    const said = await Promise.all(lines.map((args) => ground.cli.run(args)));
    expect(said.map(({ code }) => code)).toEqual(lines.map(() => 2));
    expect(said.every(({ out, err }) => out === '' && err !== '')).toBe(true);
    expect(JSON.stringify(said)).not.toContain('hunter2');
    // What was read as far as `--json` is answered in JSON.
    const misused = await ground.cli.run(['list', '--json', '--api-key-file', '/no/such/file']);
    expect(json(misused)).toMatchObject({ outcome: 'USAGE', exitCode: 2 });
    const short = await ground.cli.run(['list', '-h']);
    expect(short).toEqual(await ground.cli.run(['list', '--help']));
    expect(short).toMatchObject({ code: 0, err: '' });
    const helped = [[], ['nope'], ['submi'], ['list', '--stat', 'FAILED']];
    for (const { err } of await Promise.all(helped.map((args) => ground.cli.run(args)))) {
      expect(err).toMatch(/See `--help`\.\n$/);
    }
    // Nor is a key taken where everybody could read it.
    expect(await ground.cli.run(['list', '--api-key', 'k'])).toMatchObject({ code: 2 });
  });
}
