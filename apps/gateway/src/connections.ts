import {
  type JobData,
  ledgerConnection,
  QUEUE_NAME,
  type RedisAddress,
  type RedisClient,
} from '@oncegate/ledger';
import { sayOutages } from '@oncegate/telemetry';
import { Queue } from 'bullmq';
import type { Logger } from 'pino';

/** A ledger step and the add to the queue are given up after this; a caller waits for two steps. */
const STEP_MS = 800;
/** Somebody looks at the board: long lists may take their time, but not for ever. */
const BOARD_MS = 5_000;

export type Connections = {
  /** Of ledger and queue alike: an operation is recorded before its job is added. */
  readonly ledger: RedisClient;
  /** Of lists: those who look through many rows keep no admission waiting. */
  readonly lists: RedisClient;
  /** Opens one that blocks on a stream, under its name in the log; to be closed by whoever asked for it. */
  readonly stream: (name: string) => RedisClient;
  readonly board: RedisClient;
  close(): void;
};

/** The gateway's connections to Redis. They reconnect by themselves and never bring it down. */
export function connect(redis: RedisAddress, log: Logger): Connections {
  const open = (name: string, timeoutMs: number | null): RedisClient =>
    sayOutages(ledgerConnection(redis, timeoutMs), log.child({ connection: name }));
  const ledger = open('ledger', STEP_MS);
  const lists = open('lists', STEP_MS);
  const board = open('board', BOARD_MS);
  return {
    ledger,
    lists,
    stream: (name) => open(name, null),
    board,
    close: () => {
      for (const connection of [ledger, lists, board]) {
        connection.disconnect();
      }
    },
  };
}

/**
 * The queue over a connection. It asks nothing of Redis before its first job: its own look at the
 * version, made while Redis is away, would leave it unusable for good.
 */
export function openQueue(connection: RedisClient, prefix: string, log: Logger): Queue<JobData> {
  const queue = new Queue<JobData>(QUEUE_NAME, {
    connection,
    prefix,
    skipVersionCheck: true,
    skipWaitingForReady: true,
    skipMetasUpdate: true,
  });
  // The connection's own listener tells of lost connections already.
  queue.on('error', (error) => log.debug({ reason: error.message }, 'queue'));
  return queue;
}
