import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../failure.mjs';
import { run } from '../process/run.mjs';
import { ROOT, TOOLS } from '../repository.mjs';
import { step } from './step.mjs';
import { toolEnvironment } from './tools.mjs';

/** Holds the hash of what the last whole installation was made from. */
const STAMP = `${TOOLS}/workspace.sha256`;

export function workspaceIsInstalled() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hashOfInputs()) return false;
  return packageFolders().every(
    (folder) => !hasDependencies(folder) || existsSync(`${folder}/node_modules`),
  );
}

/** Installs the workspace's packages, exactly as the lock file says. */
export async function installWorkspace() {
  // Gone before anything changes: an installation that is cut short must be taken up again.
  rmSync(STAMP, { force: true });
  await step('packages', async () => {
    const { code, output } = await run(
      'pnpm',
      ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false'],
      { cwd: ROOT, env: toolEnvironment() },
    );
    if (code !== 0) {
      throw new Failure(
        `pnpm could not install the packages. The first run needs the npm registry.\n${output.trim()}`,
      );
    }
  });
  writeFileSync(STAMP, hashOfInputs());
}

function hashOfInputs() {
  const hash = createHash('sha256');
  const files = [`${ROOT}/pnpm-lock.yaml`, `${ROOT}/pnpm-workspace.yaml`];
  for (const file of [...files, ...packageFolders().map((folder) => `${folder}/package.json`)]) {
    const text = readFileSync(file);
    hash.update(`${file.slice(ROOT.length)} ${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

/** The root and every folder that pnpm-workspace.yaml names, as far as it holds a package. */
function packageFolders() {
  const yaml = readFileSync(`${ROOT}/pnpm-workspace.yaml`, 'utf8');
  const block = /^packages:\n((?: +- .*\n)+)/m.exec(yaml)?.[1] ?? '';
  const patterns = [...block.matchAll(/- *["']?([^"'\n]+)/g)].map((match) => match[1] ?? '');
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [`${ROOT}/${pattern}`];
    const parent = `${ROOT}/${pattern.slice(0, -2)}`;
    return existsSync(parent) ? readdirSync(parent).map((name) => `${parent}/${name}`) : [];
  });
  return [ROOT, ...folders.toSorted()].filter((folder) => existsSync(`${folder}/package.json`));
}

/** @param {string} folder */
function hasDependencies(folder) {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  );
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}
