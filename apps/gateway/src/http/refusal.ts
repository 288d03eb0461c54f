/** Why a request is refused before it is GraphQL's, by HTTP status. */
const REFUSALS = {
  400: { code: 'BAD_REQUEST', message: 'The request cannot be read.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this path.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'Use POST.' },
  406: {
    code: 'NOT_ACCEPTABLE',
    message: 'Accept "application/json" or "application/graphql-response+json".',
  },
  408: { code: 'REQUEST_TIMEOUT', message: 'The request was sent too slowly.' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'A body has at most 262144 bytes.' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send "content-type: application/json", not compressed.',
  },
  431: { code: 'HEADERS_TOO_LARGE', message: 'The headers are too large.' },
  500: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong here.' },
} as const;

export type RefusalStatus = keyof typeof REFUSALS;

/** In GraphQL's form, with words of ours: those of parsers repeat what they could not read. */
export function refusal(status: RefusalStatus): object {
  const { code, message } = REFUSALS[status];
  return { errors: [{ message, extensions: { code } }] };
}

/** The nearest status that has words: any other refusal is a bad request. */
export function refusalStatus(status: number): RefusalStatus {
  if (status in REFUSALS) {
    return status as RefusalStatus;
  }
  return status >= 500 ? 500 : 400;
}
