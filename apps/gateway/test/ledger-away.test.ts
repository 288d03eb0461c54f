import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type GatewayUnderTest,
  idOf,
  REDIS_URL,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { succeed } from './stand-in-worker.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

let proxy: TcpProxy;
let under: GatewayUnderTest;
beforeAll(async () => {
  proxy = await tcpProxy(new URL(REDIS_URL));
  under = await startGatewayUnderTest({ ONCEGATE_REDIS_URL: `redis://127.0.0.1:${proxy.port}` });
});
afterAll(async () => {
  await under.close();
  await proxy.cut();
});

const submit = (token: string, waitMs = 0) =>
  under.ask(
    `mutation ($token: ClientToken!, $waitMs: Int) {
      gpdbRestartDBInstance(
        clientToken: $token, input: { dbInstanceId: "gp-1" }, options: { waitMs: $waitMs }
      ) { disposition operation { state } }
    }`,
    { token, waitMs },
  );

const ready = async () => (await fetch(`${under.gateway.url}/readyz`)).status;

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; ms: number }> {
  const begun = performance.now();
  const value = await work;
  return { value, ms: performance.now() - begun };
}

test.each(['cut', 'hold'] as const)(
  'with the ledger away (%s) a mutation is answered in two seconds, and taken when it is back',
  async (how) => {
    const token = randomUUID();
    await proxy[how]();
    const { value, ms } = await timed(submit(token));
    expect(value.errors).toMatchObject([
      {
        message: expect.stringContaining('same client token'),
        extensions: { code: 'LEDGER_UNAVAILABLE' },
      },
    ]);
    expect(JSON.stringify(value.errors)).not.toMatch(/redis|ECONN|timed out/i);
    expect(ms).toBeLessThan(2_000);
    const readiness = await timed(ready());
    expect(readiness).toMatchObject({ value: 503 });
    expect(readiness.ms).toBeLessThan(1_000);
    expect((await fetch(`${under.gateway.url}/healthz`)).status).toBe(200);

    await (how === 'cut' ? proxy.heal() : proxy.release());
    await expect.poll(ready).toBe(200);
    const { data } = await submit(token);
    // What was held may have arrived; what was cut off never left.
    const expected = how === 'cut' ? ['CREATED'] : ['CREATED', 'ATTACHED'];
    expect(expected).toContain(data.gpdbRestartDBInstance?.disposition);
  },
  20_000,
);

test('who waits through an interruption hears of the outcome', async () => {
  const token = randomUUID();
  const waiting = submit(token, 20_000);
  await expect.poll(() => under.ledger.read(idOf(token))).not.toBeNull();
  await proxy.cut();
  await succeed(under.ledger, idOf(token), { RequestId: 'R' });
  await proxy.heal();
  expect((await waiting).data.gpdbRestartDBInstance).toMatchObject({
    operation: { state: 'SUCCEEDED' },
  });
});

test('the creator whose reply was lost is told that it created, when it asks again by itself', async () => {
  const token = randomUUID();
  proxy.holdReplies();
  const answer = submit(token);
  await expect.poll(() => under.ledger.read(idOf(token))).not.toBeNull();
  await proxy.cut();
  await proxy.heal();
  expect((await answer).data.gpdbRestartDBInstance).toMatchObject({ disposition: 'CREATED' });
  expect((await submit(token)).data.gpdbRestartDBInstance).toMatchObject({
    disposition: 'ATTACHED',
  });
});
