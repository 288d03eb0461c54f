import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below the ports that systems hand out by themselves (32768 and up on Linux): one of those, free a
 * moment ago, may be the local end of anybody's connection by the time it is listened on.
 */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** A port of the loopback address that nobody listens on at the moment. */
export async function freePort() {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
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
