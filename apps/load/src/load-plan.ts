/** What load there is to be. */
export type LoadPlan = {
  /** Addresses of gateways, taken in turn, by resends too. */
  readonly gateways: readonly string[];
  readonly apiKey: string;
  /** Callers in a second, on average, whether or not those before them were answered. */
  readonly ratePerSecond: number;
  readonly seconds: number;
  /** The same seed gives the same arrivals and the same choice of tokens. */
  readonly seed: number;
  /** How many of the callers come with the token of one before them, 0 to 1. */
  readonly repeatShare: number;
  /** Milliseconds after which a caller sends its request again, with the same token. */
  readonly timeoutMs: number;
  /** Milliseconds after which a caller gives up. */
  readonly giveUpAfterMs: number;
  /** Who comes while so many wait turns away again, and is counted: nothing grows without end. */
  readonly mostUnderWay: number;
};

/** What `LoadPlan` is where nothing else is said. Times are milliseconds. */
export const USUAL_LOAD = {
  ratePerSecond: 100,
  seconds: 10,
  seed: 1,
  repeatShare: 0,
  timeoutMs: 5_000,
  giveUpAfterMs: 60_000,
  mostUnderWay: 20_000,
} as const satisfies Partial<LoadPlan>;
