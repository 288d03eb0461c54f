import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { freePort } from '../redis/free-port.mjs';
import { redisReady, spawnRedis, stopRedis } from '../redis/private-server.mjs';

/**
 * One Redis for a whole test run, on a port and a data folder of its own.
 *
 * @param {string} executable
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTestRedis(executable) {
  const folder = mkdtempSync(`${tmpdir()}/oncegate-test-`);
  const port = await freePort();
  const child = spawnRedis({
    executable,
    dir: `${folder}/redis`,
    port,
    fsync: 'everysec',
    // Whoever kills the whole test run with its group takes this one along.
    ownGroup: false,
    log: `${folder}/redis.log`,
  });
  const stop = async () => {
    await stopRedis(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await redisReady(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}
