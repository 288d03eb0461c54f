import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isRunning } from './identity.mjs';

/** A takeover is two file operations; one that is older than this died between them. */
const TAKEOVER_STALE_MS = 5_000;

/**
 * Takes a lock file, also from a holder that no longer runs.
 *
 * @param {string} file
 * @returns {{ release: () => void } | { heldBy: number }} the pid of the process that holds it
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (create(file)) return held(file);
  const holder = readHolder(file);
  if (holder !== undefined && isRunning(holder)) return { heldBy: holder.pid };

  // The holder is dead. Only one of several waiters may remove its file, else the second removes
  // the first one's fresh lock: hence a lock around the takeover, and a second look inside it.
  const takeover = `${file}.takeover`;
  if (!create(takeover)) {
    if (age(takeover) > TAKEOVER_STALE_MS) rmSync(takeover, { force: true });
    return { heldBy: holder?.pid ?? 0 };
  }
  try {
    const now = readHolder(file);
    if (now !== undefined && isRunning(now)) return { heldBy: now.pid };
    rmSync(file, { force: true });
    return create(file) ? held(file) : { heldBy: readHolder(file)?.pid ?? 0 };
  } finally {
    rmSync(takeover, { force: true });
  }
}

/**
 * Runs `action` while holding the lock, waiting for another holder to finish first.
 *
 * @template T
 * @param {string} file
 * @param {(pid: number) => void} onWait told once, who is waited for
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, action) {
  let lock = tryLock(file);
  if ('heldBy' in lock) onWait(lock.heldBy);
  while ('heldBy' in lock) {
    await sleep(200);
    lock = tryLock(file);
  }
  try {
    return await action();
  } finally {
    lock.release();
  }
}

/**
 * Links a file that is already filled, so that nobody ever reads a lock without its holder.
 *
 * @param {string} file
 */
function create(file) {
  const filled = `${file}.${process.pid}`;
  writeFileSync(filled, JSON.stringify(identify(process.pid)));
  try {
    linkSync(filled, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(filled, { force: true });
  }
}

/** @param {string} file */
function held(file) {
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return {
    release: () => {
      process.off('exit', release);
      release();
    },
  };
}

/**
 * @param {string} file
 * @returns {import('./identity.mjs').ProcessIdentity | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function age(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}
