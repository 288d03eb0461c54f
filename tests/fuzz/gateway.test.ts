import { randomBytes, randomUUID } from 'node:crypto';
import { parseClientToken } from '@oncegate/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document } from './documents.ts';
import { frames } from './frames.ts';
import { fuzz, SEED, TIMEOUT_MS } from './fuzz.ts';
import {
  API_KEY,
  CANARY,
  createdIn,
  type GatewayUnderFire,
  gatewayUnderFire,
} from './gateway-under-fire.ts';
import { text, value } from './hostile-values.ts';

let gateway: GatewayUnderFire;
beforeAll(async () => {
  gateway = await gatewayUnderFire();
});
afterAll(() => gateway.close());

const EVENTS = 'text/event-stream';
const RESTART = `mutation ($token: ClientToken!) {
  gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "g" }) {
    disposition userErrors { code message path }
  }
}`;
const TYPED = `mutation ($token: ClientToken!, $input: VpcCreateVSwitchInput!) {
  vpcCreateVSwitch(clientToken: $token, input: $input) {
    disposition userErrors { code message path }
  }
}`;
const FREE = `mutation ($token: ClientToken!, $parameters: JSON) {
  submitOperations(items: [
    { clientToken: $token, product: VPC, action: "CreateVpc", parameters: $parameters }
  ]) { results { disposition userErrors { code message } } }
}`;

/** How what is no token is refused: by core, by its type, or for its length. */
const REFUSED = /InvalidClientToken|BAD_USER_INPUT|PAYLOAD_TOO_LARGE/;

/** Sends, and finds in the ledger what the answer says was made, no more and no less. */
async function changing(send: () => Promise<string>): Promise<string> {
  const before = await gateway.state();
  const answer = await send();
  const created = createdIn(answer);
  expect(await gateway.state()).toEqual({
    operations: before.operations + created,
    events: before.events + created,
  });
  return answer;
}

/** A submission that would be taken, line by line; the last is its body. */
function submissionHead(): string[] {
  const body = JSON.stringify({ query: RESTART, variables: { token: randomUUID() } });
  return [
    'POST /graphql HTTP/1.1',
    'connection: close',
    `authorization: Bearer ${API_KEY}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    body,
  ];
}

const ask = (query: string, variables: object): Promise<string> =>
  gateway.post('/graphql', JSON.stringify({ query, variables }));

describe(`seed ${SEED}`, () => {
  test(
    'any token makes one operation or none, as core says',
    async () => {
      const held = await fuzz(
        fc.asyncProperty(fc.oneof(text, value), fc.boolean(), async (given, fresh) => {
          const token = fresh && typeof given === 'string' ? `${given}${randomUUID()}` : given;
          const answer = await changing(() => ask(RESTART, { token }));
          const isToken = parseClientToken(token).ok;
          expect(isToken || createdIn(answer) === 0).toBe(true);
          expect(isToken || REFUSED.test(answer)).toBe(true);
        }),
      );
      expect(held).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  test(
    'any parameters, free or typed, make one operation or none, and none of them is told',
    async () => {
      const held = await fuzz(
        fc.asyncProperty(
          fc.dictionary(text, value, { maxKeys: 8 }),
          fc.record(
            { vSwitchName: value, cidrBlock: value, zoneId: value, vpcId: value, tag: value },
            { requiredKeys: [] },
          ),
          async (parameters, given) => {
            await changing(() => ask(FREE, { token: randomUUID(), parameters }));
            const input = { cidrBlock: '10.0.0.0/24', vpcId: 'v', ...given, description: CANARY };
            await changing(() => ask(TYPED, { token: randomUUID(), input }));
          },
        ),
      );
      expect(held).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  test(
    'any document is answered, over HTTP and as a stream, and only a mutation changes anything',
    async () => {
      const held = await fuzz(
        fc.asyncProperty(document, fc.boolean(), async (query, streams) => {
          const body = JSON.stringify({ query });
          const before = await gateway.state();
          await (streams
            ? gateway.post('/graphql/stream', body, EVENTS)
            : gateway.post('/graphql', body));
          const after = await gateway.state();
          // Under which name it is told that an operation was made, only the document knows.
          expect(after.events - before.events).toBe(after.operations - before.operations);
          expect(query.includes('mutation') || after.operations === before.operations).toBe(true);
        }),
      );
      expect(held).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  test(
    'any bytes as a body are answered and change nothing',
    async () => {
      const held = await fuzz(
        fc.asyncProperty(
          fc.oneof(
            fc.uint8Array({ maxLength: 2_000 }).map((bytes) => new Uint8Array(bytes)),
            value.map((json) => new TextEncoder().encode(JSON.stringify(json))),
            fc
              .tuple(value, value, value)
              .map(([query, variables, operationName]) =>
                new TextEncoder().encode(JSON.stringify({ query, variables, operationName })),
              ),
          ),
          async (bytes) => {
            const before = await gateway.state();
            await gateway.post('/graphql', bytes);
            await gateway.post('/graphql/stream', bytes, EVENTS);
            expect(await gateway.state()).toEqual(before);
          },
        ),
      );
      expect(held).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  test(
    'any headers are answered or the connection ends, also around a submission, which is taken and told or is not',
    async () => {
      const line = fc.oneof(
        fc.tuple(text, text).map(([name, given]) => `${name}: ${given}`),
        fc
          .tuple(
            fc.constantFrom(
              'authorization',
              'content-type',
              'content-length',
              'transfer-encoding',
              'content-encoding',
              'accept',
              'upgrade',
              'connection',
              'origin',
              'expect',
              'x-forwarded-for',
            ),
            fc.oneof(text, fc.constantFrom('chunked', 'websocket', '-1', '5', '100-continue')),
          )
          .map(([name, given]) => `${name}: ${given}`),
      );
      const head = fc.tuple(
        fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'x'),
        fc.oneof(fc.constantFrom('/graphql', '/graphql/stream', '/board', '/healthz', '*'), text),
        fc.array(line, { maxLength: 6 }),
        text,
        fc.boolean(),
      );
      const held = await fuzz(
        fc.asyncProperty(head, async ([method, path, lines, body, isSubmission]) => {
          const [start, ...rest] = isSubmission ? submissionHead() : [`${method} ${path} HTTP/1.1`];
          const content = isSubmission ? (rest.pop() ?? '') : body;
          const request = [start, 'host: x', ...rest, ...lines, '', content].join('\r\n');
          const answer = await changing(() =>
            gateway.raw([Buffer.from(request, 'utf8')], isSubmission),
          );
          expect(answer).toMatch(/^(HTTP\/1\.1 [1-4]\d\d |$)/);
          expect(isSubmission || createdIn(answer) === 0).toBe(true);
        }),
      );
      expect(held).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  test(
    'any frames on a WebSocket are answered or end it, and nothing is changed',
    async () => {
      const held = await fuzz(
        fc.asyncProperty(frames(API_KEY), async (sent) => {
          const before = await gateway.state();
          const answer = await gateway.raw([
            [
              'GET /graphql HTTP/1.1',
              'host: x',
              'connection: upgrade',
              'upgrade: websocket',
              'sec-websocket-version: 13',
              `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
              'sec-websocket-protocol: graphql-transport-ws',
              '',
              '',
            ].join('\r\n'),
            ...sent,
          ]);
          expect(answer).toMatch(/^HTTP\/1\.1 101 /);
          expect(await gateway.state()).toEqual(before);
        }),
      );
      expect(held).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
