import { classify, type Observation } from '@oncegate/core';
import { expect, test } from 'vitest';
import { type CloudCall, credentialSource, type Observed, openApiCloud } from '../src/index.ts';
import { type Arrived, answerJson, callTo, cloudServer, FREELY } from './cloud-server.ts';

const KEYS = {
  accessKeyId: 'LTAI5tTestKeyId',
  accessKeySecret: 'kVerySecretKey',
  securityToken: 'sts/Token+1==',
};
const PASSWORD = "hunter2 & 'friends'";
const PSK = 'psk-deep-inside';
const NOW = Date.parse('2026-11-21T10:00:00Z');

async function observationOf(...asked: Parameters<typeof observedOf>): Promise<Observation> {
  return (await observedOf(...asked)).observation;
}

async function observedOf(
  answer: Parameters<typeof cloudServer>[0],
  signature: 'v3' | 'v1' = 'v3',
  changes: Partial<CloudCall> = {},
): Promise<Observed> {
  await using server = await cloudServer(answer);
  const credentials = credentialSource({ kind: 'keys', ...KEYS });
  const cloud = openApiCloud({ credentials, signature, clock: () => NOW });
  const { observation, evidence } = await cloud.send(callTo(server.endpoint, changes), FREELY);
  await cloud.close();
  return { observation, ...(evidence && { evidence }) };
}

test("a refusal's code, message and request id are read from its envelope", async () => {
  const refusal = { Code: 'InvalidCidrBlock', Message: 'Not a CIDR.', RequestId: 'R-1' };
  expect(await observationOf(answerJson(400, refusal))).toEqual({
    kind: 'answer',
    status: 400,
    code: 'InvalidCidrBlock',
    message: 'Not a CIDR.',
    requestId: 'R-1',
    body: refusal,
  });
  const lowerCase = { code: 'Busy', message: 'Try again later.', RequestId: 'R-2' };
  expect(await observationOf(answerJson(503, lowerCase))).toMatchObject({
    code: 'Busy',
    message: 'Try again later.',
    requestId: 'R-2',
  });
});

test.each([
  { code: 'Forbidden', message: 'Blocked.' },
  { code: 1020, message: 'Blocked.' },
  { code: 'Forbidden', message: 'Blocked.', RequestId: ' \t' },
  { code: 'Forbidden', message: 'Blocked.', Code: 7 },
])('a lower-case code without a RequestId is not taken for the cloud: %j', async (body) => {
  expect(await observationOf(answerJson(403, body))).toEqual({
    kind: 'answer',
    status: 403,
    message: 'Blocked.',
    body,
  });
  const spelt = { Code: 'Forbidden.RAM', message: 'No.' };
  expect(await observationOf(answerJson(403, spelt))).toMatchObject({ code: 'Forbidden.RAM' });
});

test('envelope fields that are no texts are not read', async () => {
  const odd = { Code: 7, Message: { a: 1 }, RequestId: ['R-1'] };
  expect(await observationOf(answerJson(400, odd))).toEqual({
    kind: 'answer',
    status: 400,
    body: odd,
  });
  expect(await observationOf(answerJson(400, ['Code']))).toEqual({
    kind: 'answer',
    status: 400,
    body: ['Code'],
  });
});

test.each<[string, Record<string, string>, number | undefined]>([
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['zero', { 'retry-after': '0' }, 0],
  [
    'a date, by the clock of the answer',
    {
      'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT',
      date: 'Sat, 21 Nov 2026 12:00:00 GMT',
    },
    30_000,
  ],
  [
    'a date that is past',
    {
      'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT',
      date: 'Sat, 21 Nov 2026 12:00:00 GMT',
    },
    0,
  ],
  ["milliseconds in the cloud's own header", { 'x-acs-retry-after': '1500' }, 1_500],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
  ['a negative number', { 'retry-after': '-5' }, undefined],
  ['an absurd number', { 'retry-after': '9'.repeat(40) }, undefined],
])('Retry-After is read as %s', async (_, headers, retryAfterMs) => {
  const observation = await observationOf((response) => {
    response.writeHead(429, headers).end('{}');
  });
  expect(observation).toEqual({ kind: 'answer', status: 429, retryAfterMs, body: {} });
});

test('a date without the clock of the answer is read by our own', async () => {
  const observation = await observationOf((response) => {
    response.sendDate = false;
    response.writeHead(429, { 'retry-after': 'Sat, 21 Nov 2026 10:00:30 GMT' }).end('{}');
  });
  expect(observation).toMatchObject({ retryAfterMs: 30_000 });
});

const SECRET_PAIRS = {
  pairs: [
    ['AccountPassword', PASSWORD],
    ['Tag.1.Key', 'env'],
    ['IkeConfig', JSON.stringify({ Psk: PSK, IkeVersion: 'ikev2' })],
  ],
  secrets: [PASSWORD, PSK],
} as const;

/** As a parameter stands in a string to sign. */
function twiceEncoded(text: string): string {
  return encodeURIComponent(encodeURIComponent(text).replaceAll("'", '%27'));
}

/** Says back everything that arrived, as the cloud does when a signature is refused. */
function echo({ path, headers, body, query, form }: Arrived): string {
  return [
    `${path} ${JSON.stringify(headers)} ${body}`,
    ...[...query, ...form].map(([name, value]) => `${name} is ${value}`),
    `${PASSWORD}, ${encodeURIComponent(PASSWORD)}, ${JSON.stringify({ Psk: PSK })}`,
    `twice encoded ${twiceEncoded(PASSWORD)}`,
    `see https://error-center.aliyun.com/status?Keyword=${String(headers['x-acs-signature-nonce'])}`,
  ].join(' ; ');
}

test.each([
  ['v3', 400],
  ['v1', 400],
  ['v3', 200],
  ['v1', 503],
] as const)('no secret of a %s request comes back in a message under %d', async (form, status) => {
  const seen: Arrived[] = [];
  const observation = await observationOf(
    (response, request) => {
      seen.push(request);
      const text = echo(request);
      answerJson(status, { Code: 'Odd', Message: `Odd: ${text}`, RequestId: 'R-1' })(response);
    },
    form,
    SECRET_PAIRS,
  );
  const text = JSON.stringify(observation);
  const [request] = seen;
  const signature =
    request?.query.get('Signature') ?? request?.headers.authorization?.split('Signature=')[1];
  expect(signature).toMatch(/.{20}/);
  for (const secret of [...Object.values(KEYS), PASSWORD, PSK, String(signature), 'https://']) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
    expect(text).not.toContain(twiceEncoded(secret));
  }
  expect(observation).toMatchObject({ code: 'Odd', requestId: 'R-1' });
  expect(text).toContain('"Odd: ');
});

test('the string to sign of a refused signature is left out, the verdict stays', async () => {
  const echoed = `POST&%2F&AccessKeyId%3Dother%26AccountPassword%3Dhunter2-of-another`;
  const observation = await observationOf(
    answerJson(400, {
      Code: 'SignatureDoesNotMatch',
      Message: `Specified signature is not matched with our calculation. server string to sign is:${echoed}`,
      Recommend: 'https://api.aliyun.com/troubleshoot?q=SignatureDoesNotMatch',
      RequestId: 'R-1',
    }),
  );
  const message =
    'Specified signature is not matched with our calculation. server string to sign [removed]';
  expect(observation).toEqual({
    kind: 'answer',
    status: 400,
    code: 'SignatureDoesNotMatch',
    message,
    requestId: 'R-1',
    body: {
      Code: 'SignatureDoesNotMatch',
      Message: message,
      Recommend: '[removed]',
      RequestId: 'R-1',
    },
  });
});

test('a message is kept to 2,000 characters, in bounded time', async () => {
  const Message = `${'AccessKeyId'.repeat(100_000)}${'='.repeat(100_000)}`;
  const start = process.threadCpuUsage();
  const observation = await observationOf(answerJson(400, { Code: 'Long', Message }));
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(1_000);
  expect(observation).toMatchObject({ message: Message.slice(0, 2_000) });
});

test('the words of an ordinary refusal are left alone', async () => {
  const Message = 'The request is in progress, please try it later. Operation = create; a & b.';
  const observation = await observationOf(answerJson(400, { Code: 'TaskConflict', Message }));
  expect(observation).toMatchObject({ message: Message });
});

test("an accepted call's response is not touched", async () => {
  const response = {
    RequestId: 'R-1',
    Endpoint: 'https://example.aliyuncs.com/?a=1&b=2',
    Long: 'x'.repeat(5_000),
  };
  expect(await observationOf(answerJson(200, response))).toMatchObject({ body: response });
});

test('a secret in a code is not shown, and what the code says stays as it was', async () => {
  const call = { pairs: [['Psk', 'Token']], secrets: ['Token'] } as const;
  const refusal = { Code: 'LastTokenProcessing', Message: 'The last Token call is in flight.' };
  const { observation, evidence } = await observedOf(answerJson(400, refusal), 'v3', call);
  expect(observation).toMatchObject({
    code: 'Last[removed]Processing',
    message: 'The last [removed] call is in flight.',
  });
  expect(classify(evidence ?? observation)).toMatchObject({ row: 'token-in-flight' });
});

test('codes have words that messages are not shown: they stay', async () => {
  const refusal = { Code: 'InvalidStringToSign', Message: 'No.', RequestId: 'R-1' };
  const observed = await observedOf(answerJson(400, refusal));
  expect(observed).toMatchObject({ observation: { code: 'InvalidStringToSign' } });
  expect(observed).not.toHaveProperty('evidence');
});

test('a message that holds a short secret is not shown, and what it says stays as it was', async () => {
  const call = {
    pairs: [
      ['Psk', 'e'],
      ['Cak', 'abcd'],
    ],
    secrets: ['e', 'abcd'],
  } as const;
  const refusal = {
    Code: 'TaskConflict',
    Message: 'Psk e or abcd: please try it later.',
    RequestId: 'R-1',
  };
  const { observation, evidence } = await observedOf(answerJson(400, refusal), 'v3', call);
  expect(observation).toMatchObject({
    code: 'TaskConflict',
    message: '[removed]',
    requestId: 'R-1',
  });
  expect(evidence).toMatchObject({ message: 'Psk e or [removed]: please try it later.' });
  expect(classify(evidence ?? observation)).toMatchObject({ row: 'says-try-later' });
});

test('a code that cannot be one is shown nowhere, and still tells of a refusal', async () => {
  const call = { pairs: [['Psk', 'e']], secrets: ['e'] } as const;
  const refusal = { Code: 'No code: e', Message: 'No.', RequestId: 'R-1' };
  const observation = await observationOf(answerJson(400, refusal), 'v3', call);
  expect(observation).toMatchObject({ code: undefined });
  expect(classify(observation)).toMatchObject({ row: 'refused' });
});

test('a number beyond 2^53 keeps its digits', async () => {
  const text = '{"RequestId":"R-1","OrderId":9007199254740993,"Port":5432,"Ratio":1e400}';
  const observation = await observationOf((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  expect(observation).toMatchObject({ body: { OrderId: '9007199254740993', Port: 5432 } });
});
