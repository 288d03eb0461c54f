/** Why the cloud does not do what a request asks. */
export type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
};

type Name =
  | 'signatureMismatch'
  | 'unknownKey'
  | 'nonceUsed'
  | 'timestampExpired'
  | 'timestampFormat'
  | 'unknownAction'
  | 'unknownVersion'
  | 'repeatedParameter'
  | 'tokenMismatch'
  | 'tokenInFlight'
  | 'dryRunPassed';

/** Codes, statuses and texts as the cloud's documentation gives them. */
export const REFUSALS: Readonly<Record<Name, Refusal>> = {
  signatureMismatch: {
    status: 400,
    code: 'SignatureDoesNotMatch',
    message: 'Specified signature is not matched with our calculation.',
  },
  unknownKey: {
    status: 404,
    code: 'InvalidAccessKeyId.NotFound',
    message: 'Specified access key is not found.',
  },
  nonceUsed: {
    status: 400,
    code: 'SignatureNonceUsed',
    message: 'Specified signature nonce was used already.',
  },
  timestampExpired: {
    status: 400,
    code: 'InvalidTimeStamp.Expired',
    message: 'Specified time stamp or date value is expired.',
  },
  timestampFormat: {
    status: 400,
    code: 'InvalidTimeStamp.Format',
    message: 'Specified time stamp or date value is not well formatted.',
  },
  unknownAction: {
    status: 404,
    code: 'InvalidAction.NotFound',
    message: 'Specified api is not found, please check your url and method.',
  },
  unknownVersion: {
    status: 400,
    code: 'InvalidVersion',
    message: 'Specified parameter Version is not valid.',
  },
  repeatedParameter: {
    status: 400,
    code: 'InvalidParameter.Repeated',
    message: 'A parameter is given more than once.',
  },
  tokenMismatch: {
    status: 400,
    code: 'IdempotentParameterMismatch',
    message:
      'The request uses the same client token as a previous, but non-identical request. Do not reuse a client token with different requests, unless the requests are identical.',
  },
  tokenInFlight: {
    status: 400,
    code: 'LastTokenProcessing',
    message: 'The last token request is processing.',
  },
  dryRunPassed: {
    status: 400,
    code: 'DryRunOperation',
    message: 'Request validation has been passed with DryRun flag set.',
  },
};

/** The cloud names the absent parameter in the code. */
export function missing(parameter: string): Refusal {
  return {
    status: 400,
    code: `Missing${parameter}`,
    message: `The input parameter "${parameter}" that is mandatory for processing this request is not supplied.`,
  };
}
