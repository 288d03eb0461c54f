import { createHash, randomUUID } from 'node:crypto';
import { type ClientToken, operationId, parseClientToken } from '@oncegate/core';
import { openVault, parseKeyRing } from '@oncegate/vault';
import type { Redis } from 'ioredis';
import { afterAll } from 'vitest';
import {
  type AttemptOutcome,
  type ClaimAnswer,
  type Ledger,
  ledgerConnection,
  type OperationRecord,
  openLedger,
  type Seal,
  type Submission,
} from '../src/index.ts';

export const REDIS_URL: string = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';

/** A name of its own in the test Redis; its keys are removed when the file is done. */
export async function scratchRedis(): Promise<{ redis: Redis; prefix: string }> {
  const redis = ledgerConnection(REDIS_URL, 5_000);
  const prefix = `test-${randomUUID()}`;
  await new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  afterAll(async () => {
    const keys = await redis.keys(`{${prefix}:*`);
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  });
  return { redis, prefix };
}

/** A ledger under such a name. */
export async function scratchLedger(): Promise<{ ledger: Ledger; redis: Redis; prefix: string }> {
  const { redis, prefix } = await scratchRedis();
  return { ledger: openLedger(redis, prefix, SEAL), redis, prefix };
}

/** A seal over a ring of keys made of their ids, so that tests can rotate them. */
export function sealOf(...keyIds: readonly string[]): Seal {
  const keys = keyIds.map((id) => `${id}:${createHash('sha256').update(id).digest('base64')}`);
  const ring = parseKeyRing(keys.join(','));
  if (!ring.ok) throw new Error(ring.error);
  return openVault(ring.value);
}

export const SEAL: Seal = sealOf('k1');

/** Admits and insists on getting in. */
export async function admit(
  ledger: Ledger,
  wanted: Submission = submission(),
  nonce: string = randomUUID(),
): Promise<OperationRecord> {
  const answer = await ledger.admit(wanted, nonce);
  if (answer.outcome === 'FULL') throw new Error('the ledger is full');
  return answer.record;
}

export function token(text: string = randomUUID()): ClientToken {
  const parsed = parseClientToken(text);
  if (!parsed.ok) throw new Error(parsed.error.rule);
  return parsed.value;
}

export function submission(changes: Partial<Submission> = {}): Submission {
  const made = {
    tenant: 'acme',
    account: 'main',
    actor: 'key:test',
    token: token(),
    product: 'Vpc',
    version: '2016-04-28',
    action: 'CreateVpc',
    regionId: 'cn-hangzhou',
    parameterHash: 'v1:00',
    pairs: [['CidrBlock', '10.0.0.0/8']] as const,
    deadlineMs: 3_600_000,
    windowMs: 600_000,
    retentionMs: 86_400_000,
    maxOpen: null,
    ...changes,
  };
  return { id: operationId(made.tenant, made.token), ...made };
}

/** Claims the record's run with a nonce of its own. */
export function claim(
  ledger: Pick<Ledger, 'claim'>,
  record: Pick<OperationRecord, 'id' | 'run'>,
  leaseMs = 60_000,
): Promise<ClaimAnswer> {
  return ledger.claim(record, { nonce: randomUUID(), leaseMs, maxStarts: 3, isAlone: true });
}

/** Claims and insists on getting it. */
export async function claimed(
  ledger: Pick<Ledger, 'claim'>,
  record: Pick<OperationRecord, 'id' | 'run'>,
  leaseMs?: number,
): Promise<OperationRecord> {
  const answer = await claim(ledger, record, leaseMs);
  if (answer.answer !== 'CLAIMED') throw new Error(`not claimed: ${answer.answer}`);
  return answer.record;
}

export const SUCCESS: AttemptOutcome = { kind: 'success', effect: 'happened', httpStatus: 200 };
export const REFUSED: AttemptOutcome = {
  kind: 'rejected',
  effect: 'did-not-happen',
  httpStatus: 400,
};
export const TRY_LATER: AttemptOutcome = { kind: 'try-later', effect: 'did-not-happen' };
export const AMBIGUOUS: AttemptOutcome = { kind: 'transient', effect: 'may-have-happened' };

export function wait(delayMs: number): Parameters<Ledger['defer']>[1] {
  return { delayMs, refusal: { code: 'ServiceUnavailable' }, resigns: 0 };
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
