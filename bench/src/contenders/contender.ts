/** One way to have work with a key done once. Every method takes the key of one piece of work. */
export type Contender = {
  /** Resolves once the work is recorded and will be done; nobody need begin with it yet. */
  accept?(key: string): Promise<void>;
  /** The same, of a submission that was checked, flattened and hashed before: recorded and enqueued. */
  admit?(key: string): Promise<void>;
  /** Resolves when the result of the work is there; the same key again gets the same result. */
  complete?(key: string): Promise<void>;
  /** Resolves when the result of work that is done is there again, of a submission as in `admit`. */
  replay?(key: string): Promise<void>;
  close(): Promise<void>;
};

/** Where the servers are that a contender works with. */
export type Place = {
  readonly redis: string;
  readonly restate: string;
  readonly postgres: string;
};
