import { run } from '../process/run.mjs';
import { ROOT } from '../repository.mjs';
import { toolEnvironment } from '../setup/tools.mjs';

/** Everything about the sources that a tool can tell. None depends on another. */
const CHECKS = [
  { what: 'format and import order', tool: 'biome', args: ['check', '--error-on-warnings'] },
  // Also the direction of imports, cycles and who may read the environment: see .oxlintrc.json.
  { what: 'lint and layers', tool: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  {
    what: 'types',
    tool: 'turbo',
    args: ['run', 'typecheck', '--continue=always', '--output-logs=errors-only'],
  },
  { what: 'types of scripts', tool: 'tsc', args: ['-p', 'scripts'] },
  { what: 'licences and lock file', tool: 'node', args: ['scripts/supply-chain.mjs'] },
  { what: 'unused code', tool: 'knip', args: ['--no-progress'] },
];

/**
 * Runs all checks side by side, a line for each as it ends, with its output where it failed.
 *
 * @returns {Promise<boolean>} whether all passed
 */
export async function verify() {
  const results = await Promise.all(CHECKS.map(check));
  return results.every((passed) => passed);
}

/** @param {typeof CHECKS[number]} check */
async function check({ what, tool, args }) {
  const startedAt = performance.now();
  const command = tool === 'node' ? process.execPath : `${ROOT}/node_modules/.bin/${tool}`;
  const { code, output } = await run(command, args, {
    cwd: ROOT,
    env: toolEnvironment(),
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`verify: ${what} (${tool}) ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (code !== 0) console.log(output);
  return code === 0;
}
