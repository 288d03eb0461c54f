import { AsyncLocalStorage } from 'node:async_hooks';
import type { JobStatus } from '@bull-board/api/typings/app';
import type { JobData, Ledger } from '@oncegate/ledger';
import type { Job, Queue } from 'bullmq';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TenantJobs } from '../src/board/tenant-jobs.ts';
import type { Caller } from '../src/caller.ts';
import { openQueue } from '../src/connections.ts';
import {
  API_KEY,
  type GatewayUnderTest,
  idOf,
  startGatewayUnderTest,
} from './gateway-under-test.ts';
import { fail, succeed } from './stand-in-worker.ts';

let under: GatewayUnderTest;
let queue: Queue<JobData>;
let jobs: TenantJobs;
const onlooker = new AsyncLocalStorage<Caller>();
let reads: number;
beforeAll(async () => {
  under = await startGatewayUnderTest();
  queue = openQueue(under.redis, under.ledger.keys.queuePrefix, pino({ level: 'silent' }));
  const ledger: Pick<Ledger, 'readAll'> = {
    readAll: (ids) => {
      reads++;
      return under.ledger.readAll(ids);
    },
  };
  jobs = new TenantJobs(0, queue, ledger, onlooker);
});

/** The board as somebody of the tenant sees it. */
const board = {
  getJobs: (status: JobStatus) => asked(() => jobs.getJobs([status], 0, 9)),
  getJob: (id: string) => asked(() => jobs.getJob(id)),
};

function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const permissions = { roles: new Set(['board'] as const), products: null, actions: null };
  const caller = { tenant: 'development', actor: 'key:board', permissions };
  return new Promise((resolve, reject) => {
    onlooker.run(caller, () => void ask().then(resolve, reject));
  });
}

afterAll(() => under.close());
beforeEach(() => {
  reads = 0;
});

const SECRET = 'hunter2-secret';

async function submit(token: string): Promise<string> {
  const { data } = await under.ask(
    `mutation ($token: ClientToken!, $psk: String!) {
      vpcCreateIpsecServer(clientToken: $token, input: {
        clientIpPool: "10.0.0.0/24", localSubnet: "10.1.0.0/24", vpnGatewayId: "vpn-1"
        pskEnabled: true, psk: $psk
      }) { disposition }
    }`,
    { token, psk: SECRET },
  );
  expect(data.vpcCreateIpsecServer).toEqual({ disposition: 'CREATED' });
  return idOf(token);
}

/** A job as the board gets it. */
function shown(job: Job | undefined) {
  return job?.toJSON() as { name: string; data: Record<string, unknown>; failedReason?: string };
}

test('a page of jobs costs one read of the ledger, and shows no value that was sent', async () => {
  for (const token of ['one', 'two', 'three']) {
    await submit(token);
  }
  const waiting = await board.getJobs('waiting');
  expect(reads).toBe(1);
  expect(waiting.map((job) => shown(job).name).toSorted()).toEqual(
    ['one', 'three', 'two'].map(
      (token) => `VPC CreateIpsecServer · cn-hangzhou · QUEUED · development: ${token}`,
    ),
  );
  expect(shown(waiting[0]).data).toMatchObject({
    tenant: 'development',
    state: 'QUEUED',
    attempts: 0,
  });
  expect(JSON.stringify(waiting.map(shown))).not.toContain(SECRET);
});

test('only what is shown changes: in the queue a job stays the id of its operation', async () => {
  const id = await submit('stays');
  await board.getJobs('waiting');
  expect(
    await under.redis.hget(`${under.ledger.keys.queuePrefix}:operations:op_${id}_1`, 'data'),
  ).toBe(JSON.stringify({ operationId: id }));
});

test('FAILED says its proof; a job of an earlier run says which run came after it', async () => {
  const id = await submit('fails');
  await fail(under.ledger, id, 'InvalidAccountName');
  const failed = shown(await board.getJob(`op_${id}_1`));
  expect(failed.failedReason).toContain('FAILED (Rejected): InvalidAccountName');
  await under.ask('mutation ($id: ID!) { retryOperation(id: $id) { userErrors { code } } }', {
    id,
  });
  const past = shown(await board.getJob(`op_${id}_1`));
  expect(past.name).toContain('run 1 of 2, now QUEUED');
  expect(past.failedReason).toBeFalsy();
  await succeed(under.ledger, id, {});
  expect(shown(await board.getJob(`op_${id}_2`)).name).toContain('SUCCEEDED');
});

test('a job that stands for nothing of the tenant is not shown', async () => {
  await queue.add('stray', { operationId: 'f'.repeat(64) }, { jobId: 'stray' });
  expect(await board.getJob('stray')).toBeUndefined();
  expect(await board.getJob('no-such-job')).toBeUndefined();
});

test('the page names no other host: without the internet it would wait for it', async () => {
  const authorization = `Basic ${Buffer.from(`x:${API_KEY}`).toString('base64')}`;
  const url = `${under.gateway.url}/board/queue/operations`;
  const response = await fetch(url, { headers: { authorization } });
  const html = await response.text();
  expect(html).toContain('<div id="root">');
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
});
