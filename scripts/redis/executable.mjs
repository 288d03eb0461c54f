import { Failure } from '../failure.mjs';
import { whileHoldingTools } from '../setup/install.mjs';
import { howToInstall } from './advice.mjs';
import { unpackedServer, unpackServer } from './debian-packages.mjs';
import { dockerServer } from './docker.mjs';
import { serverOnPath } from './on-path.mjs';

/**
 * Finds a `redis-server` to start privately, or brings one: what is on PATH, what was unpacked
 * before, Docker, the distribution's packages. Needs no root and leaves no service behind.
 *
 * @returns {Promise<string>} the path of an executable that takes redis-server's arguments
 * @throws {Failure} where there is no way, with the line that says what to install
 */
export async function redisServer() {
  // Whoever started us has found one already.
  const present = process.env.ONCEGATE_REDIS_SERVER ?? (await serverOnPath()) ?? unpackedServer();
  if (present !== undefined) return present;
  const brought = await whileHoldingTools(
    async () => unpackedServer() ?? (await dockerServer()) ?? (await unpackServer()),
  );
  if (brought === undefined) throw new Failure(howToInstall());
  return brought;
}
