import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.mjs';
import { run } from '../process/run.mjs';
import { TOOLS } from '../repository.mjs';
import { step } from '../setup/step.mjs';
import { howToInstall } from './advice.mjs';
import { isNewEnough } from './on-path.mjs';

const UNPACKED = `${TOOLS}/redis`;
const WORK = `${TOOLS}/redis.unpacking`;
const APT = `${TOOLS}/apt`;

/** What to unpack, in order of preference; the server's own package holds only a link and the service. */
const SERVERS = [
  { server: 'redis-server', tools: 'redis-tools' },
  { server: 'valkey-server', tools: 'valkey-tools' },
];

/** Package lists of our own: the system's may be missing or stale, and only root may renew them. */
const OWN_LISTS = [`Dir::State::Lists=${APT}/lists`, `Dir::Cache=${APT}/cache`];
/** For root apt drops to a user who cannot write here; for others this changes nothing. */
const OPTIONS = ['APT::Sandbox::User=root', 'Debug::NoLocking=1'];

/** @returns {string | undefined} the server that was unpacked before */
export function unpackedServer() {
  const executable = `${UNPACKED}/redis-server`;
  return existsSync(executable) ? executable : undefined;
}

/**
 * Downloads the distribution's packages (apt checks their signatures) and unpacks them into the
 * tools folder: no root, no service, nothing on the default port.
 *
 * @returns {Promise<string | undefined>} undefined where this is no Debian
 * @throws {Failure} where its packages cannot be had, or its Redis is too old
 */
export async function unpackServer() {
  if ((await run('apt-get', ['--version'])).code !== 0) return undefined;
  return step('Redis from the distribution’s packages', async () => {
    try {
      for (const lists of [[], OWN_LISTS]) {
        const options = [...OPTIONS, ...lists].flatMap((option) => ['-o', option]);
        if (lists.length > 0) await renewLists(options);
        for (const { server, tools } of SERVERS) {
          if (await unpack(server, tools, options)) return unpackedServer();
        }
      }
      throw new Failure(howToInstall());
    } finally {
      for (const folder of [WORK, APT]) rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** @param {string[]} options */
async function renewLists(options) {
  for (const folder of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(`${APT}/${folder}`, { recursive: true });
  }
  await run('apt-get', [...options, 'update']);
}

/**
 * @param {string} server
 * @param {string} tools
 * @param {string[]} options
 */
async function unpack(server, tools, options) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(`${WORK}/packages`, { recursive: true });
  const names = [server, tools, ...(await missingLibraries(tools, options))];
  const download = await run('apt-get', [...options, 'download', ...names], {
    cwd: `${WORK}/packages`,
  });
  if (download.code !== 0) return false;
  for (const archive of readdirSync(`${WORK}/packages`)) {
    await run('dpkg-deb', ['-x', `${WORK}/packages/${archive}`, `${WORK}/root`]);
  }
  writeFileSync(`${WORK}/redis-server`, launcher(server));
  chmodSync(`${WORK}/redis-server`, 0o755);
  if (!(await isNewEnough(`${WORK}/redis-server`))) return false;
  rmSync(`${WORK}/packages`, { recursive: true });
  rmSync(UNPACKED, { recursive: true, force: true });
  renameSync(WORK, UNPACKED);
  return true;
}

/**
 * The libraries that `tools` needs, whatever the release calls them, and that are not installed.
 * Followed through libraries only: adduser, init scripts and the like are for the service.
 *
 * @param {string} tools
 * @param {string[]} options
 */
async function missingLibraries(tools, options) {
  const [depends, installed] = await Promise.all([
    run('apt-cache', [...options, 'depends', '--recurse', '--important', tools]),
    run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n']),
  ]);
  const present = new Set(
    [...installed.output.matchAll(/^\wi\s+(\S+)$/gm)].map((match) => match[1]),
  );
  const missing = new Set();
  const queue = [tools];
  const needs = dependencies(depends.output);
  for (const name of queue) {
    for (const needed of needs.get(name) ?? []) {
      if (!/^(lib|lua-)/.test(needed) || present.has(needed) || missing.has(needed)) continue;
      missing.add(needed);
      queue.push(needed);
    }
  }
  return [...missing];
}

/**
 * Reads apt-cache's listing: a name at the start of a line, its dependencies indented below.
 *
 * @param {string} listing
 */
function dependencies(listing) {
  /** @type {Map<string, string[]>} */
  const needs = new Map();
  let name = '';
  for (const line of listing.split('\n')) {
    if (/^\S/.test(line)) name = line.replace(/:.*$/, '');
    const needed = /^ [ |](?:Pre)?Depends: ([^<\s:]+)/.exec(line)?.[1];
    if (needed !== undefined) needs.set(name, [...(needs.get(name) ?? []), needed]);
  }
  return needs;
}

/** @param {string} server */
function launcher(server) {
  const root = `${WORK}/root`;
  const libraries = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.so(\.|$)/.test(file))
    .map((file) => `$here/root/${dirname(file)}`);
  return `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="${[...new Set(libraries)].join(':')}"
exec "$here/root/usr/bin/${server}" "$@"
`;
}
