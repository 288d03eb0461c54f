import { expect, test } from 'vitest';
import { type AuditEntry, exportAudit } from '../src/index.ts';
import { admit, scratchLedger, submission } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();
const ACTOR = 'key:ci';

async function whole(): Promise<AuditEntry[]> {
  const entries = [];
  for await (const entry of exportAudit(redis, ledger.keys)) entries.push(entry);
  return entries;
}

test('a deed outlives its operation: nothing that is forgotten takes the audit with it', async () => {
  const record = await admit(ledger, submission({ retentionMs: 1 }));
  await ledger.cancel(record.id, ACTOR);
  await expect.poll(async () => (await ledger.reap(10)).forgotten).toBe(1);
  expect(await ledger.read(record.id)).toBeNull();
  const { entries } = await ledger.readAudit('acme', 10, null);
  expect(entries).toMatchObject([{ deed: 'cancel', operationId: record.id, actor: ACTOR, run: 1 }]);
});

test('nothing is ever cut off, however long it gets', async () => {
  const before = (await whole()).length;
  const record = await admit(ledger, submission());
  const deeds = Array.from({ length: 1_200 }, () =>
    ledger.noteDeed(record.id, 'acme', 'board-promote', ACTOR),
  );
  expect(new Set(await Promise.all(deeds))).toEqual(new Set([true]));
  const all = await whole();
  expect(all).toHaveLength(before + 1_200);
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a deed on what the tenant has not is not written down', async () => {
  const record = await admit(ledger, submission({ tenant: 'other' }));
  const before = await whole();
  expect(await ledger.noteDeed(record.id, 'acme', 'board-remove', ACTOR)).toBe(false);
  expect(await ledger.noteDeed('f'.repeat(64), 'acme', 'board-remove', ACTOR)).toBe(false);
  expect(await whole()).toEqual(before);
});

test('a loss that was noticed is in the whole audit and in no tenant’s', async () => {
  await ledger.beat();
  const [process = ''] = await redis.hkeys(ledger.keys.heartbeats);
  await redis.hset(ledger.keys.heartbeats, process, '5');
  await ledger.beat();
  expect((await whole()).at(-1)).toMatchObject({
    deed: 'loss',
    tenant: null,
    actor: null,
    note: expect.stringMatching(/^horizon 5, seen \d+$/),
  });
  const { entries } = await ledger.readAudit('acme', 1, null);
  expect(entries).toMatchObject([{ tenant: 'acme' }]);
});
