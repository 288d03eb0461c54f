import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Readiness } from './readiness.ts';

export type Monitor = { readonly url: string; close(): void };

/**
 * Serves /metrics, /healthz and /readyz, for those who watch over a worker; it has nothing else to
 * tell over HTTP.
 *
 * @throws the reason why it cannot listen there.
 */
export async function startMonitor(
  place: { readonly host: string; readonly port: number },
  registry: Registry,
  readiness: Readiness,
): Promise<Monitor> {
  const routes: Readonly<Record<string, (response: ServerResponse) => Promise<unknown>>> = {
    '/metrics': async (response) => {
      const text = await registry.metrics();
      return response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    },
    '/healthz': async (response) => say(response, 200, 'ok'),
    '/readyz': async (response) => {
      const reason = await readiness();
      return say(response, reason === null ? 200 : 503, reason ?? 'ready');
    },
  };
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined || request.method !== 'GET') {
      say(response, 404, 'not found');
    } else {
      route(response).catch(() => say(response, 500, 'it could not be told'));
    }
  });
  server.listen(place.port, place.host);
  await once(server, 'listening');
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function say(response: ServerResponse, status: number, what: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: what }));
}
