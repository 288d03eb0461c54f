import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createVpc, newFolder, RunningSimulator } from './running-simulator.ts';

test('a restarted simulator remembers tokens, effects, requests and nonces', async () => {
  const folder = await newFolder();
  const before = await RunningSimulator.start({ folder });
  const first = await before.call(createVpc('t'), { nonce: 'used' });
  await before.fault({ times: 1, when: 'after', do: 'cut' });
  await expect(before.createVpc('cut')).rejects.toThrow('terminated');
  const rows = await before.requests();
  await before.close();

  const after = await RunningSimulator.start({ folder });
  expect(await after.requests()).toEqual(rows);
  expect((await after.createVpc('t')).body).toEqual(first.body);
  expect((await after.createVpc('cut')).status).toBe(200);
  expect(await after.createVpc('t', { CidrBlock: '10.0.0.0/8' })).toMatchObject({
    body: { Code: 'IdempotentParameterMismatch' },
  });
  expect(await after.call(createVpc('new'), { nonce: 'used' })).toMatchObject({
    body: { Code: 'SignatureNonceUsed' },
  });
  expect(await after.effects()).toHaveLength(2);
  expect(await after.requests()).toHaveLength(rows.length + 4);
});

test('what is forgotten stays forgotten after a restart', async () => {
  const folder = await newFolder();
  const before = await RunningSimulator.start({ folder });
  const first = await before.createVpc('t');
  await before.close();
  const now = () => Date.now() + 60_000;
  const after = await RunningSimulator.start({ folder, tokenMemoryMs: 60_000, now });
  const { status, body } = await after.call(createVpc('t'), { at: new Date(now()) });
  expect(status).toBe(200);
  expect(body).not.toEqual(first.body);
});

test('a torn last line is dropped and the next one is whole', async () => {
  const folder = await newFolder();
  const before = await RunningSimulator.start({ folder });
  const first = await before.createVpc('whole');
  await before.close();
  for (const name of ['effects.jsonl', 'requests.jsonl']) {
    await appendFile(join(folder, name), '{"product":"Vpc","action":"Crea');
  }

  const after = await RunningSimulator.start({ folder });
  expect((await after.createVpc('whole')).body).toEqual(first.body);
  expect((await after.createVpc('next')).status).toBe(200);
  expect(await after.effects()).toHaveLength(2);
  const lines = (await readFile(join(folder, 'effects.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).clientToken)).toEqual(['whole', 'next']);
});

test('a line broken in the middle is an error that names file and line', async () => {
  const folder = await newFolder();
  const before = await RunningSimulator.start({ folder });
  await before.createVpc('t');
  await before.close();
  await appendFile(join(folder, 'effects.jsonl'), '{"torn\n{}\n');
  await expect(RunningSimulator.start({ folder })).rejects.toThrow(/effects\.jsonl:2 is not JSON/);
});

test('an effect is on file before it is answered', async () => {
  const simulator = await RunningSimulator.start();
  const { body } = await simulator.createVpc('t');
  const text = await readFile(join(simulator.folder, 'effects.jsonl'), 'utf8');
  expect(text).toContain(String(body['VpcId']));
});
