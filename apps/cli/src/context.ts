import type { OncegateClient } from '@oncegate/client';
import type { Terminal } from './terminal.ts';

/** What a command that asks the gateway has at hand. */
export type Context = {
  readonly client: OncegateClient;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly interrupted: AbortSignal;
  /** The command line, to say how to go on: see `resumeCommand`. */
  readonly invocation: Invocation;
  readonly readInput: () => Promise<string>;
};

export type Invocation = {
  /** How this program is called: `oncegate`. */
  readonly program: string;
  readonly args: readonly string[];
};
