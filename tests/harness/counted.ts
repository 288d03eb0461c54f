import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands before a gateway, hands on each request over HTTP but no WebSocket, and keeps what was asked. */
export type Counted = {
  readonly url: string;
  readonly documents: readonly string[];
  readonly close: () => void;
};

export async function counted(gateway: string): Promise<Counted> {
  const documents: string[] = [];
  const handOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.writeHead(426).end();
      return;
    }
    const body = await text(request);
    documents.push((JSON.parse(body) as { query: string }).query);
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await fetch(`${gateway}${request.url}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body,
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  };
  const server = createServer((request, response) => void handOn(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    documents,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
