import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { operationId } from '@oncegate/core';
import { ledgerConnection, ledgerKeys } from '@oncegate/ledger';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientToken } from '../harness/archive-ground.ts';
import { checkHistory } from '../harness/check-history.ts';
import {
  POSTGRES,
  type PrivatePostgres,
  privatePostgres,
  WITHOUT_POSTGRES,
} from '../harness/postgres.ts';
import { record } from '../harness/recorder.ts';
import { type System, startSystem } from '../harness/system.ts';

const PATIENT = { timeout: 90_000 };
const KEYS = ledgerKeys('oncegate');

describe.skipIf(POSTGRES === null)(`a worker that archives${WITHOUT_POSTGRES}`, () => {
  let postgres: PrivatePostgres;
  let system: System;
  beforeEach(async () => {
    postgres = await privatePostgres();
    const url = { ONCEGATE_ARCHIVE_URL: postgres.url };
    const atOnce = { ONCEGATE_ARCHIVE_AFTER_MS: '1', ONCEGATE_ARCHIVE_DELETE_AFTER_MS: '1' };
    system = await startSystem({ gateway: url, worker: { ...url, ...atOnce } });
  }, 180_000);
  afterEach(async () => {
    await system?.stop();
    await postgres?.stop();
  }, 60_000);

  test.each(['archiver.read', 'archiver.copied', 'archiver.confirmed', 'archiver.removed'])(
    'killed at %s: another goes on, every operation is in the archive once, and nothing is sent again',
    async (place) => {
      const recorder = record(system);
      await system.workerProcess.stop();
      const doomed = await system.startWorker({ ONCEGATE_STOP_AT: place });
      const tokens = Array.from({ length: 5 }, () => randomUUID());
      await Promise.all(tokens.map((token) => recorder.call({ token, waitMs: 60_000 })));
      await doomed.line('stopped');
      await doomed.kill();
      recorder.fault(`killed at ${place}`, () => true);
      await system.startWorker();
      const redis = ledgerConnection(system.redis.url, 5_000);
      await once(redis, 'ready');
      for (const token of tokens) {
        const key = KEYS.record(operationId('development', clientToken(token)));
        await expect.poll(() => redis.exists(key), PATIENT).toBe(0);
        await recorder.call({ token, waitMs: 0 });
      }
      redis.disconnect();
      const sql = new Client({ connectionString: postgres.url });
      await sql.connect();
      const { rows } = await sql.query<{ token: string }>('SELECT token FROM oncegate.operations');
      await sql.end();
      expect(rows.map(({ token }) => token).toSorted()).toEqual(tokens.toSorted());
      const history = await recorder.history(60_000);
      expect(history.requests).toHaveLength(5);
      expect(checkHistory(history)).toEqual([]);
    },
    300_000,
  );
});
