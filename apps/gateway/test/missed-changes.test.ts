import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followOverSse } from './events-over-sse.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  REDIS_URL,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { metric } from './metric.ts';
import { fail, succeed } from './stand-in-worker.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

let under: GatewayUnderTest;
let wire: TcpProxy;
beforeAll(async () => {
  wire = await tcpProxy(new URL(REDIS_URL));
  under = await startGatewayUnderTest({ ONCEGATE_REDIS_URL: `redis://127.0.0.1:${wire.port}` });
});
afterAll(async () => {
  await under.close();
  await wire.close();
});

async function submit(token: string): Promise<void> {
  const { errors } = await under.ask(
    `mutation ($token: ClientToken!) {
      gpdbRestartDBInstance(clientToken: $token, input: { dbInstanceId: "gp-1" }) { disposition }
    }`,
    { token },
  );
  expect(errors).toEqual([]);
}

/** Lines that say that changes are not heard of. */
const complaints = (log: readonly string[]): string[] =>
  log.filter((line) => line.includes('changes of operations are not heard of'));

type Told = { data: Record<string, { clientToken: string; state: string }> };

test('whoever waits while the gateway has lost Redis is told the end soon after', async () => {
  const token = randomUUID();
  await submit(token);
  const waiting = under.ask('query ($id: ID!) { operation(id: $id, waitMs: 60000) { state } }', {
    id: idOf(token),
  });
  await expect.poll(() => metric(under.gateway, 'oncegate_waiters')).toBe(1);
  await wire.cut();
  await succeed(under.ledger, idOf(token), {});
  const healed = performance.now();
  wire.heal();
  expect((await waiting).data.operation).toEqual({ state: 'SUCCEEDED' });
  // Much earlier than the wait is over, when it would be read in any case.
  expect(performance.now() - healed).toBeLessThan(30_000);
  // That Redis was away, its connection tells.
  expect(complaints(under.log)).toEqual([]);
});

test('a gateway whose Redis user may not read the streams says so, and that once', async () => {
  const user = `gateway-${randomUUID()}`;
  await under.redis.acl('SETUSER', user, 'on', 'nopass', 'allkeys', 'allcommands', '-xread');
  const { host } = new URL(REDIS_URL);
  const deaf = await startGatewayUnderTest({
    ONCEGATE_REDIS_URL: `redis://${user}:any@${host}`,
    ONCEGATE_REDIS_PREFIX: under.prefix,
    ONCEGATE_API_KEY: API_KEY,
  });
  const token = randomUUID();
  await submit(token);
  // For longer than it takes to ask a few times.
  await deaf.ask('query ($id: ID!) { operation(id: $id, waitMs: 1000) { state } }', {
    id: idOf(token),
  });
  expect(complaints(deaf.log)).toEqual([expect.stringMatching(/"level":50.*NOPERM/)]);
  await deaf.gateway.close();
  deaf.redis.disconnect();
  await under.redis.acl('DELUSER', user);
});

test('whoever follows while the gateway has lost Redis is told what it missed, once', async () => {
  const mark = randomUUID().slice(0, 8);
  const [done, failed, open] = [`${mark}-1`, `${mark}-2`, `${mark}-3`] as const;
  for (const token of [done, failed, open]) await submit(token);
  const all = followOverSse(
    under,
    `subscription ($mark: String) {
      operationsChanged(filter: { tokenPrefix: $mark }) { clientToken state }
    }`,
    { mark },
  );
  const one = followOverSse(
    under,
    'subscription ($id: ID!) { operationChanged(id: $id) { clientToken state } }',
    { id: idOf(done) },
  );
  const next = async ({ changes }: typeof all): Promise<string> => {
    const { value } = (await changes.next()) as { value: Told };
    const [told] = Object.values(value.data);
    return `${told?.clientToken} ${told?.state}`;
  };
  for (let i = 0; i < 3; i += 1) await next(all);
  await next(one);

  await wire.cut();
  await succeed(under.ledger, idOf(done), {});
  await fail(under.ledger, idOf(failed), 'Nope');
  wire.heal();

  expect(await next(one)).toBe(`${done} SUCCEEDED`);
  const missed = [await next(all), await next(all)];
  expect(missed.toSorted()).toEqual([`${done} SUCCEEDED`, `${failed} FAILED`]);
  await fail(under.ledger, idOf(open), 'Nope');
  const rest: string[] = [];
  while (rest.at(-1) !== `${open} FAILED`) rest.push(await next(all));
  expect(rest.every((told) => told.startsWith(open))).toBe(true);
  all.client.dispose();
  one.client.dispose();
});
