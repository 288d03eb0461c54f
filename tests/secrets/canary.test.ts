import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { otlpReceiver } from '../harness/otlp-receiver.ts';
import { type System, startSystem } from '../harness/system.ts';
import { CANARIES, canariesIn, spellings } from './canaries.ts';
import { redisContents } from './redis-contents.ts';
import { SECRET_CALLS, type SecretCall } from './secret-calls.ts';

let system: System;
let traces: Awaited<ReturnType<typeof otlpReceiver>>;
/** Everything callers were answered, but for typed responses. */
const answers: string[] = [];
/** What the typed responses held. */
const responses: string[] = [];

/** Three of each call, and one in free form. */
const OPERATIONS = 3 * SECRET_CALLS.length + 1;

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
  const { input, quoted = '', secrets } = call;
  const message = `You sent ${input}, that is ${quoted}, and signed with ${accessKeySecret}:
    ${secrets.flatMap(spellings).join(' ; ')}.`;
  const [refused, retried] = [randomUUID(), randomUUID()];
  const fault = { times: 1, do: 'status', message } as const;
  await system.simulator.fault({
    ...fault,
    clientToken: refused,
    when: 'before',
    status: 400,
    code: `Invalid.${Buffer.from(secrets[0] ?? '').toString('base64url')}`,
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
  await submit(call, randomUUID(), input.replaceAll(/"canary-(?:[^"\\]|\\.)*"/g, '[[$&]]'));
  return states;
}

type Shown = { readonly id: string; readonly state: string };

/** Not known to have happened; then an operator finds it out, and says more than is needed. */
async function lostAndResolved(call: SecretCall): Promise<readonly unknown[]> {
  const { mutation, input, quoted = '', secrets } = call;
  const token = randomUUID();
  const fault = { clientToken: token, times: 1 } as const;
  await system.simulator.fault({ ...fault, when: 'after', do: 'reset' });
  const refusal = { do: 'status', status: 400, code: 'Forbidden.RAM', message: quoted } as const;
  await system.simulator.fault({ ...fault, ...refusal, when: 'before' });
  const lost = (await submit(call, token))[mutation]?.operation as Shown | undefined;
  const words = JSON.stringify(
    `You sent ${input}, that is ${quoted}: ${secrets.flatMap(spellings).join(' ; ')}.`,
  );
  const { resolveOperation } = await ask(`mutation { resolveOperation(
    id: "${lost?.id}", state: FAILED, evidence: ${words}, error: { code: ${words}, message: ${words} }
  ) { operation { ${OPERATION} } userErrors { code } } }`);
  return [lost?.state, (resolveOperation?.operation as Shown | undefined)?.state];
}

beforeAll(async () => {
  traces = await otlpReceiver();
  const keys = {
    OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    ONCEGATE_SEALING_KEYS: `k1:${sealingKey}`,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
  };
  system = await startSystem({
    gateway: { ...keys, ONCEGATE_API_KEY: apiKey },
    worker: keys,
    simulator: { ONCEGATE_SIMULATOR_ACCESS_KEY_SECRET: accessKeySecret },
  });
});
afterAll(async () => {
  await system.stop();
  traces.close();
});

test.each(SECRET_CALLS)('$action goes every way there is', async (call) => {
  expect(await everyPath(call)).toEqual(['FAILED', 'SUCCEEDED', 'SUCCEEDED']);
  expect(await lostAndResolved(call)).toEqual(['UNKNOWN', 'FAILED']);
});

test('so does a secret that comes in free form, where the catalog has none', async () => {
  const token = randomUUID();
  const fault = { clientToken: token, times: 1, when: 'before', do: 'status' } as const;
  const message = `Not ${spellings(CANARIES.password).join(' ; ')}.`;
  await system.simulator.fault({ ...fault, status: 400, code: 'InvalidParameter', message });
  const { submitOperations } = await ask(`mutation { submitOperations(items: [{
    clientToken: "${token}", product: VPC, action: "CreateVpc"
    parameters: { AccountPassword: ${JSON.stringify(CANARIES.password)} }, options: { waitMs: 30000 }
  }]) { results { operation { ${OPERATION} } } } }`);
  expect(submitOperations?.results).toMatchObject([
    {
      operation: {
        state: 'FAILED',
        parameterHash: expect.stringMatching(/^v1k/),
        error: { message: expect.stringMatching(/^Not \[removed\]( ; \[removed\]=*)+\.$/) },
      },
    },
  ]);
});

test('the scan finds canaries where they are: in the typed responses', () => {
  const found = new Set(responses.flatMap(canariesIn));
  expect(found).toEqual(new Set(['textPsk', 'nestedPsk', 'certificate']));
});

test('no answer holds a secret, nor does a list, the audit, a subscription or an error', async () => {
  await ask('{ audit(first: 100) { nodes { deed actor note } } }');
  expect(answers.at(-1)?.split('You sent')).toHaveLength(SECRET_CALLS.length + 1);
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
    OPERATIONS,
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

test('no log line, metric or span holds one', async () => {
  // Not the simulator's: it is the cloud, and logs what it was told to say.
  const said = system.gatewayProcess.stderr() + system.workerProcess.stderr();
  expect(said).toContain('attempt written down');
  const metrics = await get('/metrics');
  expect(metrics).toContain('oncegate_submissions_total');
  expect(traces.text()).toContain('attempt Vpc.CreateIpsecServer');
  expect([said, metrics, traces.text()].flatMap(canariesIn)).toEqual([]);
});

test('no list of the board holds one, nor the page or the log of a job', async () => {
  const lists = await Promise.all(
    ['latest', 'active', 'waiting', 'delayed', 'completed', 'failed'].map((status) =>
      get(`/board/api/queues?activeQueue=operations&status=${status}&page=1&jobsPerPage=100`),
    ),
  );
  const jobs = new Set(lists.flatMap((list) => list.match(/op_[0-9a-f]{64}_\d+/g) ?? []));
  expect(jobs.size).toBe(OPERATIONS);
  const details: string[] = [];
  for (const job of jobs) {
    details.push(await get(`/board/api/queues/operations/${job}`));
    details.push(await get(`/board/api/queues/operations/${job}/logs`));
  }
  expect(details.join('')).toContain('[removed]');
  expect([...lists, ...details].flatMap(canariesIn)).toEqual([]);
});

async function get(path: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`x:${apiKey}`).toString('base64')}`;
  return (await fetch(`${system.gateway.url}${path}`, { headers: { authorization } })).text();
}

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
    if (told.split('event: next').length > OPERATIONS) break;
  }
  leaving.abort();
  return told;
}
