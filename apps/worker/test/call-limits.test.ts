import { type AccountSettings, type Directory, NO_CALL_LIMITS } from '@oncegate/tenancy';
import { expect, test } from 'vitest';
import { callLimits } from '../src/call-limits.ts';

const VPC = { account: 'main', product: 'Vpc', regionId: 'cn-hangzhou' };
const NONE = { callsPerSecond: null, callsAtOnce: null };
const FOUR_AT_ONCE = { callsPerSecond: null, callsAtOnce: 4 };

function directoryOf(limits: AccountSettings['limits']): Directory {
  const settings: AccountSettings = {
    name: 'main',
    regionId: 'cn-hangzhou',
    tokenMode: 'verbatim',
    tokenSecret: null,
    credentials: { kind: 'chain' },
    endpoint: null,
    signature: 'v3',
    limits,
  };
  return { tenants: new Map(), accounts: new Map([['main', settings]]), keys: [], jwt: null };
}

test('a directory that changed counts from the next question on', () => {
  let current = directoryOf(NO_CALL_LIMITS);
  const limits = callLimits({ current: () => current, close: () => undefined });
  expect([limits.hasLimits(), limits.limitsOf(VPC)]).toEqual([false, NONE]);
  current = directoryOf({ ...NO_CALL_LIMITS, Vpc: FOUR_AT_ONCE });
  expect([limits.hasLimits(), limits.limitsOf(VPC)]).toEqual([true, FOUR_AT_ONCE]);
  expect(limits.limitsOf({ ...VPC, product: 'gpdb' })).toEqual(NONE);
  expect(limits.limitsOf({ ...VPC, account: 'gone' })).toEqual(NONE);
  current = directoryOf(NO_CALL_LIMITS);
  expect([limits.hasLimits(), limits.limitsOf(VPC)]).toEqual([false, NONE]);
});
