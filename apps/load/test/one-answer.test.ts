import type { CallAnswer, Operation } from '@oncegate/client';
import { expect, test } from 'vitest';
import { OneAnswer } from '../src/one-answer.ts';

const operation = { state: 'SUCCEEDED', error: null } as Operation;

function success(vpcId: string, disposition: 'CREATED' | 'REPLAYED'): CallAnswer<unknown> {
  return { ok: true, clientToken: 'a', disposition, response: { vpcId }, operation };
}

const failure: CallAnswer<unknown> = {
  ok: false,
  clientToken: 'a',
  error: { kind: 'unknown', operation: { ...operation, state: 'UNKNOWN' } },
};

test('the same answer again is no conflict, and neither is an answer that says nothing', () => {
  const answers = new OneAnswer();
  answers.heard(success('vpc-1', 'CREATED'));
  answers.heard(success('vpc-1', 'REPLAYED'));
  const error = { kind: 'unavailable', code: null, reason: 'away' } as const;
  answers.heard({ ok: false, clientToken: 'a', error });
  expect(answers.conflicts).toEqual([]);
  expect(answers.succeeded()).toEqual(['a']);
});

test.each([
  ['another response', success('vpc-2', 'REPLAYED')],
  ['another state', failure],
  ['another maker', success('vpc-1', 'CREATED')],
])('%s for a token is a conflict', (_, second) => {
  const answers = new OneAnswer();
  answers.heard(success('vpc-1', 'CREATED'));
  answers.heard(second);
  expect(answers.conflicts).toHaveLength(1);
});
