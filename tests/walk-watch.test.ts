import { randomUUID } from 'node:crypto';
import { getEventListeners } from 'node:events';
import {
  type CallError,
  type ClientOptions,
  createClient,
  type OncegateClient,
  type Operation,
} from '@oncegate/client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BUSY } from './harness/busy.ts';
import { type System, startSystem } from './harness/system.ts';
import { type TcpProxy, tcpProxy } from './harness/tcp-proxy.ts';

let system: System;
/** Between those who watch and the gateway. */
let line: TcpProxy;
const watches: Watched[] = [];

beforeAll(async () => {
  system = await startSystem();
  line = await tcpProxy(Number(new URL(system.gateway.url).port));
});
afterEach(async () => {
  line.treat('pass', 'pass');
  line.accept();
  system.between.gateway.accept();
  for (const watched of watches.splice(0)) watched.stop.abort();
  await system.simulator.heal();
});
afterAll(async () => {
  await line.close();
  await system.stop();
});

function caller(options: Partial<ClientOptions> = {}): OncegateClient {
  const backoff = { baseMs: 50, capMs: 200 };
  const { apiKey } = system.gateway;
  return createClient({ url: `http://127.0.0.1:${line.port}`, apiKey, backoff, ...options });
}

type Watched = {
  readonly heard: Operation[];
  /** Why it heard nothing for a while. */
  readonly lost: string[];
  readonly stop: AbortController;
  /** Undefined while it goes on. */
  ended: () => CallError | null | undefined;
  readonly end: Promise<CallError | null>;
};

function watch(what: Parameters<OncegateClient['watch']>[0], client = caller()): Watched {
  const heard: Operation[] = [];
  const lost: string[] = [];
  const stop = new AbortController();
  let ended: CallError | null | undefined;
  const end = client.watch(what, (operation) => heard.push(operation), {
    signal: stop.signal,
    onLost: (reason) => lost.push(reason),
  });
  void end.then(
    (error) => {
      ended = error;
    },
    () => {},
  );
  const watched = { heard, lost, stop, ended: () => ended, end };
  watches.push(watched);
  return watched;
}

/** An operation that the cloud put off for so long that it changes only when it is told to. */
async function putOff(): Promise<string> {
  const clientToken = randomUUID();
  await system.simulator.fault({
    clientToken,
    times: 1,
    ...BUSY,
    retryAfterSeconds: 600,
  });
  const { operation } = await system.gateway.createVpc(clientToken, undefined, { waitMs: 0 });
  await expect
    .poll(async () => (await system.gateway.operationByToken(clientToken))?.state)
    .toBe('WAITING');
  return operation?.id ?? '';
}

const states = ({ heard }: Watched): string[] => heard.map(({ state }) => state);

test('a watch outlives a ledger that is away while it subscribes again', async () => {
  const id = await putOff();
  const watched = watch({ id });
  await expect.poll(() => states(watched)).toEqual(['WAITING']);
  system.between.gateway.refuse();
  line.cut();
  await expect.poll(() => watched.ended() ?? watched.lost).toContain('LEDGER_UNAVAILABLE');
  system.between.gateway.accept();
  await expect.poll(() => caller().operations.cancel(id)).toMatchObject({ ok: true });
  await expect.poll(() => states(watched)).toEqual(['WAITING', 'CANCELED']);
  expect(watched.ended()).toBeUndefined();
  watched.stop.abort();
  expect(await watched.end).toBeNull();
});

test.each(['one operation', 'all'])(
  'a watch of %s outlives a gateway that stops in order and is started again',
  async (which) => {
    const id = await putOff();
    const watched = watch(
      which === 'all' ? { filter: { states: ['WAITING', 'CANCELED'] } } : { id },
    );
    const told = () => watched.heard.filter((operation) => operation.id === id);
    await expect.poll(told).toHaveLength(1);
    await system.gatewayProcess.stop();
    system.gatewayProcess = (await system.startGateway()).process;
    expect(await caller().operations.cancel(id)).toMatchObject({ ok: true });
    await expect
      .poll(() => watched.ended() ?? told().map(({ state }) => state))
      .toEqual(['WAITING', 'CANCELED']);
  },
);

test('a watch that ended by itself leaves nothing on the signal it was given', async () => {
  const watched = watch({ filter: {} }, caller({ apiKey: 'not-the-key' }));
  expect(await watched.end).toEqual({ kind: 'unauthenticated' });
  expect(getEventListeners(watched.stop.signal, 'abort')).toEqual([]);
  const unknown = watch({ id: 'f'.repeat(64) });
  expect(await unknown.end).toMatchObject({ kind: 'unexpected', code: 'NOT_FOUND' });
  expect(getEventListeners(unknown.stop.signal, 'abort')).toEqual([]);
});

test.each([
  ['does not let it in', () => line.refuse()],
  [
    'does not answer it',
    () => {
      line.treat('drop', 'drop');
      line.cut();
    },
  ],
])('a watch is over at once when it is aborted, also while the gateway %s', async (_, away) => {
  const watched = watch({ filter: {} });
  await system.gateway.createVpc(randomUUID());
  await expect.poll(() => watched.heard).not.toEqual([]);
  away();
  await expect.poll(() => watched.lost).not.toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const begun = performance.now();
  watched.stop.abort();
  expect(await watched.end).toBeNull();
  expect(performance.now() - begun).toBeLessThan(1_000);
});
