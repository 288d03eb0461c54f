import { expect, test } from 'vitest';
import { credentialSource, openApiCloud } from '../src/index.ts';
import { answerJson, callTo, cloudServer, FREELY } from './cloud-server.ts';

const credentials = credentialSource({
  kind: 'keys',
  accessKeyId: 'testid',
  accessKeySecret: 'testsecret',
});
const ACCEPTED = answerJson(200, { RequestId: 'R-1' });
const HELD_BACK = { kind: 'no-answer', reason: 'held back before the send', sent: false };

test('a send that is held back shows the server no byte', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  let asked = 0;
  const maySend = (): boolean => {
    asked += 1;
    return false;
  };
  const { observation } = await cloud.send(callTo(server.endpoint), { maySend });
  expect(observation).toEqual(HELD_BACK);
  expect(asked).toBe(1);
  await expect.poll(() => server.connections()).toBe(1);
  expect(server.bytesRead()).toBe(0);
});

test('the gate is asked once, and only when the connection is up', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const asked: number[] = [];
  const maySend = (): boolean => {
    asked.push(server.bytesRead());
    return true;
  };
  await cloud.send(callTo(server.endpoint), { maySend });
  expect(asked).toEqual([0]);
  const refused = { protocol: 'http', host: '127.0.0.1:1' } as const;
  await cloud.send(callTo(refused), { maySend });
  expect(asked).toHaveLength(1);
  await cloud.close();
});

test('on a kept connection the gate is asked just the same', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  await cloud.send(callTo(server.endpoint), FREELY);
  const bytes = server.bytesRead();
  const held = await cloud.send(callTo(server.endpoint), { maySend: () => false });
  expect(held.observation).toEqual(HELD_BACK);
  const after = await cloud.send(callTo(server.endpoint), FREELY);
  expect(after.observation).toMatchObject({ status: 200 });
  expect(server.arrived).toHaveLength(2);
  expect(server.arrived[0]?.socket.bytesRead).toBe(bytes);
  await cloud.close();
});

test('a kept connection carries the next send, and its reset is ambiguous and not retried', async () => {
  let answered = 0;
  await using server = await cloudServer((response, { socket }) => {
    answered += 1;
    if (answered === 1) ACCEPTED(response);
    else socket.resetAndDestroy();
  });
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  await cloud.send(callTo(server.endpoint), FREELY);
  const { observation } = await cloud.send(callTo(server.endpoint), FREELY);
  expect(observation).toEqual({ kind: 'no-answer', reason: 'ECONNRESET', sent: true });
  expect(server.connections()).toBe(1);
  expect(server.arrived).toHaveLength(2);
  await cloud.close();
});

function brokenGate(): boolean {
  throw new Error('a bug');
}

test('a gate that throws rejects the send, and shows the server no byte', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  await expect(cloud.send(callTo(server.endpoint), { maySend: brokenGate })).rejects.toThrow(
    'a bug',
  );
  expect(server.bytesRead()).toBe(0);
});

test('an abort before the send sent nothing', async () => {
  await using server = await cloudServer(ACCEPTED);
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const signal = AbortSignal.abort();
  const { observation } = await cloud.send(callTo(server.endpoint), { ...FREELY, signal });
  expect(observation).toEqual({ kind: 'no-answer', reason: 'aborted', sent: false });
  expect(server.arrived).toEqual([]);
});

test('an abort after the send is ambiguous', async () => {
  const controller = new AbortController();
  await using server = await cloudServer(() => controller.abort());
  const cloud = openApiCloud({ credentials, signature: 'v3' });
  const { signal } = controller;
  const { observation } = await cloud.send(callTo(server.endpoint), { ...FREELY, signal });
  expect(observation).toEqual({ kind: 'no-answer', reason: 'aborted', sent: true });
  await cloud.close();
});
