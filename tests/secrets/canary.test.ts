import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type System, startSystem } from '../harness/system.ts';
import { CANARIES, canariesIn } from './canaries.ts';
import { redisContents } from './redis-contents.ts';
import { SECRET_CALLS, type SecretCall } from './secret-calls.ts';

let system: System;
/** Everything callers were answered, but for typed responses. */
const answers: string[] = [];
/** What the typed responses held. */
const responses: string[] = [];

const { apiKey, accessKeySecret, sealingKey } = CANARIES;

async function ask(query: string): Promise<Record<string, Record<string, unknown>>> {
  const reply = await fetch(`${system.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query }),
  });
  const { data, ...rest } = (await reply.json()) as { data?: Record<string, never> | null };
  const payloads = Object.entries(data ?? {}).map(([name, payload]) => {
    const { response, ...shown } = (payload ?? {}) as Record<string, unknown>;
    if (response) responses.push(JSON.stringify(response));
    return [name, shown] as const;
  });
  answers.push(JSON.stringify([payloads, rest]));
  return data ?? {};
}

const OPERATION = `id state result parameterHash error { code message reason }
  attempts { code message kind requestId }`;

function submit({ mutation, input, response }: SecretCall, token: string, given = input) {
  return ask(`mutation { ${mutation}(
    clientToken: "${token}", input: { ${given} }, options: { waitMs: 30000 }
  ) {
    disposition operation { ${OPERATION} } response { requestId ${response ?? ''} }
    userErrors { code message path ... on IdempotentParameterMismatch { differingParameters } }
  } }`);
}

/** Refused; failed after it acted, and answered on the next attempt; replayed; refused as another. */
async function everyPath(call: SecretCall): Promise<readonly unknown[]> {
  const { input, quoted = '' } = call;
  const message = `You sent ${input}, that is ${quoted}, and signed with ${accessKeySecret}.`;
  const [refused, retried] = [randomUUID(), randomUUID()];
  const fault = { times: 1, do: 'status', message } as const;
  await system.simulator.fault({
    ...fault,
    clientToken: refused,
    when: 'before',
    status: 400,
    code: 'InvalidParameter',
  });
  await system.simulator.fault({
    ...fault,
    clientToken: retried,
    when: 'after',
    status: 503,
    code: 'InternalError',
  });
  const states: unknown[] = [];
  for (const token of [refused, retried, retried]) {
    const { operation } = (await submit(call, token))[call.mutation] ?? {};
    states.push((operation as { state?: string } | undefined)?.state);
  }
  await submit(call, retried, input.replaceAll(/(?:c|\\\\u0063)anary-/g, 'other-$&'));
  // What the type system refuses.
  await submit(call, randomUUID(), input.replaceAll(/"canary-[^"]*"/g, '[[$&]]'));
  return states;
}

beforeAll(async () => {
  const keys = {
    ONCEGATE_SEALING_KEYS: `k1:${sealingKey}`,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
  };
  system = await startSystem({
    gateway: { ...keys, ONCEGATE_API_KEY: apiKey },
    worker: keys,
    simulator: { ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: accessKeySecret },
  });
}, 60_000);
afterAll(() => system.stop());

test.each(SECRET_CALLS)(
  '$action goes every way there is',
  async (call) => {
    expect(await everyPath(call)).toEqual(['FAILED', 'SUCCEEDED', 'SUCCEEDED']);
  },
  60_000,
);

test('the scan finds canaries where they are: in the typed responses', () => {
  const found = new Set(responses.flatMap(canariesIn));
  expect(found).toEqual(new Set(['textPsk', 'nestedPsk', 'certificate']));
});

test('no answer holds a secret, nor does a list, a subscription or an error', async () => {
  await ask(`{ operations(first: 100) { nodes { clientToken ${OPERATION} } } }`);
  expect(answers.at(-1)).toContain('«secret»');
  const told = await subscription();
  expect(told).toContain('«secret»');
  expect([...answers, told].flatMap(canariesIn)).toEqual([]);
  const refused = answers.filter((answer) => answer.includes('"errors"'));
  expect(refused).toHaveLength(SECRET_CALLS.length);
});

test('no key of Redis holds a secret: record, job, stream or whatever', async () => {
  const redis = new Redis(system.redis.url);
  const contents = await redisContents(redis);
  redis.disconnect();
  expect([...contents.keys()].some((key) => key.includes(':operations:op_'))).toBe(true);
  expect([...contents.keys()].filter((key) => /:operation:[0-9a-f]{64}$/.test(key))).toHaveLength(
    2 * SECRET_CALLS.length,
  );
  const holding = [...contents].filter(([key, text]) => canariesIn(key + text).length > 0);
  expect(holding).toEqual([]);
});

test('nor was any ever written: the append-only file holds none', async () => {
  const folder = join(system.folder, 'redis', 'appendonlydir');
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
  expect(texts.join('')).toContain('CreateIpsecServer');
  expect(texts.flatMap(canariesIn)).toEqual([]);
});

test('no log line, metric or page of the board holds one', async () => {
  // Not the simulator's: it is the cloud, and logs what it was told to say.
  const said = system.gatewayProcess.stderr() + system.workerProcess.stderr();
  expect(said).toContain('attempt written down');
  const authorization = `Basic ${Buffer.from(`x:${apiKey}`).toString('base64')}`;
  const get = async (path: string): Promise<string> =>
    (await fetch(`${system.gateway.url}${path}`, { headers: { authorization } })).text();
  const board = await get(
    '/board/api/queues?activeQueue=operations&status=completed&page=1&jobsPerPage=100',
  );
  expect(board).toContain('operationId');
  const metrics = await get('/metrics');
  expect(metrics).toContain('oncegate_submissions_total');
  expect([said, board, metrics].flatMap(canariesIn)).toEqual([]);
});

/** Everything the subscription says of the operations as they are. */
async function subscription(): Promise<string> {
  const query = `subscription { operationsChanged { clientToken ${OPERATION} } }`;
  const leaving = new AbortController();
  const stream = await fetch(`${system.gateway.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${apiKey}`,
    },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  let told = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) {
    told += decoder.decode(chunk as Uint8Array, { stream: true });
    if (told.split('event: next').length > 2 * SECRET_CALLS.length) break;
  }
  leaving.abort();
  return told;
}
