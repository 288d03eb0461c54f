import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, idOf, startGatewayUnderTest } from './gateway-under-test.ts';
import { fail } from './stand-in-worker.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest();
});
afterAll(() => under.close());

const CREATE = `mutation ($token: ClientToken!, $input: VpcCreateIpsecServerInput!) {
  vpcCreateIpsecServer(clientToken: $token, input: $input) {
    disposition
    operation { id clientToken product action regionId parameterHash result error { message } }
    response { requestId }
    userErrors { code message path ... on IdempotentParameterMismatch { differingParameters } }
  }
}`;

const SECRET = 'a-pre-shared-key-of-nobody';

function input(psk: string) {
  return {
    clientIpPool: '10.0.0.0/24',
    localSubnet: '10.1.0.0/24',
    vpnGatewayId: 'vpn-1',
    pskEnabled: true,
    psk,
  };
}

/** Everything that is in Redis under a key. */
async function contents(key: string): Promise<string> {
  switch (await under.redis.type(key)) {
    case 'hash':
      return JSON.stringify(await under.redis.hgetall(key));
    case 'list':
      return JSON.stringify(await under.redis.lrange(key, 0, -1));
    case 'stream':
      return JSON.stringify(await under.redis.xrange(key, '-', '+'));
    case 'zset':
      return JSON.stringify(await under.redis.zrange(key, 0, '-1'));
    default:
      return (await under.redis.get(key)) ?? '';
  }
}

test('no answer, log line, job or key of Redis holds a pre-shared key, and workers are given it', async () => {
  const token = randomUUID();
  const answers = [
    await under.ask(CREATE, { token, input: input(SECRET) }),
    await under.ask(CREATE, { token, input: input(`${SECRET}-other`) }),
  ];
  expect(answers[1]?.data.vpcCreateIpsecServer).toMatchObject({
    disposition: 'REJECTED',
    userErrors: [{ differingParameters: ['Psk'] }],
  });
  await fail(under.ledger, idOf(token), 'Nope');
  answers.push(await under.ask(CREATE, { token, input: input(SECRET) }));
  answers.push(await under.ask('{ operations { nodes { id result error { message } } } }'));
  expect(JSON.stringify(answers)).not.toContain(SECRET);
  expect(under.log.join('\n')).not.toContain(SECRET);

  const keys = await under.redis.keys(`{${under.prefix}:0}*`);
  const holding: string[] = [];
  for (const key of keys) {
    if ((await contents(key)).includes(SECRET)) holding.push(key);
  }
  expect(holding).toEqual([]);
  const { record } = (await under.ledger.read(idOf(token))) ?? {};
  expect(record?.pairs).toContainEqual(['Psk', SECRET]);
});

test.each([
  ['a string where an object belongs', '$it: VpcCreateIpsecServerInput!', 'input: $it', SECRET],
  ['a list', '$it: VpcCreateIpsecServerInput!', 'input: $it', [{ psk: [`at "a"; ${SECRET}`] }]],
  [
    'an object with a field too many',
    '$it: VpcCreateIpsecServerInput!',
    'input: $it',
    { ...input(SECRET), more: 1 },
  ],
  [
    'a number in words',
    '$it: VpcCreateIpsecServerInput!',
    'input: $it',
    { ...input('x'), pskEnabled: `${SECRET}"; a` },
  ],
  ['an enum', '$it: ResolvedState!', '', SECRET],
  [
    'a literal',
    '$it: Boolean',
    `input: { psk: [{ a: "${SECRET}" }], pskEnabled: "${SECRET}" }`,
    true,
  ],
  ['a syntax error', '$it: Boolean', `input: { psk "${SECRET}" }`, true],
])('no refusal of the type system prints the value: %s', async (_, declared, given, it) => {
  const { errors } = await under.ask(
    `mutation (${declared}) {
      vpcCreateIpsecServer(clientToken: "t", ${given}) { disposition }
    }`,
    { it },
  );
  expect(errors.length).toBeGreaterThan(0);
  expect(JSON.stringify(errors)).not.toContain(SECRET);
});

test('a refusal of the type system keeps the place and the rule', async () => {
  const { errors } = await under.ask(CREATE, {
    token: 't',
    input: { ...input('x'), psk: [SECRET] },
  });
  expect(errors).toMatchObject([
    {
      message:
        'Variable "$input" got an invalid value at "input.psk"; String cannot represent a non string value.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});
