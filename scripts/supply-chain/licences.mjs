/** Licences that ask for no more than to be named. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  // How @darabonba/typescript spells it.
  'Apache License 2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** What is only used to build and test, and whose licence asks something of who passes it on. */
const TOOLS = [{ licence: 'MPL-2.0', packages: /^(?:lightningcss(?:-|$)|axe-core$)/ }];

/**
 * Packages whose licence nobody has agreed to.
 *
 * @param {Readonly<Record<string, readonly { name: string }[]>>} byLicence as `pnpm licenses list --json`
 *   prints it
 * @returns {string[]} a line for each
 */
export function licenceFaults(byLicence) {
  return Object.entries(byLicence).flatMap(([licence, packages]) =>
    packages
      .filter(({ name }) => !isAllowed(licence) && !isTool(licence, name))
      .map(({ name }) => `${name}: ${licence}`),
  );
}

/** @param {string} expression of SPDX: of alternatives one is enough, of others each must be allowed */
function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((one) => one.split(' AND ').every((each) => ALLOWED.has(each)));
}

/** @param {string} licence @param {string} name */
function isTool(licence, name) {
  return TOOLS.some((tool) => tool.licence === licence && tool.packages.test(name));
}
