import { expect, test } from 'vitest';
import { groupOutcome } from '../src/attempt/group-outcome.ts';

test('a group is throttled by the code that came, also where people are not shown it', () => {
  const observation = { kind: 'answer', status: 400, code: '[removed].User' } as const;
  const evidence = { ...observation, code: 'Throttling.User' };
  const meant = { kind: 'try-later' } as const;
  expect(groupOutcome('op', { observation, evidence, nonce: 'n' }, meant)).toEqual({
    kind: 'throttled',
    retryAfterMs: null,
  });
});
