import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../../scripts/source.mjs', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const PORT_OF_NOBODY = 'http://127.0.0.1:1';

/** As `npm run load` starts it, in a process group of its own, as a terminal does. */
function load(...args: readonly string[]) {
  const all = [SOURCE, MAIN, '--give-up-ms', '500', '--json', ...args];
  return spawn(process.execPath, all, {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ONCEGATE_API_KEY: 'key' },
  });
}

test('a Ctrl-C ends the coming of callers, and the report is of those who came', async () => {
  const gateway = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  const child = load('--url', `http://127.0.0.1:${port}`, '--seconds', '3600');
  const said = text(child.stdout);
  await once(gateway, 'request');
  // The terminal's, and those that npm and the script pass on.
  for (let times = 0; times < 4; times += 1) {
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await pause(20);
  }
  const { callers, errors } = JSON.parse(await said) as { callers: number; errors: object };
  expect(callers).toBeGreaterThan(0);
  expect(Object.values(errors).reduce((sum, times) => sum + times, 0)).toBe(callers);
  gateway.close();
});

test('a simulator that does not tell is a line of the report, and not its end', async () => {
  const to = ['--url', PORT_OF_NOBODY, '--simulator', PORT_OF_NOBODY];
  const child = load(...to, '--seconds', '0.1');
  const report = JSON.parse(await text(child.stdout)) as { conflicts: string[] };
  expect(report.conflicts).toEqual([expect.stringContaining('what the cloud did is not known')]);
});
