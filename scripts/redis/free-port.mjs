import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Below the ports that systems hand out by themselves (32768 and up on Linux): one of those, free a
 * moment ago, may be the local end of anybody's connection by the time it is listened on.
 */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** What others were given lies here, also while they do not listen yet, or start again. */
const GIVEN = join(tmpdir(), `oncegate-ports-${process.getuid?.() ?? ''}`);
const GIVEN_FOR_MS = 10 * 60_000;

/** A port of the loopback address that nobody listens on, and that is given to nobody else for ten minutes. */
export async function freePort() {
  await mkdir(GIVEN, { recursive: true });
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if ((await take(port)) && (await isFree(port))) return port;
  }
}

/**
 * Whether it was nobody's, and is taken now.
 *
 * @param {number} port
 */
async function take(port) {
  const file = join(GIVEN, `${port}`);
  const given = await stat(file).catch(() => null);
  if (given !== null) {
    if (Date.now() - given.mtimeMs < GIVEN_FOR_MS) return false;
    await rm(file, { force: true });
  }
  try {
    await writeFile(file, '', { flag: 'wx' });
    return true;
  } catch (error) {
    // Another was faster.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
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
