import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { ledgerConnection, type RedisAddress, redisAddress } from '../src/index.ts';
import { REDIS_URL } from './scratch-ledger.ts';

const parsed = redisAddress('single', REDIS_URL, undefined);
if (!parsed.ok) throw new Error(parsed.rule);
const { address } = parsed;
const SENTINEL = { topology: 'sentinel', name: 'primary' } as const;
const CLUSTER = { topology: 'cluster', db: 0 } as const;
/** Nobody listens there. */
const NOBODY = { nodes: [{ host: '127.0.0.1', port: 1 }] } as const;

const CASES: readonly [what: string, RedisAddress, why: RegExp][] = [
  ['no sentinel', { ...address, ...SENTINEL }, /names a primary: .*unknown command 'sentinel'/],
  ['a sentinel that is away', { ...address, ...SENTINEL, ...NOBODY }, /: connect ECONNREFUSED/],
  ['no cluster', { ...address, ...CLUSTER }, /cannot be reached: .*cluster support disabled/],
  ['a cluster that is away', { ...address, ...CLUSTER, ...NOBODY }, /: connect ECONNREFUSED/],
];

test.each(CASES)('who is to come to %s is told why that fails', async (_, at, why) => {
  const redis = ledgerConnection(at, 1_000);
  redis.on('error', () => {});
  onTestFinished(() => redis.disconnect());
  const [error] = await once(redis, 'error');
  expect((error as Error).message).toMatch(why);
});
