/** What may be asked of the cloud in a group; null for any number. */
export type Limits = {
  readonly callsPerSecond: number | null;
  readonly callsAtOnce: number | null;
};

/** Whether they limit anything. */
export function isLimited({ callsPerSecond, callsAtOnce }: Limits): boolean {
  return callsPerSecond !== null || callsAtOnce !== null;
}
