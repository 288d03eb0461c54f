import { request } from 'node:http';
import { type JobData, jobIdOf, jobOptions, QUEUE_NAME } from '@oncegate/ledger';
import { Queue, Worker } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GatewayUnderTest, REDIS_URL, startGatewayUnderTest } from '../gateway-under-test.ts';
import { fail, postpone } from '../stand-in-worker.ts';
import { basic, submit } from './calls.ts';
import { apiKey, BLUE, RED, TwoTenants } from './two-tenants.ts';

const LOOK = 'looking-key-for-tests-only';
const NO_BOARD = 'key-without-board-for-tests';

let under: GatewayUnderTest;
let queue: Queue<JobData>;
const directory = new TwoTenants([
  apiKey('looking', 'red', LOOK, { roles: ['board'] }),
  apiKey('no-board', 'red', NO_BOARD, { roles: ['submit', 'read', 'operate'] }),
]);
beforeAll(async () => {
  under = await startGatewayUnderTest({}, directory);
  queue = new Queue<JobData>(QUEUE_NAME, {
    connection: { url: REDIS_URL },
    prefix: under.ledger.keys.queuePrefix,
  });
});
afterAll(async () => {
  await queue.close();
  await under.close();
});

const JOBS = '/api/queues/operations';
const LIST = '/api/queues?activeQueue=operations&status=latest&jobsPerPage=100';

/** By hand, because fetch forbids setting the headers that tell of other sites. */
function ask(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; type: string; csp: string; body: string }>(
    (resolve, reject) => {
      const sent = request(`${under.gateway.url}/board${path}`, { method, headers });
      sent.on('error', reject).on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: String(response.headers['content-type']),
            csp: String(response.headers['content-security-policy']),
            body,
          }),
        );
      });
      sent.end();
    },
  );
}

/** What Bull Board's page shows of a refusal: without an `error` nothing, so that nobody knows. */
function shownOf({ type, body }: { readonly type: string; readonly body: string }): string {
  expect(type).toMatch(/^application\/json/);
  const { error, message } = JSON.parse(body);
  expect(error).toBe('Refused');
  return message;
}

type Shown = { id: string; name: string; data: unknown };

async function queueFor(key: string) {
  const { body } = await ask(LIST, basic(key));
  const [shown] = (JSON.parse(body) as { queues: { readOnlyMode: boolean; jobs: Shown[] }[] })
    .queues;
  return shown ?? { readOnlyMode: undefined, jobs: [] };
}

async function jobOf(key: string): Promise<{ id: string; jobId: string }> {
  const { id } = await submit(under, key);
  return { id, jobId: jobIdOf({ id, run: 1 }) };
}

async function deedsOf(id: string): Promise<string[]> {
  const { entries } = await under.ledger.readAudit('red', 100, null);
  return entries
    .filter(({ operationId }) => operationId === id)
    .map(({ deed, actor }) => `${deed} by ${actor}`);
}

test('the board is closed without a credential and opens with a key of role board as password', async () => {
  for (const path of ['', '/', '/api/queues', '/static/images/logo.svg', `${JOBS}/x`]) {
    expect((await ask(path, {})).status).toBe(401);
    expect((await ask(path, basic(''))).status).toBe(401);
    expect((await ask(path, basic('wrong-key-of-good-length'))).status).toBe(401);
    expect((await ask(path, { authorization: `Bearer ${LOOK}` })).status).toBe(401);
    const barred = await ask(path, basic(NO_BOARD));
    expect(barred).toMatchObject({ status: 403, body: expect.stringContaining('the role') });
    expect((await ask(path, basic(LOOK))).status).toBe(path === `${JOBS}/x` ? 404 : 200);
  }
});

test('without a key of role board it is simply closed, and so it is once that key is withdrawn', async () => {
  directory.add(apiKey('for-now', 'red', 'for-now-key-for-tests', { roles: ['board'] }));
  expect((await ask('', basic('for-now-key-for-tests'))).status).toBe(200);
  directory.withdraw('for-now');
  expect((await ask('', basic('for-now-key-for-tests'))).status).toBe(401);
});

test('a gateway does not start with a key that everybody has', async () => {
  const open = new TwoTenants([apiKey('open', 'red', '', { roles: ['board'] })]);
  await expect(startGatewayUnderTest({}, open)).rejects.toThrow(
    'The key "open" of the tenant "red" is the hash of an empty text',
  );
});

test('a key that may not operate changes nothing', async () => {
  const { id, jobId } = await jobOf(RED);
  expect((await queueFor(LOOK)).readOnlyMode).toBe(true);
  for (const deed of ['retry', 'promote', 'clean']) {
    const answer = await ask(`${JOBS}/${jobId}/${deed}`, basic(LOOK), 'PUT');
    expect(answer.status).toBe(403);
    expect(shownOf(answer)).toBe('This needs the role "operate" beside "board".');
  }
  expect(await queue.getJob(jobId)).toBeDefined();
  expect(await deedsOf(id)).toEqual([]);
});

test('a retry of a job that has done its work says that it would come to nothing, and is not done', async () => {
  const { id, jobId } = await jobOf(RED);
  await fail(under.ledger, id, 'InvalidParameter');
  const before = await queue.getJobState(jobId);
  const answer = await ask(`${JOBS}/${jobId}/retry`, basic(RED), 'PUT');
  expect(answer.status).toBe(409);
  expect(shownOf(answer)).toContain('The operation is FAILED: its job has done its work');
  expect(await queue.getJobState(jobId)).toBe(before);
  expect(await deedsOf(id)).toEqual([]);
});

test('a promotion of what waits for its next attempt says so, and is not done', async () => {
  const { id, jobId } = await jobOf(RED);
  await postpone(under.ledger, id, 60_000);
  const before = await queue.getJobState(jobId);
  const answer = await ask(`${JOBS}/${jobId}/promote`, basic(RED), 'PUT');
  expect(answer.status).toBe(409);
  expect(shownOf(answer)).toContain('waits for its next attempt');
  expect(await queue.getJobState(jobId)).toBe(before);
  expect(await deedsOf(id)).toEqual([]);
});

test('who may operate removes, promotes and retries single jobs, and each deed is in the audit', async () => {
  expect((await queueFor(RED)).readOnlyMode).toBe(false);
  const removed = await jobOf(RED);
  expect((await ask(`${JOBS}/${removed.jobId}/clean`, basic(RED), 'PUT')).status).toBe(204);
  expect(await queue.getJob(removed.jobId)).toBeUndefined();
  expect(await deedsOf(removed.id)).toEqual(['board-remove by key:red-all']);
  // The ledger does not care: the operation is open, and the sweep brings its job back.
  expect((await under.ledger.read(removed.id))?.record.state).toBe('QUEUED');

  const delayed = await jobOf(RED);
  await queue.remove(delayed.jobId);
  await queue.add(
    'x',
    { operationId: delayed.id },
    jobOptions({ id: delayed.id, run: 1 }, 60_000, 1),
  );
  expect((await ask(`${JOBS}/${delayed.jobId}/promote`, basic(RED), 'PUT')).status).toBe(204);
  expect(await queue.getJobState(delayed.jobId)).toBe('waiting');
  expect(await deedsOf(delayed.id)).toEqual(['board-promote by key:red-all']);

  const worker = new Worker(QUEUE_NAME, () => Promise.reject(new Error('no')), {
    connection: { url: REDIS_URL },
    prefix: under.ledger.keys.queuePrefix,
  });
  await expect.poll(() => queue.getJobState(delayed.jobId)).toBe('failed');
  await worker.close();
  expect((await ask(`${JOBS}/${delayed.jobId}/retry`, basic(RED), 'PUT')).status).toBe(204);
  expect(await queue.getJobState(delayed.jobId)).toBe('waiting');
  expect(await deedsOf(delayed.id)).toEqual([
    'board-retry by key:red-all',
    'board-promote by key:red-all',
  ]);
  expect((await under.ledger.read(delayed.id))?.record.run).toBe(1);
});

test.each([
  ['PUT', '/api/queues/pause'],
  ['PUT', `${JOBS}/pause`],
  ['PUT', `${JOBS}/empty`],
  ['PUT', `${JOBS}/obliterate`],
  ['PUT', `${JOBS}/promote`],
  ['PUT', `${JOBS}/retry/failed`],
  ['PUT', `${JOBS}/retry/retry`],
  ['PUT', `${JOBS}/clean/completed`],
  ['PUT', `${JOBS}/clean/clean`],
  ['PUT', `${JOBS}/concurrency`],
  ['PUT', `${JOBS}/rate-limit`],
  ['POST', `${JOBS}/add`],
  ['PATCH', `${JOBS}/JOB/update-data`],
  ['PATCH', `${JOBS}/JOB/delay`],
  ['PATCH', `${JOBS}/JOB/priority`],
  ['PUT', `${JOBS}/JOB/remove-unprocessed-children`],
])(
  'the queue as a whole and the data of jobs are nobody’s to change: %s %s',
  async (method, path) => {
    const { jobId } = await jobOf(RED);
    const before = await queue.getJobCounts();
    const answer = await ask(path.replace('JOB', jobId), basic(RED), method);
    expect([404, 405]).toContain(answer.status);
    expect(shownOf(answer)).toMatch(/^The board retries|^There is no such job/);
    expect(await queue.getJobCounts()).toEqual(before);
    expect(await queue.isPaused()).toBe(false);
  },
);

test.each<[string, Record<string, string>]>([
  ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['a browser that says same-site', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that begins alike', { origin: 'http://127.0.0.1.evil.example' }],
  ['a page without an origin', { origin: 'null' }],
])('nothing is done for another site: %s', async (_, headers) => {
  const { id, jobId } = await jobOf(RED);
  const path = `${JOBS}/${jobId}/clean`;
  expect((await ask(path, { ...basic(RED), ...headers }, 'PUT')).status).toBe(403);
  expect(await queue.getJob(jobId)).toBeDefined();
  expect(await deedsOf(id)).toEqual([]);
});

test('what the board’s own page does is done', async () => {
  const { host } = new URL(under.gateway.url);
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: `http://${host}` }]) {
    const { jobId } = await jobOf(RED);
    const path = `${JOBS}/${jobId}/clean`;
    expect((await ask(path, { ...basic(RED), ...headers }, 'PUT')).status).toBe(204);
  }
});

test('another tenant’s jobs are neither shown nor touched, and look like missing ones', async () => {
  const blue = await jobOf(BLUE);
  const shown = await queueFor(RED);
  expect(shown.jobs.length).toBeGreaterThan(0);
  expect(shown.jobs.map(({ id }) => id)).not.toContain(blue.jobId);
  expect((await queueFor(BLUE)).jobs.map(({ id }) => id)).toEqual([blue.jobId]);
  const missing = jobIdOf({ id: 'f'.repeat(64), run: 1 });
  for (const [path, method] of [
    ['', 'GET'],
    ['/logs', 'GET'],
    ['/flow', 'GET'],
    ['/clean', 'PUT'],
  ] as const) {
    const [guessed, unknown] = [
      await ask(`${JOBS}/${blue.jobId}${path}`, basic(RED), method),
      await ask(`${JOBS}/${missing}${path}`, basic(RED), method),
    ];
    expect(guessed).toEqual(unknown);
    expect(guessed.body).not.toContain(blue.id);
  }
  expect(await queue.getJob(blue.jobId)).toBeDefined();
  expect(await under.ledger.readAudit('blue', 10, null)).toMatchObject({ entries: [] });
});

test('markup in a name or a datum is not shown, and no page could run it', async () => {
  const { id, jobId } = await jobOf(RED);
  await queue.remove(jobId);
  const name = '<script>alert(1)</script>';
  const data = { operationId: id, '"><img src=x onerror=alert(1)>': name };
  await queue.add(name, data, jobOptions({ id, run: 1 }, 0, 1));
  const list = await ask(LIST, basic(RED));
  expect(list.type).toMatch(/^application\/json/);
  // What the ledger knows is shown in their place.
  expect((await queueFor(RED)).jobs.find((job) => job.id === jobId)).toMatchObject({
    name: expect.stringContaining('QUEUED · red: '),
    data: { operationId: id },
  });
  expect(list.body).not.toContain(name);
  for (const path of ['/', `/queue/operations/${jobId}`]) {
    const page = await ask(path, basic(RED));
    expect(page.type).toMatch(/^text\/html/);
    expect(page.body).not.toContain('alert(1)');
    // No script of a page's own: only files of this server run.
    expect(page.csp).toContain("default-src 'self'");
    expect(page.csp).not.toContain('script-src');
  }
});

test('a Redis that fails is not quoted', async () => {
  const { jobId } = await jobOf(RED);
  await under.redis.set(queue.toKey(jobId), 'not a hash');
  const { status, body } = await ask(`${JOBS}/${jobId}`, basic(RED));
  expect(status).toBe(500);
  expect(body).not.toMatch(/WRONGTYPE|Redis|stack/i);
  await under.redis.del(queue.toKey(jobId));
});
