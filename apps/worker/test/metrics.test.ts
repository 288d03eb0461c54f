import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnsweredAttempt, Ledger, OperationRecord } from '@oncegate/ledger';
import { Registry } from 'prom-client';
import { beforeEach, expect, test } from 'vitest';
import { measuredLedger } from '../src/telemetry/measured-ledger.ts';
import { workerMetrics } from '../src/telemetry/metrics.ts';
import { scratchWorker } from './scratch-worker.ts';

const LEASE_MS = 1_000;

const scratch = await scratchWorker();
const admit: typeof scratch.admit = (changes) => scratch.admit(changes);

let registry: Registry;
let ledger: Ledger;
beforeEach(() => {
  registry = new Registry();
  ledger = measuredLedger(scratch.ledger, workerMetrics(registry), () => performance.now());
});

async function claimed(record: OperationRecord, leaseMs = LEASE_MS): Promise<OperationRecord> {
  const answer = await ledger.claim(record, {
    nonce: randomUUID(),
    leaseMs,
    maxStarts: 2,
    isAlone: true,
  });
  if (answer.answer !== 'CLAIMED') throw new Error(answer.answer);
  return answer.record;
}

function answered(record: OperationRecord): AnsweredAttempt {
  return { claimed: record, outcome: { kind: 'transient', effect: 'may-have-happened' } };
}

const WAIT = { delayMs: 10_000, refusal: {}, resigns: 0 };

/** The samples that are not zero, as they are scraped. */
async function counted(): Promise<string[]> {
  const lines = (await registry.metrics()).split('\n');
  return lines.filter((line) => /^oncegate_\w+_total/.test(line) && !line.endsWith(' 0'));
}

test('a holder that comes after another is counted as a stale fence and a lost lease', async () => {
  const first = await claimed(await admit(), 1);
  await pause(10);
  const second = await claimed(first);
  expect(await ledger.renew(first, LEASE_MS)).toBe(false);
  await ledger.defer(answered(first), WAIT);
  await ledger.defer(answered(second), WAIT);
  const attempts = 'product="Vpc",action="CreateVpc",kind="transient",effect="may-have-happened"';
  expect(await counted()).toEqual([
    `oncegate_attempts_total{${attempts}} 2`,
    'oncegate_claims_total{answer="CLAIMED"} 2',
    'oncegate_retries_total{kind="transient"} 1',
    'oncegate_fence_refusals_total{step="defer"} 1',
    'oncegate_lease_renewals_lost_total 1',
  ]);
});

test('what is left of the window is measured at the send to come', async () => {
  await ledger.defer(answered(await claimed(await admit({ windowMs: 60_000 }))), WAIT);
  const text = await registry.metrics();
  // 60 s, less the 10 s it waits, less the moment it took.
  expect(text).toContain('oncegate_retry_window_left_seconds_bucket{le="30"} 0\n');
  expect(text).toContain('oncegate_retry_window_left_seconds_bucket{le="60"} 1\n');
});

test('an operation that kills its workers raises an alarm', async () => {
  const record = await admit();
  for (let starts = 0; starts < 2; starts += 1) {
    await claimed(record, 1);
    await pause(10);
  }
  await expect(claimed(record)).rejects.toThrow('EXPIRED');
  expect(await counted()).toEqual([
    'oncegate_claims_total{answer="EXPIRED"} 1',
    'oncegate_claims_total{answer="CLAIMED"} 2',
    'oncegate_settled_total{state="UNKNOWN",reason="quarantined"} 1',
    'oncegate_alarms_total{alarm="quarantined"} 1',
  ]);
});

test('an action that no catalog has is counted, and makes no label of its own', async () => {
  const record = await claimed(await admit({ action: `Action${randomUUID()}` }));
  await ledger.defer(answered(record), WAIT);
  const [attempts] = await counted();
  expect(attempts).toContain('action="uncatalogued"');
  expect(await registry.metrics()).not.toContain(record.action);
});
