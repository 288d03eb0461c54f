import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { HEADERS } from '../http/submission.ts';
import type { Callers } from '../http/waiters.ts';
import type { Row } from '../measuring/row.ts';
import { child } from '../processes/child.ts';
import type { Run } from '../run.ts';
import { type GatewayServer, gatewayServer } from '../servers/gateway.ts';
import { redisServer } from '../servers/redis.ts';

const IN_FLIGHT = 10_000;
const WAITERS = 5_000;
/** As long as the gateway keeps anybody waiting. */
const WAIT_MS = 60_000;
/** No call is answered before it is measured. */
const CLOUD_MS = 600_000;
const MEGABYTE = 1024 * 1024;

/** What gateway and worker hold while much is under way. */
export async function memory({ folder, keep, note }: Run): Promise<readonly Row[]> {
  const redis = await keep(redisServer('everysec', folder));
  const gateway = await keep(gatewayServer(redis, folder, null));
  const worker = await keep(
    child('workers/oncegate.ts', [redis.url, `${CLOUD_MS}`], { log: `${folder}/worker.log` }),
  );
  const callers = await keep(child('http/waiters.ts', [], { log: `${folder}/callers.log` }));
  const tell = async (when: string): Promise<void> => {
    const { residentBytes } = await worker.usage();
    note({
      words: `the gateway, ${when}`,
      value: (await residentOf(gateway)) / MEGABYTE,
      unit: 'MB',
    });
    note({ words: `a worker, ${when}`, value: residentBytes / MEGABYTE, unit: 'MB' });
  };
  await tell('with nothing to do');
  const { url } = gateway;
  const ask = (count: number, waitMs: number): Promise<void> =>
    callers.ask('submit', { url, count, waitMs } satisfies Callers);
  await ask(IN_FLIGHT - WAITERS, 0);
  await ask(WAITERS, WAIT_MS);
  while ((await waitersOf(gateway)) < WAITERS) await pause(100);
  await tell(`with ${IN_FLIGHT} operations in flight and ${WAITERS} callers waiting`);
  return [];
}

async function residentOf({ pid }: GatewayServer): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return 1024 * Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]);
}

async function waitersOf({ url }: GatewayServer): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { headers: HEADERS });
  if (!answer.ok) throw new Error(`No metrics: ${answer.status}`);
  return Number(/^oncegate_waiters (\d+)/m.exec(await answer.text())?.[1] ?? 0);
}
