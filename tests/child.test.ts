import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Child } from '../scripts/start/child.mjs';

const folders: string[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A process that is kept running, of which `told` is told each pid at the moment that is named. */
async function kept(moment: 'onSpawn' | 'onReady', told: (pid: number) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-child-'));
  folders.push(folder);
  const log = join(folder, 'log');
  await writeFile(log, '');
  const pids: number[] = [];
  const child = new Child({
    name: 'sleeper',
    log,
    graceMs: 5_000,
    spawn: () => {
      const process = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' });
      pids.push(process.pid ?? 0);
      return process;
    },
    ready: async () => {},
    onSpawn: () => {},
    onReady: () => {},
    [moment]: told,
  });
  return { child, pids };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.each(['onSpawn', 'onReady'] as const)(
  'one whose pid cannot be written down, on a full disk, is ended before it is tried again: %s',
  async (moment) => {
    vi.spyOn(console, 'error').mockReturnValue();
    let isFull = false;
    const { child, pids } = await kept(moment, () => {
      if (isFull) throw new Error('ENOSPC: no space left on device, write');
    });
    await child.start();
    isFull = true;
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await expect.poll(() => pids.length).toBeGreaterThan(2);
    isFull = false;
    const tries = pids.length;
    await expect.poll(() => pids.length).toBe(tries + 1);
    expect(pids.filter(isAlive)).toEqual(pids.slice(-1));
    await child.stop();
    expect(pids.filter(isAlive)).toEqual([]);
  },
);
