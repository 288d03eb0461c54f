import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { credentialSource, type Endpoint, openApiCloud } from '../src/index.ts';
import { CERTIFICATE, PRIVATE_KEY } from './certificate.ts';
import { answerJson, callTo, cloudServer, FREELY, portOf } from './cloud-server.ts';

const credentials = credentialSource({
  kind: 'keys',
  accessKeyId: 'testid',
  accessKeySecret: 'testsecret',
});

function client(limits: {
  connectTimeoutMs?: number;
  readTimeoutMs?: number;
  maxAnswerBytes?: number;
}): ReturnType<typeof openApiCloud> {
  return openApiCloud({ credentials, signature: 'v3', ...limits });
}

/** A bare TCP server: what it answers need not be HTTP. */
async function tcpServer(
  onSocket: (socket: Socket) => void,
): Promise<AsyncDisposable & { endpoint: Endpoint }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: { protocol: 'http', host: `127.0.0.1:${portOf(server)}` },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function unusedEndpoint(): Promise<Endpoint> {
  await using server = await tcpServer(() => undefined);
  return server.endpoint;
}

test('a refused connection sent nothing', async () => {
  const { observation } = await client({}).send(callTo(await unusedEndpoint()), FREELY);
  expect(observation).toEqual({ kind: 'no-answer', reason: 'ECONNREFUSED', sent: false });
});

test('a refused connection on every address of a name sent nothing', async () => {
  const host = (await unusedEndpoint()).host.replace('127.0.0.1', 'localhost');
  const { observation } = await client({}).send(callTo({ protocol: 'http', host }), FREELY);
  expect(observation).toEqual({ kind: 'no-answer', reason: 'ECONNREFUSED', sent: false });
});

test('a name that does not resolve sent nothing', async () => {
  const endpoint = { protocol: 'http', host: 'nowhere.invalid' } as const;
  const { observation } = await client({}).send(callTo(endpoint), FREELY);
  expect(observation).toMatchObject({ kind: 'no-answer', sent: false });
  expect(JSON.stringify(observation)).not.toContain('nowhere');
});

test('a certificate that is not trusted sent nothing', async () => {
  const arrived: string[] = [];
  const server = createTlsServer({ cert: CERTIFICATE, key: PRIVATE_KEY }, (request, response) => {
    arrived.push(request.url ?? '');
    answerJson(200, { RequestId: 'R-1' })(response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const endpoint = { protocol: 'https', host: `localhost:${portOf(server)}` } as const;
  const untrusting = client({});
  const { observation } = await untrusting.send(callTo(endpoint), FREELY);
  expect(observation).toEqual({
    kind: 'no-answer',
    reason: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    sent: false,
  });
  expect(arrived).toEqual([]);

  setDefaultCACertificates([...getCACertificates('default'), CERTIFICATE]);
  const trusting = client({});
  const first = await trusting.send(callTo(endpoint), FREELY);
  const onKeptConnection = await trusting.send(callTo(endpoint), FREELY);
  expect([first.observation, onKeptConnection.observation]).toEqual([
    expect.objectContaining({ status: 200 }),
    expect.objectContaining({ status: 200 }),
  ]);
  await trusting.close();
  server.close();
});

test('a TLS handshake that never ends sent nothing, in bounded time', async () => {
  await using server = await tcpServer(() => undefined);
  const endpoint = { protocol: 'https', host: server.endpoint.host } as const;
  const { observation } = await client({ connectTimeoutMs: 60 }).send(callTo(endpoint), FREELY);
  expect(observation).toEqual({
    kind: 'no-answer',
    reason: 'connect timeout after 60 ms',
    sent: false,
  });
});

test.each([
  ['is reset', (socket: Socket) => socket.resetAndDestroy()],
  ['is closed', (socket: Socket) => socket.end()],
  ['answers no HTTP', (socket: Socket) => socket.write('nonsense\r\n\r\n')],
  [
    'switches to another protocol',
    (socket: Socket) =>
      socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  ],
  [
    'answers headers without end',
    (socket: Socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`),
  ],
])('a connection that %s after the send is ambiguous', async (_, misbehave) => {
  await using server = await tcpServer((socket) => socket.once('data', () => misbehave(socket)));
  const { observation } = await client({ readTimeoutMs: 60_000 }).send(
    callTo(server.endpoint),
    FREELY,
  );
  expect(observation).toMatchObject({ kind: 'no-answer', sent: true });
  expect(observation).not.toMatchObject({ reason: 'read timeout after 60000 ms' });
});

test('a cloud that never answers is given up, as ambiguous', async () => {
  await using server = await cloudServer(() => undefined);
  const { observation } = await client({ readTimeoutMs: 60 }).send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({
    kind: 'no-answer',
    reason: 'read timeout after 60 ms',
    sent: true,
  });
});

test('an answer that drips outlasts no timeout', async () => {
  const dripping: NodeJS.Timeout[] = [];
  await using server = await cloudServer((response) => {
    // At once: the first drip may come after the time is over.
    response.writeHead(200).flushHeaders();
    dripping.push(setInterval(() => response.write(' '), 10));
  });
  const { observation } = await client({ readTimeoutMs: 2_000 }).send(
    callTo(server.endpoint),
    FREELY,
  );
  for (const drip of dripping) clearInterval(drip);
  expect(observation).toEqual({ kind: 'answer', status: 200 });
});

const LARGE = JSON.stringify({ RequestId: 'R-1', Padding: 'x'.repeat(10_000) });

test.each<[string, (response: ServerResponse) => void, number]>([
  [
    'is cut',
    (response) => {
      response.writeHead(200, { 'content-length': 1_000 });
      response.write('{"RequestId":"R-1"}', () => response.destroy());
    },
    200,
  ],
  [
    'is cut between chunks',
    (response) => {
      response.writeHead(200);
      response.write('{"RequestId":"R-1"}', () => response.destroy());
    },
    200,
  ],
  ['is too large', (response) => response.end(LARGE), 200],
  ['is HTML', (response) => response.writeHead(503).end('<html>busy</html>'), 503],
  ['is garbage', (response) => response.end('\u0000{"RequestId":'), 200],
  ['is not UTF-8', (response) => response.end(Buffer.from('{"RequestId":"\xff"}', 'latin1')), 200],
  ['is empty', (response) => response.writeHead(502).end(), 502],
  ['is absurdly deep', (response) => response.end('['.repeat(2_000) + ']'.repeat(2_000)), 200],
])('of an answer that %s only the status is kept', async (_, answer, status) => {
  await using server = await cloudServer(answer);
  const cloud = client({ maxAnswerBytes: 8_000, readTimeoutMs: 2_000 });
  const { observation } = await cloud.send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({ kind: 'answer', status });
  await cloud.close();
});

test('a redirect is an answer, and is not followed', async () => {
  await using server = await cloudServer((response, { path }) => {
    response.writeHead(307, { location: path }).end();
  });
  const { observation } = await client({}).send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({ kind: 'answer', status: 307 });
  expect(server.arrived).toHaveLength(1);
});
