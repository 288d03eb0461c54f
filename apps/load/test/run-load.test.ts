import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { USUAL_LOAD } from '../src/load-plan.ts';
import { runLoad } from '../src/run-load.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const STALL_MS = 500;

/** A gateway that answers every call, so many milliseconds late. */
async function gateway(lateMs: () => number): Promise<string> {
  const answer = (text: string): string => {
    const { variables } = JSON.parse(text) as { variables: { clientToken: string } };
    const payload = {
      disposition: 'CREATED',
      operation: { id: variables.clientToken, state: 'SUCCEEDED', error: null },
      response: { vpcId: `vpc-${variables.clientToken}`, requestId: 'r' },
      userErrors: [],
    };
    return JSON.stringify({ data: { answer: payload } });
  };
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      setTimeout(() => response.end(answer(text)), lateMs());
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a stall is in the latency of all who meant to ask meanwhile', async () => {
  let begun: number | undefined;
  // Whoever asks within half a second of the first is answered when it is over.
  const url = await gateway(() => {
    begun ??= performance.now();
    return Math.max(0, begun + STALL_MS - performance.now());
  });
  const load = { ...USUAL_LOAD, ratePerSecond: 100, seconds: 1 };
  const report = await runLoad({ ...load, gateways: [url], apiKey: 'key' }, 'stall');
  expect(report.succeeded).toBe(report.callers);
  // Half of the callers: one who waited for each answer would have counted a single slow one.
  expect(report.latencyMs?.p90).toBeGreaterThan(STALL_MS / 2);
  expect(report.conflicts).toEqual([]);
});

test('a caller who is not answered sends again, to the next gateway; a dead one fails nobody', async () => {
  const dead = await gateway(() => 0);
  servers.pop()?.close();
  const deaf = await gateway(() => 60_000);
  const well = await gateway(() => 0);
  const load = { ...USUAL_LOAD, ratePerSecond: 20, seconds: 1, timeoutMs: 300 };
  // Most of them are well, or the pauses between resends would grow long.
  const gateways = [well, dead, well, deaf, well];
  const report = await runLoad({ ...load, gateways, apiKey: 'key' }, 'resends');
  expect(report.succeeded).toBe(report.callers);
  expect(report.resends.ECONNREFUSED).toBeGreaterThan(0);
  expect(Object.keys(report.resends).some((why) => why.includes('timeout'))).toBe(true);
  servers.at(-2)?.closeAllConnections();
});
