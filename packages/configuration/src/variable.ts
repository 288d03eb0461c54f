import type { z } from 'zod';

/** Who is configured by variables. The simulator keeps its own configuration. */
export type App = 'gateway' | 'worker' | Command;

/** What the operator of a deployment runs: it only needs to find the ledger, and perhaps to open it. */
export type Command = 'declare-restore' | 'export-audit' | 'raise-partitions' | 'reseal';

/** One environment variable: all that code and documentation say of it. */
export type Variable<Value = unknown> = {
  readonly readers: readonly App[];
  /** One sentence for people. */
  readonly about: string;
  /** Makes the value of its text. */
  readonly schema: z.ZodType<Value, string>;
  /** What the schema demands, as it is told to whom breaks it: `must …`. */
  readonly rule: string;
  /** The text that counts where none is given. */
  readonly otherwise?: string;
  /** Where something must be given: what. */
  readonly required?: string;
  readonly unit?: 'milliseconds';
  /** The value is nobody else's business. */
  readonly secret?: true;
};

/** Variables by name, each making the value that is declared for it. */
export type Table<Values> = {
  readonly [Name in keyof Values]-?: Variable<Exclude<Values[Name], undefined>>;
};
