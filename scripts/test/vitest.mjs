import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ROOT } from '../repository.mjs';
import { toolEnvironment } from '../setup/tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Settings of a system that somebody runs must not reach the tests. */
const NOT_FOR_TESTS = /^(ONCEGATE_|ALIBABA_CLOUD_|REDIS_URL$)/;

/**
 * @param {string[]} args for vitest
 * @param {{ redisUrl: string, redisServer: string | undefined }} redis
 * @returns {Promise<Counts>}
 */
export async function runVitest(args, { redisUrl, redisServer }) {
  const folder = mkdtempSync(`${tmpdir()}/oncegate-counts-`);
  const file = `${folder}/counts.json`;
  // A part of the tests reaches a part of the code: coverage is asked of the whole.
  const all = args.length === 0 ? ['run', '--coverage.enabled'] : ['run', ...args];
  const child = spawn(`${ROOT}/node_modules/.bin/vitest`, all, {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...Object.fromEntries(
        Object.entries(toolEnvironment()).filter(([name]) => !NOT_FOR_TESTS.test(name)),
      ),
      ONCEGATE_TEST_COUNTS: file,
      ONCEGATE_TEST_REDIS_URL: redisUrl,
      // Whoever asks for some tests by name gets the long ones among them.
      ...(args.length === 0 ? {} : { ONCEGATE_TEST_LONG: '1' }),
      ...(redisServer === undefined ? {} : { ONCEGATE_REDIS_SERVER: redisServer }),
    },
  });
  // Ctrl-C reaches vitest too, which ends by itself; we stay to stop the Redis after it.
  const stayForInterrupt = () => {};
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', stayForInterrupt).on('SIGTERM', passOn).on('SIGHUP', passOn);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1)).on('close', resolve);
  });
  process.off('SIGINT', stayForInterrupt).off('SIGTERM', passOn).off('SIGHUP', passOn);

  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true });
  // No test failed and yet vitest is not content: no test was found, or a process never ended.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
