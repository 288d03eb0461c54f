import { jobIdOf } from '@oncegate/ledger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { basic, submit } from './access/calls.ts';
import { RED, TwoTenants } from './access/two-tenants.ts';
import { type GatewayUnderTest, REDIS_URL, startGatewayUnderTest } from './gateway-under-test.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

let proxy: TcpProxy;
let under: GatewayUnderTest;
beforeAll(async () => {
  proxy = await tcpProxy(new URL(REDIS_URL));
  const url = `redis://127.0.0.1:${proxy.port}`;
  under = await startGatewayUnderTest({ ONCEGATE_REDIS_URL: url }, new TwoTenants());
});
afterAll(async () => {
  await under.close();
  await proxy.close();
});

const JOBS = '/api/queues/operations';
const LIST = '/api/queues?activeQueue=operations&status=latest&jobsPerPage=100';

async function ask(path: string, method = 'GET') {
  const answer = await fetch(`${under.gateway.url}/board${path}`, { method, headers: basic(RED) });
  const text = await answer.text();
  return { status: answer.status, shown: text === '' ? null : (JSON.parse(text) as object) };
}

/** How often the log calls it a fault of ours. */
function faults(): number {
  return under.log.filter((line) => line.includes('the board failed')).length;
}

test('a deed that comes too late for a job is told so, and is no fault of ours', async () => {
  const { id } = await submit(under, RED);
  // It is in the queue and not delayed: as one that has just become due, or was just taken.
  const answer = await ask(`${JOBS}/${jobIdOf({ id, run: 1 })}/promote`, 'PUT');
  expect(answer).toMatchObject({
    status: 409,
    shown: { error: 'Refused', message: expect.stringContaining('has moved on') },
  });
  expect(faults()).toBe(0);
});

test.each(['cut', 'hold'] as const)('a ledger that is away (%s) is said to be so', async (how) => {
  const { id } = await submit(under, RED);
  await proxy[how]();
  try {
    for (const [path, method] of [
      [LIST, 'GET'],
      [`${JOBS}/${jobIdOf({ id, run: 1 })}/promote`, 'PUT'],
    ] as const) {
      expect(await ask(path, method)).toMatchObject({
        status: 503,
        shown: { error: 'Unavailable', message: expect.stringContaining('does not answer') },
      });
    }
    expect(faults()).toBe(0);
  } finally {
    if (how === 'cut') proxy.heal();
    else proxy.release();
  }
  await expect.poll(async () => (await ask(LIST)).status).toBe(200);
});
