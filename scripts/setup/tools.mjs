import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { Failure } from '../failure.mjs';
import { run } from '../process/run.mjs';
import { ROOT, TOOLS } from '../repository.mjs';
import { step } from './step.mjs';

const PNPM = '12.21.0';
const NODE = '24.21.0';
/** The first Node that runs the sources as they are and is still maintained. */
const NODE_MAJOR = 24;

const FOLDER = `${TOOLS}/npm`;
const BIN = `${FOLDER}/node_modules/.bin`;
/** Written last, so that an installation that was cut short is not taken for a whole one. */
const STAMP = `${FOLDER}/installed`;

const NPM_OPTIONS = [
  '--no-package-lock',
  '--no-save',
  '--no-audit',
  '--no-fund',
  // Both packages put their binary in place by an install script.
  '--ignore-scripts=false',
  // npm's own patience, minutes for each package, looks like a hang where there is no network.
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

const hostNodeIsEnough =
  Number(process.versions.node.split('.')[0]) >= NODE_MAJOR &&
  // Started by something that runs out of the workspace: this Node is the one that was brought.
  !process.execPath.startsWith(`${realpathSync(ROOT)}/`);

/** What is brought in on this host, as npm names it. */
const wanted = hostNodeIsEnough ? [`pnpm@${PNPM}`] : [`pnpm@${PNPM}`, `node@${NODE}`];

const stampLines = [`${process.platform} ${process.arch}`, ...wanted];

/** The Node that runs the workspace's sources. */
export const NODE_EXECUTABLE = hostNodeIsEnough ? process.execPath : `${BIN}/node`;

/**
 * The environment for everything that runs out of the workspace: our pnpm and Node come first,
 * also for the shims in node_modules/.bin and for what turbo starts.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
  const path = [BIN, dirname(NODE_EXECUTABLE), process.env.PATH ?? ''];
  return {
    ...process.env,
    PATH: path.join(delimiter),
    // A check that runs offline must not wait for somebody's telemetry or update server.
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
}

export function toolsArePresent() {
  if (!existsSync(STAMP)) return false;
  // More than is wanted is fine: the host's Node may differ from one start to the next.
  const installed = new Set(readFileSync(STAMP, 'utf8').split('\n'));
  return (
    stampLines.every((line) => installed.has(line)) &&
    [`${BIN}/pnpm`, NODE_EXECUTABLE].every((path) => existsSync(path))
  );
}

/** Brings pnpm, and Node where the host's is too old, from the npm registry. */
export async function installTools() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // Its own package.json keeps npm from walking up into the workspace.
  writeFileSync(`${FOLDER}/package.json`, '{ "private": true }\n');
  await step(wanted.join(' and ').replaceAll('@', ' '), async () => {
    // What npm has in its cache is as good, the versions are pinned; but a cached list of versions
    // may be older than the one we want, so then the registry is asked.
    const offline = await npmInstall(['--prefer-offline']);
    const { code, output } = offline.code === 0 ? offline : await npmInstall([]);
    if (code !== 0) {
      throw new Failure(
        `npm could not bring ${wanted.join(' and ')}. The first run needs npm and, once, the npm registry (npm config get registry shows which).\n${output.trim()}`,
      );
    }
  });
  writeFileSync(STAMP, stampLines.join('\n'));
}

/** @param {string[]} options */
function npmInstall(options) {
  return run('npm', ['install', ...NPM_OPTIONS, ...options, `--prefix=${FOLDER}`, ...wanted], {
    cwd: FOLDER,
  });
}
