import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../failure.mjs';
import { run } from '../process/run.mjs';
import { ROOT, TOOLS } from '../repository.mjs';
import { step } from './step.mjs';
import { toolEnvironment } from './tools.mjs';

const FOLDER = `${ROOT}/bench`;
/** Holds the hash of what the last whole installation was made from. */
const STAMP = `${TOOLS}/bench.sha256`;

/** Brings the peers that the benchmarks compare with, as their own lock file says, where they are missing. */
export async function installBench() {
  const hash = createHash('sha256')
    .update(readFileSync(`${FOLDER}/package.json`))
    .update(readFileSync(`${FOLDER}/pnpm-lock.yaml`))
    .digest('hex');
  const stamped = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
  if (stamped && existsSync(`${FOLDER}/node_modules`)) return;
  await step('packages of the benchmarks', async () => {
    const { code, output } = await run(
      'pnpm',
      ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false'],
      { cwd: FOLDER, env: toolEnvironment() },
    );
    if (code !== 0) {
      throw new Failure(`pnpm could not install the packages of bench/.\n${output.trim()}`);
    }
  });
  writeFileSync(STAMP, hash);
}
