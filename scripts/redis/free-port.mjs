import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { TOOLS } from '../repository.mjs';

/**
 * Below the ports that systems hand out by themselves (32768 and up on Linux): one of those, free a
 * moment ago, may be the local end of anybody's connection by the time it is listened on.
 */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** What was given lies here, in a folder for each period: it may be that nobody listens there yet, or again. */
const GIVEN = join(TOOLS, 'ports');
const PERIOD_MS = 10 * 60_000;

/**
 * Once in each process.
 *
 * @type {Promise<void> | undefined}
 */
let forgetting;

/** A port of the loopback address that nobody listens on, and that nobody else is given here for ten minutes. */
export async function freePort() {
  const period = Math.floor(Date.now() / PERIOD_MS);
  const now = join(GIVEN, `${period}`);
  const before = join(GIVEN, `${period - 1}`);
  await mkdir(now, { recursive: true });
  forgetting ??= forgetBefore(period - 1);
  await forgetting;
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    const isNobodys = (await take(join(now, `${port}`))) && !existsSync(join(before, `${port}`));
    if (isNobodys && (await isFree(port))) return port;
  }
}

/**
 * Whether it was not there, and is made now.
 *
 * @param {string} file
 */
async function take(file) {
  try {
    await writeFile(file, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {number} period */
async function forgetBefore(period) {
  const old = (await readdir(GIVEN)).filter((name) => Number(name) < period);
  // Others forget them as well.
  await Promise.allSettled(
    old.map((name) => rm(join(GIVEN, name), { recursive: true, force: true })),
  );
}

/** @param {number} port */
async function isFree(port) {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
