import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What stands before several gateways and knows nothing of them: it hands requests out in turn, also
 * to one that is gone. Whoever asked is then told 502, as balancers do.
 */
export type Balancer = {
  readonly url: string;
  /** Requests that found nobody, or were not answered to the end. */
  readonly failed: number;
  /** Requests that this gateway has not answered yet. */
  underWay(port: number): number;
  close(): Promise<void>;
};

export async function balancer(ports: readonly number[]): Promise<Balancer> {
  const underWay = new Map(ports.map((port) => [port, 0]));
  const count = (port: number, more: number): void =>
    void underWay.set(port, (underWay.get(port) ?? 0) + more);
  let [turn, failed] = [0, 0];
  const server = createServer((request, response) => {
    const port = ports[turn % ports.length] ?? 0;
    turn += 1;
    count(port, 1);
    const { method, url, headers } = request;
    const asked = ask({ host: '127.0.0.1', port, method, path: url, headers });
    asked.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => {
      failed += 1;
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    asked.on('close', () => count(port, -1));
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get failed() {
      return failed;
    },
    underWay: (port) => underWay.get(port) ?? 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
