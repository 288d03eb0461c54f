import type { Redis } from 'ioredis';
import { courseOf } from './change-course.ts';

/** Fields that processes of before wrote also where nothing was set. */
const UNSET: Readonly<Record<string, string>> = {
  rev: '1',
  run: '1',
  ...of('0', ['fence', 'sends', 'runSends', 'starts', 'resigns']),
  ...of('', ['writtenFence', 'sentAt', 'leaseUntil', 'claimNonce', 'retentionMs', 'lastError']),
  ...of('', ['result', 'error', 'ambiguousAt', 'ambiguousFence', 'ambiguousAttempt', 'settledAt']),
  ...of('', ['retainUntil']),
};

function of(value: string, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, value]));
}

/** Makes of a record what a process of format 3 would have made: each name of its course is a field. */
export async function asFormat3(redis: Redis, key: string): Promise<void> {
  await redis.hset(key, { ...(await courseOf(redis, key)), v: '3' });
  await redis.hdel(key, 'course');
}

/** Likewise of format 2: each part of the call is a field. */
export async function asFormat2(redis: Redis, key: string): Promise<void> {
  await asFormat3(redis, key);
  const { call = '{}', ...fields } = await redis.hgetall(key);
  await redis.hset(key, { ...UNSET, ...JSON.parse(call), ...fields, v: '2' });
  await redis.hdel(key, 'call');
}

/** Likewise of format 1: in the clear, and without account. */
export async function asFormat1(
  redis: Redis,
  key: string,
  held: { pairs: unknown; result?: unknown },
): Promise<void> {
  await asFormat2(redis, key);
  const result = held.result === undefined ? '' : JSON.stringify(held.result);
  await redis.hset(key, { v: '1', pairs: JSON.stringify(held.pairs), result });
  await redis.hdel(key, 'account', 'actor');
}
