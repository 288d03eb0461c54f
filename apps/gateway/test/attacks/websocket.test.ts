import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Newcomers } from '../../src/access/newcomers.ts';
import {
  MAX_UNREAD_BYTES,
  MOST_NEWCOMERS,
  OPERATIONS_PER_SOCKET,
} from '../../src/limits/websocket-limits.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from '../gateway-under-test.ts';

const MAX_SOCKETS = 20;
/** On a machine that has other work too. */

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({
    ONCEGATE_MAX_SOCKETS: `${MAX_SOCKETS}`,
    ONCEGATE_ALLOWED_ORIGINS: 'https://console.example,https://other.example:8443',
  });
});
afterAll(() => under.close());

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) {
    socket.close();
  }
});

/** The status of the answer to an upgrade, 101 where it is taken; and its words where it is not. */
async function upgrade(headers: Record<string, string>) {
  const asked = request(`${under.gateway.url}/graphql`, {
    headers: {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      'sec-websocket-protocol': 'graphql-transport-ws',
      ...headers,
    },
  });
  asked.end();
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    asked.on('error', reject);
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode, text: '' });
    });
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
  });
}

function open(): WebSocket {
  const socket = new WebSocket(
    `${under.gateway.url.replace('http', 'ws')}/graphql`,
    'graphql-transport-ws',
  );
  sockets.push(socket);
  return socket;
}

type Message = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** A socket that has said who it is, and what it is told. */
async function introduced() {
  const socket = open();
  const messages: Message[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(String(data))));
  await once(socket, 'open');
  send(socket, { type: 'connection_init', payload: { authorization: API_KEY } });
  await expect.poll(() => messages).toMatchObject([{ type: 'connection_ack' }]);
  return { socket, messages };
}

function send(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

async function closing(socket: WebSocket): Promise<number> {
  const [{ code }] = (await once(socket, 'close')) as [CloseEvent];
  return code;
}

test.each([
  ['a page of the gateway itself', 101, (host: string) => `http://${host}`],
  ['the same behind TLS', 101, (host: string) => `https://${host}`],
  ['a listed page', 101, () => 'https://console.example'],
  ['a listed page with its port', 101, () => 'https://other.example:8443'],
  ['a page of another site', 403, () => 'https://evil.example'],
  ['a listed page without its port', 403, () => 'https://other.example'],
  ['a listed page without TLS', 403, () => 'http://console.example'],
  ['a page whose host begins alike', 403, (host: string) => `http://${host}.evil.example`],
  ['a page of a sandbox', 403, () => 'null'],
  ['what is no origin', 403, () => 'evil'],
])('%s is answered with %i', async (_, status, origin) => {
  const { host } = new URL(under.gateway.url);
  const answer = await upgrade({
    origin: origin(host),
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  });
  expect([answer.status, answer.text.includes('"FOREIGN_ORIGIN"')]).toEqual([
    status,
    status === 403,
  ]);
});

test('a program without an Origin passes', async () => {
  expect((await upgrade({})).status).toBe(101);
});

test('who does not say who it is in 3 seconds is sent away', async () => {
  const socket = open();
  const startedAt = performance.now();
  expect(await closing(socket)).toBe(4408);
  expect(performance.now() - startedAt).toBeGreaterThan(2_900);
});

test.each([
  ['asks before saying who it is', { type: 'subscribe', id: '1', payload: { query: '{a}' } }, 4401],
  ['brings a wrong key', { type: 'connection_init', payload: { authorization: 'x' } }, 4401],
  ['sends no message of the protocol', { type: 'nothing' }, 4400],
  ['sends a query that is no text', { type: 'subscribe', id: '1', payload: { query: 1 } }, 4400],
])('who %s is sent away', async (_, message, code) => {
  const socket = open();
  await once(socket, 'open');
  send(socket, message);
  expect(await closing(socket)).toBe(code);
});

test('a message of 256 KB is read, a larger one ends the connection', async () => {
  const pad = (bytes: number): string => {
    const message = JSON.stringify({ type: 'ping', payload: { x: '' } });
    return message.replace('""', `"${'x'.repeat(bytes - message.length)}"`);
  };
  const { socket, messages } = await introduced();
  socket.send(pad(256 * 1024));
  await expect.poll(() => messages[1]?.type).toBe('pong');
  socket.send(pad(256 * 1024 + 1));
  expect(await closing(socket)).toBe(1009);
});

test('a hundred subscriptions on one socket pass, one more is refused, and one that ends makes room', async () => {
  const { most } = OPERATIONS_PER_SOCKET;
  await under.ask(
    'mutation { gpdbRestartDBInstance(clientToken: "s", input: { dbInstanceId: "g" }) { disposition } }',
  );
  const { socket, messages } = await introduced();
  const subscribe = (id: number): void =>
    send(socket, {
      type: 'subscribe',
      id: `s${id}`,
      payload: { query: `subscription { operationChanged(id: "${idOf('s')}") { state } }` },
    });
  const told = (type: string) => messages.filter((message) => message.type === type).length;
  for (let id = 0; id < most; id += 1) subscribe(id);
  await expect.poll(() => told('next')).toBe(most);
  subscribe(most);
  await expect
    .poll(() => messages.at(-1))
    .toMatchObject({
      type: 'error',
      id: `s${most}`,
      payload: [
        { extensions: { code: 'GRAPHQL_LIMIT_EXCEEDED', limit: 'operationsPerSocket', most } },
      ],
    });
  send(socket, { type: 'complete', id: 's0' });
  subscribe(most + 1);
  await expect.poll(() => told('next')).toBe(most + 1);
});

test('as many sockets as there is room for pass, one more is refused, and the others live on', async () => {
  await expect.poll(async () => (await upgrade({})).status).toBe(101);
  const first = await introduced();
  await Promise.all(Array.from({ length: MAX_SOCKETS - 1 }, introduced));
  const refused = await upgrade({});
  expect(refused.status).toBe(503);
  expect(JSON.parse(refused.text)).toMatchObject({
    errors: [
      { extensions: { code: 'GRAPHQL_LIMIT_EXCEEDED', limit: 'sockets', most: MAX_SOCKETS } },
    ],
  });
  send(first.socket, { type: 'ping' });
  await expect.poll(() => first.messages.at(-1)?.type).toBe('pong');
  for (const socket of sockets.splice(0)) {
    socket.close();
  }
  await expect.poll(async () => (await upgrade({})).status).toBe(101);
});

test('a crowd of strangers keeps nobody out, and the oldest of them make room', async () => {
  const crowd = Array.from({ length: 2 * MOST_NEWCOMERS }, open);
  const opened = crowd.map((socket) => once(socket, 'open'));
  const gone = crowd.map((socket) => once(socket, 'close').then(() => socket));
  await opened[0];
  await Promise.race(gone);
  await introduced();
  await Promise.all(opened);
  const { socket } = await introduced();
  expect(socket.readyState).toBe(WebSocket.OPEN);
  await Promise.all(gone);
});

test('of newcomers the one that has stayed longest goes, of the address that has most', () => {
  const newcomers = new Newcomers(3);
  const gone: string[] = [];
  const come = (name: string, address: string) => newcomers.come(address, () => gone.push(name));
  const honest = come('honest', '10.0.0.1');
  for (const name of ['first', 'second', 'third', 'fourth']) come(name, '10.6.6.6');
  expect(gone).toEqual(['first', 'second']);
  honest.leave();
  expect(newcomers.count).toBe(2);
});

test('who asks and does not read the answers is cut off', async () => {
  const { hostname, port, host } = new URL(under.gateway.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET /graphql HTTP/1.1\r\nhost: ${host}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
  );
  await once(socket, 'data');
  socket.pause();
  const gone = new AbortController();
  socket.on('error', () => gone.abort());
  const ping = frame(JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(200_000) } }));
  // The answers fill what the system keeps for both ends, then what is allowed here.
  for (let sent = 0; sent < 8 * MAX_UNREAD_BYTES && !gone.signal.aborted; sent += ping.length) {
    if (!socket.write(ping)) {
      await new Promise((resolve) => socket.once('drain', resolve).once('error', resolve));
    }
  }
  await expect.poll(() => gone.signal.aborted).toBe(true);
  socket.destroy();
});

/** A text frame as clients send it, under a mask of zeros. */
function frame(text: string): Buffer {
  const head = Buffer.alloc(14);
  head.writeUInt8(0x81, 0);
  head.writeUInt8(0x80 | 127, 1);
  head.writeBigUInt64BE(BigInt(Buffer.byteLength(text)), 2);
  return Buffer.concat([head, Buffer.from(text)]);
}
