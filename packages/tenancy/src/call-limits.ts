import type { Product } from '@oncegate/catalog';

/** What an account may ask of one product, in each region by itself; null for any number. */
export type ProductLimits = {
  /** May be a part of one: 0.5 is thirty a minute. */
  readonly callsPerSecond: number | null;
  readonly callsAtOnce: number | null;
};

/** By product. */
export type CallLimits = Readonly<Record<Product, ProductLimits>>;

const NO_LIMITS: ProductLimits = { callsPerSecond: null, callsAtOnce: null };

export const NO_CALL_LIMITS: CallLimits = { Vpc: NO_LIMITS, gpdb: NO_LIMITS };

/** One call in a thousand seconds: less is a mistake. */
export const LEAST_CALLS_PER_SECOND = 0.001;
/** Of calls a second, and of calls at once: more is no limit. */
export const MOST_CALLS = 10_000;

export const CALLS_PER_SECOND_RULE: string = `must be a number from ${LEAST_CALLS_PER_SECOND} to ${MOST_CALLS}`;
