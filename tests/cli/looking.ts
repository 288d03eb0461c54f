import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type CliGround, CREATE, json } from '../harness/cli-ground.ts';
import { counted } from '../harness/counted.ts';

/** Looks at what is there and at what changes. */
export function looking(ground: CliGround): void {
  test('operations are shown and listed, for people and for scripts', async () => {
    const prefix = randomUUID().slice(0, 13);
    const tokens = ['-a', '-b', '-c'].map((end) => `${prefix}${end}`);
    for (const token of tokens) await ground.system.gateway.createVpc(token);
    const which = ['list', '--token-prefix', prefix, '--state', 'succeeded', '--since', '1h'];
    const [shown, got, page, rows] = await Promise.all([
      ground.cli.run(['get', tokens[0] ?? '']),
      ground.cli.run(['get', tokens[0] ?? '', '--json']),
      ground.cli.run([...which, '--first', '2', '--json']),
      ground.cli.run([
        ...which,
        '--product',
        'vpc',
        '--action',
        'CreateVpc',
        '--region',
        'cn-hangzhou',
      ]),
    ]);
    expect(shown.out).toMatch(/attempt +sent +answer +kind +effect +code\n +1 .* 200 +SUCCESS/);
    expect(json(got)).toMatchObject({ clientToken: tokens[0], attempts: [{ number: 1 }] });
    const { operations, next } = json(page) as {
      operations: { clientToken: string }[];
      next: string;
    };
    expect(operations.map(({ clientToken }) => clientToken)).toEqual([tokens[2], tokens[1]]);
    const rest = await ground.cli.run([...which, '--after', next, '--first', '2', '--json']);
    expect(json(rest)).toMatchObject({ operations: [{ clientToken: tokens[0] }], next: null });
    expect(rows.out.split('\n')).toHaveLength(5);
    expect(rows.out).toMatch(/^RECORDED +STATE +ACTION/);
  });

  test('an action is found in the spelling of the list and in any case; an unknown one is warned of', async () => {
    const token = randomUUID();
    await ground.system.gateway.createVpc(token);
    for (const action of ['Vpc.CreateVpc', 'vpc.createvpc', 'createvpc']) {
      const said = await ground.cli.run(['list', '--token-prefix', token, '--action', action]);
      expect(said).toMatchObject({ code: 0, out: expect.stringContaining(token), err: '' });
    }
    const none = await ground.cli.run(['list', '--token-prefix', token, '--action', 'CreatVpc']);
    expect(none.err).toMatch(/^warning: no action CreatVpc is known here/);
  });

  test('a list says what the cloud said last to one that waits; where there is nothing, that', async () => {
    const token = randomUUID();
    await ground.busy(token, 60);
    await ground.system.gateway.createVpc(token, undefined, { waitMs: 0 });
    await expect.poll(() => ground.state(token)).toBe('WAITING');
    const listed = await ground.cli.run(['list', '--token-prefix', token]);
    expect(listed.out).toMatch(/WAITING .* TaskConflict +[\w-]+\n$/);
    await ground.cli.run(['cancel', token]);
    const canceled = await ground.cli.run(['list', '--token-prefix', token]);
    expect(canceled.out).toMatch(/CANCELED .* TaskConflict +[\w-]+\n$/);
    const none = ['list', '--token-prefix', randomUUID()];
    expect(await ground.cli.run(none)).toEqual({ code: 0, out: '', err: 'No operations.\n' });
    expect(json(await ground.cli.run([...none, '--json']))).toEqual({ operations: [], next: null });
    const nothing = await ground.cli.run(['actions', 'no-such-thing']);
    expect(nothing).toEqual({ code: 0, out: '', err: 'No actions.\n' });
  });

  test('a list is one question, however many wait', async () => {
    const prefix = randomUUID().slice(0, 13);
    const tokens = ['-a', '-b', '-c'].map((end) => `${prefix}${end}`);
    for (const token of tokens) {
      await ground.busy(token, 60);
      await ground.system.gateway.createVpc(token, undefined, { waitMs: 0 });
    }
    for (const token of tokens) await expect.poll(() => ground.state(token)).toBe('WAITING');
    const asked = await counted(ground.cli.env.ONCEGATE_URL ?? '');
    const env = { ONCEGATE_URL: asked.url };
    const { out } = await ground.cli.run(['list', '--token-prefix', prefix], { env });
    asked.close();
    expect(out.match(/TaskConflict/g)).toHaveLength(3);
    expect(asked.documents).toHaveLength(1);
    for (const token of tokens) await ground.cli.run(['cancel', token]);
  });

  test('a watch of one operation takes no filter, and dates it with its own last change', async () => {
    const token = randomUUID();
    await ground.system.gateway.createVpc(token);
    const filtered = await ground.cli.run(['watch', token, '--state', 'failed']);
    expect(filtered).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/not both/) });
    const { settledAt = '' } = json(await ground.cli.run(['get', token, '--json'])) as {
      settledAt?: string;
    };
    const { out } = await ground.cli.run(['watch', token]);
    expect(out.slice(0, 19)).toBe(settledAt.slice(0, 19).replace('T', ' '));
  });

  test('what is held back says by what, on its card and in the list', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    // Another region is another group: nothing else here is paced.
    const submit = [...CREATE, '--region', 'cn-beijing'];
    const throttled = { times: 1, when: 'before', do: 'status', status: 400 } as const;
    await ground.system.simulator.fault({
      ...throttled,
      clientToken: first,
      code: 'Throttling.User',
      message: 'Slower.',
      retryAfterSeconds: 60,
    });
    await ground.cli.run([...submit, '--token', first, '--wait', '0']);
    await expect.poll(() => ground.state(first)).toBe('WAITING');
    const held = await ground.cli.run([...submit, '--token', second, '--wait', '0']);
    expect(held.code).toBe(8);
    const shown = async () => (await ground.cli.run(['get', second])).out;
    await expect
      .poll(shown)
      .toMatch(/^QUEUED[^]* {2}held back {5}the cloud asked for fewer calls$/m);
    const listed = await ground.cli.run(['list', '--token-prefix', second]);
    expect(listed.out).toContain('held back: the cloud asked for fewer calls');
    for (const token of [first, second]) await ground.cli.run(['cancel', token]);
  });

  test('changes are watched live, a line each: of one operation to its end, of all until Ctrl-C', async () => {
    const prefix = randomUUID();
    const clientToken = `${prefix}-b`;
    await ground.system.gateway.createVpc(`${prefix}-a`);
    const all = ground.cli.start(['watch', '--token-prefix', prefix, '--json']);
    // What was there before is told first: from then on it is live.
    await expect.poll(all.out).toContain(`${prefix}-a`);
    await ground.busy(clientToken, 3);
    await ground.system.gateway.createVpc(clientToken, undefined, { waitMs: 0 });
    const one = await ground.cli.run(['watch', clientToken]);
    expect(one.code).toBe(0);
    expect(one.out.trim().split('\n').at(-1)).toContain('SUCCEEDED');
    const isOver = new RegExp(`${clientToken}.*"SUCCEEDED"`);
    await expect.poll(all.out).toMatch(isOver);
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

  test('Ctrl-C ends a watch at once whose gateway has fallen silent', async () => {
    const clientToken = randomUUID();
    const watching = ground.cli.start(['watch', '--token-prefix', clientToken]);
    await ground.system.gateway.createVpc(clientToken);
    await expect.poll(watching.out).toContain(clientToken);
    ground.line.treat('drop', 'drop');
    try {
      const pressed = performance.now();
      watching.signal('SIGINT');
      expect((await watching.ended).code).toBe(130);
      expect(performance.now() - pressed).toBeLessThan(2_000);
    } finally {
      ground.line.cut();
      ground.line.treat('pass', 'pass');
    }
  });

  test('a watch outlives a lost connection', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    const watching = ground.cli.start([
      'watch',
      '--action',
      'CreateVpc',
      '--since',
      '1m',
      '--json',
    ]);
    await ground.system.gateway.createVpc(before);
    await expect.poll(watching.out).toContain(before);
    ground.line.cut();
    await expect.poll(watching.err).toContain('connection lost');
    await ground.system.gateway.createVpc(after);
    await expect.poll(watching.out).toContain(after);
    watching.signal('SIGTERM');
    const { code, out } = await watching.ended;
    expect(code).toBe(130);
    const ends = out.split('\n').filter((text) => text.includes(before) && /SUCCEEDED/.test(text));
    expect(ends).toHaveLength(1);
  });

  test('actions are found, and one is shown with its parameters', async () => {
    const [found, one, none] = await Promise.all([
      ground.cli.run(['actions', 'restart', '--product', 'gpdb']),
      ground.cli.run(['actions', 'Vpc.CreateVpc', '--json']),
      ground.cli.run(['actions', 'Vpc.NoSuchAction']),
    ]);
    expect(found.out).toMatch(/^ACTION .*\nGpdb\.RestartDBInstance +WRITE\n$/);
    const { parameters } = json(one) as { parameters: { name: string }[] };
    expect(parameters.map(({ name }) => name)).toContain('CidrBlock');
    expect(none.code).toBe(9);
    const shown = await ground.cli.run(['actions', 'Vpc.CreateVpc']);
    expect(shown.out).toMatch(/^CidrBlock +string/m);
  });

  test('a token is made without a gateway', async () => {
    const nobody = { env: { ONCEGATE_URL: '', ONCEGATE_API_KEY: '' } };
    const { code, out } = await ground.cli.run(['token'], nobody);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^[0-9a-f]{32}\n$/) });
  });
}
