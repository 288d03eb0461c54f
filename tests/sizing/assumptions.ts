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

/** A station that an operation visits, and how much of its time there this visit takes. */
export type Visited = {
  readonly at: 'gateway' | 'redis' | 'worker' | 'cloud';
  readonly does: string;
  readonly share: number;
};

/**
 * The way of an operation. Its three scripts do the queue's work as well: admission writes the job, the taking
 * of the job is the claim, the settlement ends it. How much of the time of Redis each takes is in
 * `bench/results/profiles/after.md`; the shares of gateway and worker are guessed.
 */
export const PATH: readonly Visited[] = [
  { at: 'gateway', does: 'checks', share: 0.5 },
  { at: 'redis', does: 'admits, with the job', share: 0.25 },
  { at: 'worker', does: 'is woken', share: 0.2 },
  { at: 'redis', does: 'hands the job out, claimed', share: 0.25 },
  { at: 'worker', does: 'sends', share: 0.4 },
  { at: 'cloud', does: 'acts', share: 1 },
  { at: 'worker', does: 'judges', share: 0.4 },
  { at: 'redis', does: 'settles, and ends the job', share: 0.5 },
  { at: 'gateway', does: 'answers', share: 0.5 },
];
