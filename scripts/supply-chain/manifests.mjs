import { globSync } from 'node:fs';

/** As pnpm-workspace.yaml lists them, and the root itself. */
const PLACES = ['package.json', '{packages,apps,examples}/*/package.json', 'tests/package.json'];

/**
 * Every package of the repository; an example need not be one.
 *
 * @param {string} root
 * @returns {string[]} paths from there
 */
export function manifests(root) {
  return globSync(PLACES, { cwd: root });
}
