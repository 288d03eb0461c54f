import { createHmac, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, startGatewayUnderTest } from '../gateway-under-test.ts';
import { bearer, post, SUBMIT, submit } from './calls.ts';
import { overWebsocket } from './over-websocket.ts';
import { AUDIENCE, ISSUER, tokenIssuer } from './token-issuer.ts';
import { RED, TwoTenants } from './two-tenants.ts';

const issuer = await tokenIssuer();
const directory = new TwoTenants([], issuer.settings);
let under: GatewayUnderTest;
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
});
afterAll(async () => {
  await under.close();
  issuer.close();
});

const QUERY = '{ operations { nodes { id } } }';
const TENANT = issuer.settings.tenantClaim;

async function refusalOf(token: string): Promise<string> {
  const response = await post(under, QUERY, bearer(token));
  expect(response.status).toBe(401);
  const body = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(body.errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  return body.errors[0]?.message ?? '';
}

test('a token of the issuer opens for its tenant with its roles and nothing else', async () => {
  const { id } = await submit(under, RED);
  const token = await issuer.token();
  const { data } = await under.ask('query ($id: ID!) { operation(id: $id) { id } }', { id }, token);
  expect(data.operation).toEqual({ id });
  const { errors } = await under.ask(
    'mutation ($id: ID!) { cancelOperation(id: $id) { operation { id } } }',
    { id },
    token,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', role: 'operate' } }]);
  const blue = await issuer.token({ [TENANT]: 'blue' });
  const other = await under.ask('query ($id: ID!) { operation(id: $id) { id } }', { id }, blue);
  expect(other.data.operation).toBeNull();
});

test('the metrics open for a token with the role board, and say of others what is so', async () => {
  const ask = async (token: string) => {
    const answer = await fetch(`${under.gateway.url}/metrics`, { headers: bearer(token) });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  expect((await ask(await issuer.token({ roles: 'board' }))).status).toBe(200);
  expect(await ask(await issuer.token())).toMatchObject({
    status: 403,
    text: 'This needs the role "board", which your credential has not.',
  });
  expect(await ask(await issuer.token({ roles: 'board' }, -60))).toMatchObject({
    status: 401,
    text: 'This token has expired.',
  });
  const stranger = await ask('nobody-knows-this-key');
  expect(stranger.status).toBe(401);
  expect(stranger.headers.get('www-authenticate')).toMatch(/^Basic realm=.*, Bearer$/);
  expect(stranger.text).toMatch(/API key.* JSON Web Token .*bearer/s);
});

test('roles may be one text with spaces', async () => {
  const token = await issuer.token({ roles: 'openid read' });
  expect((await under.ask(QUERY, {}, token)).errors).toEqual([]);
});

const PRODUCTS = 'https://oncegate.example/products';
const ACTIONS = 'https://oncegate.example/actions';
const CREATE_VPC = `mutation ($token: ClientToken!) {
  vpcCreateVpc(clientToken: $token, input: {}) { disposition }
}`;

/** Which of the two may be submitted with the claims. */
async function allowed(claims: Readonly<Record<string, unknown>>): Promise<string[]> {
  const token = await issuer.token(claims);
  const answers = await Promise.all(
    Object.entries({ vpc: CREATE_VPC, gpdb: SUBMIT }).map(async ([name, document]) => {
      const { errors } = await under.ask(document, { token: randomUUID() }, token);
      expect(errors.filter(({ extensions }) => extensions.code !== 'FORBIDDEN')).toEqual([]);
      return errors.length > 0 ? [] : [name];
    }),
  );
  return answers.flat();
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['no list', {}, ['vpc', 'gpdb']],
  ['a product', { [PRODUCTS]: ['Vpc'] }, ['vpc']],
  ['an action', { [ACTIONS]: ['gpdb.RestartDBInstance', 'Vpc.CreateEverything'] }, ['gpdb']],
  ['both', { [PRODUCTS]: ['Vpc', 'gpdb'], [ACTIONS]: ['Vpc.CreateVpc'] }, ['vpc']],
  ['an action of another product', { [PRODUCTS]: ['gpdb'], [ACTIONS]: ['Vpc.CreateVpc'] }, []],
  ['an empty list', { [PRODUCTS]: [] }, []],
  ['a text in place of a list', { [ACTIONS]: 'Vpc.CreateVpc' }, []],
  ['something else in the list', { [PRODUCTS]: ['Vpc', 1] }, []],
  ['null', { [PRODUCTS]: null }, []],
  ['unknown names alone', { [ACTIONS]: ['CreateVpc', '*'] }, []],
])('a token whose allow-lists say %s may submit that and no more', async (_, claims, may) => {
  const jwt = { ...issuer.settings, productsClaim: PRODUCTS, actionsClaim: ACTIONS };
  directory.change({ jwt });
  expect(await allowed(claims)).toEqual(may);
  directory.change({ jwt: issuer.settings });
  expect(await allowed(claims)).toEqual(['vpc', 'gpdb']);
});

test('a token opens a WebSocket, with or without the word Bearer', async () => {
  for (const authorization of [await issuer.token(), `Bearer ${await issuer.token()}`]) {
    const { client, ask } = overWebsocket(under, authorization);
    expect((await ask(QUERY).next()).value).toHaveProperty('data.operations');
    await client.dispose();
  }
});

test.each<[string, Record<string, unknown>, number, string]>([
  ['has expired', {}, -60, 'This token has expired.'],
  [
    'is for somebody else',
    { aud: 'another' },
    60,
    'The claim "aud" of this token is not accepted.',
  ],
  ['is of another issuer', { iss: 'x' }, 60, 'The claim "iss" of this token is not accepted.'],
  ['never expires', { exp: undefined }, 60, 'The claim "exp" of this token is not accepted.'],
  ['names nobody', { sub: undefined }, 60, 'The claim "sub" of this token is not accepted.'],
  ['is not good yet', { nbf: 9e9 }, 60, 'The claim "nbf" of this token is not accepted.'],
  ['has a subject without end', { sub: 'x'.repeat(257) }, 60, 'The subject of a token must'],
  ['names an unknown tenant', { [TENANT]: 'green' }, 60, 'The tenant that this token names'],
  ['names a tenant by its separator', { [TENANT]: 'red:' }, 60, 'The tenant that this token names'],
  ['names no tenant', { [TENANT]: undefined }, 60, 'The tenant that this token names'],
  ['names its tenant as a list', { [TENANT]: ['red'] }, 60, 'The tenant that this token names'],
  ['names a part of every object', { [TENANT]: '__proto__' }, 60, 'The tenant that this token'],
])('a token that %s is refused', async (_, claims, seconds, message) => {
  expect(await refusalOf(await issuer.token(claims, seconds))).toContain(message);
});

test('a token that nobody signed, or somebody else, or with a shared secret, is refused', async () => {
  const good = await issuer.token();
  const [header = '', claims = '', signature = ''] = good.split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'none' })}.${claims}.`;
  const swapped = `${header}.${encode({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), roles: ['operate'] })}.${signature}`;
  // The public key of the issuer as the secret of an HMAC: what verifiers have fallen for.
  const publicKeys = await (await fetch(issuer.settings.jwksUrl)).text();
  const head = `${encode({ alg: 'HS256', kid: 'first' })}.${claims}`;
  const confused = `${head}.${createHmac('sha256', publicKeys).update(head).digest('base64url')}`;
  const stranger = await tokenIssuer();
  for (const token of [unsigned, `${unsigned}x`, swapped, confused, await stranger.token()]) {
    expect(await refusalOf(token)).toContain('Send an API key or a JSON Web Token');
  }
  stranger.close();
  const secret = new SignJWT({ sub: 'ann', [TENANT]: 'red' })
    .setProtectedHeader({ alg: 'HS256', kid: 'first' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime('1m')
    .sign(new TextEncoder().encode('a-shared-secret-of-good-length-it-is'));
  expect(await refusalOf(await secret)).toContain('Send an API key');
});

test('the keys of the issuer are asked for once, not with each token', async () => {
  const before = issuer.fetches();
  for (let i = 0; i < 10; i += 1) {
    expect((await post(under, QUERY, bearer(await issuer.token()))).status).toBe(200);
  }
  expect(issuer.fetches()).toBe(before);
});

test('a new key of the issuer is found when a token names it', async () => {
  await issuer.rotate('second');
  const token = await issuer.token();
  await expect.poll(async () => (await post(under, QUERY, bearer(token))).status).toBe(200);
});

test('an issuer that is away is no lie about the token: 503, later 200, and API keys work', async () => {
  const other = await tokenIssuer();
  other.setAway(true);
  directory.change({ jwt: other.settings });
  const token = await other.token();
  const away = await post(under, QUERY, bearer(token));
  expect(away.status).toBe(503);
  expect(away.headers.get('retry-after')).toBe('1');
  expect(await away.json()).toMatchObject({
    errors: [{ extensions: { code: 'IDENTITY_UNAVAILABLE' } }],
  });
  expect(await overWebsocket(under, token).closed).toMatchObject({ code: 1013 });
  expect((await post(under, QUERY, bearer(RED))).status).toBe(200);

  const asked = other.fetches();
  const begun = performance.now();
  const flood = Array.from({ length: 20 }, () => post(under, QUERY, bearer(token)));
  expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([503]));
  // At most one a second, however many come.
  const seconds = (performance.now() - begun) / 1_000;
  expect(other.fetches() - asked).toBeLessThan(3 + Math.floor(seconds));

  other.setAway(false);
  await expect.poll(async () => (await post(under, QUERY, bearer(token))).status).toBe(200);
  other.close();
  directory.change({ jwt: issuer.settings });
});

test('where tokens are not configured, none is accepted', async () => {
  directory.change({ jwt: null });
  expect(await refusalOf(await issuer.token())).toContain('Send an API key');
  directory.change({ jwt: issuer.settings });
});
