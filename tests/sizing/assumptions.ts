/** What is not measured but taken for granted; `docs/scaling.md` lists it. */
export const ASSUMED = {
  /** How busy a process may be on average: queues grow long beyond it. */
  busy: 0.6,
  /** Milliseconds of a hop between two machines of one zone, one way. */
  hopMs: 0.25,
  /** Milliseconds that the cloud takes for a call, on average. */
  cloudMs: 300,
  /** Calls that one worker makes at once: `ONCEGATE_CONCURRENCY`. */
  concurrency: 50,
  /** How much of a gateway may go into reading what only others wait for, once it is awake. */
  readingBusy: 0.15,
  /** Milliseconds for which events could be gathered, if that were built. */
  gatherMs: 5,
  /** How long settled operations stay in Redis before they go to the archive, in hours. */
  hoursKept: 1,
  /** Bytes of memory of a Redis that may be filled with operations. */
  redisMemoryBytes: 32e9,
} as const;

/** Where the time of an operation goes: the stations it visits, and how much of each one's time. */
export const PATH = [
  { at: 'gateway', share: 0.5 },
  { at: 'redis', share: 0.25 },
  { at: 'redis', share: 0.25 },
  { at: 'worker', share: 0.5 },
  { at: 'redis', share: 0.25 },
  { at: 'cloud', share: 1 },
  { at: 'worker', share: 0.5 },
  { at: 'redis', share: 0.25 },
  { at: 'gateway', share: 0.5 },
] as const;
