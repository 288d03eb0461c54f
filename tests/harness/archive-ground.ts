import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type Archive, type Outages, openArchive } from '@oncegate/archive';
import { type ClientToken, operationId, parseClientToken } from '@oncegate/core';
import {
  type Ledger,
  ledgerConnection,
  type OperationRecord,
  openLedger,
  type Seal,
  type Submission,
} from '@oncegate/ledger';
import { openVault, parseKeyRing } from '@oncegate/vault';
import { Archiver } from '@oncegate/worker/archiver';
import type { Redis } from 'ioredis';
import { Client } from 'pg';
import { pino } from 'pino';
import type { PrivatePostgres } from './postgres.ts';

const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';

type ArchiverPorts = ConstructorParameters<typeof Archiver>[0];

/** A ledger in the test Redis, an archive in a schema of its own, and what moves from one to the other. */
export type ArchiveGround = {
  readonly redis: Redis;
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly url: string;
  readonly prefix: string;
  /** Asks the database itself. */
  readonly sql: Client;
  /** An archiver for which everything settled is old enough; `deleteAfterMs` is 0 unless it is given. */
  archiver(ports?: Partial<ArchiverPorts>): Archiver;
  /** Everything on the archiver's list is due now. */
  makeDue(): Promise<void>;
  close(): Promise<void>;
};

/** A ring of keys made of their ids. */
export function sealOf(...ids: readonly string[]): Seal {
  const ring = parseKeyRing(ids.map((id) => `${id}:${KEYS.get(id) ?? newKey(id)}`).join(','));
  if (!ring.ok) throw new Error(ring.error);
  return openVault(ring.value);
}

const KEYS = new Map<string, string>();
function newKey(id: string): string {
  const key = randomBytes(32).toString('base64');
  KEYS.set(id, key);
  return key;
}

export async function archiveGround(
  postgres: PrivatePostgres,
  seal: Seal = sealOf('k1'),
): Promise<ArchiveGround> {
  const prefix = `test-${randomUUID()}`;
  const redis = ledgerConnection(REDIS_URL, 20_000);
  await once(redis, 'ready');
  const ledger = openLedger(redis, prefix, seal);
  const { url } = postgres;
  const archive = archiveAt(url, prefix, seal);
  const sql = new Client({ connectionString: url, options: `-c search_path=${prefix}` });
  await sql.connect();
  await archive.ping();
  return {
    redis,
    ledger,
    archive,
    url,
    prefix,
    sql,
    archiver: (ports = {}) =>
      new Archiver({
        ledger,
        archive,
        settings: { afterMs: 1, deleteAfterMs: 0 },
        counts: { archived: COUNTED, removed: COUNTED, purged: COUNTED },
        pass: () => undefined,
        log: pino({ level: 'silent' }),
        monotonic: () => performance.now(),
        who: randomUUID(),
        ...ports,
      }),
    async makeDue() {
      const { archiving } = ledger.keys;
      for (const id of await redis.zrange(archiving, '0', '-1')) await redis.zadd(archiving, 0, id);
      await redis.del(ledger.keys.archiver);
    },
    async close() {
      await archive.close();
      await sql.query(`DROP SCHEMA "${prefix}" CASCADE`);
      await sql.end();
      const keys = await redis.keys(`{${prefix}:*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
    },
  };
}

export function archiveAt(
  url: string,
  schema: string,
  seal: Seal = sealOf('k1'),
  outages: Outages = { onAway: () => {}, onBack: () => {} },
): Archive {
  return openArchive({ url, schema, seal, timeoutMs: 20_000, connections: 4, outages });
}

const COUNTED = { inc: () => {} };

export function clientToken(text: string = randomUUID()): ClientToken {
  const parsed = parseClientToken(text);
  if (!parsed.ok) throw new Error(parsed.error.rule);
  return parsed.value;
}

export function submission(changes: Partial<Submission> = {}): Submission {
  const made = {
    tenant: 'acme',
    account: 'main',
    actor: 'key:test',
    token: clientToken(),
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

export async function admitted(
  { ledger }: Pick<ArchiveGround, 'ledger'>,
  changes: Partial<Submission> = {},
): Promise<OperationRecord> {
  const admission = await ledger.admit(submission(changes), randomUUID());
  if (admission.outcome === 'FULL') throw new Error('the ledger is full');
  return admission.record;
}

/** Runs an operation to its end, as a worker would. */
export async function settled(
  ground: Pick<ArchiveGround, 'ledger'>,
  state: 'SUCCEEDED' | 'FAILED' | 'UNKNOWN' = 'SUCCEEDED',
  changes: Partial<Submission> = {},
): Promise<OperationRecord> {
  return settle(ground, await admitted(ground, changes), state);
}

export async function settle(
  { ledger }: Pick<ArchiveGround, 'ledger'>,
  open: OperationRecord,
  state: 'SUCCEEDED' | 'FAILED' | 'UNKNOWN' = 'SUCCEEDED',
): Promise<OperationRecord> {
  const claim = await ledger.claim(open, {
    nonce: randomUUID(),
    leaseMs: 60_000,
    maxStarts: 3,
    isAlone: true,
  });
  if (claim.answer !== 'CLAIMED') throw new Error(`not claimed: ${claim.answer}`);
  const outcome = { kind: 'success', effect: 'happened', message: 'a\u0000b \ud800' } as const;
  const answer = await ledger.settle(
    { claimed: claim.record, outcome },
    state === 'SUCCEEDED'
      ? { state, result: { RequestId: 'r-1', VpcId: `vpc-${open.token}` } }
      : { state, error: { reason: 'rejected', code: 'No', message: 'nul \u0000' } },
  );
  if (answer.answer !== 'SETTLED') throw new Error(`not settled: ${answer.answer}`);
  const ended = await ledger.read(open.id);
  return ended?.record ?? open;
}
