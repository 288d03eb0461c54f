import type { ActionSpec } from '@oncegate/catalog';

/** A mutation as it was asked for; nothing of it is checked beyond the schema. */
export type Order = {
  readonly spec: ActionSpec;
  readonly clientToken: unknown;
  /** Null: the account's own. */
  readonly regionId: string | null;
  /** Nested, under the cloud's names. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Where in the arguments a place in the parameters is: `parameters.Tag[0].Key`. */
  readonly argumentPath: (place: string) => readonly string[];
  readonly options: SubmitOptions;
};

/** How a submission is treated; no part of what its token means. Times are milliseconds. */
export type SubmitOptions = {
  readonly waitMs: number;
  /** Null: the configured one. */
  readonly deadlineMs: number | null;
  /** Ask the cloud only whether it would do it. */
  readonly dryRun: boolean;
};
