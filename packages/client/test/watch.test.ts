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
