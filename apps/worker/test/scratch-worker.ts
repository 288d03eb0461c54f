import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { credentialSource, openApiCloud } from '@oncegate/cloud';
import { hashPairs, operationId, parseClientToken } from '@oncegate/core';
import {
  type JobData,
  jobOptions,
  type Ledger,
  ledgerConnection,
  type OperationRecord,
  openLedger,
  QUEUE_NAME,
  type Submission,
} from '@oncegate/ledger';
import { NO_PACING } from '@oncegate/pacing';
import { NO_TRACING } from '@oncegate/telemetry';
import { openVault, parseKeyRing } from '@oncegate/vault';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, expect } from 'vitest';
import { Attempts } from '../src/attempt/attempts.ts';
import { consume } from '../src/jobs/consume.ts';
import type { Ports } from '../src/ports.ts';
import type { SweepPorts } from '../src/serving/sweep.ts';

export const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers as the cloud does when it accepted the call. */
export const ACCEPT: Answering = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ RequestId: randomUUID(), VpcId: 'vpc-1' }));
};

/** Answers with the cloud's error envelope. */
export function refuse(status: number, code: string, message = 'No.'): Answering {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ RequestId: randomUUID(), Code: code, Message: message }));
  };
}

/**
 * A ledger, a queue, a cloud that answers as told, and everything a worker needs to join them.
 *
 * @param readTimeoutMs how long the cloud may take to answer: longer than this machine may be slow.
 */
export async function scratchWorker({ readTimeoutMs = 120_000 } = {}) {
  const prefix = `test-${randomUUID()}`;
  const redis = ledgerConnection(REDIS_URL, 5_000);
  await once(redis, 'ready');
  const vaultOf = (id: string) => {
    const ring = parseKeyRing(`${id}:${randomBytes(32).toString('base64')}`);
    if (!ring.ok) throw new Error(ring.error);
    return openVault(ring.value);
  };
  const vault = vaultOf('k1');
  const ledger = openLedger(redis, prefix, vault);
  const queue = new Queue<JobData>(QUEUE_NAME, {
    connection: redis,
    prefix: ledger.keys.queuePrefix,
  });

  let answer: Answering = ACCEPT;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    request.resume().once('end', () => answer(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const log = pino({ level: 'silent' });
  const cloud = openApiCloud({
    credentials: credentialSource({ kind: 'keys', accessKeyId: 'id', accessKeySecret: 'secret' }),
    signature: 'v3',
    readTimeoutMs,
  });
  const ports: Ports = {
    ledger,
    accountOf: () => ({
      cloud,
      cloudToken: ({ token }) => token,
      endpointOf: () => ({ protocol: 'http', host }),
    }),
    pacing: NO_PACING,
    onHeldBack: () => {},
    attempts: new Attempts(),
    settings: { leaseMs: 60_000, maxStarts: 3 },
    pass: () => undefined,
    pause,
    log,
    tracing: NO_TRACING,
    wall: Date.now,
    monotonic: () => performance.now(),
    random: () => 0.1,
  };
  const sweeper: SweepPorts = {
    ledger,
    queue,
    redis,
    log,
    onRepair: () => {},
    who: randomUUID(),
    monotonic: ports.monotonic,
  };

  const stops: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const stop of stops) await stop();
    await queue.close();
    // First the calls that nobody answered: the client waits for all of its own.
    server.closeAllConnections();
    await cloud.close();
    server.close();
    const keys = await redis.keys(`{${prefix}:*`);
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  });

  return {
    prefix,
    ledger,
    queue,
    redis,
    ports,
    sweeper,
    requests,
    /** The same ledger, to a process that has another ring of keys. */
    withOtherKeys: () => openLedger(redis, prefix, vaultOf('k2')),
    /** The same ledger, over another connection. */
    over: (connection: Redis): Ledger => openLedger(connection, prefix, vault),
    answerWith: (next: Answering) => {
      answer = next;
    },
    async admit(changes: Partial<Submission> = {}): Promise<OperationRecord> {
      return (await this.admitted(changes)).record;
    },
    /** The same, with how many of its tenant's operations are in flight. */
    async admitted(changes: Partial<Submission> = {}) {
      const token = parseClientToken(randomUUID());
      if (!token.ok) throw new Error(token.error.rule);
      const head = {
        product: 'Vpc',
        version: '2016-04-28',
        action: 'CreateVpc',
        regionId: 'cn-hangzhou',
      };
      const pairs = [['CidrBlock', '10.0.0.0/8']] as const;
      const hash = hashPairs(head, pairs);
      if (!hash.ok) throw new Error(hash.error.rule);
      const submission: Submission = {
        ...head,
        id: operationId('acme', token.value),
        tenant: 'acme',
        account: 'main',
        actor: 'key:test',
        token: token.value,
        pairs,
        parameterHash: hash.value,
        deadlineMs: 60_000,
        windowMs: 60_000,
        retentionMs: null,
        maxOpen: null,
        ...changes,
      };
      const admission = await ledger.admit(submission, randomUUID());
      if (admission.outcome !== 'CREATED') throw new Error(`it is ${admission.outcome}`);
      return admission;
    },
    /** Starts to take jobs until the file is done. */
    consume(concurrency = 10, changes: Partial<Ports> = {}, url = REDIS_URL) {
      const connection = new Redis(url, { maxRetriesPerRequest: null });
      const worker = consume(
        { ...ports, ...changes },
        { connection, keys: ledger.keys, concurrency },
      );
      stops.push(async () => {
        await worker.close();
        connection.disconnect();
      });
      return worker;
    },
    /** Admits so many, and puts their jobs into the line. */
    async enqueued(count: number, changes: Partial<Submission> = {}): Promise<OperationRecord[]> {
      const records: OperationRecord[] = [];
      for (let n = 0; n < count; n += 1) records.push(await this.admit(changes));
      await queue.addBulk(
        records.map((record) => ({
          name: record.action,
          data: { operationId: record.id },
          opts: jobOptions(record, 0, 1),
        })),
      );
      return records;
    },
    /** How often the cloud was asked for each of them. */
    callsOf: (records: readonly OperationRecord[]): number[] =>
      records.map(({ token }) => requests.filter((url) => url.includes(token)).length),
    /** Until they have SUCCEEDED, and the cloud was asked for each of them once. */
    async allDoneOnce(records: readonly OperationRecord[]): Promise<void> {
      for (const record of records) {
        await expect.poll(() => this.state(record)).toBe('SUCCEEDED');
      }
      expect(this.callsOf(records)).toEqual(records.map(() => 1));
    },
    async state(record: OperationRecord): Promise<string | undefined> {
      return (await ledger.read(record.id))?.record.state;
    },
  };
}
