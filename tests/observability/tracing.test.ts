import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { otlpReceiver, type ReceivedSpan } from '../harness/otlp-receiver.ts';
import { type System, startSystem } from '../harness/system.ts';

let receiver: Awaited<ReturnType<typeof otlpReceiver>>;
let system: System;
beforeAll(async () => {
  receiver = await otlpReceiver();
  const otel = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  };
  system = await startSystem({ gateway: otel, worker: otel });
});
afterAll(async () => {
  await system.stop();
  receiver.close();
});

const CREATE = `mutation ($token: ClientToken!, $description: String) {
  vpcCreateVpc(
    clientToken: $token
    input: { cidrBlock: "10.0.0.0/8", description: $description }
    options: { waitMs: 20000 }
  ) { operation { id state } response { requestId } }
}`;

type Created = {
  readonly data: {
    readonly vpcCreateVpc: {
      readonly operation: { readonly id: string; readonly state: string };
      readonly response: { readonly requestId: string } | null;
    };
  };
};

async function create(token: string, traceparent?: string) {
  const { url, apiKey } = system.gateway;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${apiKey}`,
      ...(traceparent !== undefined && { traceparent }),
    },
    body: JSON.stringify({ query: CREATE, variables: { token, description: SECRET } }),
  });
  return ((await response.json()) as Created).data.vpcCreateVpc;
}

const SECRET = 'a description that nobody else may read';

function caller() {
  const traceId = randomBytes(16).toString('hex');
  const spanId = randomBytes(8).toString('hex');
  return { traceId, spanId, traceparent: `00-${traceId}-${spanId}-01` };
}

function ofTrace(traceId: string): ReceivedSpan[] {
  return receiver.spans
    .filter((span) => span.traceId === traceId)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

async function trace(traceId: string, count: number): Promise<ReceivedSpan[]> {
  await expect.poll(() => ofTrace(traceId).length).toBe(count);
  return ofTrace(traceId);
}

test('one trace goes from the caller over gateway and worker to every attempt of an operation', async () => {
  const token = randomUUID();
  const { traceId, spanId, traceparent } = caller();
  const refuse = { clientToken: token, times: 1, when: 'before', do: 'status' } as const;
  await system.simulator.fault({ ...refuse, status: 400, code: 'Throttling.User' });
  await system.simulator.fault({ ...refuse, status: 503, code: 'ServiceUnavailable' });
  const { operation, response } = await create(token, traceparent);
  expect(operation.state).toBe('SUCCEEDED');

  const spans = await trace(traceId, 2 + 3 * 2);
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [request] = named('POST /graphql');
  const [submit] = named('submit Vpc.CreateVpc');
  const jobs = named('perform Vpc.CreateVpc');
  const attempts = named('attempt Vpc.CreateVpc');
  expect(request).toMatchObject({
    service: 'oncegate-gateway',
    parentSpanId: spanId,
    attributes: { 'http.response.status_code': '200' },
  });
  expect(submit).toMatchObject({
    service: 'oncegate-gateway',
    parentSpanId: request?.spanId,
    attributes: { 'oncegate.operation.id': operation.id, 'oncegate.disposition': 'CREATED' },
  });
  expect(jobs.map((job) => [job.service, job.parentSpanId])).toEqual(
    Array.from({ length: 3 }, () => ['oncegate-worker', submit?.spanId]),
  );
  expect(attempts.map((attempt) => attempt.parentSpanId)).toEqual(jobs.map((job) => job.spanId));
  expect(
    attempts.map(({ attributes }) => [
      attributes['oncegate.attempt'],
      attributes['oncegate.kind'],
      attributes['oncegate.effect'],
      attributes['http.response.status_code'],
    ]),
  ).toEqual([
    ['1', 'try-later', 'did-not-happen', '400'],
    ['2', 'transient', 'may-have-happened', '503'],
    ['3', 'success', 'happened', '200'],
  ]);
  expect(attempts[2]?.attributes).toMatchObject({
    'oncegate.operation.id': operation.id,
    'oncegate.product': 'Vpc',
    'oncegate.action': 'CreateVpc',
    'oncegate.cloud.request_id': response?.requestId,
  });
  expect(jobs.map(({ attributes }) => attributes['oncegate.next'])).toEqual([
    'WAITING',
    'WAITING',
    'SUCCEEDED',
  ]);
});

test('who attaches or replays has a trace of its own, linked to the one that made the operation', async () => {
  const token = randomUUID();
  const [first, second] = [caller(), caller()];
  await create(token, first.traceparent);
  await create(token, second.traceparent);
  const made = (await trace(first.traceId, 4)).find(({ name }) => name.startsWith('submit'));
  const replay = (await trace(second.traceId, 2)).find(({ name }) => name.startsWith('submit'));
  expect(made?.links).toEqual([]);
  expect(replay?.attributes).toMatchObject({ 'oncegate.disposition': 'REPLAYED' });
  expect(replay?.links).toMatchObject([{ traceId: first.traceId, spanId: made?.spanId }]);
});

test('a caller without a trace, or with a spoilt one, begins one', async () => {
  for (const traceparent of [undefined, 'spoilt', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`]) {
    const { operation } = await create(randomUUID(), traceparent);
    const spans = () =>
      receiver.spans.filter(
        ({ attributes }) => attributes['oncegate.operation.id'] === operation.id,
      );
    await expect.poll(() => spans().length).toBe(3);
    expect(new Set(spans().map(({ traceId }) => traceId)).size).toBe(1);
  }
});

test('a caller that does not want to be sampled is not', async () => {
  const { traceId, spanId } = caller();
  const before = caller();
  await create(randomUUID(), `00-${traceId}-${spanId}-00`);
  await create(randomUUID(), before.traceparent);
  await trace(before.traceId, 4);
  expect(ofTrace(traceId)).toEqual([]);
});

test('no trace tells of a parameter, a client token or a key', async () => {
  const token = randomUUID();
  const { traceId, traceparent } = caller();
  await create(token, traceparent);
  await trace(traceId, 4);
  for (const secret of [SECRET, token, '10.0.0.0', 'test-key', system.gateway.apiKey]) {
    expect(receiver.text()).not.toContain(secret);
  }
});
