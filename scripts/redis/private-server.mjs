import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { ask } from './ask.mjs';

/** Long enough to load a large append-only file from a slow disk. */
const READY_WITHIN_MS = 60_000;
const GONE_WITHIN_MS = 15_000;

/**
 * Starts a Redis of our own: loopback only, append-only file on, nothing ever evicted.
 *
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.dir data folder
 * @param {number} options.port
 * @param {'always' | 'everysec'} options.fsync `always` loses no acknowledged write, at about 1 ms each
 * @param {boolean} options.ownGroup whether it is kept from a Ctrl-C in the terminal, which would
 *   reach it before those who still write to it have stopped
 * @param {string} options.log file that its output is added to
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnRedis({ executable, dir, port, fsync, ownGroup, log }) {
  mkdirSync(dir, { recursive: true });
  // Written before the process exists: who comes after a crash must be able to find it.
  writeFileSync(portFile(dir), String(port));
  const settings = {
    port,
    dir: realpathSync(dir),
    bind: '127.0.0.1',
    appendonly: 'yes',
    appendfsync: fsync,
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const output = openSync(log, 'a');
  const child = spawn(executable, args, {
    cwd: dir,
    detached: ownGroup,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

/**
 * Waits until it answers, its data loaded.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} port
 */
export async function redisReady(child, port) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    if ((await ask(port, 'PING'))?.[0] === '+PONG') return;
    await sleep(25);
  }
  throw new Failure('Redis did not start.');
}

/**
 * Shuts down a Redis that an earlier, killed run left on this data folder. Two servers that append
 * to one file would ruin it.
 *
 * @param {string} dir
 */
export async function stopLeftoverRedis(dir) {
  if (!existsSync(portFile(dir))) return;
  const port = Number(readFileSync(portFile(dir), 'utf8'));
  // The port may be somebody else's by now: only a server with this very folder is ours.
  const isOurs = async () => (await ask(port, 'CONFIG GET dir'))?.includes(realpathSync(dir));
  if (!(await isOurs())) return;
  console.log(`oncegate: stopping the Redis of an earlier run (port ${port})`);
  await ask(port, 'SHUTDOWN');
  const until = Date.now() + GONE_WITHIN_MS;
  while (await isOurs()) {
    if (Date.now() > until)
      throw new Failure(`the Redis on port ${port} uses ${dir} and does not stop.`);
    await sleep(100);
  }
}

/**
 * Stops it in order, its append-only file written.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopRedis(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), GONE_WITHIN_MS);
  await gone;
  clearTimeout(force);
}

/** @param {string} dir */
function portFile(dir) {
  return `${dir}/port`;
}
