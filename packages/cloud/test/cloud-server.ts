import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { Server, Socket } from 'node:net';
import type { CloudCall, Endpoint, SendOptions } from '../src/index.ts';

export type Arrived = {
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly form: ReadonlyMap<string, string>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly socket: Socket;
};

export type CloudServer = AsyncDisposable & {
  readonly endpoint: Endpoint;
  readonly arrived: readonly Arrived[];
  /** Bytes read off every connection so far. */
  readonly bytesRead: () => number;
  readonly connections: () => number;
};

/** A real HTTP server that answers each request as it is told. */
export async function cloudServer(
  answer: (response: ServerResponse, request: Arrived) => void,
): Promise<CloudServer> {
  const arrived: Arrived[] = [];
  const sockets: Socket[] = [];
  const server = createServer();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => onRequest(request, response, body));
  });

  function onRequest(request: IncomingMessage, response: ServerResponse, body: string): void {
    const url = new URL(request.url ?? '/', 'http://cloud');
    const seen: Arrived = {
      method: request.method ?? '',
      path: request.url ?? '',
      query: new Map(url.searchParams),
      form: new Map(new URLSearchParams(body)),
      headers: request.headers,
      body,
      socket: request.socket,
    };
    arrived.push(seen);
    answer(response, seen);
  }
  server.on('connection', (socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: { protocol: 'http', host: `127.0.0.1:${portOf(server)}` },
    arrived,
    bytesRead: () => sockets.reduce((sum, socket) => sum + socket.bytesRead, 0),
    connections: () => sockets.length,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}

export function answerJson(status: number, body: object): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

export function callTo(endpoint: Endpoint, changes: Partial<CloudCall> = {}): CloudCall {
  return {
    endpoint,
    product: 'Vpc',
    version: '2016-04-28',
    action: 'CreateVpc',
    regionId: 'cn-hangzhou',
    sendRegionId: true,
    pairs: [
      ['CidrBlock', '10.0.0.0/8'],
      ['Tag.1.Key', 'env'],
    ],
    formParameters: new Set(),
    secrets: [],
    tokenParameter: 'ClientToken',
    cloudToken: 'order-42',
    ...changes,
  };
}

export const FREELY: SendOptions = { maySend: () => true };
