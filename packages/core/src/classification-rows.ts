import type { ClassificationRow, Condition } from './classification-row.ts';
import { TRY_LATER_WORDS } from './try-later-words.ts';

/** 408 is no refusal: whoever sent it saw no whole request, or had seen one before. */
const REFUSED: Condition['status'] = [
  [400, 407],
  [409, 499],
];

/**
 * Codes of credentials, signatures and what keeps replays out: they belong to one attempt, and the
 * next, signed anew, may well be accepted. So they say nothing of the parameters.
 */
const OF_THE_ATTEMPT: readonly string[] = [
  '*Token*',
  '*AccessKey*',
  '*Signature*',
  '*Timestamp*',
  '*Nonce*',
  '*Credential*',
];

const VPC = 'https://www.alibabacloud.com/help/en/vpc/developer-reference/ensure-idempotence';
const VPC_CODES = 'https://error-center.alibabacloud.com/status/product/Vpc';
const ECS_CODES = 'https://error-center.alibabacloud.com/status/product/Ecs';
const PROVIDER = 'https://github.com/aliyun/terraform-provider-alicloud, retried codes';
const CAUTION = 'what is not known to be a refusal may have acted';

/**
 * The rules, the first that fits decides. Codes that tell of the token stand before wording,
 * because a mismatch may well say "try again"; wording stands before busy and refused codes.
 */
export const CLASSIFICATION_ROWS: readonly ClassificationRow[] = [
  {
    name: 'never-sent',
    when: { noAnswer: 'unsent' },
    kind: 'no-response',
    effect: 'did-not-happen',
    source: 'the sender knows that no byte left this process',
  },
  {
    name: 'no-answer',
    when: { noAnswer: 'sent' },
    kind: 'no-response',
    effect: 'may-have-happened',
    source: `${VPC}: retry where no response is returned`,
  },
  {
    name: 'accepted',
    when: { status: [[200, 200]], accepted: true },
    kind: 'success',
    effect: 'happened',
    source: `${VPC}: 200, and the same result for each retry`,
  },
  {
    name: 'not-a-success',
    when: { status: [[200, 200]] },
    kind: 'no-response',
    effect: 'may-have-happened',
    source: CAUTION,
  },
  {
    name: 'server-error',
    when: {
      status: [
        [500, 500],
        [503, 503],
      ],
    },
    kind: 'transient',
    effect: 'may-have-happened',
    source: `${VPC}: retry on 500 InternalError and 503 ServiceUnavailable`,
  },
  {
    name: 'parameter-mismatch',
    when: {
      status: REFUSED,
      codes: [
        '*IdempotentParameterMismatch',
        '*IdempotenceParameterMismatch',
        '*IdempotentParamNotMatch',
        '*IdempotenceParamNotMatch',
        'Idempotence.SignatureMismatch',
        'InvalidIdempotenceParameter',
        'InvalidIdempotenceParameter.Mismatch',
      ],
    },
    kind: 'mismatch',
    effect: 'did-not-happen',
    source: `${VPC} (IdempotentParameterMismatch); ${ECS_CODES} (the other spellings)`,
  },
  {
    name: 'token-in-flight',
    when: {
      status: REFUSED,
      codes: [
        '*LastTokenProcessing',
        'LastTokenProcessing.*',
        '*IdempotentProcessing',
        '*Idempotence.Processing',
        '*LastRequestProcessing',
      ],
    },
    kind: 'try-later',
    effect: 'may-have-happened',
    source: `${ECS_CODES}; OperationFailed.LastTokenProcessing: ${PROVIDER}`,
  },
  {
    name: 'remembered-failure',
    when: { status: REFUSED, codes: ['IdempotentFailed'] },
    kind: 'rejected',
    effect: 'did-not-happen',
    source: PROVIDER,
  },
  {
    name: 'nonce-used',
    when: { status: REFUSED, codes: ['SignatureNonceUsed'] },
    kind: 're-sign',
    effect: 'may-have-happened',
    source: `${VPC}: nonces keep replays out, so this very request has arrived before`,
  },
  {
    name: 'timestamp-expired',
    when: {
      status: REFUSED,
      codes: ['InvalidTimeStamp.Expired', 'IllegalTimestamp', 'RequestTimeTooSkewed'],
    },
    kind: 're-sign',
    effect: 'did-not-happen',
    source: ECS_CODES,
  },
  {
    name: 'internal-error',
    when: { status: REFUSED, codes: ['InternalError', 'InternalError.*', 'InternalServerError'] },
    kind: 'transient',
    effect: 'may-have-happened',
    source: `${VPC}: InternalError is retried, whatever status it comes under`,
  },
  {
    name: 'dry-run-passed',
    when: { status: REFUSED, codes: ['DryRunOperation'] },
    kind: 'rejected',
    effect: 'did-not-happen',
    source: VPC_CODES,
  },
  {
    name: 'says-try-later',
    when: { status: REFUSED, words: TRY_LATER_WORDS },
    kind: 'try-later',
    effect: 'did-not-happen',
    source: `${VPC}: a 4xx may be retried where its message says "try it later"`,
  },
  {
    name: 'throttled-or-busy',
    when: {
      status: REFUSED,
      codes: [
        'Throttling*',
        'SystemBusy',
        'System.ServiceBusy',
        'ServiceBusy',
        'ServiceUnavailable*',
        '*.TooFrequently',
      ],
    },
    kind: 'try-later',
    effect: 'did-not-happen',
    source: `${VPC_CODES} (System.ServiceBusy, EipOperation.TooFrequently); ${ECS_CODES} (Throttling); ${PROVIDER}`,
  },
  {
    name: 'missing-parameter',
    when: {
      status: [[400, 400]],
      // Others of the kind speak of what exists: MissingDefaultVpc.
      codes: ['MissingParam*'],
      notCodes: OF_THE_ATTEMPT,
    },
    kind: 'rejected',
    effect: 'did-not-happen',
    decidedByParameters: true,
    source: `${ECS_CODES}: MissingParameter; ${VPC_CODES}: MissingParam.EnableIpv6`,
  },
  {
    name: 'invalid-parameter',
    when: {
      status: [[400, 400]],
      // What follows a dot may speak of what exists: InvalidParameter.KMSKeyId.CMKNotEnabled.
      codes: ['InvalidParameter', 'InvalidParameterValue'],
    },
    kind: 'rejected',
    effect: 'did-not-happen',
    decidedByParameters: true,
    source: ECS_CODES,
  },
  {
    name: 'malformed-parameter',
    when: { status: REFUSED, codes: ['*.Malformed'], notCodes: OF_THE_ATTEMPT },
    kind: 'rejected',
    effect: 'did-not-happen',
    decidedByParameters: true,
    source: `${ECS_CODES}: InvalidTagKey.Malformed and its like`,
  },
  {
    // IncorrectStatus.*, OperationConflict and TaskConflict too, where they invite to none.
    name: 'refused',
    when: { status: REFUSED, codes: ['*'] },
    kind: 'rejected',
    effect: 'did-not-happen',
    source: `${VPC}: other 4xx cannot be resolved by a retry`,
  },
];

/** What is left where no row fits: 3xx, 408, 502, 504, a 4xx without the cloud's envelope. */
export const UNKNOWN_ROW: ClassificationRow = {
  name: 'unknown',
  when: {},
  kind: 'no-response',
  effect: 'may-have-happened',
  source: CAUTION,
};
