import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { ledgerConnection, ledgerKeys } from '@oncegate/ledger';
import { expect } from 'vitest';
import { spawnApp } from '../harness/spawned.ts';

const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';
const TENANT = 'development';

/** Longest that anything may take to be answered on a machine that has other work too. */
const ANSWER_MS = 20_000;

export const API_KEY = `canary-key-${randomUUID()}`;
/** Given as values of parameters and inside tokens that are refused: no answer may hold it. */
export const CANARY = `canary-value-${randomUUID()}`;
const SECRETS = [API_KEY, CANARY, `canary-cloud-${randomUUID()}`] as const;

const TRACES = /node_modules|\bat \S+ \(|\.[jt]s:\d+|ReplyError|ECONN|ioredis|user_script/;

/** What is in the index, and what was ever written to the stream, which keeps its last entries. */
const STATE = `
  local events = redis.call('EXISTS', KEYS[2]) == 1 and redis.call('XINFO', 'STREAM', KEYS[2]) or {}
  local added = 0
  for n = 1, #events, 2 do
    if events[n] == 'entries-added' then
      added = events[n + 1]
    end
  end
  return { redis.call('ZCARD', KEYS[1]), added }`;

/** Answers by status that a request may get; 5xx would be our fault. */
const STATUSES = [200, 400, 401, 403, 404, 405, 406, 408, 413, 415, 431];

export type GatewayUnderFire = Awaited<ReturnType<typeof gatewayUnderFire>>;

/** A gateway process without a worker, and what must hold of it whatever it is sent. */
export async function gatewayUnderFire() {
  const prefix = `fuzz-${randomUUID()}`;
  const gateway = spawnApp('gateway', {
    ONCEGATE_MODE: 'development',
    ONCEGATE_REDIS_URL: REDIS_URL,
    ONCEGATE_REDIS_PREFIX: prefix,
    ONCEGATE_PORT: '0',
    ONCEGATE_API_KEY: API_KEY,
    ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'canary',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRETS[2],
  });
  const url = String((await gateway.line('ready')).url);
  const redis = ledgerConnection(REDIS_URL, ANSWER_MS);
  await once(redis, 'ready');
  const keys = ledgerKeys(prefix);
  let isRunning = true;
  void gateway.exited.then(() => {
    isRunning = false;
  });

  /** Everything that is sent to a caller or written down. */
  const harmless = (text: string): void => {
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).not.toMatch(TRACES);
    expect(text).not.toContain('INTERNAL_SERVER_ERROR');
    expect(isRunning || gateway.stderr()).toBe(true);
  };

  return {
    /** What the ledger has at one moment: operations, and what ever happened to any. */
    async state(): Promise<{ operations: number; events: number }> {
      const [operations, events] = (await redis.eval(
        STATE,
        2,
        keys.index(TENANT),
        keys.events,
      )) as [number, number];
      return { operations, events };
    },

    /** Posts it, holds the answer to the rules, and hands it over. */
    async post(path: string, body: string | Uint8Array<ArrayBuffer>, accept = '*/*') {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${API_KEY}`,
          accept,
          // The gateway closes the connection of a stream that has ended, in use again or not.
          connection: 'close',
        },
        body,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await response.text();
      harmless(text);
      expect(STATUSES).toContain(response.status);
      if (response.headers.get('content-type')?.includes('json') === true) {
        inGraphqlForm(JSON.parse(text));
      }
      return text;
    },

    /**
     * Writes it on a connection of its own and reads until the gateway has closed it.
     *
     * @param staysOpen whether our end does: who closes it waits for no answer.
     */
    async raw(chunks: readonly (string | Buffer)[], staysOpen = false): Promise<string> {
      const { hostname, port } = new URL(url);
      const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
      const received: Buffer[] = [];
      socket.on('data', (chunk) => received.push(chunk));
      // Reset by the gateway while we still write: it need not listen to the end.
      socket.on('error', () => {});
      for (const chunk of chunks) socket.write(chunk);
      if (!staysOpen) socket.end();
      await new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('no end of a connection')), 2 * ANSWER_MS);
        socket.on('close', () => resolve(clearTimeout(late)));
        socket.on('end', () => socket.destroy());
      });
      const text = Buffer.concat(received).toString('latin1');
      harmless(text);
      return text;
    },

    async close(): Promise<void> {
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const said = gateway.stderr();
      for (const secret of SECRETS) expect(said).not.toContain(secret);
      expect(said).not.toMatch(/unexpected error|UnhandledPromise|Unhandled|MaxListeners/);
      expect(await gateway.stop()).toBe(0);
      const all = await redis.keys(`{${prefix}:0}*`);
      await redis.unlink('none', ...all);
      redis.disconnect();
    },
  };
}

function inGraphqlForm(answer: unknown): void {
  expect(answer).toEqual(
    expect.toSatisfy(
      (it: { data?: unknown; errors?: readonly { message: unknown; extensions?: object }[] }) =>
        it.errors === undefined
          ? it.data !== undefined
          : it.errors.length > 0 &&
            it.errors.every(
              ({ message, extensions }) => typeof message === 'string' && extensions !== undefined,
            ),
    ),
  );
}

/** How many operations an answer says that it made. */
export function createdIn(text: string): number {
  return text.split('"CREATED"').length - 1;
}
