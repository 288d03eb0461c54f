import { once } from 'node:events';
import { createServer } from 'node:net';
import { Failure } from '../failure.mjs';

/**
 * Refuses to start on a port that somebody else has, with the name of the variable to change.
 *
 * @param {string} host
 * @param {number} port
 * @param {string} variable
 */
export async function mustBeFree(host, port, variable) {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      reason.includes('EADDRINUSE')
        ? `port ${port} is in use; set ${variable} to another one (0 takes a free one).`
        : `cannot listen on ${host} port ${port} (${variable}): ${reason}`,
    );
  }
  server.close();
  await once(server, 'close');
}
