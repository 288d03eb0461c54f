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

/** What a tenant of the tenants file gets where its entry says nothing: room for a busy pipeline. */
export const DEFAULT_QUOTA: Quota = {
  requestsPerSecond: 100,
  operationsInFlight: 10_000,
  waiters: 1_000,
  subscriptions: 100,
};

/** A tenant that is alone starves nobody: as good as none, and still a number for every counter. */
export const LONE_QUOTA: Quota = {
  requestsPerSecond: 1_000_000,
  operationsInFlight: 1_000_000,
  waiters: 1_000_000,
  subscriptions: 1_000_000,
};
