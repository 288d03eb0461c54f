/**
 * What a lock file takes from elsewhere than the registry, or without knowing its bytes.
 *
 * @param {string} lockFile text of pnpm-lock.yaml
 * @returns {string[]} a line for each
 */
export function lockFileFaults(lockFile) {
  const lines = lockFile.split('\n').map((text, index) => ({ text: text.trim(), at: index + 1 }));
  const resolutions = lines.filter(({ text }) => text.startsWith('resolution:'));
  if (resolutions.length === 0) return ['no package is locked'];
  return resolutions
    .filter(({ text }) => !/^resolution: \{integrity: sha512-[A-Za-z0-9+/=]+\}$/.test(text))
    .map(({ text, at }) => `pnpm-lock.yaml:${at}: ${text}`);
}

/** The parts of a manifest that something is installed by. */
const INSTALLED = /** @type {const} */ ([
  'dependencies',
  'devDependencies',
  'optionalDependencies',
]);

/**
 * Dependencies that are not one version: with a range the lock file may change by itself. Those of
 * peers may be ranges: they say what the user of a package has to bring, and take nothing in.
 *
 * @param {string} name of the manifest
 * @param {Partial<Record<(typeof INSTALLED)[number], Record<string, string>>>} manifest
 * @returns {string[]} a line for each
 */
export function rangeFaults(name, manifest) {
  return INSTALLED.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => !/^(workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version))
    .map(([dependency, version]) => `${name}: ${dependency} ${version}`);
}

/** What pnpm-workspace.yaml must say, and why it is asked. */
const SETTINGS = [
  { line: 'strictDepBuilds: true', why: 'install scripts run only where they are listed' },
  { line: 'blockExoticSubdeps: true', why: 'packages come from the registry' },
  { line: 'minimumReleaseAge: 1440', why: 'what is younger than a day is not taken' },
];

/**
 * Rules of the installation that are switched off.
 *
 * @param {string} workspace text of pnpm-workspace.yaml
 * @returns {string[]} a line for each
 */
export function settingFaults(workspace) {
  const lines = new Set(workspace.split('\n'));
  const builds = /^allowBuilds:\n((?: +.*\n)*)/m.exec(workspace)?.[1] ?? '';
  return [
    ...SETTINGS.filter(({ line }) => !lines.has(line)).map(({ line, why }) => `${line} (${why})`),
    ...(/^["']?minimumReleaseAgeExclude\b/m.test(workspace)
      ? ['minimumReleaseAgeExclude (what is younger than a day is not taken, whoever made it)']
      : []),
    ...[...builds.matchAll(/^ +(\S+): true$/gm)].map(([, name]) => `${name} may run its scripts`),
  ];
}
