import type { Answer, Effect, Kind, Observation } from '../src/index.ts';

/** An answer of the cloud; one with a code has a RequestId. */
export function answer(
  status: number,
  code?: string,
  message?: string,
  more: Partial<Answer> = {},
): Answer {
  return { kind: 'answer', status, code, message, requestId: code && 'F2D1', ...more };
}

export const SUCCESS_BODY = { RequestId: 'F2D1', VSwitchId: 'vsw-1' };

/** An answer under 200 whose body holds these fields beside a success's own. */
function accepted(fields: Record<string, unknown>, code?: string): Answer {
  return answer(200, code, undefined, { body: { ...SUCCESS_BODY, ...fields } });
}

/** An observation, the row that must decide it, and what it means. */
export type Wording = readonly [row: string, kind: Kind, effect: Effect, observation: Observation];

/** What the cloud and the net really say, and what it must be taken for. */
export const WORDINGS: readonly Wording[] = [
  ['accepted', 'success', 'happened', accepted({})],
  ['accepted', 'success', 'happened', { ...accepted({}), requestId: 'F2D1', body: {} }],
  ['accepted', 'success', 'happened', accepted({ Code: '200', Message: 'ok', Success: true })],
  ['accepted', 'success', 'happened', accepted({ Code: 200 }, 'OK')],
  ['accepted', 'success', 'happened', accepted({ Success: 'true' }, 'Success')],

  [
    'says-try-later',
    'try-later',
    'did-not-happen',
    answer(400, 'System.ServiceBusy', 'System is busy, please try later.'),
  ],
  [
    'says-try-later',
    'try-later',
    'did-not-happen',
    answer(400, 'SystemBusy', 'The system is busy. Please try again later.'),
  ],
  [
    'says-try-later',
    'try-later',
    'did-not-happen',
    answer(400, 'TaskConflict', 'Please wait a moment and try again.'),
  ],
  [
    'says-try-later',
    'try-later',
    'did-not-happen',
    answer(400, 'OperationConflict', 'The operation conflicts, PLEASE TRY  IT\nLATER'),
  ],
  [
    'says-try-later',
    'try-later',
    'did-not-happen',
    answer(409, 'IncorrectStatus.VSwitch', 'The status is incorrect; retry later'),
  ],
  ['says-try-later', 'try-later', 'did-not-happen', answer(400, 'SomeCode', 'try it later')],
  [
    'says-try-later',
    'try-later',
    'did-not-happen',
    answer(
      400,
      'LastOrderProcessing',
      'The previous order is still processing, please try again later.',
    ),
  ],
  [
    'throttled-or-busy',
    'try-later',
    'did-not-happen',
    answer(
      400,
      'EipOperation.TooFrequently',
      'The specified Eip add into bandwidthPackage too frequently. please add later.',
    ),
  ],
  ...['Throttling', 'Throttling.User', 'Throttling.Api'].flatMap((code) =>
    [400, 403, 429].map(
      (status): Wording => [
        'throttled-or-busy',
        'try-later',
        'did-not-happen',
        answer(status, code, 'Request was denied due to flow control.'),
      ],
    ),
  ),
  ['throttled-or-busy', 'try-later', 'did-not-happen', answer(400, 'SystemBusy')],
  ['throttled-or-busy', 'try-later', 'did-not-happen', answer(400, 'System.ServiceBusy')],
  ['throttled-or-busy', 'try-later', 'did-not-happen', answer(400, 'ServiceUnavailable.Vpc')],

  [
    'token-in-flight',
    'try-later',
    'may-have-happened',
    answer(403, 'LastTokenProcessing', 'The last token request is processing.'),
  ],
  [
    'token-in-flight',
    'try-later',
    'may-have-happened',
    answer(400, 'OperationFailed.LastTokenProcessing', 'Please try again later.'),
  ],
  [
    'token-in-flight',
    'try-later',
    'may-have-happened',
    answer(403, 'IdempotentProcessing', 'The previous idempotent request(s) is still processing.'),
  ],
  [
    'token-in-flight',
    'try-later',
    'may-have-happened',
    answer(
      400,
      'Idempotence.Processing',
      'The previous request is still processing, please try again later.',
    ),
  ],
  ['token-in-flight', 'try-later', 'may-have-happened', answer(400, 'LastRequestProcessing')],

  [
    'parameter-mismatch',
    'mismatch',
    'did-not-happen',
    answer(
      400,
      'IdempotentParameterMismatch',
      'The request uses the same client token as a previous, but non-identical request. Try again later.',
    ),
  ],
  ['parameter-mismatch', 'mismatch', 'did-not-happen', answer(400, 'IdempotenceParamNotMatch')],
  [
    'parameter-mismatch',
    'mismatch',
    'did-not-happen',
    answer(400, 'Idempotence.SignatureMismatch'),
  ],
  [
    'parameter-mismatch',
    'mismatch',
    'did-not-happen',
    answer(
      403,
      'InvalidIdempotenceParameter.Mismatch',
      'The specified parameters are different from before.',
    ),
  ],
  [
    'parameter-mismatch',
    'mismatch',
    'did-not-happen',
    answer(400, undefined, undefined, { body: { Code: 'IdempotentParameterMismatch' } }),
  ],

  [
    'nonce-used',
    're-sign',
    'may-have-happened',
    answer(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.'),
  ],
  [
    'timestamp-expired',
    're-sign',
    'did-not-happen',
    answer(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.'),
  ],
  ['timestamp-expired', 're-sign', 'did-not-happen', answer(400, 'InvalidTimestamp.Expired')],

  ['server-error', 'transient', 'may-have-happened', answer(500, 'InternalError')],
  [
    'server-error',
    'transient',
    'may-have-happened',
    answer(503, 'ServiceUnavailable', 'try again later'),
  ],
  ['server-error', 'transient', 'may-have-happened', { kind: 'answer', status: 503 }],
  [
    'internal-error',
    'transient',
    'may-have-happened',
    answer(400, 'InternalError', 'please try again later'),
  ],

  [
    'dry-run-passed',
    'rejected',
    'did-not-happen',
    answer(400, 'DryRunOperation', 'Request validation has been passed with DryRun flag set.'),
  ],
  [
    'remembered-failure',
    'rejected',
    'did-not-happen',
    answer(403, 'IdempotentFailed', 'try again later'),
  ],
  ['missing-parameter', 'rejected', 'did-not-happen', answer(400, 'MissingParameter')],
  ['missing-parameter', 'rejected', 'did-not-happen', answer(400, 'MissingParam.EnableIpv6')],
  [
    'invalid-parameter',
    'rejected',
    'did-not-happen',
    answer(400, 'InvalidParameter', 'The specified parameter is not valid.'),
  ],
  ['invalid-parameter', 'rejected', 'did-not-happen', answer(400, 'InvalidParameterValue')],
  ['malformed-parameter', 'rejected', 'did-not-happen', answer(400, 'InvalidTagKey.Malformed')],
  ['refused', 'rejected', 'did-not-happen', answer(400, 'InvalidCidrBlock')],
  ['refused', 'rejected', 'did-not-happen', answer(404, 'InvalidVpcId.NotFound')],
  ['refused', 'rejected', 'did-not-happen', answer(403, 'Forbidden.RAM')],
  ['refused', 'rejected', 'did-not-happen', answer(400, 'SignatureDoesNotMatch')],

  [
    'never-sent',
    'no-response',
    'did-not-happen',
    { kind: 'no-answer', reason: 'ECONNREFUSED', sent: false },
  ],
  [
    'no-answer',
    'no-response',
    'may-have-happened',
    { kind: 'no-answer', reason: 'read timeout', sent: true },
  ],
  ...[301, 304, 408, 501, 502, 504, 511, 599, 100, 201, 204, 600, 0, -1, 400.5].map(
    (status): Wording => [
      'unknown',
      'no-response',
      'may-have-happened',
      answer(status, 'Throttling', 'try again later'),
    ],
  ),
  ['unknown', 'no-response', 'may-have-happened', { kind: 'answer', status: 400 }],
  [
    'unknown',
    'no-response',
    'may-have-happened',
    { kind: 'answer', status: 404, requestId: 'F2D1' },
  ],
  ['unknown', 'no-response', 'may-have-happened', answer(403, '  ')],
];
