import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ledgerKeys } from '@oncegate/ledger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { API_KEY, type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const BEARER = { authorization: `Bearer ${API_KEY}` };
const JSON_BODY = { 'content-type': 'application/json', ...BEARER };
const QUERY = '{"query":"{ __typename }"}';
const SECRET = 'a-password-of-nobody';

type Request = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

async function send(path: string, { method = 'POST', headers = JSON_BODY, body }: Request) {
  const response = await fetch(under.gateway.url + path, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  return { response, text: await response.text() };
}

/** Sends the head as it is written and reads until the gateway closes. */
async function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(under.gateway.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const padded = (bytes: number): string => {
  const [before, after] = ['{"query":"{ __typename }","x":"', '"}'];
  return before + 'x'.repeat(bytes - before.length - after.length) + after;
};
/** A word in Latin-1, as no UTF-8 has it. */
const LATIN = Buffer.concat([
  Buffer.from(`{"query":"{ __typename }","x":"${SECRET}`),
  Buffer.from([0xe9]),
  Buffer.from('"}'),
]);
const BOMB = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
const GRAPHQL = '/graphql';
const STREAM = '/graphql/stream';
const EVENTS = { ...JSON_BODY, accept: 'text/event-stream' };

test.each<[string, string, Request, number, string]>([
  [
    'a body of more than 256 KB',
    GRAPHQL,
    { body: padded(256 * 1024 + 1) },
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  [
    'such a stream',
    STREAM,
    { headers: EVENTS, body: padded(256 * 1024 + 1) },
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  [
    'a gzip bomb',
    GRAPHQL,
    { headers: { ...JSON_BODY, 'content-encoding': 'gzip' }, body: BOMB },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a small compressed body',
    GRAPHQL,
    { headers: { ...JSON_BODY, 'content-encoding': 'br' }, body: 'x' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'text, as another site could post it',
    GRAPHQL,
    { headers: { ...BEARER, 'content-type': 'text/plain' }, body: QUERY },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a form, as another site could post it',
    GRAPHQL,
    { headers: { ...BEARER, 'content-type': 'multipart/form-data; boundary=x' }, body: QUERY },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['broken JSON', GRAPHQL, { body: `{"query": ${SECRET}` }, 400, 'BAD_REQUEST'],
  ['an empty body', GRAPHQL, { body: '' }, 400, 'BAD_REQUEST'],
  ['broken UTF-8', GRAPHQL, { body: LATIN }, 400, 'BAD_REQUEST'],
  ['no body', GRAPHQL, { headers: BEARER }, 400, 'BAD_REQUEST'],
  ['null', GRAPHQL, { body: 'null' }, 400, 'BAD_REQUEST'],
  ['a batch', GRAPHQL, { body: `[${QUERY},${QUERY}]` }, 400, 'BAD_REQUEST'],
  ['a batch for a stream', STREAM, { headers: EVENTS, body: `[${QUERY}]` }, 400, 'BAD_REQUEST'],
  ['a query that is no text', STREAM, { headers: EVENTS, body: '{"query":5}' }, 400, 'BAD_REQUEST'],
  [
    'variables that are a list',
    STREAM,
    { headers: EVENTS, body: '{"query":"{a}","variables":[]}' },
    400,
    'BAD_REQUEST',
  ],
  ['a query that is a list', GRAPHQL, { body: '{"query":["{a}"]}' }, 400, 'BAD_REQUEST'],
  [
    'variables that are text',
    GRAPHQL,
    { body: '{"query":"{a}","variables":"x"}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'a mutation by GET',
    `${GRAPHQL}?query=mutation%7B__typename%7D`,
    { method: 'GET', headers: BEARER },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'a subscription that would not be followed',
    GRAPHQL,
    { body: '{"query":"subscription { operationsChanged { id } }"}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'such a one among others',
    GRAPHQL,
    {
      body: '{"query":"query a { __typename } subscription b { operationsChanged { id } }","operationName":"b"}',
    },
    400,
    'BAD_REQUEST',
  ],
  ['an unknown path', `/${SECRET}`, { method: 'GET' }, 404, 'NOT_FOUND'],
  ['an unknown method', GRAPHQL, { method: 'DELETE', headers: BEARER }, 404, 'NOT_FOUND'],
  ['a path that is no path', `/%zz${SECRET}`, { method: 'GET' }, 400, 'BAD_REQUEST'],
  [
    'a persisted query',
    GRAPHQL,
    { body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}` },
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
])("%s is refused in GraphQL's form", async (_, path, request, status, code) => {
  const { response, text } = await send(path, request);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('json');
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(text).not.toContain(SECRET);
  expect(text).not.toMatch(/node_modules|at .*\.[jt]s:\d/);
});

test.each(['text/html', 'text/event-stream', 'application/json;q=0', 'nothing'])(
  'a mutation whose answer could only be %s is refused, and leaves nothing',
  async (accept) => {
    const kept = () => under.redis.zcard(ledgerKeys(under.prefix).watch);
    const before = await kept();
    const query =
      'mutation($t: ClientToken!) { vpcCreateVpc(clientToken: $t, input: {}) { disposition } }';
    for (const _ of ['unknown', 'known']) {
      const body = JSON.stringify({ query, variables: { t: randomUUID() } });
      const { response, text } = await send(GRAPHQL, { headers: { ...JSON_BODY, accept }, body });
      expect([response.status, text]).toEqual([406, expect.stringContaining('NOT_ACCEPTABLE')]);
      expect(await kept()).toBe(before);
      await send(GRAPHQL, { body: JSON.stringify({ query, variables: { t: 'not a token\n' } }) });
    }
  },
);

test('a body of 256 KB, and one that says it is not compressed, pass', async () => {
  for (const [headers, body] of [
    [JSON_BODY, padded(256 * 1024)],
    [{ ...JSON_BODY, 'content-encoding': 'identity' }, QUERY],
  ] as const) {
    const { response, text } = await send(GRAPHQL, { headers, body });
    expect([response.status, JSON.parse(text)]).toEqual([200, { data: { __typename: 'Query' } }]);
  }
});

test('a flood of persisted queries leaves nothing behind', async () => {
  const keys = async () => (await under.redis.keys(`{${under.prefix}:0}*`)).toSorted();
  const before = await keys();
  for (let i = 0; i < 200; i += 1) {
    const { text } = await send(GRAPHQL, {
      body: `{"query":"query q${i} { __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`,
    });
    expect(text).toContain('PERSISTED_QUERY_NOT_SUPPORTED');
  }
  expect(await keys()).toEqual(before);
});

test("headers up to 16 KB pass, larger ones are refused in GraphQL's form", async () => {
  const withCookie = (bytes: number) =>
    sendRaw(
      `GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: ${'x'.repeat(bytes)}\r\n\r\n`,
    );
  expect(await withCookie(15_000)).toContain('200 OK');
  const answer = await withCookie(20_000);
  expect(answer).toMatch(/^HTTP\/1.1 431 /);
  expect(answer).toContain('{"errors":[{"message":"The headers are too large."');
  expect(answer).toContain('x-content-type-options: nosniff');
});

test.each([
  ['no HTTP', 'hello\r\n\r\n'],
  [
    'two lengths',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
  ],
  [
    'a length and chunks',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a bare line feed in a header', 'GET /healthz HTTP/1.1\r\nhost: x\r\na: b\n\u0000c: d\r\n\r\n'],
])('%s is a bad request, and the connection ends', async (_, text) => {
  const answer = await sendRaw(text);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toContain('BAD_REQUEST');
});

test('forged forwarding headers change nothing and are not written down', async () => {
  const forged = {
    'x-forwarded-for': '203.0.113.77',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-real-ip': '203.0.113.77',
    forwarded: 'for=203.0.113.77;host=evil.example',
  };
  const stranger = await send(GRAPHQL, {
    headers: { 'content-type': 'application/json', ...forged },
    body: QUERY,
  });
  expect(stranger.response.status).toBe(401);
  const known = await send(GRAPHQL, { headers: { ...JSON_BODY, ...forged }, body: QUERY });
  expect(known.response.status).toBe(200);
  expect(under.log.join('')).not.toContain('203.0.113.77');
  const page = await send(GRAPHQL, {
    method: 'GET',
    headers: { ...forged, origin: 'http://evil.example' },
  });
  expect(page.response.status).toBe(405);
});

test.each([
  ['an answer', GRAPHQL, { body: QUERY }],
  ['a stream', STREAM, { headers: EVENTS, body: QUERY }],
  ['a refusal', GRAPHQL, { headers: {}, body: QUERY }],
  ['an unknown path', '/nothing', { method: 'GET' }],
  ['health', '/healthz', { method: 'GET' }],
  [
    'the board',
    '/board',
    { method: 'GET', headers: { authorization: `Basic ${btoa(`x:${API_KEY}`)}` } },
  ],
] as const)('%s carries the headers that browsers heed', async (_, path, request) => {
  const { response } = await send(path, request);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
});

test('slow headers end after 5 seconds, a slow body after 10, a quick one in pieces is read', async () => {
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer ${API_KEY}\r\ncontent-type: application/json\r\ncontent-length: ${QUERY.length}\r\n`;
  const startedAt = performance.now();
  const taken = async (text: string) =>
    [await sendRaw(text), performance.now() - startedAt] as const;
  const [[ofHeaders, headersMs], [ofBody, bodyMs], [whole]] = await Promise.all([
    taken(head),
    taken(`${head}\r\n${QUERY.slice(0, -1)}`),
    taken(`${head}\r\n${QUERY}`),
  ]);
  for (const answer of [ofHeaders, ofBody]) {
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('REQUEST_TIMEOUT');
  }
  expect(headersMs).toBeGreaterThan(4_900);
  expect(headersMs).toBeLessThan(bodyMs);
  expect(bodyMs).toBeGreaterThan(9_900);
  expect(bodyMs).toBeLessThan(20_000);
  expect(whole).toContain('{"data":{"__typename":"Query"}}');
});
