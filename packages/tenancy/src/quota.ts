/** What one tenant may take up at once, so that its flood is not the others'. */
export type Quota = {
  readonly requestsPerSecond: number;
  /** Operations that are not settled. */
  readonly operationsInFlight: number;
  /** Callers that wait for an operation at one gateway. */
  readonly waiters: number;
  /** Subscriptions at one gateway. */
  readonly subscriptions: number;
};
