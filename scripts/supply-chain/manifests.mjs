import { existsSync, readdirSync } from 'node:fs';

/** The folders that pnpm-workspace.yaml lists packages in. */
const FOLDERS = ['packages', 'apps', 'examples'];

/**
 * Every package of the repository; an example need not be one.
 *
 * @param {string} root
 * @returns {string[]} paths from there
 */
export function manifests(root) {
  const members = FOLDERS.flatMap((folder) =>
    readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}/package.json`),
  );
  return ['package.json', ...members, 'tests/package.json'].filter((path) =>
    existsSync(`${root}/${path}`),
  );
}
