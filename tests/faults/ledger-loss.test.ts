import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { courseOf } from '@oncegate/ledger/test/change-course';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beaten } from '../harness/beaten.ts';
import { checkHistory } from '../harness/check-history.ts';
import { connected } from '../harness/open-queue.ts';
import { privateRedis } from '../harness/private-redis.ts';
import { record } from '../harness/recorder.ts';
import { redisFiles } from '../harness/redis-files.ts';
import { refusedForNow, stateOf } from '../harness/refused-for-now.ts';
import { readSightings } from '../harness/sightings.ts';
import { spawned } from '../harness/spawned.ts';
import { type System, startSystem } from '../harness/system.ts';
import { tcpProxy } from '../harness/tcp-proxy.ts';

const SAID = 'THE LEDGER WENT BACKWARDS';
const WINDOW_MS = 3_000;

let system: System;
afterEach(() => system.stop());

function tokens(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('inside the retry window, however slow the machine', () => {
  beforeEach(async () => {
    system = await startSystem();
  });

  test('row 10: power loss under everysec loses the last writes: one effect each, and the loss is said', async () => {
    const recorder = record(system);
    const files = redisFiles(system);
    await Promise.all(tokens(5).map((token) => recorder.call({ token })));
    const size = await files.size();
    const lost = tokens(20);
    await Promise.all(lost.map((token) => recorder.call({ token })));
    await beaten(system);
    await system.redis.process.kill();
    const grown = await files.size();
    recorder.fault('the end of the append-only file was cut off', () => grown > size);
    await files.cutAt(size);
    recorder.ledgerForgot();
    await files.start();

    await expect.poll(() => system.said().includes(SAID)).toBe(true);
    const again = await Promise.all(lost.map((token) => recorder.call({ token })));
    const answers = again.map(({ outcome }) => outcome.heard === 'answer' && outcome.payload);
    expect(answers.map((payload) => payload && payload.operation?.state)).toEqual(
      lost.map(() => 'SUCCEEDED'),
    );
    // The cloud remembers what the ledger forgot: the answers are the first ones, word for word.
    expect(checkHistory(await recorder.history())).toEqual([]);
  });

  test('an answer to what the ledger has lost settles nothing else that has its token', async () => {
    const recorder = record(system);
    const files = redisFiles(system);
    const { cloud } = system.between;
    const [token = ''] = tokens(1);
    cloud.treat('pass', 'hold');
    await recorder.call({ token, waitMs: 0, cidrBlock: '10.0.0.0/8' });
    await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
    await beaten(system);
    await system.redis.process.kill();
    await files.empty();
    recorder.ledgerForgot();
    await files.start();
    await expect.poll(() => system.said().includes(SAID)).toBe(true);
    const other = recorder.call({ token, waitMs: 30_000, cidrBlock: '172.16.0.0/12' });
    const state = async () => (await system.gateway.operationByToken(token))?.state ?? '';
    await expect.poll(state).toMatch(/QUEUED|RUNNING/);
    const settled = () =>
      readSightings(system.sightings).filter(({ place }) => place === 'worker.settled').length;
    const before = settled();
    cloud.treat('pass', 'pass');
    cloud.release();
    await expect.poll(settled).toBeGreaterThan(before);
    const { outcome } = await other;
    // The cloud remembers: the second is refused, and made nothing.
    expect(outcome).toMatchObject({ payload: { operation: { state: 'FAILED' } } });
    recorder.fault('it came back to another call', () => before === 0);
    expect(checkHistory(await recorder.history())).toEqual([
      // What it stood for is what the ledger forgot.
      { invariant: 'M', says: `${token} stands for 10.0.0.0/8 and 172.16.0.0/12` },
    ]);
  });

  test('row 11: a torn append-only file holds each script whole or not at all', async () => {
    const recorder = record(system);
    const files = redisFiles(system);
    const sent = tokens(30);
    const calls = sent.map((token) => recorder.call({ token, waitMs: 1_000 }));
    const settled = () =>
      readSightings(system.sightings).filter(({ place }) => place === 'worker.settled').length;
    await expect.poll(settled, { interval: 5 }).toBeGreaterThan(0);
    await system.redis.process.kill();
    const whole = await files.size();
    await files.cutAt(whole - 37);
    const torn = await files.size();
    recorder.ledgerForgot();
    recorder.fault('the file was torn', () => torn > 0 && torn < whole);
    await system.workerProcess.kill();
    await files.start();

    const redis = await connected(system.redis.url);
    const tag = '{oncegate:0}';
    // At one moment: the gateway lives, and its callers come back.
    const replies = await redis
      .multi()
      .zrange(`${tag}:tenant:development`, '0', '-1')
      .keys(`${tag}:operation:*`)
      .zrange(`${tag}:watch`, '0', '-1')
      .exec();
    const [index = [], records = [], watch = []] = (replies ?? []).map(
      ([, ids]) => ids as string[],
    );
    expect(new Set(records.map((key) => key.split(':').at(-1)))).toEqual(new Set(index));
    const watched = new Set(watch);
    for (const key of records) {
      const { state, createdAt } = await courseOf(redis, key);
      expect(createdAt).toMatch(/^\d+$/);
      expect(watched.has(key.split(':').at(-1) ?? '')).toBe(
        !['SUCCEEDED', 'FAILED', 'UNKNOWN'].includes(state ?? ''),
      );
    }
    redis.disconnect();

    system.workerProcess = await system.startWorker();
    await Promise.all(calls);
    await Promise.all(sent.map((token) => recorder.call({ token })));
    expect(checkHistory(await recorder.history())).toEqual([]);
  });

  test('row 12: a Redis that comes back empty is noticed; the cloud’s own memory keeps one effect', async () => {
    const recorder = record(system);
    const files = redisFiles(system);
    const sent = tokens(10);
    await Promise.all(sent.map((token) => recorder.call({ token })));
    await beaten(system);
    await system.redis.process.kill();
    const full = await files.size();
    await files.empty();
    recorder.ledgerForgot();
    await files.start();
    const left = await files.size();
    recorder.fault('Redis was emptied', () => left < full);

    await expect.poll(() => system.said().includes(SAID)).toBe(true);
    await Promise.all(sent.map((token) => recorder.call({ token })));
    expect(checkHistory(await recorder.history())).toEqual([]);
  });

  test('row 16: a failover that loses acknowledged writes is noticed; one effect each', async () => {
    const recorder = record(system);
    const replication = await tcpProxy(system.redis.port);
    const replica = await privateRedis(system.folder);
    const control = await connected(replica.url);
    await control.call('REPLICAOF', '127.0.0.1', String(replication.port));
    await expect.poll(async () => control.info('replication')).toContain('master_link_status:up');
    const early = tokens(5);
    await Promise.all(early.map((token) => recorder.call({ token })));

    replication.treat('pass', 'hold');
    const late = tokens(10);
    await Promise.all(late.map((token) => recorder.call({ token })));
    await beaten(system);
    recorder.fault('replication was held up', () => replication.touched > 0);
    await system.redis.process.kill();
    recorder.ledgerForgot();
    await control.call('REPLICAOF', 'NO', 'ONE');
    system.between.gateway.retarget(replica.port);
    system.between.worker.retarget(replica.port);
    system.redis = replica;

    await expect.poll(() => system.said().includes(SAID)).toBe(true);
    await Promise.all([...early, ...late].map((token) => recorder.call({ token })));
    const history = await recorder.history();
    expect(checkHistory(history)).toEqual([]);
    control.disconnect();
    await replication.close();
  });
});

/** What the loss must have made of it: no second request, and nobody's opinion of it but UNKNOWN. */
async function mustBeUnknown(token: string, requests: number): Promise<void> {
  await expect.poll(() => stateOf(system, token)).toBe('UNKNOWN');
  expect(await system.simulator.requests(token)).toHaveLength(requests);
}

describe('after the retry window', () => {
  beforeEach(async () => {
    const window = { ONCEGATE_VPC_RETRY_WINDOW_MS: String(WINDOW_MS) };
    system = await startSystem({ gateway: window });
  });

  test.each([
    { newcomer: 'nobody', begins: false },
    { newcomer: 'a worker that remembers nothing', begins: true },
  ])(
    'row 37: an old backup is restored while operations are in flight, and $newcomer begins: UNKNOWN, nothing is sent, and it is said',
    async ({ begins }) => {
      const recorder = record(system, { windowMs: WINDOW_MS });
      const files = redisFiles(system);
      const { token, resume } = await refusedForNow(system, recorder);
      await system.redis.process.kill();
      const old = join(system.folder, 'backup');
      await files.backup(old);
      await files.start();
      await resume();
      await expect.poll(() => stateOf(system, token)).toBe('SUCCEEDED');
      await Promise.all([pause(WINDOW_MS), beaten(system)]);
      const before = await system.simulator.requests(token);

      await system.redis.process.kill();
      await files.restore(old);
      if (begins) await system.workerProcess.kill();
      const newcomer = begins ? system.startWorker() : null;
      await files.start();
      await resume();
      await newcomer;
      await expect.poll(() => system.said().includes(SAID)).toBe(true);
      await mustBeUnknown(token, before.length);
      recorder.fault('what had succeeded was forgotten', () => before.length === 2);
      const { effects, faults } = await recorder.history();
      expect(effects).toHaveLength(1);
      expect(faults).toMatchObject([{ fired: true }]);
    },
  );

  test('row 37, when nobody survived: the operator declares the restore before anything is started', async () => {
    const recorder = record(system);
    const { token, resume } = await refusedForNow(system, recorder);
    await system.gatewayProcess.kill();
    await system.workerProcess.kill();
    await pause(WINDOW_MS);

    const declaring = spawned(
      process.execPath,
      ['--conditions=source', 'apps/worker/src/declare-restore.ts', 'ann'],
      { ONCEGATE_REDIS_URL: system.redis.url },
    );
    const code = await declaring.exited;
    await resume();
    await system.startWorker();
    await system.startGateway();
    await mustBeUnknown(token, 1);
    recorder.fault('a restore was declared', () => code === 0);
    expect((await recorder.history()).faults).toMatchObject([{ fired: true }]);
  });
});
