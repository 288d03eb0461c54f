/** What came of an attempt, as plain data: the only input of the classifier. */
export type Observation = Answer | NoAnswer;

/** An HTTP response was received, whole or in part. */
export type Answer = {
  readonly kind: 'answer';
  /** HTTP status. */
  readonly status: number;
  /** `Code` of the cloud's envelope. */
  readonly code?: string | undefined;
  /** `Message` of the cloud's envelope. */
  readonly message?: string | undefined;
  /** `RequestId` of the cloud's envelope or of its success body. */
  readonly requestId?: string | undefined;
  /** Milliseconds the cloud asked to wait. */
  readonly retryAfterMs?: number | undefined;
  /** The body parsed as JSON; absent where it was cut, too large or not JSON. */
  readonly body?: unknown;
};

/** No HTTP response was received. */
export type NoAnswer = {
  readonly kind: 'no-answer';
  /** For people: `ECONNREFUSED`, `read timeout`. Free of URLs and keys. */
  readonly reason: string;
  /** False only where the request provably never left this process. */
  readonly sent: boolean;
};
