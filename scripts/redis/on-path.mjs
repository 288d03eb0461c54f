import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';
import { run } from '../process/run.mjs';

/** BullMQ asks for 6.2 or newer. */
const MINIMUM = { major: 6, minor: 2 };

/** @returns {Promise<string | undefined>} the first server on PATH that is new enough */
export async function serverOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of ['redis-server', 'valkey-server']) {
    for (const folder of folders) {
      const executable = `${folder}/${name}`;
      if (isExecutable(executable) && (await isNewEnough(executable))) return executable;
    }
  }
  return undefined;
}

/**
 * @param {string} executable
 * @returns {Promise<boolean>} false too where it does not run at all
 */
export async function isNewEnough(executable) {
  const { code, output } = await run(executable, ['--version']);
  const [, major, minor] = /\bv=(\d+)\.(\d+)/.exec(output) ?? [];
  if (code !== 0 || major === undefined || minor === undefined) return false;
  if (Number(major) !== MINIMUM.major) return Number(major) > MINIMUM.major;
  return Number(minor) >= MINIMUM.minor;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
