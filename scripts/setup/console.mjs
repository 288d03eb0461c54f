import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../failure.mjs';
import { run } from '../process/run.mjs';
import { ROOT, TOOLS } from '../repository.mjs';
import { step } from './step.mjs';
import { toolEnvironment } from './tools.mjs';

const FOLDER = `${ROOT}/apps/console`;
const NOT_SOURCES = ['node_modules', 'dist', '.turbo'];

/** Holds the hash of what the console was last built from. */
const STAMP = `${TOOLS}/console.sha256`;

export function consoleIsBuilt() {
  return (
    existsSync(STAMP) &&
    existsSync(`${FOLDER}/dist/operations.html`) &&
    readFileSync(STAMP, 'utf8') === hashOfSources()
  );
}

/** Builds the pages that the gateway serves, or brings an earlier build of the same sources back. */
export async function buildConsole() {
  rmSync(STAMP, { force: true });
  await step('console', async () => {
    const { code, output } = await run(
      `${ROOT}/node_modules/.bin/turbo`,
      ['run', 'build', '--filter=@oncegate/console', '--output-logs=errors-only'],
      { cwd: ROOT, env: toolEnvironment() },
    );
    if (code !== 0) throw new Failure(`the console could not be built.\n${output.trim()}`);
  });
  writeFileSync(STAMP, hashOfSources());
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of [`${ROOT}/pnpm-lock.yaml`, ...sources()]) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(ROOT.length)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function sources() {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCES.includes(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${FOLDER}/${entry.name}`) : [`${FOLDER}/${entry.name}`],
    )
    .toSorted();
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
}
