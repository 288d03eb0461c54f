import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CliGround, CREATE, json } from '../harness/cli-ground.ts';

/** Submits, loses everything in between, and goes on. */
export function submitting(ground: CliGround): void {
  test('a submission makes a token, tells it before the outcome, and shows the answer', async () => {
    const said = await ground.cli.run([
      ...CREATE,
      '--param',
      'Tag.1.Key=env',
      '--param',
      'Tag.1.Value=',
    ]);
    expect(said.code).toBe(0);
    const [, token = '', resume = ''] =
      /^client token: (\S+); resume with: (oncegate submit .*)$/m.exec(said.err) ?? [];
    expect(said.out).toMatch(/^SUCCEEDED {2}Vpc\.CreateVpc {2}cn-hangzhou\n/);
    expect(said.out).toContain(token);
    const [effect] = await ground.system.simulator.effects(token);
    expect(effect?.parameters).toMatchObject({ CidrBlock: '10.0.0.0/8', 'Tag.1.Key': 'env' });
    // What was printed brings the same answer, and nothing happens.
    const again = await ground.cli.shell(resume);
    expect({ ...again, err: '' }).toEqual({ code: 0, out: said.out, err: '' });
    expect(again.err).toContain('REPLAYED');
    expect(await ground.system.simulator.effects(token)).toHaveLength(1);
  });

  test('a parameter that the catalog does not know is warned of, and sent as it is', async () => {
    const clientToken = randomUUID();
    const more = ['--param', 'Bogus=1', '--param', 'Tag.1.Key=env', '--token', clientToken];
    const warning = 'warning: CreateVpc has no documented parameter Bogus; it is sent as it is\n';
    const [said, asked] = await Promise.all([
      ground.cli.run([...CREATE, ...more, '--json']),
      ground.cli.run([...CREATE, ...more, '--dry-run']),
    ]);
    for (const { code, err } of [said, asked]) {
      expect(code).toBe(0);
      expect(err.split('warning:')).toHaveLength(2);
      expect(err).toContain(warning);
    }
    expect(json(said)).toMatchObject({ outcome: 'SUCCEEDED' });
    const [effect] = await ground.system.simulator.effects(clientToken);
    expect(effect?.parameters).toMatchObject({ Bogus: '1' });
  });

  test('what an action needs and is not given is warned of, and the cloud is asked all the same', async () => {
    const clientToken = randomUUID();
    const vswitch = ['submit', 'vpc.createvswitch', '--param', 'CidrBlock=10.0.0.0/24'];
    const said = await ground.cli.run([...vswitch, '--token', clientToken]);
    expect(said.err).toContain('warning: CreateVSwitch needs VpcId, which is not given');
    expect(await ground.system.simulator.requests(clientToken)).not.toEqual([]);
    const reserved = await ground.cli.run([...CREATE, '--param', 'DryRun=true']);
    expect(reserved.code).toBe(7);
    expect(reserved.err).toContain('warning: DryRun is no parameter here: give --dry-run\n');
    expect(reserved.err).not.toContain('as it is');
  });

  test('what it asks again after following an operation is not told as a replay', async () => {
    const clientToken = randomUUID();
    await ground.busy(clientToken, 4);
    const said = await ground.cli.run([...CREATE, '--token', clientToken, '--json']);
    expect(json(said)).toMatchObject({ outcome: 'SUCCEEDED', disposition: 'CREATED' });
  });

  test('killed after the send, the printed command resumes: one effect', async () => {
    const clientToken = randomUUID();
    await ground.busy(clientToken, 8);
    const first = ground.cli.start([...CREATE, '--token', clientToken]);
    await expect.poll(() => ground.state(clientToken)).toBe('WAITING');
    first.signal('SIGKILL');
    const { code, err } = await first.ended;
    expect(code).toBeNull();
    const resumed = await ground.cli.shell(/resume with: (.*)/.exec(err)?.[1] ?? 'false');
    expect(resumed).toMatchObject({ code: 0, out: expect.stringContaining('SUCCEEDED') });
    expect(await ground.system.simulator.effects(clientToken)).toHaveLength(1);
  });

  test('Ctrl-C leaves the operation running, and says how to go on', async () => {
    const clientToken = randomUUID();
    await ground.busy(clientToken, 8);
    const waiting = ground.cli.start([...CREATE, '--token', clientToken, '--json']);
    await expect.poll(() => ground.state(clientToken)).toBe('WAITING');
    waiting.signal('SIGINT');
    const said = await waiting.ended;
    expect(said.code).toBe(130);
    expect(json(said)).toMatchObject({ outcome: 'INTERRUPTED', exitCode: 130, clientToken });
    const resumed = await ground.cli.shell(/^Go on with: (.*)$/m.exec(said.err)?.[1] ?? 'false');
    expect(resumed.code).toBe(0);
    expect(json(resumed)).toMatchObject({ outcome: 'SUCCEEDED', operation: { clientToken } });
    expect(await ground.system.simulator.effects(clientToken)).toHaveLength(1);
  });

  test('a gateway that is away is asked again with the same token, until it answers', async () => {
    ground.line.refuse();
    const waiting = ground.cli.start(CREATE);
    await expect.poll(waiting.err).toContain('no answer');
    ground.line.accept();
    const { code, err } = await waiting.ended;
    expect(code).toBe(0);
    const token = /client token: (\S+);/.exec(err)?.[1] ?? '';
    expect(await ground.system.simulator.effects(token)).toHaveLength(1);
  });

  test('a dry run passes, or says why not with its own exit code', async () => {
    const passed = await ground.cli.run([...CREATE, '--dry-run', '--json']);
    expect(passed).toMatchObject({ code: 0, err: '' });
    expect(json(passed)).toMatchObject({ dryRun: { passed: true, code: 'DryRunOperation' } });
    const refusal = { times: 1, when: 'before', do: 'status', status: 400 } as const;
    await ground.system.simulator.fault({ ...refusal, code: 'Forbidden.RAM', message: 'No.' });
    const refused = await ground.cli.run([...CREATE, '--dry-run']);
    expect(refused).toMatchObject({ code: 13, out: expect.stringContaining('Forbidden.RAM') });
  });

  test('parameters come as JSON too, from a file or standard input, and the key from a file', async () => {
    const parameters = JSON.stringify({ CidrBlock: '10.0.0.0/8', Tag: [{ Key: 'env' }] });
    const [fromFile, fromInput] = [randomUUID(), randomUUID()];
    const file = join(ground.cli.folder, 'parameters.json');
    const key = join(ground.cli.folder, 'key');
    await writeFile(file, parameters);
    await writeFile(key, `${ground.system.gateway.apiKey}\n`);
    const submit = ['submit', 'Vpc.CreateVpc', '--region', 'cn-shanghai', '--json-params'];
    const wrong = { env: { ONCEGATE_API_KEY: 'not-the-key' } };
    const said = await Promise.all([
      ground.cli.run([...submit, file, '--token', fromFile, '--api-key-file', key], wrong),
      ground.cli.run([...submit, '-', '--token', fromInput], { input: parameters }),
    ]);
    expect(said.map(({ code }) => code)).toEqual([0, 0]);
    for (const token of [fromFile, fromInput]) {
      const [effect] = await ground.system.simulator.effects(token);
      expect(effect).toMatchObject({ regionId: 'cn-shanghai', parameters: { 'Tag.1.Key': 'env' } });
    }
  });

  test('Ctrl-C while its parameters are typed ends it, and nothing was submitted', async () => {
    const typed = ['submit', 'Vpc.CreateVpc', '--json-params', '-', '--json'];
    const waiting = ground.cli.start(typed, { input: null });
    // More than a pipe holds: it reads.
    await waiting.feed(' '.repeat(1_000_000));
    waiting.signal('SIGINT');
    const said = await waiting.ended;
    expect(said).toMatchObject({ code: 130, err: '' });
    expect(json(said)).toMatchObject({ outcome: 'INTERRUPTED' });
  });

  test.skipIf(process.platform !== 'linux')(
    'a submission goes on where nobody hears what is said beside its answer',
    async () => {
      const clientToken = randomUUID();
      const submit = `oncegate ${CREATE.join(' ')} --token ${clientToken} --json`;
      const said = await ground.cli.shell(`${submit} 2>/dev/full`);
      expect(said.code).toBe(0);
      expect(json(said)).toMatchObject({ outcome: 'SUCCEEDED', clientToken });
    },
  );
}
