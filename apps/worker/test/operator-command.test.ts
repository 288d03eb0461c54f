import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { REDIS_URL, scratchWorker } from './scratch-worker.ts';

const COMMANDS = [
  { command: 'declare-restore', args: ['ann'] },
  { command: 'raise-partitions', args: ['2'] },
  { command: 'reseal', args: [] },
  { command: 'export-audit', args: [] },
];
type Command = (typeof COMMANDS)[number];
const SEALING_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;

const file = (name: string) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));

/** Runs a command as an operator does. */
function run({ command, args }: Command, env: Record<string, string>) {
  return new Promise<{ code: number; stderr: string }>((resolve) => {
    const given = { PATH: process.env.PATH, ONCEGATE_SEALING_KEYS: SEALING_KEYS, ...env };
    execFile(
      process.execPath,
      ['--conditions=source', file(command), ...args],
      { env: given },
      (error, _, stderr) => resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

test.each(COMMANDS)(
  '$command without an address says what is missing, in a line',
  async (command) => {
    expect(await run(command, { ONCEGATE_SEALING_KEYS: SEALING_KEYS })).toEqual({
      code: 1,
      stderr: 'ONCEGATE_REDIS_URL is required: redis://host:port\n',
    });
  },
);

test.each(COMMANDS)('$command where no Redis is says so, in a line', async (command) => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as { port: number };
  closed.close();
  expect(await run(command, { ONCEGATE_REDIS_URL: `redis://:pass@127.0.0.1:${port}` })).toEqual({
    code: 1,
    stderr: `Redis cannot be asked: connect ECONNREFUSED 127.0.0.1:${port}\n`,
  });
});

test('whoever reads no further than the first lines of the audit ends it, and sees no fault', async () => {
  const scratch = await scratchWorker();
  const { ledger } = scratch;
  // More than a pipe holds.
  const { id } = await scratch.admit();
  await Promise.all(
    Array.from({ length: 1_000 }, () =>
      ledger.noteDeed(id, 'main', 'board-remove', 'a'.repeat(100)),
    ),
  );
  const command = spawn(process.execPath, ['--conditions=source', file('export-audit')], {
    env: {
      PATH: process.env.PATH,
      ONCEGATE_REDIS_URL: REDIS_URL,
      ONCEGATE_REDIS_PREFIX: /^\{(.*):0\}$/.exec(ledger.keys.queuePrefix)?.[1],
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  command.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  command.stdout.once('data', () => command.stdout.destroy());
  const [code] = await once(command, 'exit');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
