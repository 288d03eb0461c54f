import { setTimeout as pause } from 'node:timers/promises';
import type { Archive, Outages } from '@oncegate/archive';
import { openLedger } from '@oncegate/ledger';
import { changeCourse, courseOf } from '@oncegate/ledger/test/change-course';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { type ArchiveGround, archiveAt, sealOf, settled } from '../harness/archive-ground.ts';

const DAY_MS = 86_400_000;

/** What lies in PostgreSQL. */
export function tables(ground: ArchiveGround): void {
  /** Everything that is settled is copied and stays in Redis. */
  async function copied(): Promise<void> {
    await pause(2);
    await ground.makeDue();
    await ground.archiver({ settings: { afterMs: 1, deleteAfterMs: DAY_MS } }).runOnce();
  }

  /** As if it had been admitted, and settled, so many days ago. */
  async function aged(id: string, days: number, retainedDays?: number): Promise<void> {
    const key = ground.ledger.keys.record(id);
    const { createdAt, settledAt } = await courseOf(ground.redis, key);
    const earlier = (moment?: string): string => String(Number(moment) - days * DAY_MS);
    const at = earlier(createdAt);
    await changeCourse(ground.redis, key, { createdAt: at, settledAt: earlier(settledAt) });
    if (retainedDays !== undefined) {
      const { now } = await ground.ledger.archivingBacklog();
      const retainUntil = String(now + retainedDays * DAY_MS);
      await changeCourse(ground.redis, key, { retainUntil });
    }
    await ground.redis.zadd(ground.ledger.keys.index('acme'), at, id);
  }

  const monthsThere = async (): Promise<readonly string[]> =>
    (
      await ground.sql.query<{ name: string }>(
        `SELECT relname AS name FROM pg_inherits JOIN pg_class ON oid = inhrelid
         WHERE inhparent = 'operations'::regclass ORDER BY 1`,
      )
    ).rows.map(({ name }) => name);

  async function answersOf(archive: Archive): Promise<readonly string[]> {
    const answers: string[] = [];
    for await (const { answer } of archive.reseal()) answers.push(answer);
    return answers;
  }

  test('many processes that begin at once make them once', async () => {
    const schema = `${ground.prefix}-again`;
    const archives = Array.from({ length: 6 }, () => archiveAt(ground.url, schema));
    await Promise.all(archives.map((archive) => archive.ping()));
    const { rows } = await ground.sql.query(`SELECT version FROM "${schema}".migrations`);
    expect(rows).toEqual([{ version: 1 }]);
    for (const archive of archives) await archive.close();
    await ground.sql.query(`DROP SCHEMA "${schema}" CASCADE`);
  });

  test('an operation lies in the month it was admitted in, and its id is looked for in that month alone', async () => {
    const records = await Promise.all([settled(ground), settled(ground), settled(ground)]);
    for (const [index, { id }] of records.entries()) await aged(id, index * 40);
    await copied();
    expect(await monthsThere()).toHaveLength(3);
    for (const { id } of records) expect(await ground.archive.find(id)).not.toBeNull();
    const id = records[1]?.id ?? '';
    const { rows } = await ground.sql.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, COSTS OFF) SELECT o.fields FROM places p CROSS JOIN LATERAL (
         SELECT * FROM operations o WHERE o.created_at = p.created_at AND o.id = p.id OFFSET 0
       ) o WHERE p.id = '\\x${id}'`,
    );
    const scans = rows
      .map((row) => row['QUERY PLAN'])
      .filter((line) => line.includes(' on operations_'));
    expect(scans.filter((line) => !line.includes('never executed'))).toHaveLength(1);
  });

  test('what is sealed in Redis is sealed in the archive', async () => {
    const { id } = await settled(ground, 'SUCCEEDED', {
      pairs: [['AccountPassword', 'hunter2-hunter2']],
    });
    await copied();
    const { rows } = await ground.sql.query<{ row: string }>(
      'SELECT row_to_json(o)::text AS row FROM operations o',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain('hunter2');
    expect(rows[0]?.row).not.toContain('vpc-');
    expect((await ground.archive.find(id))?.record.pairs).toEqual([
      ['AccountPassword', 'hunter2-hunter2'],
    ]);
  });

  test('sealing anew reaches the archive, and after it the old key can go', async () => {
    const records = await Promise.all([settled(ground), settled(ground)]);
    await copied();
    const rotated = archiveAt(ground.url, ground.prefix, sealOf('k2', 'k1'));
    const answers = await answersOf(rotated);
    expect(answers).toEqual(['RESEALED', 'RESEALED']);
    await rotated.close();
    const without = archiveAt(ground.url, ground.prefix, sealOf('k2'));
    for (const { id, token } of records) {
      expect((await without.find(id))?.record.result).toMatchObject({ VpcId: `vpc-${token}` });
    }
    expect(await answersOf(without)).toEqual(['CURRENT', 'CURRENT']);
    await without.close();
  });

  test('what is past its retention is not answered, then deleted, and its month is dropped', async () => {
    const [old, kept] = [await settled(ground), await settled(ground, 'FAILED')];
    await aged(old.id, 100, 1);
    await aged(kept.id, 100);
    await copied();
    const [month] = await monthsThere();
    // Its retention is over now.
    await ground.sql.query('UPDATE operations SET retain_until = $1 WHERE id = $2', [
      Date.now() - DAY_MS,
      Buffer.from(old.id, 'hex'),
    ]);
    expect(await ground.archive.find(old.id)).toBeNull();
    const { now } = await ground.ledger.archivingBacklog();
    expect(await ground.archive.purge(now, 100)).toBe(1);
    expect((await ground.archive.places([old.id, kept.id])).size).toBe(1);
    expect(await monthsThere()).toEqual([month]);
    // And that of the other.
    expect(await ground.archive.purge(now + 2 * DAY_MS, 100)).toBe(1);
    expect(await monthsThere()).toEqual([]);
    expect((await ground.archive.places([kept.id])).size).toBe(0);
  });

  /** What is said of its outages. */
  function heard(): { readonly said: string[]; readonly outages: Outages } {
    const said: string[] = [];
    const outages = { onAway: () => void said.push('away'), onBack: () => void said.push('back') };
    return { said, outages };
  }

  test('a month that a backup reads is dropped after it, and keeps no other from being purged', async () => {
    const { said, outages } = heard();
    const archive = archiveAt(ground.url, ground.prefix, sealOf('k1'), outages);
    const [february, march, april] = [1, 2, 3].map((month) => Date.UTC(2020, month));
    await ground.sql.query(
      `CREATE TABLE operations_2020_02 PARTITION OF operations FOR VALUES FROM (${february}) TO (${march});
       CREATE TABLE operations_2020_03 PARTITION OF operations FOR VALUES FROM (${march}) TO (${april})`,
    );
    await ground.sql.query(
      `INSERT INTO operations VALUES ('\\x00', ${march}, 1, 1, 'acme', 't', 'FAILED', '', '', '', '{}', '[]')`,
    );
    const backup = new Client({ connectionString: ground.url });
    await backup.connect();
    await backup.query(`BEGIN; SELECT FROM "${ground.prefix}".operations`);
    try {
      expect(await archive.purge(Date.now(), 100)).toBe(1);
      expect(await monthsThere()).toHaveLength(2);
      expect(said).toEqual([]);
    } finally {
      // Else the schema could not be dropped after the test.
      await backup.end();
    }
    await archive.purge(Date.now(), 100);
    expect(await monthsThere()).toEqual([]);
    await archive.close();
  });

  test('an archive that is read and takes nothing is said to be away once, and back once', async () => {
    const { said, outages } = heard();
    const archive = archiveAt(ground.url, ground.prefix, sealOf('k1'), outages);
    const writing = async (taken: 'on' | 'off'): Promise<void> => {
      await ground.sql.query('SET default_transaction_read_only = off');
      await ground.sql.query(`ALTER SYSTEM SET default_transaction_read_only = ${taken}`);
      await ground.sql.query('SELECT pg_reload_conf()');
    };
    const turn = async (): Promise<unknown> => {
      await pause(2);
      await ground.makeDue();
      return ground.archiver({ archive }).runOnce();
    };
    await settled(ground);
    await turn();
    await settled(ground);
    await writing('on');
    try {
      await expect.poll(() => turn().catch(String)).toContain('did not answer');
      for (let again = 0; again < 3; again += 1) await turn().catch(() => {});
      expect(said).toEqual(['away']);
    } finally {
      await writing('off');
    }
    await expect.poll(() => turn().then(() => said)).toEqual(['away', 'back']);
    await archive.close();
  });

  test('what a newer release wrote is refused, and what one made is left as it is', async () => {
    const { id } = await settled(ground);
    await copied();
    await ground.sql.query(
      `UPDATE operations SET fields = regexp_replace(fields::text, '"v":"\\d+"', '"v":"99"')::json`,
    );
    await expect(ground.archive.find(id)).rejects.toThrow('NEWERFORMAT');
    await ground.sql.query('INSERT INTO migrations (version) VALUES (99)');
    const later = archiveAt(ground.url, ground.prefix);
    await later.ping();
    await later.close();
  });

  test('one that the archive refuses keeps no other from it', async () => {
    const [refused, other] = [await settled(ground), await settled(ground)];
    await ground.sql.query(`ALTER TABLE operations ADD CHECK (token <> '${refused.token}') `);
    await copied();
    expect(await ground.archive.find(other.id)).not.toBeNull();
    expect(await ground.archive.find(refused.id)).toBeNull();
    const reader = openLedger(ground.redis, ground.prefix, sealOf('k1'));
    expect(await reader.read(refused.id)).not.toBeNull();
  });
}
