import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { follower } from '../src/follow.ts';
import { operation } from './an-operation.ts';

const SILENT_MS = 100;

let server: Server;
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/** A gateway that says so much over a WebSocket, and then nothing, without closing it. */
async function silentAfter(...messages: readonly string[]): Promise<string> {
  server = createServer();
  server.on('connection', (socket) => sockets.add(socket));
  server.on('upgrade', ({ headers }, socket) => {
    if (messages.length === 0) return;
    const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    socket.write(
      [
        'HTTP/1.1 101 Switching Protocols',
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}`,
        'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
      ].join('\r\n'),
    );
    for (const message of messages) {
      socket.write(Buffer.from([0x81, message.length]));
      socket.write(message);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

test.each([
  ['is never opened', []],
  ['falls silent once it is open', ['{"type":"connection_ack"}']],
])('a WebSocket that %s counts as lost, again and again', async (_, messages) => {
  const endpoint = await silentAfter(...messages);
  const gateway = { endpoint, apiKey: 'key', fetch: globalThis.fetch };
  const following = follower(gateway, globalThis.WebSocket, SILENT_MS);
  const { signal } = new AbortController();
  for (let round = 0; round < 2; round += 1) {
    const begun = performance.now();
    expect(await following.follow(operation(), signal)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(3_000);
  }
});

test('who lets go of a WebSocket that is never opened is told at once, and nothing fails', async () => {
  const endpoint = await silentAfter();
  const gateway = { endpoint, apiKey: 'key', fetch: globalThis.fetch };
  const following = follower(gateway, globalThis.WebSocket);
  const followed = following.follow(operation(), new AbortController().signal);
  const begun = performance.now();
  following.close();
  expect(await followed).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1_000);
  // What nobody catches would be reported in between.
  await new Promise((resolve) => setTimeout(resolve, 50));
});
