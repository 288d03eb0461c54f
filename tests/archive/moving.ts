import { setTimeout as pause } from 'node:timers/promises';
import { openLedger } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import {
  type ArchiveGround,
  admitted,
  archiveAt,
  sealOf,
  settle,
  settled,
} from '../harness/archive-ground.ts';

const HOUR_MS = 3_600_000;

/** What moves, when, and what a death in between leaves. */
export function moving(ground: ArchiveGround): void {
  const inRedis = async (id: string): Promise<boolean> => (await ground.ledger.read(id)) !== null;

  /** Turns of archivers of their own, each of which finds everything due. */
  async function turns(count: number, ports = {}): Promise<void> {
    for (let turn = 0; turn < count; turn++) {
      // Older than a millisecond.
      await pause(2);
      await ground.makeDue();
      await ground.archiver(ports).runOnce();
    }
  }

  test.each(['SUCCEEDED', 'FAILED', 'CANCELED'] as const)(
    'an operation that is %s moves to the archive, and is there as it was in Redis',
    async (state) => {
      const record =
        state === 'CANCELED'
          ? await admitted(ground, { retentionMs: null })
          : await settled(ground, state, { retentionMs: null });
      if (state === 'CANCELED') await ground.ledger.cancel(record.id, 'key:test');
      const before = await ground.ledger.read(record.id);
      await turns(2);
      expect(await inRedis(record.id)).toBe(false);
      const after = await ground.archive.find(record.id);
      expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      expect(after?.record.state).toBe(state);
      // A gateway without the archive is refused from here on.
      expect(await ground.redis.exists(ground.ledger.keys.archived)).toBe(1);
      // Nothing of it is left behind.
      const left = await ground.redis.keys(`*${record.id}*`);
      expect(left).toEqual([]);
      for (const key of ['retained', 'archiving'] as const) {
        expect(await ground.redis.zscore(ground.ledger.keys[key], record.id)).toBeNull();
      }
      expect(await ground.redis.zcard(ground.ledger.keys.index('acme'))).toBe(0);
    },
  );

  test('what is open, and what is UNKNOWN, stays where it can be ended', async () => {
    const open = await admitted(ground);
    const unknown = await settled(ground, 'UNKNOWN');
    await turns(3);
    expect(await ground.archive.find(open.id)).toBeNull();
    expect(await ground.archive.find(unknown.id)).toBeNull();
    await ground.ledger.resolve(unknown.id, { state: 'SUCCEEDED', result: {} }, 'ann', 'seen');
    await turns(2);
    expect(await inRedis(unknown.id)).toBe(false);
    expect((await ground.archive.find(unknown.id))?.record.state).toBe('SUCCEEDED');
  });

  test('nothing is archived before it is old enough since it was settled', async () => {
    const record = await settled(ground);
    await turns(2, { settings: { afterMs: HOUR_MS, deleteAfterMs: 0 } });
    expect(await ground.archive.find(record.id)).toBeNull();
    expect(await inRedis(record.id)).toBe(true);
  });

  test('it is deleted from Redis no sooner than an hour of Redis TIME after its commit', async () => {
    const record = await settled(ground);
    const hourly = { settings: { afterMs: 1, deleteAfterMs: HOUR_MS } };
    await turns(3, hourly);
    expect(await ground.archive.find(record.id)).not.toBeNull();
    expect(await inRedis(record.id)).toBe(true);
    const [commit] = (await ground.archive.places([record.id])).values();
    const { now } = await ground.ledger.archivingBacklog();
    expect(commit?.confirmedAt).toBeGreaterThanOrEqual(record.settledAt ?? 0);
    expect(commit?.confirmedAt).toBeLessThanOrEqual(now);
    // Some of the hour is left, however slow this machine is; then it is over.
    await ground.sql.query('UPDATE places SET confirmed_at = $1', [now - HOUR_MS / 2]);
    await turns(2, hourly);
    expect(await inRedis(record.id)).toBe(true);
    await ground.sql.query('UPDATE places SET confirmed_at = $1', [now - HOUR_MS]);
    await turns(1, hourly);
    expect(await inRedis(record.id)).toBe(false);
  });

  test.each([
    'archiver.read',
    'archiver.copied',
    'archiver.confirmed',
    'archiver.removed',
  ] as const)(
    'an archiver that dies at %s leaves nothing undone and nothing twice',
    async (place) => {
      const records = await Promise.all([settled(ground), settled(ground, 'FAILED')]);
      let deaths = 0;
      const dying = {
        pass: (reached: string) => {
          if (reached !== place) return undefined;
          deaths += 1;
          throw new Error('died');
        },
      };
      for (let life = 0; life < 3; life++) await turns(1, dying).catch(() => {});
      expect(deaths).toBeGreaterThan(0);
      await turns(2);
      for (const { id, state } of records) {
        expect(await inRedis(id)).toBe(false);
        expect((await ground.archive.find(id))?.record.state).toBe(state);
      }
      const { rows } = await ground.sql.query('SELECT id FROM operations');
      expect(rows).toHaveLength(2);
    },
  );

  test('two archivers at once do it once', async () => {
    const records = await Promise.all(Array.from({ length: 30 }, () => settled(ground)));
    await pause(2);
    for (let turn = 0; turn < 3; turn++) {
      await ground.makeDue();
      const [one, other] = [ground.archiver(), ground.archiver()];
      // Both think that they alone do it.
      const first = one.runOnce();
      await ground.redis.del(ground.ledger.keys.archiver);
      await Promise.all([first, other.runOnce()]);
    }
    for (const { id } of records) {
      expect(await inRedis(id)).toBe(false);
      expect(await ground.archive.find(id)).not.toBeNull();
    }
    expect((await ground.sql.query('SELECT id FROM operations')).rows).toHaveLength(30);
  });

  test('one that is run again after it was copied is not deleted, and is copied anew', async () => {
    const failed = await settled(ground, 'FAILED');
    await turns(1);
    const retried = await ground.ledger.retry(failed, 'key:test', null);
    if (retried.answer !== 'RETRIED') throw new Error(retried.answer);
    await turns(2);
    expect((await ground.ledger.read(failed.id))?.record).toMatchObject({
      state: 'QUEUED',
      run: 2,
    });
    await settle(ground, retried.record);
    await turns(2);
    expect(await inRedis(failed.id)).toBe(false);
    expect((await ground.archive.find(failed.id))?.record).toMatchObject({
      state: 'SUCCEEDED',
      run: 2,
    });
  });

  test('one that was sealed anew after it was copied is not deleted as it was', async () => {
    const record = await settled(ground);
    await turns(1);
    const rotated = openLedger(ground.redis, ground.prefix, sealOf('k2', 'k1'));
    expect(await rotated.reseal(record.id)).toBe('RESEALED');
    await turns(1);
    expect(await inRedis(record.id)).toBe(true);
    await turns(1);
    expect(await inRedis(record.id)).toBe(false);
    const archive = archiveAt(ground.url, ground.prefix, sealOf('k2'));
    expect((await archive.find(record.id))?.record.pairs).toEqual([['CidrBlock', '10.0.0.0/8']]);
    await archive.close();
  });

  test('a Redis that went backwards does not bring an older truth into the archive', async () => {
    const failed = await settled(ground, 'FAILED');
    const dump = await ground.redis.dumpBuffer(ground.ledger.keys.record(failed.id));
    const retried = await ground.ledger.retry(failed, 'key:test', null);
    if (retried.answer !== 'RETRIED') throw new Error(retried.answer);
    await pause(2);
    await settle(ground, retried.record);
    await turns(2);
    expect(await inRedis(failed.id)).toBe(false);
    await ground.redis.restore(ground.ledger.keys.record(failed.id), 0, dump ?? '');
    await ground.redis.zadd(ground.ledger.keys.index('acme'), failed.createdAt, failed.id);
    await turns(3);
    expect(await inRedis(failed.id)).toBe(false);
    expect((await ground.archive.find(failed.id))?.record.state).toBe('SUCCEEDED');
  });

  test('a token that is new again after its retention is archived again, in the place of the old', async () => {
    const first = await settled(ground, 'SUCCEEDED', { retentionMs: 300 });
    await turns(2);
    await expect.poll(() => ground.archive.find(first.id)).toBeNull();
    const again = await settled(ground, 'FAILED', { token: first.token });
    await turns(2);
    expect(await inRedis(first.id)).toBe(false);
    expect((await ground.archive.find(first.id))?.record).toMatchObject({
      state: 'FAILED',
      createdAt: again.createdAt,
    });
    expect((await ground.sql.query('SELECT id FROM operations')).rows).toHaveLength(1);
  });
}
