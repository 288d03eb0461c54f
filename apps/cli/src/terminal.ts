/** Where a command speaks: answers on `out`, everything about the way to them on `err`. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** One JSON document on `out` and nothing else. */
  readonly json: boolean;
  /** Whether somebody looks at `err`, so that a line may move. */
  readonly isLive: boolean;
  readonly columns: number;
};
