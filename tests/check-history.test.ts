import type { ClientToken } from '@oncegate/core';
import type { Sighting } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { checkHistory } from './harness/check-history.ts';
import type { Payload } from './harness/gateway-client.ts';
import type { History, Invocation, Listed } from './harness/history.ts';
import type { CloudRequest } from './harness/simulator-client.ts';

const SUCCEEDED: Payload = {
  disposition: 'CREATED',
  operation: { id: 'op', state: 'SUCCEEDED', run: 1, error: null, attempts: [] },
  response: { vpcId: 'vpc-1', requestId: 'R' },
  userErrors: [],
};

function invocation(changes: Partial<Invocation> = {}): Invocation {
  return {
    token: 't',
    intent: 'i',
    cidrBlock: '10.0.0.0/8',
    from: 0,
    to: 10,
    boundMs: 1_000,
    outcome: { heard: 'answer', payload: SUCCEEDED },
    ...changes,
  };
}

function request(changes: Partial<CloudRequest> = {}): CloudRequest {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    action: 'CreateVpc',
    clientToken: 't',
    nonce: 'n1',
    timestamp: at,
    signature: 's1',
    status: 200,
    effect: true,
    at,
    ...changes,
  };
}

function effect(at: string) {
  const parameters = { VpcName: 'i' };
  return { action: 'CreateVpc', clientToken: 't', regionId: 'cn-hangzhou', parameters, at };
}

/** What the worker `pid` saw of an attempt that went as it should. */
function attempt(number: number, changes: Partial<Sighting> = {}): Sighting[] {
  const token = 't' as ClientToken;
  const of = {
    id: 'op',
    run: 1,
    token,
    fence: number,
    number,
    pid: 1,
    ms: 0,
    at: number * 10,
    ...changes,
  };
  return [
    { place: 'worker.claimed', sendBefore: 100, ...of },
    { place: 'worker.sends', ...of },
    { place: 'worker.answered', kind: 'success', ...of },
    { place: 'worker.settled', state: 'SUCCEEDED', ...of },
  ];
}

/** What it saw of an attempt that was answered with this and led to that. */
const heard = (number: number, kind: string, state: string, changes: Partial<Sighting> = {}) =>
  attempt(number, changes).map((seen): Sighting => {
    if (seen.place === 'worker.answered') return { ...seen, kind };
    return seen.place === 'worker.settled' ? { ...seen, state } : seen;
  });
const unsent = (seen: readonly Sighting[]) => seen.filter(({ place }) => place !== 'worker.sends');

const without = (place: Sighting['place']) => attempt(1).filter((seen) => seen.place !== place);

/** A history in which everything went as promised. */
const GOOD: History = {
  invocations: [invocation()],
  requests: [request()],
  effects: [effect('2026-01-01T00:00:00.000Z')],
  // More sends than requests: what leaves does not always arrive.
  sightings: [...attempt(1), ...attempt(2), ...attempt(3, { token: 'fresh' as ClientToken })],
  sightingsToTimeMs: Date.parse('2026-01-01T00:00:00Z'),
  endings: [{ id: 'op', run: 1, state: 'SUCCEEDED', life: 1 }],
  listed: [{ id: 'op', clientToken: 't', state: 'SUCCEEDED', run: 1 }],
  faults: [{ name: 'cut', fired: true }],
  windowMs: 10_000,
  cloudMemoryMs: 60_000,
  operatorActs: [],
  lives: 1,
};

const listedAs = (state: string): Listed => ({ id: 'op', clientToken: 't', state, run: 1 });
const endedAs = (state: string): Payload => ({
  ...SUCCEEDED,
  operation: { id: 'op', state, run: 1, error: null, attempts: [] },
  response: null,
});
const other: Payload = { ...SUCCEEDED, response: { vpcId: 'vpc-2', requestId: 'R' } };
const mismatch: Payload = {
  ...SUCCEEDED,
  disposition: 'REJECTED',
  userErrors: [{ code: 'IdempotentParameterMismatch', message: '' }],
};
const says = (payload: Payload, changes: Partial<Invocation> = {}): Invocation =>
  invocation({ outcome: { heard: 'answer', payload }, ...changes });

test('a history in which everything went as promised has no violation', () => {
  expect(checkHistory(GOOD)).toEqual([]);
});

test('a lease that ran out, or that a lost ledger forgot, may be taken over without an answer', () => {
  const [frozen, early, late] = [attempt(1).slice(0, 2), attempt(2), attempt(2, { at: 110 })];
  expect(checkHistory({ ...GOOD, sightings: [...frozen, ...late] })).toEqual([]);
  expect(checkHistory({ ...GOOD, sightings: [...frozen, ...early], lives: 2 })).toEqual([]);
});

test('a claim that its frozen holder writes down late is no claim of now', () => {
  const sightings = [...attempt(2).slice(0, 2), ...attempt(1).slice(0, 1), ...attempt(2).slice(2)];
  expect(checkHistory({ ...GOOD, sightings })).toEqual([]);
});

test('who was refused each time, or never sent, may call it FAILED', () => {
  const waited = [
    ...heard(1, 'try-later', 'WAITING'),
    ...unsent(heard(2, 'no-response', 'WAITING')),
    ...heard(3, 're-sign', 'WAITING'),
  ];
  const refused = [...waited, ...heard(4, 'rejected', 'FAILED')];
  const outOfTime = [...waited, ...unsent(heard(4, 'no-response', 'FAILED'))];
  for (const sightings of [refused, outOfTime]) {
    expect(checkHistory({ ...GOOD, sightings })).toEqual([]);
  }
  // What was in doubt before the ledger forgot it, nobody can know.
  const forgot = [...heard(1, 'transient', 'WAITING'), ...heard(2, 'rejected', 'FAILED')];
  expect(checkHistory({ ...GOOD, sightings: forgot, lives: 2 })).toEqual([]);
});

test('what a person ended is proved by that person, and may differ from what was answered', () => {
  const acts = { operatorActs: [{ id: 'op', run: 1 }], listed: [listedAs('FAILED')] };
  expect(checkHistory({ ...GOOD, ...acts })).toEqual([]);
});

test('an operation that a lost ledger forgot whole, and has made anew, is of what came after', () => {
  const failed = says(endedAs('FAILED'));
  const anew = { ...GOOD, invocations: [failed, failed], listed: [listedAs('FAILED')] };
  expect(checkHistory({ ...anew, lives: 2 })).toEqual([]);
});

test('an effect under a token of nobody’s is whose intent it has, any other its token’s', () => {
  const at = '2026-01-01T00:00:00Z';
  expect(checkHistory({ ...GOOD, effects: [{ ...effect(at), clientToken: 'derived' }] })).toEqual(
    [],
  );
  const refused = { ...listedAs('FAILED'), id: 'other', clientToken: 'other' };
  const again = { invocations: [invocation(), invocation({ token: 'other' })] };
  expect(checkHistory({ ...GOOD, ...again, listed: [...GOOD.listed, refused] })).toEqual([]);
});

test('to hear nothing is no failure', () => {
  const silent = invocation({ outcome: { heard: 'nothing', reason: 'reset' } });
  expect(checkHistory({ ...GOOD, invocations: [silent, invocation()] })).toEqual([]);
});

test.each<[string, string, Partial<History>]>([
  [
    'E',
    'an intent that happened twice',
    { effects: [effect('2026-01-01T00:00:00Z'), effect('2026-01-01T00:00:05Z')] },
  ],
  ['R', 'two answers to one run', { invocations: [invocation(), says(other)] }],
  ['R', 'an end that is listed as another', { listed: [listedAs('UNKNOWN')] }],
  ['L', 'an acknowledged operation that is not listed', { listed: [] }],
  [
    'L',
    'one that never ended',
    { invocations: [says(endedAs('WAITING'))], listed: [listedAs('WAITING')] },
  ],
  [
    'L',
    'an operation that nobody made',
    { invocations: [says({ ...SUCCEEDED, disposition: 'ATTACHED' })] },
  ],
  [
    'M',
    'one token for two calls',
    { invocations: [invocation(), invocation({ cidrBlock: '172.16.0.0/12' })] },
  ],
  ['M', 'a mismatch with equal parameters', { invocations: [invocation(), says(mismatch)] }],
  ['W', 'a token that nobody gave', { requests: [request({ clientToken: 'fresh' })] }],
  ['W', 'a nonce used twice', { requests: [request(), request({ signature: 's2' })] }],
  [
    'O',
    'a run that ended twice',
    {
      endings: [
        { id: 'op', run: 1, state: 'SUCCEEDED', life: 1 },
        { id: 'op', run: 1, state: 'FAILED', life: 1 },
      ],
    },
  ],
  [
    'D',
    'a send after the window',
    {
      requests: [
        request({ status: 500 }),
        request({ nonce: 'n2', signature: 's2', at: '2026-01-01T00:00:12Z' }),
      ],
      sightings: [...attempt(1), ...attempt(2, { at: 10_060 })],
    },
  ],
  ['B', 'a caller kept waiting', { invocations: [invocation({ to: 2_000 })] }],
  [
    'B',
    'a refusal without a reason',
    {
      invocations: [
        invocation(),
        invocation({ outcome: { heard: 'refusal', code: 'INTERNAL_SERVER_ERROR' } }),
      ],
    },
  ],
  ['C', 'a send without a claim', { sightings: without('worker.claimed') }],
  ['C', 'a claim that was made twice', { sightings: [...attempt(1), ...attempt(1).slice(0, 1)] }],
  [
    'C',
    'a send under another’s claim',
    { sightings: [...attempt(1).slice(0, 1), ...attempt(1, { pid: 2 }).slice(1)] },
  ],
  ['C', 'two sends under one claim', { sightings: [...attempt(1), ...attempt(1).slice(1, 2)] }],
  [
    'C',
    'a claim while another holds the lease',
    { sightings: [...attempt(1).slice(0, 2), ...attempt(2), ...attempt(1).slice(2)] },
  ],
  [
    'C',
    'a send after a later claim',
    {
      sightings: [
        ...attempt(1).slice(0, 1),
        ...attempt(2, { at: 101 + 10 }),
        ...attempt(1, { at: 112 }).slice(1),
      ],
    },
  ],
  ['C', 'a success on no answer', { sightings: without('worker.answered') }],
  ['C', 'a success that nobody told of', { sightings: heard(1, 'no-response', 'SUCCEEDED') }],
  ['C', 'a failure on silence', { sightings: heard(1, 'no-response', 'FAILED') }],
  ['C', 'a failure on a success', { sightings: heard(1, 'success', 'FAILED') }],
  [
    'C',
    'a failure after an attempt in doubt',
    { sightings: [...heard(1, 'transient', 'WAITING'), ...heard(2, 'rejected', 'FAILED')] },
  ],
  [
    'C',
    'a failure after an attempt that was lost',
    { sightings: [...attempt(1).slice(0, 2), ...heard(2, 'rejected', 'FAILED', { at: 110 })] },
  ],
  ['C', 'a request that nobody sent', { sightings: without('worker.sends') }],
  [
    'P',
    'a failure that happened',
    { invocations: [says(endedAs('FAILED'))], listed: [listedAs('FAILED')] },
  ],
  [
    'P',
    'a cancellation that happened under another token',
    {
      invocations: [says(endedAs('CANCELED'))],
      listed: [listedAs('CANCELED')],
      effects: [{ ...effect('2026-01-01T00:00:00Z'), clientToken: 'derived' }],
    },
  ],
  ['P', 'a success that never happened', { effects: [] }],
  ['D', 'a send after its moment', { sightings: attempt(1, { ms: 101 }) }],
  ['F', 'a fault that did not fire', { faults: [{ name: 'cut', fired: false }] }],
])('%s catches %s', (invariant, _, changes) => {
  const violations = checkHistory({ ...GOOD, ...changes });
  expect(new Set(violations.map((violation) => violation.invariant))).toEqual(new Set([invariant]));
});
