import { expect, test } from 'vitest';
import {
  CLASSIFICATION_ROWS,
  type ClassificationRow,
  classify,
  UNKNOWN_ROW,
} from '../src/index.ts';
import { answer, WORDINGS } from './wordings.ts';

test.each(WORDINGS)('%s: %s, %s', (row, kind, effect, observation) => {
  expect(classify(observation)).toMatchObject({ row, kind, effect });
});

const decided: ReadonlyArray<readonly [status: number, code: string, decided: boolean]> = [
  [400, 'MissingParameter', true],
  [400, 'MissingParam.EnableIpv6', true],
  [400, 'MissingDBInstanceId', false],
  [400, 'MissingDefaultVpc', false],
  [400, 'MissingParameter.SecurityToken', false],
  [400, 'MissingSecurityToken', false],
  [400, 'MissingAccessKeyId', false],
  [400, 'InvalidParameter', true],
  [400, 'InvalidParameterValue', true],
  [403, 'InvalidParameter', false],
  // An earlier attempt of the same call may have made what these speak of.
  [400, 'InvalidParameter.AlreadyAssociated', false],
  [400, 'InvalidParameter.CidrBlock', false],
  [400, 'InvalidParameter.Conflict', false],
  [400, 'InvalidParameter.KMSKeyId.CMKNotEnabled', false],
  [400, 'InvalidParameter.Timestamp', false],
  [400, 'InvalidVpcName.Malformed', true],
  [403, 'InvalidSecurityToken.Malformed', false],
  [403, 'InvalidAccessKeyId.Malformed', false],
  [400, 'Signature.Malformed', false],
  [400, 'SignatureNonce.Malformed', false],
  [400, 'InvalidCidrBlock.Overlapped', false],
  [400, 'InvalidVpcId.NotFound', false],
  [400, 'IdempotentParameterMismatch', false],
];

test.each(decided)('%s %s is decided by the parameters: %s', (status, code, expected) => {
  expect(classify(answer(status, code)).decidedByParameters).toBe(expected);
});

test('codes are matched without regard to case, and only as far as their stars', () => {
  expect(classify(answer(400, 'throttling.user')).kind).toBe('try-later');
  expect(classify(answer(400, 'NoThrottling')).kind).toBe('rejected');
  expect(classify(answer(400, 'SystemBusyBody')).kind).toBe('rejected');
});

test('a row of the caller decides before those of the table', () => {
  const row: ClassificationRow = {
    name: 'quota-comes-back',
    when: { status: [[400, 400]], codes: ['QuotaExceeded*'] },
    kind: 'try-later',
    effect: 'did-not-happen',
    source: 'our account team',
  };
  expect(classify(answer(400, 'QuotaExceeded.Vpc'), [row])).toEqual({
    kind: 'try-later',
    effect: 'did-not-happen',
    row: 'quota-comes-back',
    decidedByParameters: false,
  });
  expect(classify(answer(400, 'Throttling'), [row]).row).toBe('throttled-or-busy');
  expect(classify({ kind: 'no-answer', reason: 'x', sent: false }, [row]).row).toBe('never-sent');
});

test('every row has a name of its own and a source', () => {
  const rows = [...CLASSIFICATION_ROWS, UNKNOWN_ROW];
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  for (const { source } of rows) expect(source).not.toBe('');
});

test('every row is reached by a wording above', () => {
  const reached = new Set(WORDINGS.map(([row]) => row));
  const missed = CLASSIFICATION_ROWS.filter(
    ({ name }) => !reached.has(name) && name !== 'not-a-success',
  );
  expect(missed).toEqual([]);
  expect(classify(answer(200)).row).toBe('not-a-success');
});
