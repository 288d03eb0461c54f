// Preloaded into a worker: it dies of the answer to the token in ONCE_POISON, as of one that it cannot bear.
import { subscribe } from 'node:diagnostics_channel';

subscribe('http.client.response.finish', (message) => {
  const { request } = /** @type {{ request: import('node:http').ClientRequest }} */ (message);
  if (request.path.includes(process.env.ONCE_POISON ?? '')) process.kill(process.pid, 'SIGKILL');
});
