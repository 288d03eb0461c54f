import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ledgerConnection, type RedisClient } from '@oncegate/ledger';
import { afterAll } from 'vitest';
import { groupKeys, newsKeys } from '../src/group.ts';
import { type Group, type Limits, type Line, Pacing, type Visit } from '../src/index.ts';

const REDIS_URL = process.env.ONCEGATE_TEST_REDIS_URL ?? 'redis://127.0.0.1:6399';

export const GROUP: Group = { account: 'main', product: 'Vpc', regionId: 'cn-hangzhou' };
export const ELSEWHERE: Group = { ...GROUP, regionId: 'cn-beijing' };
const NO_LIMITS: Limits = { callsPerSecond: null, callsAtOnce: null };

type Workers = {
  readonly all: readonly Pacing[];
  readonly changes: readonly string[];
  /** Lets a time of the state be over, instead of waiting for it. */
  readonly over: (...fields: string[]) => Promise<void>;
  /** Lets it be over since this moment. */
  readonly justOver: (field: string) => Promise<void>;
  /** Lets it be over in a moment. */
  readonly soonOver: (field: string) => Promise<void>;
  /** The same for the places of all that are inside. */
  readonly lapse: () => Promise<void>;
  /** Lets nothing be heard of the places for so long that they are almost forgotten. */
  readonly fade: () => Promise<void>;
  readonly state: () => Promise<Readonly<Record<string, string>>>;
  /** How many are inside whose place has not lapsed. */
  readonly placed: () => Promise<number>;
  /** From now on the master that has this is silent to the first worker, until that is told to give up. */
  readonly lose: (what: Group | 'news') => { readonly giveUp: () => void };
};

type Scratch = {
  /** A worker that cannot reach Redis, and is not limited. */
  readonly withoutRedis: () => Pacing;
  /** Workers of a deployment of their own. */
  readonly workers: (count: number, limits?: Partial<Limits>) => Workers;
};

/** Hash tags whose master is silent, and when that is found out. */
type Lost = Map<string, Promise<void>>;
type Sent = Parameters<RedisClient['sendCommand']>[0];

function without(lost: Lost, redis: RedisClient): RedisClient {
  const reaching = Object.create(redis) as RedisClient;
  reaching.sendCommand = async (command: Sent) => {
    const [silence] = command.getKeys().flatMap((key) => lost.get(tagOf(String(key))) ?? []);
    if (silence === undefined) return redis.sendCommand(command);
    await silence;
    throw new Error('Connection is closed.');
  };
  return reaching;
}

function tagOf(key: string): string {
  return key.slice(0, key.indexOf('}'));
}

/** Workers that share a Redis, and nothing else. */
export async function scratchPacing(): Promise<Scratch> {
  const redis = ledgerConnection(REDIS_URL, 5_000);
  await once(redis, 'ready');
  const prefixes: string[] = [];
  afterAll(async () => {
    for (const prefix of prefixes) {
      for (const key of await redis.keys(`{${prefix}:*`)) await redis.del(key);
    }
    redis.disconnect();
  });
  const worker = (at: RedisClient, prefix: string, limits: Limits, changes: string[]): Pacing =>
    new Pacing(at, prefix, {
      limitsOf: () => limits,
      hasLimits: () => limits !== NO_LIMITS,
      leaseMs: 60_000,
      failures: 3,
      monotonic: () => performance.now(),
      onChange: ({ regionId }, change) => changes.push(`${regionId} ${change}`),
    });
  return {
    withoutRedis() {
      const away = ledgerConnection(REDIS_URL, 5_000);
      away.disconnect();
      return worker(away, 'nowhere', NO_LIMITS, []);
    },
    workers(count, given) {
      const prefix = `test-${randomUUID()}`;
      prefixes.push(prefix);
      const changes: string[] = [];
      const limits = given === undefined ? NO_LIMITS : { ...NO_LIMITS, ...given };
      const lost: Lost = new Map();
      const all = Array.from({ length: count }, (_, number) =>
        worker(number === 0 ? without(lost, redis) : redis, prefix, limits, changes),
      );
      return {
        all,
        changes,
        over: async (...fields) => {
          for (const field of fields) await redis.hset(groupKeys(prefix, GROUP).state, field, '1');
        },
        justOver: async (field) => {
          const [seconds] = await redis.time();
          await redis.hset(groupKeys(prefix, GROUP).state, field, `${seconds}000`);
        },
        soonOver: async (field) => {
          const [seconds, microseconds] = await redis.time();
          const soon = Number(seconds) * 1_000 + Number(microseconds) / 1_000 + 150;
          await redis.hset(groupKeys(prefix, GROUP).state, field, soon);
        },
        lapse: async () => {
          const { slots } = groupKeys(prefix, GROUP);
          for (const holder of await redis.zrange(slots, '0', '-1'))
            await redis.zadd(slots, 'XX', 1, holder);
        },
        fade: async () => {
          await redis.pexpire(groupKeys(prefix, GROUP).slots, 100);
        },
        state: () => redis.hgetall(groupKeys(prefix, GROUP).state),
        placed: () => redis.zcount(groupKeys(prefix, GROUP).slots, 2, '+inf'),
        lose: (what) => {
          const key = what === 'news' ? newsKeys(prefix).trouble : groupKeys(prefix, what).state;
          const { promise, resolve } = Promise.withResolvers<void>();
          lost.set(tagOf(key), promise);
          return { giveUp: resolve };
        },
      };
    },
  };
}

/** Comes back as often as told, until it is let in. */
export async function inside(
  worker: Pacing | undefined,
  group: Group = GROUP,
): Promise<{ visit: Visit | null; times: number }> {
  let line: Line = 'fresh';
  for (let times = 1; ; times += 1) {
    const entry = await worker?.enter(group, line);
    if (entry === undefined) throw new Error('no such worker');
    if (entry.go) return { visit: entry.visit, times };
    await pause(entry.waitMs);
    line = 'returning';
  }
}
