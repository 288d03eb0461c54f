import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path is answered with: a file, or a page. */
export type Route = { readonly file: string } | { readonly html: string };

export type StaticServer = { readonly origin: string; readonly close: () => Promise<void> };

/** Serves what `routeOf` knows, on a port of its own. */
export async function serve(routeOf: (path: string) => Route | undefined): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void answer(routeOf(request.url ?? '/')).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  route: Route | undefined,
): Promise<{ status: number; type: string; body: string }> {
  if (route === undefined) return { status: 404, type: 'text/plain', body: '' };
  if ('html' in route) return { status: 200, type: 'text/html', body: route.html };
  try {
    return { status: 200, type: 'text/javascript', body: await readFile(route.file, 'utf8') };
  } catch {
    return { status: 404, type: 'text/plain', body: '' };
  }
}
