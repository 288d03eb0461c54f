import { expect, test } from 'vitest';
import { createClient } from '../src/client.ts';
import type { Operation } from '../src/operation.ts';
import { operation } from './an-operation.ts';

type Message = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** A WebSocket to a gateway that says what it was told to: so much for each subscription in turn. */
function gatewayThatSays(...subscriptions: readonly (readonly Omit<Message, 'id'>[])[]) {
  const left = [...subscriptions];
  const subscribed: number[] = [];
  class Gateway {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readyState: number = Gateway.CONNECTING;
    onopen: () => void = () => {};
    onmessage: (event: { readonly data: string }) => void = () => {};
    onclose: ((event: object) => void) | null = null;

    constructor() {
      setTimeout(() => {
        this.readyState = Gateway.OPEN;
        this.onopen();
      });
    }

    send(text: string): void {
      const { type, id } = JSON.parse(text) as Message;
      if (type === 'connection_init') this.#say({ type: 'connection_ack' });
      if (type !== 'subscribe' || id === undefined) return;
      subscribed.push(performance.now());
      for (const message of left.shift() ?? []) this.#say({ ...message, id });
    }

    close(code: number, reason: string): void {
      if (this.readyState >= Gateway.CLOSING) return;
      this.readyState = Gateway.CLOSING;
      setTimeout(() => {
        this.readyState = Gateway.CLOSED;
        this.onclose?.({ code, reason });
      });
    }

    #say(message: Message): void {
      setTimeout(() => {
        if (this.readyState === Gateway.OPEN) this.onmessage({ data: JSON.stringify(message) });
      });
    }
  }
  return { webSocket: Gateway, subscribed };
}

const told = (change: Operation) => ({ type: 'next', payload: { data: { answer: change } } });
const complete = { type: 'complete' };
const error = (extensions: object) => ({ message: 'Not now.', extensions });
const refused = (extensions: object) => ({ type: 'error', payload: [error(extensions)] });
const brokenOff = (extensions: object) => ({
  type: 'next',
  payload: { errors: [error(extensions)] },
});

async function heard({ webSocket }: { readonly webSocket: unknown }) {
  const backoff = { baseMs: 1, capMs: 1 };
  const { watch } = createClient({ url: 'http://gateway', apiKey: 'key', webSocket, backoff });
  const stop = new AbortController();
  const changes: Operation[] = [];
  const lost: string[] = [];
  const end = await watch(
    { filter: {} },
    (change) => {
      changes.push(change);
      if (change.state === 'SUCCEEDED') stop.abort();
    },
    { signal: stop.signal, onLost: (reason) => lost.push(reason) },
  );
  return { states: changes.map(({ state }) => state), lost, end };
}

const [running, succeeded] = [operation(), operation({ state: 'SUCCEEDED' })];
const away = { code: 'LEDGER_UNAVAILABLE' };

test.each([
  ['is refused for now', [refused(away)], 'LEDGER_UNAVAILABLE'],
  ['breaks off for now', [told(running), brokenOff(away), complete], 'LEDGER_UNAVAILABLE'],
  ['was read too slowly', [told(running), refused({ code: 'FELL_BEHIND' })], 'FELL_BEHIND'],
  ['is ended by a gateway that stops', [told(running), complete], 'the gateway ended it'],
])('a subscription that %s is made again, and tells what is new', async (_, first, why) => {
  const gateway = gatewayThatSays(first, [told(running), told(succeeded)]);
  expect(await heard(gateway)).toEqual({
    states: ['RUNNING', 'SUCCEEDED'],
    lost: [why],
    end: null,
  });
});

test('a quota that is used up is waited out for as long as the gateway says', async () => {
  const quota = refused({ code: 'QUOTA_EXCEEDED', retryAfterMs: 300 });
  const gateway = gatewayThatSays([quota], [quota], [told(succeeded)]);
  expect(await heard(gateway)).toMatchObject({ end: null });
  const [first = 0, second = 0, third = 0] = gateway.subscribed;
  expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(295);
});

test('a refusal that lasts ends the watch', async () => {
  const gateway = gatewayThatSays([refused({ code: 'FORBIDDEN' })]);
  expect(await heard(gateway)).toEqual({
    states: [],
    lost: [],
    end: { kind: 'forbidden', message: 'Not now.' },
  });
});

/** A WebSocket to where nobody listens, so often; then to a gateway. */
function refusedAtFirst<Gateway extends object>(times: number, gateway: { webSocket: Gateway }) {
  let left = times;
  const webSocket = new Proxy(gateway.webSocket, {
    construct(Opened, args) {
      left -= 1;
      if (left < 0) return Reflect.construct(Opened as new () => object, args);
      type Socket = { onclose?: (event: object) => void };
      const socket: Socket & { readonly close: () => void } = { close: () => {} };
      setTimeout(() => socket.onclose?.({ code: 1006, reason: '' }));
      return socket;
    },
  });
  return { webSocket, left: () => left };
}

function answering(...answers: readonly (object | Error)[]) {
  let asked = 0;
  const fetch = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? {};
    asked += 1;
    if (answer instanceof Error) throw answer;
    return Response.json(answer, { status: 'errors' in answer ? 404 : 200 });
  };
  return { fetch: fetch as typeof globalThis.fetch, asked: () => asked };
}

const there = { data: { answer: 'Query' } };
const quick = { baseMs: 1, capMs: 1 };

test('a gateway that never let a watch in is given up, and the watch says why', async () => {
  const ends = [
    [new Error('ECONNREFUSED'), { kind: 'unavailable', code: null, reason: 'ECONNREFUSED' }],
    [there, { kind: 'unavailable', reason: 'no WebSocket to the gateway can be opened' }],
    [{ errors: [{ message: 'Not found.' }] }, { kind: 'unexpected', code: 'NO_GATEWAY' }],
  ] as const;
  for (const [answer, end] of ends) {
    const { webSocket } = refusedAtFirst(Number.POSITIVE_INFINITY, gatewayThatSays());
    const { fetch } = answering(answer);
    const options = { url: 'http://gateway', apiKey: 'key', backoff: quick, giveUpAfterMs: 100 };
    const { watch } = createClient({ ...options, webSocket, fetch });
    const lost: string[] = [];
    const onLost = (reason: string) => lost.push(reason);
    expect(await watch({ filter: {} }, () => {}, { onLost })).toMatchObject(end);
    expect(lost).not.toContain('connection lost');
  }
});

test('a watch that is let in late tells what it was asked for', async () => {
  const gateway = gatewayThatSays([told(succeeded)]);
  const { webSocket, left } = refusedAtFirst(2, gateway);
  const { fetch, asked } = answering(new Error('ECONNREFUSED'), there);
  const { watch } = createClient({
    url: 'http://gateway',
    apiKey: 'key',
    backoff: quick,
    webSocket,
    fetch,
  });
  const stop = new AbortController();
  const states: string[] = [];
  const onChange = ({ state }: Operation) => {
    states.push(state);
    stop.abort();
  };
  expect(await watch({ filter: {} }, onChange, { signal: stop.signal })).toBeNull();
  expect([states, left(), asked()]).toEqual([['SUCCEEDED'], -1, 3]);
});
