import { expect, test } from 'vitest';
import { classify, type Kind, type Observation } from '../src/index.ts';
import { answer, SUCCESS_BODY } from './wordings.ts';

type Trap = readonly [string, Kind, Observation];

const traps: readonly Trap[] = [
  [
    '"must be later than" is no invitation',
    'rejected',
    answer(400, 'InvalidEndTime', 'EndTime must be later than StartTime'),
  ],
  [
    '"change the image and try again" is none',
    'rejected',
    answer(400, 'InvalidImage', 'Change the image and try again.'),
  ],
  [
    'two sentences do not make one',
    'rejected',
    answer(400, 'InvalidImage', 'Change the image and try again. Later images are refused.'),
  ],
  [
    '"entry later" is no "try later"',
    'rejected',
    answer(400, 'InvalidEntry', 'Add the entry later.'),
  ],
  [
    'IncorrectStatus without an invitation is refused',
    'rejected',
    answer(400, 'IncorrectStatus.Vpc', 'The status is incorrect.'),
  ],
  [
    'OperationConflict without an invitation is refused',
    'rejected',
    answer(400, 'OperationConflict', 'Request was denied due to conflict.'),
  ],
  [
    'TaskConflict without an invitation is refused',
    'rejected',
    answer(400, 'TaskConflict', 'The operation is too frequent.'),
  ],
  [
    '200 with an error page is no success',
    'no-response',
    answer(200, undefined, undefined, { requestId: 'F2D1' }),
  ],
  [
    '200 with a list is no success',
    'no-response',
    answer(200, undefined, undefined, { body: [SUCCESS_BODY] }),
  ],
  [
    '200 with a string is no success',
    'no-response',
    answer(200, undefined, undefined, { body: '<html>' }),
  ],
  [
    '200 without RequestId is no success',
    'no-response',
    answer(200, undefined, undefined, { body: { VSwitchId: 'vsw-1' } }),
  ],
  [
    '200 with an error code is no success',
    'no-response',
    answer(200, undefined, undefined, {
      body: { ...SUCCESS_BODY, Code: 'InvalidVpcId', Message: 'x' },
    }),
  ],
  [
    '200 with an error code of the envelope is no success',
    'no-response',
    answer(200, 'Throttling', undefined, { body: SUCCESS_BODY }),
  ],
  [
    '200 that says it is none is no success',
    'no-response',
    answer(200, undefined, undefined, { body: { ...SUCCESS_BODY, Success: false } }),
  ],
  [
    '200 that says so in words is no success',
    'no-response',
    answer(200, undefined, undefined, { body: { ...SUCCESS_BODY, Success: 'false' } }),
  ],
  ...[
    { Error: { Code: 'InvalidVpcId' } },
    { Error: 'InvalidVpcId' },
    { ErrorCode: 'InvalidVpcId', ErrorMessage: 'x' },
    { ErrCode: 403 },
    { HttpCode: 500 },
    { HttpStatusCode: '403' },
  ].map(
    (envelope): Trap => [
      `200 with ${JSON.stringify(envelope)} is no success`,
      'no-response',
      answer(200, undefined, undefined, { body: { ...SUCCESS_BODY, ...envelope } }),
    ],
  ),
  ...['False', ' FALSE\n', 0, '0'].map(
    (success): Trap => [
      `200 with Success ${JSON.stringify(success)} is no success`,
      'no-response',
      answer(200, undefined, undefined, { body: { ...SUCCESS_BODY, success } }),
    ],
  ),
  [
    '200 with a code of the envelope that cannot be read is no success',
    'no-response',
    { kind: 'answer', status: 200, code: {} as string, requestId: 'F2D1', body: SUCCESS_BODY },
  ],
  [
    "a firewall's lower-case refusal is nobody's",
    'no-response',
    { kind: 'answer', status: 403, body: { code: 1020, message: 'try again later' } },
  ],
  [
    "a lower-case code in words without a RequestId is nobody's",
    'no-response',
    { kind: 'answer', status: 403, body: { code: 'Forbidden' } },
  ],
  [
    "a numeric Code without a RequestId is nobody's",
    'no-response',
    { kind: 'answer', status: 403, body: { Code: 1020 } },
  ],
  [
    "a lower-case code beside a RequestId is the cloud's",
    'rejected',
    { kind: 'answer', status: 403, body: { code: 'Forbidden', RequestId: 'F2D1' } },
  ],
  [
    "a RequestId of white space is nobody's",
    'no-response',
    { kind: 'answer', status: 403, body: { code: 'Forbidden', RequestId: '\t\v ' } },
  ],
  [
    'only white space of ASCII is cut from a code',
    'rejected',
    answer(400, '\u00a0Throttling\u00a0'),
  ],
];

test('a bar ends no sentence', () => {
  expect(classify(answer(400, 'SomeCode', 'Please | try|it | later.')).kind).toBe('try-later');
});

test.each(traps)('%s', (_, kind, observation) => {
  const effect = kind === 'rejected' ? 'did-not-happen' : 'may-have-happened';
  expect(classify(observation)).toMatchObject({ kind, effect });
});
