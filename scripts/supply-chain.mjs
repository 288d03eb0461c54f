import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { program } from './failure.mjs';
import { ROOT } from './repository.mjs';
import { toolEnvironment } from './setup/tools.mjs';
import { licenceFaults } from './supply-chain/licences.mjs';
import { lockFileFaults, rangeFaults, settingFaults } from './supply-chain/lock-file.mjs';
import { manifests } from './supply-chain/manifests.mjs';

/** Part of `npm run verify`: what is installed, by which licence, from where. Asks no network. */
await program(async () => {
  const faults = [
    ...manifests(ROOT).flatMap((path) => rangeFaults(path, JSON.parse(read(path)))),
    ...lockFileFaults(read('pnpm-lock.yaml')),
    ...settingFaults(read('pnpm-workspace.yaml')),
    ...licenceFaults(licences()),
  ];
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
});

/** @param {string} path */
function read(path) {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}

/** @returns {Record<string, { name: string }[]>} */
function licences() {
  const { stdout } = spawnSync('pnpm', ['licenses', 'list', '--recursive', '--json'], {
    cwd: ROOT,
    env: toolEnvironment(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
