import type { Common } from './arguments/common.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';
import type { Terminal } from './terminal.ts';

/** A command line that was understood: what is left is to do it. */
export type Command =
  | {
      readonly at: 'gateway';
      readonly common: Common;
      readonly run: (context: Context) => Promise<Outcome>;
    }
  | { readonly at: 'here'; readonly json: boolean; readonly run: (terminal: Terminal) => Outcome };

/** A command that asks the gateway. */
export function atGateway<Args extends Common>(
  run: (args: Args, context: Context) => Promise<Outcome>,
): (args: Args) => Command {
  return (args) => ({ at: 'gateway', common: args, run: (context) => run(args, context) });
}
