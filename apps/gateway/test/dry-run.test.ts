import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';

type Answer = { readonly status: number; readonly body: string };

const PASSED: Answer = {
  status: 400,
  body: JSON.stringify({
    RequestId: 'R',
    Code: 'DryRunOperation',
    Message: 'Request validation has been passed with DryRun flag set.',
  }),
};

let under: GatewayUnderTest;
let cloud: Server;
let verdict: Answer = PASSED;
const asked: IncomingMessage[] = [];
let onAsked: () => Promise<void> = async () => {};

beforeAll(async () => {
  process.env.ALIBABA_CLOUD_ACCESS_KEY_ID = 'key';
  process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET = 'secret';
  cloud = createServer((request, response) => {
    asked.push(request);
    void onAsked().then(() => {
      response.writeHead(verdict.status, { 'content-type': 'application/json' }).end(verdict.body);
    });
  });
  await new Promise<void>((resolve) => cloud.listen(0, '127.0.0.1', resolve));
  const { port } = cloud.address() as AddressInfo;
  under = await startGatewayUnderTest({ ONCEGATE_CLOUD_ENDPOINT: `http://127.0.0.1:${port}` });
});
beforeEach(() => {
  verdict = PASSED;
  asked.length = 0;
  onAsked = async () => {};
});
afterAll(async () => {
  await under.close();
  cloud.close();
});

const DRY_RUN = `mutation ($token: ClientToken!, $dryRun: Boolean) {
  vpcCreateVpc(clientToken: $token, input: { cidrBlock: "10.0.0.0/8" }, options: { dryRun: $dryRun }) {
    disposition operation { id } response { vpcId } dryRun { passed code message }
    userErrors { code path }
  }
}`;

test('a dry run passes, sends DryRun and no token, and leaves the token as new as it was', async () => {
  const token = randomUUID();
  const { data, errors } = await under.ask(DRY_RUN, { token, dryRun: true });
  expect(errors).toEqual([]);
  expect(data.vpcCreateVpc).toEqual({
    disposition: null,
    operation: null,
    response: null,
    dryRun: {
      passed: true,
      code: 'DryRunOperation',
      message: 'Request validation has been passed with DryRun flag set.',
    },
    userErrors: [],
  });
  const { searchParams } = new URL(asked[0]?.url ?? '', 'http://cloud');
  expect(searchParams.get('DryRun')).toBe('true');
  expect(searchParams.get('CidrBlock')).toBe('10.0.0.0/8');
  expect(searchParams.get('RegionId')).toBe('cn-hangzhou');
  expect(searchParams.has('ClientToken')).toBe(false);
  expect(asked).toHaveLength(1);
  expect(await under.ledger.read(idOf(token))).toBeNull();
  const after = await under.ask(DRY_RUN, { token, dryRun: false });
  expect(after.data.vpcCreateVpc).toMatchObject({ disposition: 'CREATED', dryRun: null });
});

test("what the cloud refuses is answered with the cloud's reason", async () => {
  verdict = { status: 400, body: '{"RequestId":"R","Code":"InvalidCidrBlock","Message":"No."}' };
  const { data } = await under.ask(DRY_RUN, { token: randomUUID(), dryRun: true });
  expect(data.vpcCreateVpc).toMatchObject({
    dryRun: { passed: false, code: 'InvalidCidrBlock', message: 'No.' },
    userErrors: [],
  });
});

test.each([
  { status: 500, body: '{"RequestId":"R","Code":"InternalError","Message":"Oh."}' },
  { status: 200, body: '<html>' },
  { status: 400, body: '{"RequestId":"R","Code":"Throttling.User","Message":"Slow down."}' },
])('an answer that says neither is an error that says so (%j)', async (given) => {
  verdict = given;
  const { errors } = await under.ask(DRY_RUN, { token: randomUUID(), dryRun: true });
  expect(errors).toMatchObject([{ extensions: { code: 'CLOUD_UNAVAILABLE' } }]);
  expect(asked).toHaveLength(1);
});

test('an action without dry runs refuses the option, and nothing is sent', async () => {
  const token = randomUUID();
  const { data } = await under.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(
        clientToken: $token, input: { dbInstanceId: "gp-1" }, options: { dryRun: true }
      ) { disposition userErrors { code path } }
    }`,
    { token },
  );
  expect(data.gpdbRestartDBInstance).toEqual({
    disposition: 'REJECTED',
    userErrors: [{ code: 'InvalidOptions', path: ['options', 'dryRun'] }],
  });
  expect(asked).toEqual([]);
  expect(await under.ledger.read(idOf(token))).toBeNull();
});

test('a dry run of nonsense is refused before anything is sent', async () => {
  const { data } = await under.ask(DRY_RUN, { token: '', dryRun: true });
  expect(data.vpcCreateVpc).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ code: 'InvalidClientToken', path: ['clientToken'] }],
  });
  expect(asked).toEqual([]);
});

test('a dry run in a list is answered beside the others', async () => {
  const [dry, real] = [randomUUID(), randomUUID()];
  const item = { product: 'VPC', action: 'CreateVpc', parameters: { CidrBlock: '10.0.0.0/8' } };
  const { data } = await under.ask(
    `mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) {
      results { disposition dryRun { passed } }
    } }`,
    {
      items: [
        { ...item, clientToken: dry, options: { dryRun: true } },
        { ...item, clientToken: real },
      ],
    },
  );
  expect(data.submitOperations?.results).toEqual([
    { disposition: null, dryRun: { passed: true } },
    { disposition: 'CREATED', dryRun: null },
  ]);
});

test('a dry run has passed also where its secret is a part of the code that says so', async () => {
  const parameters = { AdminPass: 'DryRun' };
  const { data } = await under.ask(
    `mutation ($items: [SubmitItem!]!) { submitOperations(items: $items) {
      results { dryRun { passed code } }
    } }`,
    {
      items: [
        {
          clientToken: randomUUID(),
          product: 'VPC',
          action: 'CreateVpc',
          parameters,
          options: { dryRun: true },
        },
      ],
    },
  );
  expect(data.submitOperations?.results).toEqual([
    { dryRun: { passed: true, code: '[removed]Operation' } },
  ]);
});

test.each([
  ['waitMs', -1],
  ['deadlineMs', 0],
])('a dry run with a %s of %d is refused, and nothing is sent', async (option, value) => {
  const { data } = await under.ask(
    `mutation ($token: ClientToken!, $options: SubmitOptions) {
      vpcCreateVpc(clientToken: $token, input: {}, options: $options) {
        dryRun { passed } userErrors { code path }
      }
    }`,
    { token: randomUUID(), options: { dryRun: true, [option]: value } },
  );
  expect(data.vpcCreateVpc).toEqual({
    dryRun: null,
    userErrors: [{ code: 'InvalidOptions', path: ['options', option] }],
  });
  expect(asked).toEqual([]);
});

test('of the dry runs of one list at most eight are asked at once', async () => {
  let underWay = 0;
  let most = 0;
  const answers: (() => void)[] = [];
  onAsked = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise<void>((answered) => answers.push(answered));
    underWay -= 1;
  };
  const items = Array.from({ length: 20 }, () => ({
    product: 'VPC',
    action: 'CreateVpc',
    parameters: {},
    clientToken: randomUUID(),
    options: { dryRun: true },
  }));
  const answer = under.ask(
    `mutation ($items: [SubmitItem!]!) {
      submitOperations(items: $items) { results { dryRun { passed } } }
    }`,
    { items },
  );
  // No answer before as many are asked as may be, and the next only after the next question.
  for (let answered = 0; answered < items.length; answered += 1) {
    const expected = Math.min(8 + answered, items.length);
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(expected);
    answers.shift()?.();
  }
  const { data } = await answer;
  expect(data.submitOperations?.results).toEqual(items.map(() => ({ dryRun: { passed: true } })));
  expect(asked).toHaveLength(20);
  expect(most).toBe(8);
});
