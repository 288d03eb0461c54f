import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { API_KEY, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';

let folder: string;
let development: GatewayUnderTest;
let production: GatewayUnderTest;
let unbuilt: GatewayUnderTest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'operations.html'), 'the operations page');
  await writeFile(join(folder, 'graphql.html'), 'the GraphQL page');
  await writeFile(join(folder, 'assets', 'page-1a2b.js'), 'const page = 1;');
  development = await startGatewayUnderTest({ ONCEGATE_IDE_API_KEY: API_KEY }, undefined, folder);
  production = await startGatewayUnderTest(
    { ONCEGATE_MODE: 'production', ONCEGATE_REDIS_DURABILITY: 'any' },
    undefined,
    folder,
  );
  unbuilt = await startGatewayUnderTest({}, undefined, join(folder, 'nowhere'));
});
afterAll(async () => {
  await Promise.all([development.close(), production.close(), unbuilt.close()]);
  await rm(folder, { recursive: true });
});

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** As it is on the wire: fetch sets headers of its own and straightens paths. */
function get(to: GatewayUnderTest, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(to.gateway.url);
  return new Promise<Answer>((resolve, reject) => {
    request({ hostname, port, path, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const NOTHING = {
  errors: [{ message: 'There is nothing at this path.', extensions: { code: 'NOT_FOUND' } }],
};
const HTML = { accept: 'text/html,application/xhtml+xml' };

test('the bare address leads to the operations page', async () => {
  expect(await get(production, '/', HTML)).toMatchObject({
    status: 302,
    headers: { location: '/operations' },
  });
});

test.each(['/operations', `/operations/${'0'.repeat(64)}`])(
  '%s is the operations page, asked for anew each time, with assets of ours alone',
  async (path) => {
    for (const gateway of [development, production]) {
      const { status, headers, body } = await get(gateway, path);
      expect({ status, body }).toEqual({ status: 200, body: 'the operations page' });
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self';",
      );
      expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval/);
    }
  },
);

test('an asset is named by its content and kept for ever', async () => {
  const { status, headers, body } = await get(production, '/console/assets/page-1a2b.js');
  expect({ status, body }).toEqual({ status: 200, body: 'const page = 1;' });
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('javascript'),
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  '/console/assets/page-of-another-build.js',
  '/console/assets/%2e%2e%2foperations.html',
  '/console',
  '/no/such/place',
])('%s is nothing, told in the usual form', async (path) => {
  const { status, body } = await get(production, path);
  expect(status).toBe(404);
  expect(JSON.parse(body)).toEqual(NOTHING);
});

test.each(['/console/assets/', '/console/assets/../operations.html'])(
  '%s leads out of the assets: refused in the usual form',
  async (path) => {
    const { status, body } = await get(production, path);
    expect([403, 404]).toContain(status);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: expect.any(String) } }],
    });
  },
);

test('a browser that opens /graphql gets a page in development, and nobody else', async () => {
  const page = await get(development, '/graphql', HTML);
  expect(page).toMatchObject({ status: 200, body: 'the GraphQL page' });
  expect((await get(development, '/graphql')).status).toBe(405);
  expect((await get(production, '/graphql', HTML)).status).toBe(405);
});

const OWN = { 'sec-fetch-site': 'same-origin' };

async function handed(headers: Record<string, string>): Promise<unknown> {
  return JSON.parse((await get(development, '/console/key', headers)).body);
}

test('the key is handed to our own page, in development', async () => {
  expect(await handed(OWN)).toEqual({ apiKey: API_KEY });
  expect((await get(development, '/console/key', OWN)).headers['cache-control']).toBe('no-store');
  expect((await get(production, '/console/key', OWN)).status).toBe(404);
});

test.each<Record<string, string>>([
  {},
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { ...OWN, host: 'rebound.example:4000' },
  { ...OWN, host: '127.0.0.1.evil.example' },
  { ...OWN, 'x-forwarded-for': '127.0.0.1' },
  { ...OWN, forwarded: 'for=127.0.0.1' },
])('the key is not handed to whoever asks with %j', async (headers) => {
  expect(await handed(headers)).toEqual({ apiKey: null });
});

test('a gateway whose console was not built works, and says what is missing', async () => {
  expect((await unbuilt.ask('{ __typename }')).status).toBe(200);
  expect((await get(unbuilt, '/operations')).status).toBe(404);
  expect((await get(unbuilt, '/graphql', HTML)).status).toBe(405);
  expect(unbuilt.log.join()).toContain('the console is not built');
});

test('a caller is told who it is and what it may do', async () => {
  const { data } = await development.ask('{ viewer { tenant actor roles } }');
  expect(data.viewer).toMatchObject({
    tenant: 'development',
    actor: expect.any(String),
    roles: ['SUBMIT', 'READ', 'OPERATE', 'BOARD'],
  });
});
