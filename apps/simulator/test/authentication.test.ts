import { describe, expect, test } from 'vitest';
import { createVpc, RunningSimulator } from './running-simulator.ts';
import { signV1, signV3 } from './signer.ts';

const MINUTE = 60_000;

describe.each([
  ['V3', signV3],
  ['V1', signV1],
] as const)('signed by %s', (_form, sign) => {
  test('a call is answered, by POST and by GET', async () => {
    const simulator = await RunningSimulator.start();
    for (const method of ['POST', 'GET'] as const) {
      const request = sign(simulator.url, createVpc(`by ${method}`), { method });
      expect(await simulator.answerTo(request)).toMatchObject({
        status: 200,
        body: { VpcId: expect.stringMatching(/^vpc-bp1[a-z0-9]{18}$/) },
      });
    }
  });

  test('names and values of any characters survive the signature', async () => {
    const simulator = await RunningSimulator.start();
    const values = { Description: "a+b *~'()!%/?&=é漢😀", 'Tag.1.Key': 'env', 'Tag.1.Value': ' ' };
    const answer = await simulator.answerTo(sign(simulator.url, createVpc('odd', values)));
    expect(answer.status).toBe(200);
    expect(await simulator.effects()).toMatchObject([{ parameters: values }]);
  });

  test('parameters in the form body count like those in the query', async () => {
    const simulator = await RunningSimulator.start();
    const whole = createVpc('form', { CidrBlock: '10.0.0.0/8' });
    const { CidrBlock, ...query } = whole.query;
    const first = await simulator.answerTo(sign(simulator.url, whole));
    const split = { ...whole, query, form: { CidrBlock: CidrBlock ?? '' } };
    const second = await simulator.answerTo(sign(simulator.url, split));
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(await simulator.effects()).toMatchObject([{ parameters: whole.query }]);
  });

  test('a security token is signed along and is no parameter', async () => {
    const simulator = await RunningSimulator.start();
    const request = sign(simulator.url, createVpc('sts'), { securityToken: 'sts-token' });
    expect((await simulator.answerTo(request)).status).toBe(200);
    const [effect] = await simulator.effects();
    expect(effect?.['parameters']).toEqual({ RegionId: 'cn-hangzhou', ClientToken: 'sts' });
  });

  test('a wrong secret is refused', async () => {
    const simulator = await RunningSimulator.start();
    const request = sign(simulator.url, createVpc('t'), { secret: 'guessed' });
    expect(await simulator.answerTo(request)).toMatchObject({
      status: 400,
      body: { Code: 'SignatureDoesNotMatch' },
    });
  });

  test('a parameter changed on the way is refused', async () => {
    const simulator = await RunningSimulator.start();
    const request = sign(simulator.url, createVpc('t', { CidrBlock: '10.0.0.0/8' }));
    const url = request.url.replace('10.0.0.0', '10.9.0.0');
    expect(await simulator.answerTo({ ...request, url })).toMatchObject({
      status: 400,
      body: { Code: 'SignatureDoesNotMatch' },
    });
  });

  test('a body changed on the way is refused', async () => {
    const simulator = await RunningSimulator.start();
    const call = { ...createVpc('t'), form: { CidrBlock: '10.0.0.0/8' } };
    const request = sign(simulator.url, call);
    const body = request.body?.replace('10.0', '10.9') ?? '';
    expect(body).not.toBe(request.body);
    expect(await simulator.answerTo({ ...request, body })).toMatchObject({
      status: 400,
      body: { Code: 'SignatureDoesNotMatch' },
    });
  });

  test('a parameter given twice is refused', async () => {
    const simulator = await RunningSimulator.start();
    const request = sign(simulator.url, createVpc('t'));
    const url = `${request.url}&RegionId=cn-beijing`;
    expect(await simulator.answerTo({ ...request, url })).toMatchObject({
      status: 400,
      body: { Code: 'InvalidParameter.Repeated' },
    });
  });

  test('an unknown access key is refused', async () => {
    const simulator = await RunningSimulator.start();
    const request = sign(simulator.url, createVpc('t'), { accessKeyId: 'nobody' });
    expect(await simulator.answerTo(request)).toMatchObject({
      status: 404,
      body: { Code: 'InvalidAccessKeyId.NotFound' },
    });
  });

  test('a reused nonce is refused', async () => {
    const simulator = await RunningSimulator.start();
    const first = sign(simulator.url, createVpc('one'), { nonce: 'n' });
    const second = sign(simulator.url, createVpc('two'), { nonce: 'n' });
    expect((await simulator.answerTo(first)).status).toBe(200);
    expect(await simulator.answerTo(second)).toMatchObject({
      status: 400,
      body: { Code: 'SignatureNonceUsed' },
    });
    expect(await simulator.effects()).toHaveLength(1);
  });

  test('a request that is not believed does not use up its nonce', async () => {
    const simulator = await RunningSimulator.start();
    const forged = sign(simulator.url, createVpc('t'), { nonce: 'n', secret: 'guessed' });
    await simulator.answerTo(forged);
    const real = sign(simulator.url, createVpc('t'), { nonce: 'n' });
    expect((await simulator.answerTo(real)).status).toBe(200);
  });

  test.each([-16, 16])('a timestamp %i minutes off is refused', async (minutes) => {
    const simulator = await RunningSimulator.start();
    const at = new Date(Date.now() + minutes * MINUTE);
    expect(await simulator.answerTo(sign(simulator.url, createVpc('t'), { at }))).toMatchObject({
      status: 400,
      body: { Code: 'InvalidTimeStamp.Expired' },
    });
  });

  test.each([-14, 14])('a timestamp %i minutes off is accepted', async (minutes) => {
    const simulator = await RunningSimulator.start();
    const at = new Date(Date.now() + minutes * MINUTE);
    const answer = await simulator.answerTo(sign(simulator.url, createVpc('t'), { at }));
    expect(answer.status).toBe(200);
  });
});

test('an unsigned call is told what is missing', async () => {
  const simulator = await RunningSimulator.start();
  const request = { url: `${simulator.url}/?Action=CreateVpc`, method: 'GET', headers: {} };
  expect(await simulator.answerTo(request)).toMatchObject({
    status: 400,
    body: { Code: 'MissingVersion' },
  });
});

test('a V3 signature that leaves out an x-acs header is refused', async () => {
  const simulator = await RunningSimulator.start();
  const request = signV3(simulator.url, createVpc('t'));
  const headers = { ...request.headers, 'x-acs-security-token': 'slipped in' };
  expect(await simulator.answerTo({ ...request, headers })).toMatchObject({
    status: 400,
    body: { Code: 'SignatureDoesNotMatch' },
  });
});

test('an error has the envelope of the cloud', async () => {
  const simulator = await RunningSimulator.start();
  const { body } = await simulator.call(createVpc('t'), { secret: 'guessed' });
  expect(body).toEqual({
    RequestId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
    HostId: new URL(simulator.url).host,
    Code: 'SignatureDoesNotMatch',
    Message: expect.any(String),
    Recommend: expect.stringContaining('SignatureDoesNotMatch'),
  });
});
