import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PACKAGE } from './installed-package.ts';

test('the benchmark runs, and even a few rounds find ours the fastest', async () => {
  const options = ['--conditions=source', 'bench/hash.ts', '5'];
  // Its ratios are medians: one round alone may be another process's. Few rounds on a busy machine may
  // still miss those that are asked: the exit code says so.
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: PACKAGE }).catch(
    (error: { stdout: string }) => error,
  );
  const ratios = [...stdout.matchAll(/ours is (\d+\.\d+) times as fast/g)];
  expect(ratios).toHaveLength(4);
  for (const [, ratio] of ratios) expect(Number(ratio)).toBeGreaterThan(1);
});
