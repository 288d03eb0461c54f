import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createClient, type OncegateClient } from '../src/client.ts';

let server: Server;
afterEach(() => server.close());

async function caller(answer: string): Promise<OncegateClient> {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').setHeader('connection', 'close');
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createClient({ url: `http://127.0.0.1:${port}`, apiKey: 'key', webSocket: null });
}

test.each([2 ** 31, 2 ** 53])('a patience of %d ms is not over at once', async (waitMs) => {
  const userErrors = [{ code: 'InvalidParameters', message: 'No.', path: null }];
  const { vpc } = await caller(JSON.stringify({ data: { answer: { userErrors } } }));
  const call = vpc.createVpc(
    {},
    { waitMs, onToken: () => new Promise((go) => setTimeout(go, 20)) },
  );
  expect(await call).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('an answer without a payload is an error that says so', async () => {
  const { vpc } = await caller('{"data":{"answer":null}}');
  const error = { kind: 'unexpected' };
  expect(await vpc.createVpc({})).toMatchObject({ ok: false, error });
  expect(await vpc.createVpc.dryRun({})).toMatchObject({ ok: false, error });
});
